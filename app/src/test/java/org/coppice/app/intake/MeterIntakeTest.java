package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.meter.SeriesCells;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

class MeterIntakeTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private static final Locator.Cells CELLS = new Locator.Cells("may.csv", "abc", "May", "B2:B99");

    private final Plan sample = SamplePlan.load("two-sites");

    private static Readings hourly(long firstHour, double... values) {
        long[] starts = new long[values.length];
        long[] ends = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            starts[i] = (firstHour + i) * 3600;
            ends[i] = starts[i] + 3600;
        }
        return new Readings(starts, ends, values, new byte[values.length], Unit.KILOWATT_HOUR);
    }

    private static MeterFile file(Map<String, String> answers, String name, Readings readings) {
        MeteredSeries series = new MeteredSeries(name, "kWh", Commodity.ELECTRICITY, Flow.IMPORT, readings, CELLS);
        Finding repaired =
                Finding.of("duplicate", Severity.REPAIRED, "may.csv, B7", "Twice.", "The second was dropped.");
        return new MeterFile(
                "may.csv",
                1_234,
                "abc",
                new Recipe("r", "may", "fingerprint-1", answers),
                List.of(repaired),
                List.of(series));
    }

    private MeterIntake take(Plan plan, SeriesSource kept, MeterFile file) {
        return MeterIntake.of(plan, kept, file, NOON);
    }

    private static SeriesSource source(MeterIntake intake) {
        return ref -> Optional.ofNullable(intake.readings().get(ref)).map(HashedReadings::readings);
    }

    private static Meter meter(Plan plan, String name) {
        return plan.meters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readings_go_to_the_meter_of_that_name() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "hall a", hourly(0, 1, 2)));

        Meter hallA = meter(intake.after(), "Hall A");
        assertThat(intake.after().meters()).hasSameSizeAs(sample.meters());
        assertThat(intake.readings()).containsOnlyKeys(hallA.series().orElseThrow());
        assertThat(hallA.measures()).isEqualTo(Meter.Measures.IT);
        assertThat(intake.questions()).isEmpty();
    }

    @Test
    void readings_go_to_the_meter_that_names_them_as_its_channel() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "Wind farm", hourly(0, 1)));

        assertThat(meter(intake.after(), "Wind farm Hohe Warte").series()).isPresent();
    }

    /** Else its energy would count twice from the next file on. */
    @Test
    void readings_go_to_the_meter_that_was_made_for_them_and_renamed_since() {
        MeterIntake first =
                take(sample, SeriesSource.NONE, file(Map.of("site", "fra"), "Hall C (IT)", hourly(0, 1, 2)));
        Meter made = meter(first.after(), "Hall C (IT)");
        Plan renamed = PlanTable.METERS.with(first.after(), Meter.NAME.with(made, "Halle C"));

        MeterIntake next = take(renamed, source(first), file(Map.of("site", "fra"), "Hall C (IT)", hourly(2, 3, 4)));

        assertThat(next.after().meters()).hasSameSizeAs(renamed.meters());
        assertThat(next.changes()).containsExactly("Halle C: 4 readings, 2 more than before");
        MeterIntake other = take(renamed, source(first), file(Map.of("site", "fra"), "Hall D (IT)", hourly(2, 3, 4)));
        assertThat(other.after().meters()).hasSize(renamed.meters().size() + 1);
    }

    @Test
    void the_import_is_remembered_with_its_recipe_and_repair_log() {
        MeterIntake intake =
                take(sample, SeriesSource.NONE, file(Map.of("zone", "Europe/Berlin"), "Hall A", hourly(0, 1)));

        assertThat(intake.after().imports()).last().satisfies(record -> {
            assertThat(record.file()).isEqualTo("may.csv");
            assertThat(record.hash()).isEqualTo("abc");
            assertThat(record.at()).isEqualTo(NOON);
            assertThat(record.meters()).containsExactly("hall-a");
            assertThat(record.cells()).containsExactly(new SeriesCells("hall-a", "May", "B2:B99"));
            assertThat(record.findings()).extracting(Finding::code).contains("duplicate");
        });
        assertThat(intake.after().recipes())
                .anySatisfy(recipe -> assertThat(recipe.answers()).containsEntry("zone", "Europe/Berlin"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        MeterFile file = file(Map.of(), "Hall A", hourly(0, 1, Double.NaN, 3));
        MeterIntake first = take(sample, SeriesSource.NONE, file);

        MeterIntake second = take(first.after(), source(first), file);

        assertThat(second.changesNothing()).isTrue();
        assertThat(second.after()).isSameAs(first.after());
        assertThat(second.readings()).isEmpty();
        assertThat(second.questions()).isEmpty();
    }

    @Test
    void next_month_is_put_behind_this_one_and_the_recipe_is_not_doubled() {
        MeterIntake may = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1, 2)));

        MeterIntake june = take(may.after(), source(may), file(Map.of(), "Hall A", hourly(2, 3, 4)));

        assertThat(june.readings().values())
                .singleElement()
                .satisfies(all -> assertThat(all.readings().values()).containsExactly(1, 2, 3, 4));
        assertThat(june.after().recipes()).hasSameSizeAs(may.after().recipes());
        assertThat(june.after().imports()).hasSize(may.after().imports().size() + 1);
    }

    @Test
    void other_values_for_the_same_hours_are_a_question_until_it_is_answered() {
        MeterIntake may = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1, 2)));
        Readings corrected = hourly(1, 9, 3);

        MeterIntake asked = take(may.after(), source(may), file(Map.of(), "Hall A", corrected));
        MeterIntake replaced = take(may.after(), source(may), file(Map.of("overlap", "replace"), "Hall A", corrected));
        MeterIntake kept = take(may.after(), source(may), file(Map.of("overlap", "keep"), "Hall A", corrected));

        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("overlap");
            assertThat(question.message()).startsWith("Of “Hall A” 1 reading is in the project");
            assertThat(question.options()).extracting(Finding.Option::choice).containsExactly("replace", "keep");
        });
        assertThat(replaced.readings().values().iterator().next().readings().values())
                .containsExactly(1, 9, 3);
        assertThat(kept.readings().values().iterator().next().readings().values())
                .containsExactly(1, 2, 3);
        assertThat(replaced.questions()).isEmpty();
        assertThat(replaced.after().recipes().get(0).answers()).doesNotContainKey("overlap");
    }

    @Test
    void the_site_of_a_new_meter_is_asked_where_there_are_two() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "Hall Z", hourly(0, 1)));

        assertThat(intake.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("site");
            assertThat(question.options()).extracting(Finding.Option::choice).containsExactly("fra", "cmh");
        });
        assertThat(intake.changesNothing()).isTrue();
    }

    @Test
    void a_new_meter_stands_for_what_its_name_says_and_says_so() {
        Map<String, String> columbus = Map.of("site", "Columbus");
        MeterIntake ups = take(sample, SeriesSource.NONE, file(columbus, "UPS 1 output", hourly(0, 1)));
        MeterIntake main = take(sample, SeriesSource.NONE, file(columbus, "Main meter", hourly(0, 1)));
        MeterIntake other = take(sample, SeriesSource.NONE, file(columbus, "X-17", hourly(0, 1)));

        assertThat(meter(ups.after(), "UPS 1 output").measures()).isEqualTo(Meter.Measures.IT);
        assertThat(meter(main.after(), "Main meter").measures()).isEqualTo(Meter.Measures.GRID);
        assertThat(meter(main.after(), "Main meter").site()).isEqualTo("cmh");
        assertThat(meter(other.after(), "X-17").measures()).isEqualTo(Meter.Measures.OTHER);
        assertThat(meter(other.after(), "X-17").replacesModel()).isFalse();
        assertThat(other.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message()).contains("used in no result");
            assertThat(finding.action()).contains("measures:X-17");
        });
    }

    @Test
    void a_name_that_another_begins_with_is_a_meter_of_its_own() {
        Map<String, String> columbus = Map.of("site", "cmh");
        MeterIntake second = take(sample, SeriesSource.NONE, file(columbus, "Store 2", hourly(0, 1)));
        MeterIntake first = take(second.after(), source(second), file(columbus, "Store", hourly(0, 5)));
        assertThat(meter(first.after(), "Store").id()).isEqualTo("store");

        Meter renamed = Meter.NAME.with(meter(first.after(), "Store 2"), "North");
        Plan after = org.coppice.model.plan.PlanTable.METERS.with(second.after(), renamed);
        MeterIntake again = take(after, source(second), file(columbus, "Store", hourly(0, 5)));
        assertThat(meter(again.after(), "Store").id())
                .as("whose number may be its own")
                .isEqualTo("store");
    }

    @Test
    void what_is_drawn_given_and_generated_is_told_apart() {
        for (String[] each : new String[][] {
            {"Netzbezug", "IMPORT", "GRID", "the grid connection"},
            {"Einspeisung", "EXPORT", "GRID", "gives to the grid"},
            {"Grid export", "EXPORT", "GRID", "gives to the grid"},
            {"PV generation", "NONE", "GENERATION", "names the meter"},
        }) {
            MeteredSeries series = new MeteredSeries(
                    each[0], "kWh", Commodity.ELECTRICITY, Flow.valueOf(each[1]), hourly(0, 1), CELLS);
            MeterIntake intake = TakenIn.take(sample, SeriesSource.NONE, Map.of("site", "cmh"), series);

            Meter made = meter(intake.after(), each[0]);
            assertThat(made.measures()).as(each[0]).isEqualTo(Meter.Measures.valueOf(each[2]));
            assertThat(made.replacesModel()).as(each[0]).isEqualTo(each[2].equals("GRID"));
            assertThat(intake.findings())
                    .filteredOn(finding -> finding.code().equals("measures"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains(each[3]));
        }
        MeteredSeries roof =
                new MeteredSeries("PV feed-in", "kWh", Commodity.ELECTRICITY, Flow.EXPORT, hourly(0, 1), CELLS);
        MeterIntake intake = TakenIn.take(sample, SeriesSource.NONE, Map.of("site", "cmh"), roof);
        assertThat(meter(intake.after(), "PV feed-in").measures()).isEqualTo(Meter.Measures.OTHER);
    }

    @Test
    void parts_of_the_overhead_are_no_load_of_their_own_whatever_words_they_hold() {
        for (String name : List.of("UPS losses", "Non-IT load", "Total cooling", "Server room CRAC", "Site lighting")) {
            MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of("site", "Columbus"), name, hourly(0, 1)));

            assertThat(meter(intake.after(), name).measures()).as(name).isEqualTo(Meter.Measures.OTHER);
            assertThat(intake.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("a part of the overhead"));
        }
    }

    @Test
    void a_budget_or_the_year_before_beside_a_load_counts_in_no_result() {
        for (String name : List.of("Site budget", "Site Vorjahr", "Total kWh weather-corrected", "Building target")) {
            MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of("site", "Columbus"), name, hourly(0, 1)));

            assertThat(meter(intake.after(), name).measures()).as(name).isEqualTo(Meter.Measures.OTHER);
        }
    }

    @Test
    void a_forecast_is_kept_and_counts_in_no_result_whatever_load_it_is_of() {
        Map<String, String> columbus = Map.of("site", "Columbus");
        MeterIntake intake = take(sample, SeriesSource.NONE, file(columbus, "Total load forecast", hourly(0, 1)));

        assertThat(meter(intake.after(), "Total load forecast").measures()).isEqualTo(Meter.Measures.OTHER);
        assertThat(intake.effects()).noneMatch(SeriesEffect::undecided);
        assertThat(intake.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not metered then"));
    }

    @Test
    void what_a_new_meter_stands_for_can_be_answered() {
        Map<String, String> answers = Map.of("site", "cmh", "measures:X-17", "it");

        MeterIntake intake = take(sample, SeriesSource.NONE, file(answers, "X-17", hourly(0, 1)));

        assertThat(meter(intake.after(), "X-17").measures()).isEqualTo(Meter.Measures.IT);
        assertThat(meter(intake.after(), "X-17").replacesModel()).isTrue();
        assertThat(intake.findings()).noneMatch(Finding::blocks);
        assertThatThrownBy(() -> take(
                        sample,
                        SeriesSource.NONE,
                        file(Map.of("site", "cmh", "measures", "nonsense"), "X-17", hourly(0, 1))))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("nonsense", "it, facility, grid, generation or other");
    }

    @Test
    void what_is_answered_for_all_meters_makes_no_generation_of_a_temperature() {
        Readings hours = hourly(0, 21, 22);
        Readings celsius = new Readings(hours.starts(), hours.ends(), hours.values(), hours.quality(), Unit.CELSIUS);

        MeterIntake intake = take(
                sample, SeriesSource.NONE, file(Map.of("site", "cmh", "measures", "generation"), "Aisle", celsius));

        assertThat(meter(intake.after(), "Aisle").measures()).isEqualTo(Meter.Measures.OTHER);
    }

    @Test
    void a_site_that_is_not_there_is_named_with_those_that_are() {
        assertThatThrownBy(() -> take(sample, SeriesSource.NONE, file(Map.of("site", "Paris"), "X-17", hourly(0, 1))))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("“Paris”", "Frankfurt (fra)");
    }

    @Test
    void an_edit_of_the_plan_it_was_made_for_gives_what_was_shown() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1)));

        assertThat(intake.edit("may.csv").name()).isEqualTo("Import may.csv");
        assertThat(intake.edit("may.csv").apply(sample)).isSameAs(intake.after());
    }

    @Test
    void what_was_edited_while_the_file_was_read_stays_and_the_readings_are_taken_in() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1)));
        Plan edited = Plan.STEP_MINUTES.with(sample, 60);

        Plan after = intake.edit("may.csv").apply(edited);

        assertThat(after.stepMinutes()).isEqualTo(60);
        assertThat(meter(after, "Hall A").series())
                .isEqualTo(meter(intake.after(), "Hall A").series());
        assertThat(after.imports())
                .last()
                .satisfies(record -> assertThat(record.file()).isEqualTo("may.csv"));
    }

    @Test
    void readings_whose_meter_was_removed_meanwhile_are_refused_with_the_reason() {
        MeterIntake intake = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1)));
        Plan without =
                org.coppice.model.plan.Edit.remove(PlanTable.METERS, "hall-a").apply(sample);

        assertThatThrownBy(() -> intake.edit("may.csv").apply(without))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("may.csv", "left out", "Import it again");
    }

    @Test
    void readings_outside_the_year_of_the_plan_are_said_to_change_none_of_its_results() {
        MeterIntake early = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(0, 1, 2)));
        assertThat(early.findings())
                .filteredOn(finding -> finding.code().equals("plan-year"))
                .extracting(Finding::message)
                .containsExactly("“Hall A” has no reading in 2025, the year of the plan.");

        long spring = Instant.parse("2025-04-01T00:00:00Z").getEpochSecond() / 3600;
        MeterIntake within = take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(spring, 1, 2)));
        assertThat(within.findings()).noneMatch(finding -> finding.code().equals("plan-year"));
    }

    /** Hall A and a meter of the same load that was read in another year: added up, neither stands in for the model. */
    @Test
    void a_meter_without_readings_in_the_year_says_which_others_it_puts_out_of_use() {
        Instant year = Instant.parse(sample.year() + "-06-01T00:00:00Z");
        MeterIntake hall =
                take(sample, SeriesSource.NONE, file(Map.of(), "Hall A", hourly(year.getEpochSecond() / 3600, 1, 2)));
        MeterIntake old = take(
                hall.after(), source(hall), file(Map.of("site", "fra", "measures:X-17", "it"), "X-17", hourly(0, 1)));

        assertThat(old.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("plan-year");
            assertThat(finding.message())
                    .contains("“X-17” has no reading", "With it the readings of “Hall A” are not used");
        });
        MeterIntake elsewhere = take(
                hall.after(), source(hall), file(Map.of("site", "cmh", "measures:X-17", "it"), "X-17", hourly(0, 1)));
        assertThat(elsewhere.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).doesNotContain("Hall A"));
    }

    @Test
    void what_holds_for_many_new_meters_is_said_once() {
        List<MeteredSeries> thirty = IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                        new MeteredSeries("X-" + i, "kWh", Commodity.ELECTRICITY, Flow.IMPORT, hourly(0, i), CELLS))
                .toList();
        MeterFile file = new MeterFile(
                "may.csv",
                1_234,
                "abc",
                new Recipe("r", "may", "fingerprint-1", Map.of("site", "fra")),
                List.of(),
                thirty);

        MeterIntake intake = take(sample, SeriesSource.NONE, file);

        assertThat(intake.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("30 meters, “X-1”, “X-2”, “X-3” and 27 more, are shown but used in no result,"
                            + " as their names do not say what they stand for.");
            assertThat(finding.action()).contains("measures:X-1", "for each");
        });
        assertThat(intake.effects()).allMatch(SeriesEffect::undecided);
    }
}
