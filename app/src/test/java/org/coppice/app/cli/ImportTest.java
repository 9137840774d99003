package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.model.time.Readings;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir
    Path folder;

    private Path project;
    private Path csv;

    @BeforeEach
    void files() throws IOException {
        project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
        csv = folder.resolve("Hall C.csv");
        Files.writeString(csv, hours("2025-05-01T00:00", 48, 10));
    }

    @Test
    void theAnswerOfOneSeriesMayStandInBrackets() throws IOException {
        Path gas = folder.resolve("gas.csv");
        Files.writeString(
                gas,
                "Time (UTC),Gas 1 (m³),Gas 2 (m³)\n2025-05-01 00:00,1,2\n2025-05-01 01:00,3,4\n2025-05-01 02:00,2,3\n");
        Result read = Commands.run(
                "import", gas, "--dry-run", "--json", "--answer", "calorific[Gas 2]=11", "--answer", "calorific=10");
        assertThat(read.code()).as(read.out()).isZero();
        assertThat(read.out()).contains("\"total\" : 60,").contains("\"total\" : 99,"); // 6 m³ at 10, 9 m³ at 11
    }

    /** So many hours, stamped at their start: {@code kwh} at midnight and 1 kWh more with every hour of the day. */
    private static String hours(String from, int count, double kwh) {
        StringBuilder text = new StringBuilder("Timestamp,Consumption (kWh)\n");
        LocalDateTime start = LocalDateTime.parse(from);
        for (int i = 0; i < count; i++) {
            text.append(start.plusHours(i).toString().replace('T', ' '))
                    .append(',')
                    .append(kwh + i % 24)
                    .append('\n');
        }
        return text.toString();
    }

    private Result importing(Path file, Object... more) {
        Object[] arguments = new Object[more.length + 8];
        Object[] fixed = {"import", file, "--into", project, "--zone", "Europe/Berlin", "--site", "fra"};
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return Commands.run(arguments);
    }

    private record Fed(Plan plan, Meter meter, Readings readings) {}

    private Fed fed(String name) {
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            Meter meter = open.plan().meters().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return new Fed(
                    open.plan(),
                    meter,
                    open.readings().find(meter.series().orElseThrow()).orElseThrow());
        }
    }

    @Test
    void one_answer_deals_with_all_cells_of_a_cause_and_the_recipe_remembers_it() throws IOException {
        Files.writeString(csv, hours("2025-05-01T00:00", 48, 10).replace(",12.0\n", ",Err 4\n"));
        Result refused = importing(csv, "--answer", "stamp=start");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("answer missing:Err 0 with yes");

        Result done = importing(
                csv,
                "--answer",
                "stamp=start",
                "--answer",
                "missing:Err 0=yes",
                "--answer",
                "measures=it",
                "--answer",
                "bill:Hall C=1008 kWh");
        assertThat(done.code()).as(done.out() + done.err()).isZero();
        assertThat(done.out()).contains("the bill says 1,008 kWh: ±0.00 %");
        Fed fed = fed("Hall C");
        assertThat(fed.readings().sum()).isEqualTo(2 * (24 * 10 + 276 - 12)); // 276 = 0 + 1 + … + 23
        assertThat(fed.plan().recipes())
                .anySatisfy(recipe -> assertThat(recipe.answers())
                        .containsEntry("missing:Err 0", "yes")
                        .doesNotContainKey("bill:Hall C"));
    }

    @Test
    void a_dry_run_has_the_shape_that_programs_rely_on() {
        Result result = Commands.run("import", csv, "--dry-run", "--json", "--zone", "Europe/Berlin")
                .succeeds();

        JsonNode document = result.json();
        assertThat(document.fieldNames()).toIterable().containsExactly("file", "format", "series", "findings");
        JsonNode series = document.get("series").get(0);
        assertThat(series.fieldNames())
                .toIterable()
                .startsWith(
                        "meter",
                        "channel",
                        "commodity",
                        "flow",
                        "quantity",
                        "unit",
                        "sourceUnit",
                        "sourceTotal",
                        "first",
                        "last",
                        "stepMinutes",
                        "readings",
                        "missing",
                        "duplicates",
                        "total",
                        "mean",
                        "min",
                        "max");
        assertThat(series.get("unit").asText()).isEqualTo("kWh");
        assertThat(series.get("commodity").asText()).isEqualTo("electricity");
        assertThat(series.get("quantity").asText()).isEqualTo("energy");
        assertThat(series.get("first").asText()).isEqualTo("2025-04-30T22:00:00Z");
        assertThat(series.get("last").asText()).isEqualTo("2025-05-02T21:00:00Z");
        assertThat(series.get("stepMinutes").asInt()).isEqualTo(60);
        assertThat(series.get("readings").asInt()).isEqualTo(48);
        // 48 · 10 + 2 · (0 + 1 + … + 23)
        assertThat(series.get("total").doubleValue()).isEqualTo(1_032);
        document.get("findings")
                .forEach(finding -> assertThat(finding.fieldNames())
                        .toIterable()
                        .containsExactly("code", "severity", "where", "message", "action", "options"));
    }

    @Test
    void a_dry_run_changes_nothing() {
        byte[] before = Commands.bytes(project);

        Result result = importing(csv, "--dry-run").succeeds();

        assertThat(result.err()).contains("Would import", "Hall C");
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    @Test
    void what_the_file_leaves_open_is_asked_with_its_options_and_nothing_is_changed() {
        byte[] before = Commands.bytes(project);

        Result result = Commands.run("import", csv, "--into", project, "--site", "fra", "--json")
                .fails("zone", "--answer");

        assertThat(result.json().get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo("zone");
            assertThat(finding.get("severity").asText()).isEqualTo("question");
            assertThat(finding.get("options").get(0).fieldNames()).toIterable().containsExactly("choice", "total");
        });
        assertThat(result.json().get("series")).hasSize(1);
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    @Test
    void the_site_of_a_new_meter_is_asked_too() {
        Commands.run("import", csv, "--into", project, "--zone", "Europe/Berlin")
                .fails("site", "--answer site=fra");
    }

    @Test
    void an_import_makes_the_meter_keeps_its_readings_and_remembers_how() {
        Result result = importing(csv, "--answer", "measures=it").succeeds();

        Fed fed = fed("Hall C");
        assertThat(result.err()).contains("Imported:", "Hall C (new meter): 48 readings");
        assertThat(fed.meter().measures()).isEqualTo(Meter.Measures.IT);
        assertThat(fed.readings().sum()).isEqualTo(1_032);
        assertThat(fed.plan().imports()).singleElement().satisfies(record -> {
            assertThat(record.file()).isEqualTo("Hall C.csv");
            assertThat(record.meters()).containsExactly(fed.meter().id());
        });
        assertThat(fed.plan().recipes())
                .anySatisfy(recipe -> assertThat(recipe.answers())
                        .containsEntry("zone", "Europe/Berlin")
                        .containsEntry("site", "fra"));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_says_so() {
        importing(csv).succeeds();
        byte[] once = Commands.bytes(project);

        Result again = importing(csv).succeeds();

        assertThat(again.err()).contains("already", "nothing was changed");
        assertThat(Commands.bytes(project)).isEqualTo(once);
    }

    @Test
    void the_next_file_of_that_shape_needs_no_answer() throws IOException {
        importing(csv).succeeds();
        Path next = folder.resolve("later").resolve("Hall C.csv");
        Files.createDirectories(next.getParent());
        Files.writeString(next, hours("2025-05-03T00:00", 48, 100));

        Commands.run("import", next, "--into", project).succeeds();

        assertThat(fed("Hall C").readings().size()).isEqualTo(96);
    }

    @Test
    void other_readings_for_the_same_hours_are_asked_and_replaced_when_told() throws IOException {
        importing(csv).succeeds();
        Files.writeString(csv, hours("2025-05-01T00:00", 48, 20));

        importing(csv).fails("overlap");
        importing(csv, "--answer", "overlap=replace").succeeds();

        assertThat(fed("Hall C").readings().sum()).isEqualTo(1_032 + 480);
    }

    @Test
    void a_file_with_one_series_can_be_given_a_meter() {
        importing(csv, "--meter", "Hall A").succeeds();

        assertThat(fed("Hall A").meter().id()).isEqualTo("hall-a");
    }

    @Test
    void a_mapping_answers_for_the_file() throws IOException {
        Path mapping = folder.resolve("recipe.json");
        Files.writeString(
                mapping,
                "\uFEFF{\"answers\": {\"zone\": \"Europe/Berlin\", \"site\": \"fra\"}}"); // as an editor on Windows
        // writes it

        Commands.run("import", csv, "--into", project, "--mapping", mapping).succeeds();

        assertThat(fed("Hall C").readings().first()).hasToString("2025-04-30T22:00:00Z");
    }

    @Test
    void a_broken_mapping_names_its_line() throws IOException {
        Path mapping = folder.resolve("recipe.json");
        Files.writeString(mapping, "{\n\"answers\": {\"zone\": \n");

        Commands.run("import", csv, "--into", project, "--mapping", mapping).fails("recipe.json, line ", "not JSON");
    }
}
