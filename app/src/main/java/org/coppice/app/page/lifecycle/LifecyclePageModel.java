package org.coppice.app.page.lifecycle;

import java.util.Optional;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.study.Assessment;

/** Follows the results of the workspace. */
public final class LifecyclePageModel implements AutoCloseable {
    private final Answering<LifecycleView> view;

    /** The model for that workspace. */
    public LifecyclePageModel(Workspace workspace) {
        view = Answering.ofResults(workspace, "Showing the lifecycle", () -> LifecyclePageModel::view);
    }

    private static Optional<LifecycleView> view(Assessment results) {
        return results.lifecycle().cohorts().isEmpty() ? Optional.empty() : Optional.of(LifecycleQuery.of(results));
    }

    /** What to show; nothing while there are no servers. */
    Answering<LifecycleView> view() {
        return view;
    }

    @Override
    public void close() {
        view.close();
    }
}
