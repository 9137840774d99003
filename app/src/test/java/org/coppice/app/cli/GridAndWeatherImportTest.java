package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weather and series of the grid on the command line, from public files. */
@Tag("real-files")
class GridAndWeatherImportTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void project() {
        project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("coppice.real-files"), name);
    }

    private static JsonNode series(JsonNode document, String channel) {
        for (JsonNode series : document.get("series")) {
            if (series.get("channel").asText().equals(channel)) {
                return series;
            }
        }
        throw new AssertionError(channel + " is not in " + document);
    }

    private Plan plan() {
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            return open.plan();
        }
    }

    @Test
    void aDryRunOfTheWeatherOfPhoenixShowsItsTotals() {
        JsonNode document = Commands.run(
                        "import", file("weather_phoenix_tmy2.csv"), "--as", "weather", "--dry-run", "--json")
                .succeeds()
                .json();
        assertThat(series(document, "GHI").get("total").asDouble()).isEqualTo(2_116.976, offset(1e-6));
        assertThat(series(document, "DNI").get("total").asDouble()).isEqualTo(2_518.615, offset(1e-6));
        assertThat(series(document, "DHI").get("total").asDouble()).isEqualTo(565.682, offset(1e-6));
        assertThat(series(document, "Tdry").get("mean").asDouble()).isEqualTo(22.5271, offset(1e-4));
    }

    @Test
    void theWeatherOfPhoenixBecomesThatOfASite() {
        Commands.run("import", file("weather_phoenix_tmy2.csv"), "--as", "weather", "--into", project, "--site", "cmh")
                .succeeds();
        Plan after = plan();
        assertThat(after.findWeather(after.findSite("cmh").orElseThrow())
                        .orElseThrow()
                        .latitude())
                .isEqualTo(33.433333);
        assertThat(Commands.run(
                                "import",
                                file("weather_phoenix_tmy2.csv"),
                                "--as",
                                "weather",
                                "--into",
                                project,
                                "--site",
                                "cmh")
                        .succeeds()
                        .err())
                .contains("already; nothing was changed");
    }

    @Test
    void whichColumnOfTheGridIsMeantIsAskedAndTheAnswerBecomesTheSitesFactor() {
        Path grid = file("eia930_BPAT_2022_hourly_mix.csv");
        Commands.Result asked =
                Commands.run("import", grid, "--as", "grid", "--into", project, "--site", "cmh", "--json");
        asked.fails("column");
        assertThat(asked.json().get("findings").toString())
                .contains("avg_CI", "mean of 54.714032 g/kWh", "carbon-free-share");
        Commands.run("import", grid, "--as", "grid", "--into", project, "--site", "cmh", "--answer", "column=avg_CI")
                .succeeds();
        Plan after = plan();
        assertThat(after.findFactor(
                        after.findSite("cmh").orElseThrow().gridFactor().orElseThrow()))
                .hasValueSatisfying(factor -> {
                    assertThat(factor.value()).isEqualTo(54.714032, offset(1e-6));
                    assertThat(factor.family()).isEqualTo("hourly, average, direct");
                    assertThat(factor.year()).isEqualTo(2022);
                });
    }
}
