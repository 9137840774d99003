package org.coppice.app;

import java.util.concurrent.CompletableFuture;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.workspace.Fuller;
import org.coppice.app.workspace.Progress;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.project.StateFolder;
import org.coppice.resources.SamplePlan;

/**
 * The sample that the window starts with, in two steps: at once its plan, whose meters have no readings yet, and later, as its
 * spreadsheet takes seconds to import, the same with readings. Both are unsaved projects.
 */
final class SampleStart {
    private static final String NAME = "two-sites";

    /** Made while JavaFX starts. */
    private static final CompletableFuture<Project> MODELLED = CompletableFuture.supplyAsync(
            () -> Project.openUnsaved(SamplePlan.load(NAME), Imported.NONE, StateFolder.standard()));

    private SampleStart() {}

    /** Begins to make the sample without readings. */
    static void ahead() {
        // That this class is loaded has begun it.
    }

    /** The sample without readings; waits until it is made. */
    static Project modelled() {
        return MODELLED.join();
    }

    /** The sample with its readings imported by the recipe that it remembers. */
    static Fuller metered(Progress progress) {
        SampleIntake sample = SampleIntake.of(NAME, (doing, fraction) -> progress.tell(fraction, doing));
        return new Fuller(
                Project.openUnsaved(sample.plan(), sample.imported(), StateFolder.standard()),
                sample.edit(),
                sample.imported());
    }
}
