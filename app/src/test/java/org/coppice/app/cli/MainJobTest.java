package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from end to end: a meter export and a list of servers become a workbook, which is read again. */
class MainJobTest {
    @TempDir
    Path folder;

    private Path project;

    private void siteWithoutServers() {
        project = folder.resolve("mine.coppice");
        Plan sample = SamplePlan.load("two-sites");
        Plan bare = Plan.SCENARIOS.with(
                Plan.METERS.with(
                        Plan.FLEETS.with(Plan.WORKLOADS.with(sample, java.util.List.of()), java.util.List.of()),
                        java.util.List.of()),
                java.util.List.of());
        ProjectFile.create(project, bare, Imported.NONE);
    }

    /** A year of hours with decimal commas: 9.5 and 10.5 kWh by turns. */
    private Path readings() throws IOException {
        StringBuilder csv = new StringBuilder("Time;UPS output (kWh)\n");
        for (int hour = 0; hour < 8_760; hour++) {
            csv.append(LocalDate.of(2025, 1, 1)
                            .atStartOfDay()
                            .plusHours(hour)
                            .toString()
                            .replace('T', ' '))
                    .append(';')
                    .append(hour % 2 == 0 ? "9,5" : "10,5")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("UPS.csv"), csv);
    }

    private Path servers() throws IOException {
        return Files.writeString(
                folder.resolve("servers.csv"),
                "Type;Count;Purchased;Site\ndell-r740;40;2022-03-01;Frankfurt\nh100-8;2;2024-06-15;Frankfurt\n");
    }

    @Test
    void from_a_meter_export_and_a_list_of_servers_to_the_workbook() throws IOException {
        siteWithoutServers();

        Commands.run("import", servers(), "--into", project, "--as", "assets").succeeds();
        Commands.run(
                        "import",
                        readings(),
                        "--into",
                        project,
                        "--site",
                        "fra",
                        "--zone",
                        "+01:00",
                        "--answer",
                        "stamp=start")
                .succeeds();
        // Explain leads to the cells of the readings, and the plan remembers both files.
        JsonNode explained = Commands.run("explain", project, "energy.it", "--json")
                .succeeds()
                .json();
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            assertThat(open.plan().imports()).extracting(ImportRecord::file).containsExactly("servers.csv", "UPS.csv");
            assertThat(open.plan().imports())
                    .allSatisfy(record -> assertThat(record.hash()).hasSize(64));
            assertThat(open.plan().imports().get(1).cells())
                    .singleElement()
                    .satisfies(cells -> assertThat(cells.range()).isEqualTo("B2:B8761"));
        }
        assertThat(explained.get("inputs"))
                .anySatisfy(input -> assertThat(input.get("locator").asText()).isNotEmpty());
        JsonNode figures =
                Commands.run("simulate", project, "--json").succeeds().json().get("figures");
        Path workbook = folder.resolve("mine.xlsx");
        Commands.run("report", project, "--out", workbook).succeeds();

        double it = Double.NaN;
        for (JsonNode figure : figures) {
            if (figure.get("key").asText().equals("energy.it")
                    && figure.get("site").asText("").equals("Frankfurt")) {
                it = figure.get("value").doubleValue();
            }
        }
        // 4,380 · 9.5 + 4,380 · 10.5
        assertThat(it).isEqualTo(87_600, org.assertj.core.data.Offset.offset(1e-6));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(book.getSheetIndex("Summary")).isNotNegative();
            assertThat(holds(book, 87_600)).isTrue();
        }
    }

    private static boolean holds(XSSFWorkbook book, double value) {
        for (Row row : book.getSheet("Summary")) {
            for (var cell : row) {
                boolean number = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                        ? cell.getCachedFormulaResultType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                        : cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
                if (number && Math.abs(cell.getNumericCellValue() - value) < 1e-6) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void the_same_list_of_servers_twice_changes_nothing() throws IOException {
        siteWithoutServers();
        Commands.run("import", servers(), "--into", project, "--as", "assets").succeeds();
        byte[] once = Commands.bytes(project);

        Commands.Result again = Commands.run("import", servers(), "--into", project, "--as", "assets", "--json")
                .succeeds();

        assertThat(again.err()).contains("nothing was changed");
        assertThat(again.json().get("servers")).hasSize(2);
        assertThat(Commands.bytes(project)).isEqualTo(once);
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            assertThat(open.plan().fleets()).hasSize(2);
        }
    }

    /** What a list of servers is answered with whose import stops at a question, which leaves the project as it was. */
    private String asked(Path list, String question) {
        byte[] before = Commands.bytes(project);
        Commands.Result result = Commands.run("import", list, "--into", project, "--as", "assets")
                .fails(list.getFileName() + " was not imported", question);
        assertThat(Commands.bytes(project)).isEqualTo(before);
        return result.out();
    }

    @Test
    void an_unknown_type_of_server_names_the_row_and_leaves_the_project() throws IOException {
        siteWithoutServers();
        Path list = Files.writeString(
                folder.resolve("odd.csv"), "Type;Count;Purchased;Site\nR740 by Dell;40;2022-03-01;Frankfurt\n");
        assertThat(asked(list, "type:R740 by Dell")).contains("odd.csv", "A2", "“R740 by Dell”", "dell-r740");
    }

    @Test
    void what_a_column_of_accelerators_counts_is_asked_and_answered() throws IOException {
        siteWithoutServers();
        Path list = Files.writeString(
                folder.resolve("nodes.csv"), "model,gpu,purchased\nh100-8,8,2024-06-15\nh100-8,8,2024-06-15\n");
        assertThat(asked(list, "counted"))
                .contains("“gpu” counts accelerators: 16 in 2 rows. How many servers are that?", "- rows", "- count");

        Commands.run(
                        "import",
                        list,
                        "--into",
                        project,
                        "--as",
                        "assets",
                        "--site",
                        "Frankfurt",
                        "--answer",
                        "counted=rows")
                .succeeds();
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            assertThat(open.plan().fleets()).hasSize(1);
            assertThat(open.plan().fleets().get(0).servers()).isEqualTo(2);
        }
    }
}
