package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coppice.app.intake.Sites;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.ReadOnlyProject;
import org.coppice.model.source.Finding;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;

/** A project file that a command only reads. */
final class ReadProject implements AutoCloseable {
    private final ReadOnlyProject project;

    private ReadProject(ReadOnlyProject project) {
        this.project = project;
    }

    /**
     * Opens a file to read it.
     *
     * @throws org.coppice.model.source.UserError where it is missing, no project, of a newer version, or damaged
     */
    static ReadProject of(Path file) {
        return new ReadProject(ProjectFile.read(file));
    }

    /** The baseline. */
    Plan plan() {
        return project.plan();
    }

    /** What of the file is damaged. */
    List<Finding> damage() {
        return project.findings();
    }

    /** The whole result under a scenario of that id or name. */
    Assessment assess(String scenario) {
        return Assessment.of(Scenario.apply(plan(), scenario), Optional.of(plan()), scenario, project.readings());
    }

    /** The readings that the meters of the plan refer to. */
    SeriesSource readings() {
        return project.readings();
    }

    /** The name of the site of that id or name. */
    String siteName(String word) {
        return Sites.require(plan(), word, "").name();
    }

    @Override
    public void close() {
        project.close();
    }
}
