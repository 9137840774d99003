package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.app.intake.TakenIn.series;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

/** The sample's year is 2025, its halls in Frankfurt are meters of the IT load. */
class MeteredTogetherTest {
    private static final int JANUARY = 31;
    private final Plan sample = SamplePlan.load("two-sites");

    private static Readings daily(String from, int days) {
        long[] starts = new long[days];
        long[] ends = new long[days];
        double[] kwh = new double[days];
        for (int i = 0; i < days; i++) {
            starts[i] = Instant.parse(from).getEpochSecond() + i * 86_400L;
            ends[i] = starts[i] + 86_400;
        }
        Arrays.fill(kwh, 24);
        return new Readings(starts, ends, kwh, new byte[days], Unit.KILOWATT_HOUR);
    }

    private static MeterIntake take(Plan plan, SeriesSource kept, MeteredSeries... series) {
        return TakenIn.take(plan, kept, Map.of("site", "fra", "measures", "it"), series);
    }

    private static SeriesSource source(MeterIntake intake) {
        return TakenIn.source(intake, SeriesSource.NONE);
    }

    private static List<String> told(MeterIntake intake) {
        return TakenIn.told(intake, "metered-together");
    }

    @Test
    void aNewMeterOfAMonthBesideOneOfTheYearIsToldToLeaveTheOtherMonthsToTheModel() {
        MeterIntake year = take(sample, SeriesSource.NONE, series("Hall A", daily("2025-01-01T00:00:00Z", 365)));
        MeterIntake month = take(year.after(), source(year), series("Cluster", daily("2025-01-01T00:00:00Z", JANUARY)));
        assertThat(told(month))
                .containsExactly(
                        "“Hall A” has readings over 365 days of 2025, “Cluster” over fewer. The IT load of Frankfurt"
                                + " counts as metered only while all its meters have readings: on 31 days.");
    }

    @Test
    void monthsThatDoNotMeetLeaveNothingMetered() {
        MeterIntake january = take(sample, SeriesSource.NONE, series("Hall A", daily("2025-01-01T00:00:00Z", JANUARY)));
        MeterIntake may = take(january.after(), source(january), series("Cluster", daily("2025-05-01T00:00:00Z", 20)));
        assertThat(told(may)).singleElement().asString().endsWith("have readings: never.");
    }

    @Test
    void nothingIsToldOfMetersOfTheSameTimeOrOfTheNextMonthOfOneThatIsThere() {
        MeteredSeries a = series("Hall A", daily("2025-01-01T00:00:00Z", JANUARY));
        MeteredSeries b = series("Hall B", daily("2025-01-01T00:00:00Z", JANUARY));
        MeterIntake both = take(sample, SeriesSource.NONE, a, b);
        assertThat(told(both)).isEmpty();
        MeterIntake next = take(both.after(), source(both), series("Hall A", daily("2025-02-01T00:00:00Z", 28)));
        assertThat(told(next)).isEmpty();
    }

    @Test
    void aMeterThatIsOnlyShownShortensNothing() {
        MeterIntake year = take(sample, SeriesSource.NONE, series("Hall A", daily("2025-01-01T00:00:00Z", 365)));
        MeteredSeries shown = series("Cluster", daily("2025-01-01T00:00:00Z", JANUARY));
        MeterFile file = new MeterFile(
                "may.csv",
                1_234,
                "abc",
                new Recipe("r", "may", "fingerprint-1", Map.of("site", "fra", "measures", "other")),
                List.of(),
                List.of(shown));
        assertThat(told(MeterIntake.of(year.after(), source(year), file, Instant.EPOCH)))
                .isEmpty();
    }
}
