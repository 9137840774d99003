package org.coppice.app.workspace;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Work under way, as the status bar shows it. */
public final class RunningJob implements Progress {
    private final String title;
    private final Executor ui;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private Runnable whenCancelled = () -> {};
    private volatile boolean cancelled;

    RunningJob(String title, Executor ui) {
        this.title = title;
        this.ui = ui;
    }

    /** What is being done, for example {@code Import meters.xlsx}. */
    public String title() {
        return title;
    }

    /** 0 … 1, negative where not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The step it is at. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Asks the work to stop. Its result is dropped at once, whether it heeds or not. */
    public void cancel() {
        cancelled = true;
        whenCancelled.run();
    }

    /** What its starter does once it is cancelled, also where that is done in the status bar. Belongs to the user-interface thread. */
    public void whenCancelled(Runnable run) {
        whenCancelled = run;
    }

    @Override
    public void tell(double newFraction, String newDoing) {
        ui.execute(() -> {
            fraction.set(newFraction);
            doing.set(newDoing);
        });
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
