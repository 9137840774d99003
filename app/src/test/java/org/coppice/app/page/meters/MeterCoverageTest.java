package org.coppice.app.page.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.chart.CoverageStrip;
import org.coppice.app.chart.CoverageStrip.Run;
import org.coppice.app.chart.CoverageStrip.State;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.trace.Span;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Progress;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** Gaps, estimates and repairs are to be seen: in the strip, in the chart, and in the list of meters. */
@SuppressWarnings("EnumOrdinal") // the model stores the ordinal
class MeterCoverageTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 29);
    private static final byte ESTIMATED = (byte) ReadingQuality.ESTIMATED.ordinal();
    private static final byte SUBSTITUTED = (byte) ReadingQuality.SUBSTITUTED.ordinal();

    /** Hours from a local midnight on; five local days, of which the second has 23 hours. */
    private static Readings hours(int n) {
        long first = FIRST.atStartOfDay(BERLIN).toEpochSecond();
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        Arrays.setAll(starts, i -> first + 3600L * i);
        Arrays.setAll(ends, i -> first + 3600L * (i + 1));
        Arrays.fill(values, 1);
        return new Readings(starts, ends, values, new byte[n], Unit.KILOWATT_HOUR);
    }

    @Test
    void daysAreLocalAndAShortOneIsWhole() {
        MeterCoverage coverage = MeterCoverage.of(hours(24 + 23 + 24), BERLIN);
        assertThat(coverage.runs()).containsExactly(new Run(FIRST, FIRST.plusDays(3), State.MEASURED));
        assertThat(coverage.covered()).isEqualTo(1);
        assertThat(coverage.coveredText()).isEqualTo("100 %");
        assertThat(coverage.qualityText()).isEqualTo("measured");
    }

    @Test
    void hourByDayEndsWithTheDayOfTheLastReading() {
        Meter meter = SamplePages.plan().meters().get(0);
        HeatMap whole = (HeatMap) MeterQuery.of(SamplePages.plan(), meter, hours(24 + 23 + 24))
                .pattern()
                .orElseThrow();
        assertThat(whole.values()).hasSize(3 * 24);
        HeatMap begun = (HeatMap) MeterQuery.of(SamplePages.plan(), meter, hours(24 + 23 + 24 + 1))
                .pattern()
                .orElseThrow();
        assertThat(begun.values()).hasSize(4 * 24);
    }

    private static Readings days(int n) {
        long[] starts = new long[n];
        long[] ends = new long[n];
        Arrays.setAll(starts, i -> FIRST.plusDays(i).atStartOfDay(BERLIN).toEpochSecond());
        Arrays.setAll(ends, i -> FIRST.plusDays(i + 1L).atStartOfDay(BERLIN).toEpochSecond());
        return new Readings(starts, ends, new double[n], new byte[n], Unit.KILOWATT_HOUR);
    }

    @Test
    void readingsOfADayAreNotDrawnAsHours() {
        HourByDay pattern = HourByDay.of("Hall", days(60), BERLIN);
        assertThat(pattern.chart()).isEmpty();
        assertThat(pattern.note())
                .isEqualTo(
                        "No picture of hour by day: the readings are of a day, and do not say how the energy is spread"
                                + " over the hours.");
    }

    @Test
    void longReadingsAmongHoursStayBlankAndAreTold() {
        Readings hours = hours(24 + 23);
        Readings days = days(4);
        int both = 24 + 23 + 2;
        Readings mixed = new Readings(
                concat(hours.starts(), Arrays.copyOfRange(days.starts(), 2, 4)),
                concat(hours.ends(), Arrays.copyOfRange(days.ends(), 2, 4)),
                new double[both],
                new byte[both],
                Unit.KILOWATT_HOUR);
        HourByDay pattern = HourByDay.of("Hall", mixed, BERLIN);
        double[] cells = ((HeatMap) pattern.chart().orElseThrow()).values();
        assertThat(Arrays.stream(cells).filter(Double::isNaN)).hasSize(1); // the hour that spring skips
        assertThat(cells).hasSize(2 * 24);
        assertThat(pattern.note()).startsWith("Hour by day leaves 2 readings of a day blank: they do not say");
    }

    @Test
    void hourByDayOfManyYearsShowsTheLastAndSaysSo() {
        HourByDay pattern = HourByDay.of("Hall", hours(24 * 1_200 - 1), BERLIN);
        HeatMap map = (HeatMap) pattern.chart().orElseThrow();
        assertThat(map.values()).hasSize(24 * 1_098);
        assertThat(map.firstDay()).isEqualTo(FIRST.plusDays(1_200 - 1_098));
        assertThat(pattern.note()).isEqualTo("Hour by day shows the last three years.");
    }

    @Test
    void aMissingHourMakesItsDayPartlyMissingAndIsNeverRoundedAway() {
        Readings readings = hours(24 + 23 + 24);
        readings.values()[30] = Double.NaN;
        MeterCoverage coverage = MeterCoverage.of(readings, BERLIN);
        assertThat(coverage.runs())
                .extracting(Run::state)
                .containsExactly(State.MEASURED, State.PARTLY, State.MEASURED);
        assertThat(coverage.covered()).isCloseTo(70 / 71.0, within(1e-12));
        assertThat(coverage.coveredText()).isEqualTo("98.5 %"); // 98.59, rounded down
    }

    @Test
    void estimatesAndRepairsAreToldApartFromMeasuredReadings() {
        Readings readings = hours(24 + 23 + 24);
        readings.quality()[2] = ESTIMATED;
        MeterCoverage coverage = MeterCoverage.of(readings, BERLIN);
        assertThat(coverage.runs().get(0).state()).isEqualTo(State.REPAIRED);
        assertThat(coverage.qualityText()).isEqualTo("1.4 % estimated or repaired"); // 1 of 71
    }

    @Test
    void daysWithoutAnyReadingAreMissing() {
        Readings all = hours(24 + 23 + 24 * 3);
        Readings holed = new Readings(
                concat(Arrays.copyOf(all.starts(), 24), Arrays.copyOfRange(all.starts(), 71, 119)),
                concat(Arrays.copyOf(all.ends(), 24), Arrays.copyOfRange(all.ends(), 71, 119)),
                new double[72],
                new byte[72],
                Unit.KILOWATT_HOUR);
        assertThat(MeterCoverage.of(holed, BERLIN).runs())
                .containsExactly(
                        new Run(FIRST, FIRST.plusDays(1), State.MEASURED),
                        new Run(FIRST.plusDays(1), FIRST.plusDays(3), State.MISSING),
                        new Run(FIRST.plusDays(3), FIRST.plusDays(5), State.MEASURED));
    }

    private static long[] concat(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void theChartShadesGapsEstimatesAndRepairsAsStretches() {
        Readings readings = hours(71);
        readings.values()[10] = Double.NaN;
        readings.values()[11] = Double.NaN;
        readings.quality()[20] = ESTIMATED;
        readings.quality()[21] = ESTIMATED;
        readings.quality()[22] = SUBSTITUTED;
        List<Span> spans = ReadingMarks.of(readings);
        assertThat(spans).extracting(Span::name).containsExactly("gap", "estimated", "repaired");
        assertThat(spans.get(0).from()).isEqualTo(readings.starts()[10] * 1000);
        assertThat(spans.get(0).to()).isEqualTo(readings.ends()[11] * 1000);
    }

    @Test
    void ofVeryManyStretchesTheLongestAreShown() {
        Readings readings = hours(10_000);
        for (int i = 0; i < 10_000; i += 2) {
            readings.values()[i] = Double.NaN;
        }
        readings.values()[5_001] = Double.NaN; // three in a row
        List<Span> spans = ReadingMarks.of(readings);
        assertThat(spans).hasSize(2_000).isSortedAccordingTo(java.util.Comparator.comparingLong(Span::from));
        assertThat(spans).anySatisfy(span -> assertThat(span.to() - span.from()).isEqualTo(3 * 3_600_000L));
    }

    @Test
    void theStripDrawsALaneAMeterAndSaysWhatIsUnderThePointer() {
        CoverageStrip strip = new CoverageStrip(
                "Coverage",
                BERLIN,
                List.of(
                        new CoverageStrip.Lane(
                                "Hall A",
                                "98 % covered",
                                List.of(
                                        new Run(FIRST, FIRST.plusDays(300), State.MEASURED),
                                        new Run(FIRST.plusDays(300), FIRST.plusDays(301), State.PARTLY))),
                        new CoverageStrip.Lane(
                                "Hall B", "all", List.of(new Run(FIRST, FIRST.plusDays(301), State.MEASURED)))));
        var drawing = strip.draw(Viewport.of(600, 120));
        assertThat(drawing.marks().stream().filter(Mark.Text.class::isInstance).map(mark -> ((Mark.Text) mark).text()))
                .contains("Hall A", "Hall B", "measured", "partly missing");
        assertThat(strip.table()).hasSize(4);
        assertThat(strip.summary()).contains("Hall A: 98 % covered.");
        double y = drawing.plot().y() + drawing.plot().height() / 4;
        assertThat(drawing.hits()
                        .at(drawing.plot().right() - 0.2, y)
                        .orElseThrow()
                        .toString())
                .contains("partly missing");
    }

    @Test
    void metersWithoutReadingsHaveNoLane() {
        assertThat(CoverageQuery.of(SamplePages.plan(), SeriesSource.NONE, Progress.none()))
                .isEmpty();
    }

    @Test
    void aRecipeCanBeSeenForgottenAndComesBackWithUndo() {
        Plan plan = PlanTable.RECIPES.with(
                SamplePages.plan(),
                new Recipe("monthly", "monthly.csv", "print", Map.of("zone", "Europe/Berlin", "unit:Hall", "kWh")));
        Workspace workspace = SamplePages.workspace(plan);
        assertThat(RecipesQuery.of(workspace.plan())).anySatisfy(row -> {
            assertThat(row.name()).isEqualTo("monthly.csv");
            assertThat(row.answers()).isEqualTo("Hall, unit: kWh · Time zone: Europe/Berlin");
            assertThat(row.used()).isEqualTo("not used yet");
        });
        try (MetersPageModel model = new MetersPageModel(workspace)) {
            model.forget("monthly");
            assertThat(workspace.plan().recipes())
                    .noneMatch(recipe -> recipe.id().equals("monthly"));
            assertThat(workspace.plan().imports()).isEqualTo(plan.imports());
            workspace.undo();
            assertThat(Optional.of(workspace.plan().recipes().size()))
                    .contains(plan.recipes().size());
        }
    }
}
