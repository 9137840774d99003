package org.coppice.app.page.lifecycle;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;

/** Follows the results of the workspace. */
public final class LifecyclePageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<LifecycleView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Following following = new Following();

    /** The model for that workspace. */
    public LifecyclePageModel(Workspace workspace) {
        this.workspace = workspace;
        following.now(workspace.assessmentProperty(), this::refresh);
    }

    private void refresh() {
        view.set(workspace
                .assessmentProperty()
                .get()
                .filter(results -> !results.lifecycle().cohorts().isEmpty())
                .map(LifecycleQuery::of));
    }

    /** What to show; empty while there are no servers, or no results yet. */
    ReadOnlyObjectProperty<Optional<LifecycleView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    @Override
    public void close() {
        following.close();
    }
}
