package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.app.cli.Commands.Result;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.model.project.json.PlanJson;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewAndExportTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("mine.coppice");
    }

    private static Plan planIn(Path project) {
        try (ReadOnlyProject open = ProjectFile.read(project)) {
            return open.plan();
        }
    }

    @Test
    void an_empty_project_is_called_like_its_file() {
        Commands.run("new", file).succeeds();

        assertThat(planIn(file).name()).isEqualTo("mine");
        assertThat(planIn(file).sites()).isEmpty();
    }

    @Test
    void new_overwrites_nothing() throws IOException {
        Files.writeString(file, "precious");

        Commands.run("new", file).fails("mine.coppice", "already", "Name another");

        assertThat(file).hasContent("precious");
    }

    @Test
    void a_plan_written_as_text_comes_back_the_same() throws IOException {
        Path text = folder.resolve("plan.json");
        Plan sample = SamplePlan.load("two-sites");
        Files.writeString(text, PlanJson.write(sample));

        Commands.run("new", file, "--from", text).succeeds();
        Result export = Commands.run("export", file).succeeds();
        Commands.run("export", file, "--out", folder.resolve("again.json")).succeeds();

        assertThat(planIn(file)).isEqualTo(sample);
        assertThat(export.out().strip()).isEqualTo(PlanJson.write(sample).strip());
        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(text);
    }

    @Test
    void a_typo_in_a_plan_names_line_and_property_and_makes_no_project() throws IOException {
        Path text = folder.resolve("plan.json");
        Files.writeString(text, PlanJson.write(SamplePlan.load("two-sites")).replaceFirst("\"cohorts\"", "\"cohort\""));

        Commands.run("new", file, "--from", text).fails("plan.json, line ", "“cohort”", "Maybe “cohorts”");

        assertThat(file).doesNotExist();
    }

    @Test
    void an_unknown_sample_names_those_there_are() {
        Commands.run("new", file, "--sample", "three-sites").fails("“three-sites”", "two-sites");

        assertThat(file).doesNotExist();
    }

    @Test
    void the_schema_is_one_of_the_plan() {
        assertThat(Commands.run("schema")
                        .succeeds()
                        .json()
                        .at("/properties/fleets")
                        .isObject())
                .isTrue();
    }
}
