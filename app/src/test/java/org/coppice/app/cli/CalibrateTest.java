package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void sample() {
        project = folder.resolve("mine.coppice");
        Commands.run("new", project, "--sample", "two-sites").succeeds();
    }

    private Plan plan() {
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            return open.plan();
        }
    }

    private static JsonNode proposal(JsonNode document, String value) {
        for (JsonNode proposal : document.get("sites").get(0).get("proposals")) {
            if (proposal.get("value").asText().equals(value)) {
                return proposal;
            }
        }
        throw new AssertionError(value + " is not among the proposals");
    }

    @Test
    void itComparesAndProposesAndChangesNothing() {
        byte[] before = Commands.bytes(project);

        Result result = Commands.run("calibrate", project).succeeds();

        assertThat(result.out())
                .contains("NMBE", "CV(RMSE)", "ASHRAE Guideline 14-2014", "PUE by month", "(--apply utilisation)");
        assertThat(result.err()).contains("Nothing was changed");
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    @Test
    void applyingPutsTheValueIntoTheProjectAndTheModelThenAgrees() {
        JsonNode proposed = Commands.run("calibrate", project, "--site", "fra", "--json")
                .succeeds()
                .json();
        JsonNode utilisation = proposal(proposed, "utilisation");
        assertThat(utilisation.get("refused").isNull()).as("%s", utilisation).isTrue();
        assertThat(proposed.get("applied").isNull()).isTrue();

        JsonNode applied = Commands.run("calibrate", project, "--site", "fra", "--apply", "utilisation", "--json")
                .succeeds()
                .json();

        assertThat(applied.get("applied").asText()).startsWith("Calibrate base utilisation of");
        JsonNode again = Commands.run("calibrate", project, "--site", "fra", "--json")
                .succeeds()
                .json();
        JsonNode comparison = again.get("sites").get(0).get("comparisons").get(0);
        assertThat(comparison.get("modelledKwh").asDouble()
                        / comparison.get("meteredKwh").asDouble())
                .isBetween(1 - 1e-8, 1 + 1e-8);
        assertThat(Math.abs(comparison.get("monthly").get("nmbe").asDouble()))
                .isLessThan(Math.abs(
                        utilisation.get("before").get("monthly").get("nmbe").asDouble()));
        assertThat(comparison.get("byHour")).hasSize(24);
        assertThat(comparison.get("byLoad")).hasSize(10);
    }

    @Test
    void whatIsNotPossibleEndsWithItsReasonAndLeavesTheFile() {
        Path bare = folder.resolve("bare.coppice");
        ProjectFile.create(bare, SamplePlan.load("two-sites"), Imported.NONE);
        byte[] before = Commands.bytes(bare);

        Commands.run("calibrate", bare, "--apply", "pue").fails("No site has", "readings in", "coppice import");
        assertThat(Commands.run("calibrate", bare, "--json").json().get("error").asText())
                .contains("No site has");
        assertThat(Commands.bytes(bare)).isEqualTo(before);
        Plan unchanged = plan();
        Commands.run("calibrate", project, "--site", "fra", "--fleet", "nowhere", "--apply", "curve")
                .fails("there is no fleet “nowhere”", "Known:");
        assertThat(plan()).isEqualTo(unchanged);
    }

    @Test
    void aWrongValueIsACommandLineThatIsWrong() {
        Result result = Commands.run("calibrate", project, "--apply", "weather");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("PUE", "UTILISATION", "CURVE");
        assertThat(Commands.run("calibrate", "--help").succeeds().out()).contains("--apply", "Exit codes");
    }
}
