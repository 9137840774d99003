package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffImportTest {
    @TempDir
    Path folder;

    private Path project;
    private Path rate;

    @BeforeEach
    void files() throws IOException {
        project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
        rate = folder.resolve("rate.json");
        String day = IntStream.range(0, 24).mapToObj(hour -> "0").collect(Collectors.joining(",", "[", "]"));
        String year = IntStream.range(0, 12).mapToObj(month -> day).collect(Collectors.joining(",", "[", "]"));
        Files.writeString(rate, """
                {"utility": "City Power", "name": "B-19", "startdate": 1735689600,
                 "energyratestructure": [[{"max": 1000, "rate": 0.1}, {"rate": 0.2}]],
                 "energyweekdayschedule": %1$s, "energyweekendschedule": %1$s,
                 "flatdemandstructure": [[{"max": 1e38, "rate": 10}]], "flatdemandmonths": [0,0,0,0,0,0,0,0,0,0,0,0]}""".formatted(year));
    }

    /** Those imported; the sample has one of its own at its other site. */
    private List<GridContract> tariffs() {
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            Plan plan = open.plan();
            return plan.contracts().stream()
                    .filter(GridContract.class::isInstance)
                    .map(GridContract.class::cast)
                    .filter(contract ->
                            contract.tariff().isPresent() && contract.site().equals("fra"))
                    .toList();
        }
    }

    private Result importing(Object... more) {
        Object[] arguments = new Object[more.length + 6];
        Object[] fixed = {"import", rate, "--into", project, "--as", "tariff"};
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return Commands.run(arguments);
    }

    @Test
    void aTariffBecomesAContractOfTheSiteOnce() {
        assertThat(importing("--site", "fra").code()).isZero();
        assertThat(importing("--site", "fra").code()).isZero();

        assertThat(tariffs()).singleElement().satisfies(contract -> {
            assertThat(contract.name()).isEqualTo("City Power, B-19");
            assertThat(contract.site()).isEqualTo("fra");
            assertThat(contract.from()).isEqualTo("2025-01-01");
            assertThat(contract.weekday().at(0, 0)).isEqualTo(0.1);
        });
    }

    @Test
    void theContractThatCountsBeforeItIsNamed() {
        Result result = importing("--site", "fra");

        assertThat(result.out()).contains("counts before it").contains("demand is averaged");
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(importing("--site", "fra", "--dry-run").code()).isZero();
        assertThat(tariffs()).isEmpty();
    }

    @Test
    void withoutASiteItAsksForOneOfThePlan() {
        Result result = importing();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("--site", "fra");
    }

    @Test
    void aMissingFieldIsTheFilesFault() throws IOException {
        Files.writeString(rate, "{\"energyratestructure\": [[{\"rate\": 1}]]}");

        Result result = importing("--site", "fra");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("rate.json", "energyweekdayschedule");
    }
}
