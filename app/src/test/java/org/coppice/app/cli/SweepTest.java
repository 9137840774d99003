package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String CAPS = "fleet:FLEET:power-cap=4..6/1 kW";

    @TempDir
    Path folder;

    private Path project;
    private String fleet = "";
    private byte[] before = {};

    @BeforeEach
    void sample() {
        project = folder.resolve("two-sites.coppice");
        var plan = SamplePlan.load("two-sites");
        fleet = plan.fleets().get(0).id();
        ProjectFile.create(project, plan, Imported.NONE);
        before = Commands.bytes(project);
    }

    @AfterEach
    void sweeping_leaves_the_project_byte_for_byte() {
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    private String caps() {
        return CAPS.replace("FLEET", fleet);
    }

    @Test
    void every_combination_is_a_row_with_what_was_varied_and_the_totals() throws Exception {
        Path csv = folder.resolve("caps.csv");
        Commands.run(
                        "sweep",
                        project,
                        "--vary",
                        caps(),
                        "--vary",
                        "fleet:" + fleet + ":base-utilisation=5 %,10 %",
                        "--figure",
                        "energy.it",
                        "--csv",
                        csv)
                .succeeds();
        List<String> lines =
                Files.readString(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("fleet:" + fleet + ":power-cap,fleet:" + fleet + ":base-utilisation,energy.it (kWh)");
        assertThat(lines.get(1)).startsWith("4 kW,5 %,");
        assertThat(lines.get(6)).startsWith("6 kW,10 %,");
    }

    @Test
    void a_point_has_the_figures_that_the_scenario_itself_has() {
        JsonNode sweep = Commands.run("sweep", project, "--vary", caps(), "--scenario", "power-cap", "--json")
                .succeeds()
                .json();
        assertThat(sweep.fieldNames()).toIterable().containsExactly("scenario", "figures", "rows", "least");
        assertThat(sweep.get("rows")).hasSize(3);
        JsonNode row = sweep.get("rows").get(0);
        assertThat(row.get("varied").get("fleet:" + fleet + ":power-cap").asText())
                .isEqualTo("4 kW");
        assertThat(row.get("figures").get("scope2.location").doubleValue()).isPositive();
    }

    @Test
    void the_least_of_a_figure_is_named_with_its_combination() {
        Result result = Commands.run(
                        "sweep", project, "--vary", caps(), "--figure", "cost.electricity", "--least", "energy.it")
                .succeeds();
        assertThat(result.out()).contains("3 combinations under baseline", "is least", "power-cap = 4 kW");
    }

    @Test
    void what_cannot_be_varied_is_refused_before_anything_is_simulated() {
        Commands.run("sweep", project, "--vary", "power-cap=4..6/1")
                .fails("does not say what to vary", "TYPE:ID:FIELD");
        Commands.run("sweep", project, "--vary", "fleet:" + fleet + ":power-cap=6..4/1 kW")
                .fails("wrong way round");
        Commands.run("sweep", project, "--vary", "fleet:" + fleet + ":power-cap=4..x/1")
                .fails("is no range");
        Commands.run("sweep", project, "--vary", "fleet:" + fleet + ":power-cap=4..6/1 kWh")
                .fails("4 kWh");
        Commands.run("sweep", project, "--vary", "fleet:nobody:power-cap=4..6/1 kW")
                .fails("nobody");
        Commands.run("sweep", project, "--vary", caps(), "--figure", "happiness")
                .fails("happiness", "scope2.location");
    }

    @Test
    void without_anything_to_vary_the_command_line_is_wrong() {
        assertThat(Commands.run("sweep", project).code()).isEqualTo(2);
    }

    @Test
    void programs_get_a_document_of_the_same_shape_when_the_input_is_at_fault() {
        JsonNode document = Commands.run("sweep", project, "--vary", "nonsense", "--json")
                .fails("nonsense")
                .json();
        assertThat(document.get("rows")).isEmpty();
        assertThat(document.get("error").asText()).contains("nonsense");
    }
}
