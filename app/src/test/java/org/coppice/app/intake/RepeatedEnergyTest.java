package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

/** One energy that stands in a file twice counts once in the results. */
class RepeatedEnergyTest {
    private static final int HOURS = 24 * 14;
    private static final Plan SAMPLE = SamplePlan.load("two-sites");

    private static String rows(String headers, int columns) {
        StringBuilder text = new StringBuilder("Time," + headers + "\n");
        for (int hour = 0; hour < HOURS; hour++) {
            double kwh = 100 + 30 * Math.sin(hour / 24.0 * 2 * Math.PI) + hour % 7;
            text.append(LocalDateTime.of(2025, 3, 1, 0, 0).plusHours(hour));
            for (int column = 0; column < columns; column++) {
                text.append(String.format(Locale.ROOT, ",%.3f", kwh * 0.999_9 + 0.01 * (column % 2)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Map<String, Measures> measures(String text, Map<String, String> answers) {
        MeterIntake intake = intake(text, answers);
        return intake.after().meters().stream()
                .filter(meter -> SAMPLE.findMeter(meter.id()).isEmpty())
                .collect(Collectors.toMap(Meter::name, Meter::measures));
    }

    private static MeterIntake intake(String text, Map<String, String> answers) {
        return intake(SAMPLE, text, answers);
    }

    private static MeterIntake intake(Plan plan, String text, Map<String, String> answers) {
        ImportOptions options = ImportOptions.none().withAnswer("zone", "UTC").withAnswer("site", "fra");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            options = options.withAnswer(answer.getKey(), answer.getValue());
        }
        ImportPreview preview = Importer.preview(
                ImportFile.of("hall.csv", text.getBytes(StandardCharsets.UTF_8)), options, Progress.SILENT);
        MeterIntake intake = MeterIntake.of(plan, SeriesSource.NONE, MeterFile.of(preview, options), Instant.EPOCH);
        assertThat(intake.questions()).isEmpty();
        return intake;
    }

    @Test
    void the_power_of_a_meter_beside_its_energy_is_in_no_result() {
        assertThat(measures(rows("IT energy [kWh],IT power [kW]", 2), Map.of()))
                .containsEntry("IT energy", Measures.IT)
                .containsEntry("IT power", Measures.OTHER);
    }

    @Test
    void what_a_person_says_of_it_holds() {
        assertThat(measures(rows("IT energy [kWh],IT power [kW]", 2), Map.of("measures:IT power", "it")))
                .containsEntry("IT power", Measures.IT);
    }

    @Test
    void the_only_series_that_stands_for_something_stays_in_the_results() {
        assertThat(measures(rows("Q17 [kWh],Main [kW]", 2), Map.of()))
                .containsEntry("Q17", Measures.OTHER)
                .containsEntry("Main", Measures.GRID);
    }

    /** A total beside its two parts. */
    private static String summed(String first, String second, String total) {
        StringBuilder text = new StringBuilder(String.format("Time,%s kWh,%s kWh,%s kWh%n", first, second, total));
        for (int hour = 0; hour < HOURS; hour++) {
            text.append(LocalDateTime.of(2025, 3, 1, 0, 0).plusHours(hour))
                    .append(String.format(
                            Locale.ROOT, ",%d,%d,%d%n", 10 + hour % 5, 20 + hour % 7, 30 + hour % 5 + hour % 7));
        }
        return text.toString();
    }

    @Test
    void a_sum_of_IT_meters_beside_them_is_in_no_result() {
        assertThat(measures(summed("Rack 1", "Rack 2", "IT total"), Map.of()))
                .containsEntry("Rack 1", Measures.IT)
                .containsEntry("Rack 2", Measures.IT)
                .containsEntry("IT total", Measures.OTHER);
    }

    /** As the site's it would make a PUE of 1. */
    @Test
    void a_sum_of_nothing_but_IT_meters_is_not_all_that_the_site_draws() {
        assertThat(measures(summed("Rack 1", "Rack 2", "Total"), Map.of())).containsEntry("Total", Measures.OTHER);
        assertThat(measures(summed("Hall A", "Hall B", "Total"), Map.of()))
                .as("IT meters by the plan, not by their names")
                .containsExactly(Map.entry("Total", Measures.OTHER));
        assertThat(measures(summed("Rack 1", "Chillers", "Total"), Map.of())).containsEntry("Total", Measures.FACILITY);
        assertThat(measures(summed("Rack 1", "Rack 2", "Total"), Map.of("measures:Total", "facility")))
                .containsEntry("Total", Measures.FACILITY);
    }

    /** Columns of so many times what the first has. */
    private static String scaled(String headers, double... factors) {
        StringBuilder text = new StringBuilder("Time," + headers + "\n");
        for (int hour = 0; hour < HOURS; hour++) {
            text.append(LocalDateTime.of(2025, 3, 1, 0, 0).plusHours(hour));
            for (double factor : factors) {
                text.append(String.format(Locale.ROOT, ",%.3f", factor * (100 + hour % 7 + 3 * (hour % 5))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void twoTotalsOfOneSiteCountOnce() {
        assertThat(measures(
                        scaled("Utility meter kWh,Site total kWh,IT load kWh,Cooling kWh", 1.3, 1.3, 1, 0.3), Map.of()))
                .containsEntry("Utility meter", Measures.GRID)
                .containsEntry("Site total", Measures.OTHER)
                .containsEntry("IT load", Measures.IT);
    }

    @Test
    void theLoadCountsAtTheOutputOfTheUpsOrNextBehindIt() {
        assertThat(measures(
                        scaled(
                                "UPS input kWh,UPS output kWh,PDU 1 kWh,PDU 2 kWh,Rack 1 kWh",
                                1.07,
                                1.03,
                                0.5,
                                0.47,
                                0.2),
                        Map.of()))
                .containsEntry("UPS input", Measures.OTHER)
                .containsEntry("UPS output", Measures.IT)
                .containsEntry("PDU 1", Measures.OTHER)
                .containsEntry("PDU 2", Measures.OTHER)
                .containsEntry("Rack 1", Measures.OTHER);
        assertThat(measures(scaled("UPS input kWh,PDU 1 kWh,PDU 2 kWh,Rack 1 kWh", 1.07, 0.5, 0.47, 0.2), Map.of()))
                .as("no output of the UPS is metered")
                .containsEntry("UPS input", Measures.OTHER)
                .containsEntry("PDU 1", Measures.IT)
                .containsEntry("PDU 2", Measures.IT)
                .containsEntry("Rack 1", Measures.OTHER);
        assertThat(measures(scaled("UPS input kWh,Rack 1 kWh", 1.07, 0.2), Map.of()))
                .as("behind the UPS a part is metered")
                .containsEntry("UPS input", Measures.IT)
                .containsEntry("Rack 1", Measures.OTHER);
    }

    @Test
    void metersOfLevelsThatDoNotLieBehindOneAnotherAllCount() {
        assertThat(measures(scaled("UPS 1 kWh,PDU of hall 9 kWh", 1, 1.4), Map.of()))
                .containsEntry("UPS 1", Measures.IT)
                .containsEntry("PDU of hall 9", Measures.IT);
    }

    @Test
    void theLevelThatSomebodyChoseCounts() {
        assertThat(measures(scaled("UPS 1 kWh,PDU 1 kWh", 1.03, 1), Map.of("measures:PDU 1", "it")))
                .containsEntry("UPS 1", Measures.OTHER)
                .containsEntry("PDU 1", Measures.IT);
    }

    @Test
    void aLevelThatAnotherFileMetersIsTold() {
        Plan first = intake(scaled("UPS 1 kWh", 1.03), Map.of()).after();

        assertThat(intake(first, scaled("PDU 1 kWh", 1), Map.of()).findings())
                .filteredOn(finding -> finding.code().equals("metering-levels"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("“PDU 1”", "“UPS 1”"));
        assertThat(intake(first, scaled("UPS 2 kWh", 1), Map.of()).findings())
                .extracting(Finding::code)
                .doesNotContain("metering-levels");
    }

    /** The window asks what meters measure that nobody can guess; of this one it is known, and the first offer would count it twice. */
    @Test
    void nobodyIsAskedWhatItMeasures() {
        assertThat(intake(rows("IT energy [kWh],IT power [kW]", 2), Map.of()).effects())
                .extracting(SeriesEffect::undecided)
                .containsExactly(false, false);
        assertThat(intake(rows("Q17 [kWh],Q18 [kW]", 2), Map.of()).effects())
                .extracting(SeriesEffect::undecided)
                .containsExactly(true, true);
    }
}
