package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a project; whatever they do, its file stays byte for byte. */
class ResultsTest {
    @TempDir
    Path folder;

    private Path project;
    private byte[] before = {};

    @BeforeEach
    void sample() {
        project = folder.resolve("two-sites.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
        before = Commands.bytes(project);
    }

    @AfterEach
    void reading_leaves_the_file_byte_for_byte() {
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    private static JsonNode figure(JsonNode document, String key, boolean total) {
        for (JsonNode figure : document.get("figures")) {
            if (figure.get("key").asText().equals(key) && figure.get("site").isNull() == total) {
                return figure;
            }
        }
        throw new AssertionError("No figure " + key);
    }

    @Test
    void simulate_has_the_shape_and_the_keys_that_programs_rely_on() {
        JsonNode document =
                Commands.run("simulate", project, "--json").succeeds().json();

        assertThat(document.fieldNames()).toIterable().startsWith("scenario", "from", "to", "figures");
        assertThat(document.get("from").asText()).isEqualTo("2025-01-01");
        assertThat(document.get("to").asText()).isEqualTo("2026-01-01");
        assertThat(document.get("figures").get(0).fieldNames())
                .toIterable()
                .startsWith("key", "label", "site", "value", "unit", "low", "high");
        List<String> totals = new ArrayList<>();
        document.get("figures").forEach(figure -> {
            if (figure.get("site").isNull()) {
                totals.add(figure.get("key").asText());
            }
        });
        assertThat(totals)
                .contains(
                        "energy.it",
                        "energy.facility",
                        "energy.import",
                        "energy.export",
                        "pue",
                        "scope2.location",
                        "scope2.market",
                        "embodied.amortised",
                        "embodied.acquired",
                        "ewaste.mass",
                        "cfe",
                        "cost.electricity",
                        "water.site",
                        "water.source");
        double it = figure(document, "energy.it", true).get("value").doubleValue();
        double facility = figure(document, "energy.facility", true).get("value").doubleValue();
        double pue = figure(document, "pue", true).get("value").doubleValue();
        assertThat(facility / it).isCloseTo(pue, org.assertj.core.data.Percentage.withPercentage(1e-9));
        assertThat(figure(document, "energy.it", true).get("unit").asText()).isEqualTo("kWh");
    }

    @Test
    void simulate_prints_a_table_for_people() {
        Result result =
                Commands.run("simulate", project, "--scenario", "power-cap").succeeds();

        assertThat(result.out())
                .contains("scenario power-cap", "energy.it", "Frankfurt", "all sites", "kWh", "kg CO2e");
    }

    @Test
    void an_unknown_scenario_names_those_there_are() {
        Result result = Commands.run("simulate", project, "--scenario", "nope", "--json")
                .fails("“nope”", "baseline", "power-cap");

        assertThat(result.json().get("figures")).isEmpty();
    }

    @Test
    void compare_sets_scenarios_side_by_side() {
        JsonNode document = Commands.run("compare", project, "baseline", "power-cap", "--json")
                .succeeds()
                .json();

        assertThat(document.fieldNames()).toIterable().containsExactly("scenarios", "rows");
        assertThat(document.get("scenarios")).hasSize(2);
        JsonNode row = document.get("rows").get(0);
        assertThat(row.fieldNames()).toIterable().contains("key", "site", "unit", "values", "delta");
        assertThat(row.get("delta").doubleValue())
                .isEqualTo(row.get("values").get(1).doubleValue()
                        - row.get("values").get(0).doubleValue());
        assertThat(Commands.run("compare", project, "baseline", "power-cap")
                        .succeeds()
                        .out())
                .contains("baseline", "power-cap", "Change");
    }

    @Test
    void explain_gives_formula_and_inputs_that_name_their_source() {
        JsonNode document = Commands.run("explain", project, "scope2.location", "--site", "fra", "--json")
                .succeeds()
                .json();

        assertThat(document.fieldNames()).toIterable().contains("key", "value", "unit", "formula", "inputs");
        assertThat(document.get("site").asText()).isEqualTo("Frankfurt");
        assertThat(document.get("inputs")).isNotEmpty().allSatisfy(input -> {
            assertThat(input.fieldNames())
                    .toIterable()
                    .startsWith("label", "value", "unit", "source", "locator", "default");
            assertThat(input.get("source").asText()).isNotBlank();
        });
        assertThat(Commands.run("explain", project, "scope2.location")
                        .succeeds()
                        .out())
                .contains("kg CO2e", "Source");
    }

    @Test
    void every_total_that_simulate_prints_can_be_explained() {
        JsonNode document =
                Commands.run("simulate", project, "--json").succeeds().json();

        for (String key : List.of("energy.it", "scope2.market", "ewaste.mass", "cost.electricity")) {
            JsonNode explained =
                    Commands.run("explain", project, key, "--json").succeeds().json();
            assertThat(explained.get("value"))
                    .isEqualTo(figure(document, key, true).get("value"));
        }
    }

    @Test
    void an_unknown_figure_names_those_there_are() {
        Commands.run("explain", project, "scope3").fails("“scope3”", "scope2.market");
        Commands.run("explain", project, "pue", "--site", "Paris").fails("“Paris”", "Frankfurt (fra)");
    }

    @Test
    void check_closes_every_balance_of_the_sample() {
        Result result = Commands.run("check", project, "--json").succeeds();

        assertThat(result.json())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.fieldNames())
                        .toIterable()
                        .containsExactly("code", "severity", "where", "message", "residual"));
        assertThat(result.json())
                .anySatisfy(
                        check -> assertThat(check.get("residual").isNumber()).isTrue());
        assertThat(result.json()).allSatisfy(check -> {
            if (check.get("residual").isNumber()) {
                assertThat(check.get("residual").doubleValue()).isLessThanOrEqualTo(1e-9);
            }
        });
        assertThat(Commands.run("check", project).succeeds().out()).contains("balances close");
    }
}
