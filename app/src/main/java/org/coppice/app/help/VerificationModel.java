package org.coppice.app.help;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.coppice.app.help.VerificationQuery.Line;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.Progress;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Threads;
import org.coppice.model.study.verification.VerificationCase;
import org.coppice.model.study.verification.VerificationRow;
import org.coppice.model.study.verification.VerificationRunner;

/** The published cases, run in the background and listed as they are computed. */
public final class VerificationModel implements AutoCloseable {
    private final Threads threads;
    private final Background background;
    private final VerificationRunner runner;
    private final ObservableList<Line> all = FXCollections.observableArrayList();
    private final FilteredList<Line> lines = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ListChangeListener<RunningJob> follower = change -> follow();
    private Optional<RunningJob> job = Optional.empty();
    private int done;

    /** Nothing is run before {@link #start}. */
    public VerificationModel(Threads threads, Background background, VerificationRunner runner) {
        this.threads = threads;
        this.background = background;
        this.runner = runner;
        background.running().addListener(follower);
        filter.addListener(observable ->
                lines.setPredicate(filter.get().isBlank() ? line -> true : line -> line.holds(filter.get())));
    }

    /** Runs all cases from the first; what is listed of an earlier run goes. */
    public void start() {
        cancel();
        all.clear();
        done = 0;
        fraction.set(0);
        job = Optional.of(background.start("Verification", this::run, count -> {}));
        follow();
    }

    private int run(Progress progress) {
        List<VerificationCase> cases = runner.cases();
        for (int i = 0; i < cases.size(); i++) {
            progress.stopIfCancelled();
            progress.tell((double) i / cases.size(), cases.get(i).id());
            List<VerificationRow> rows = runner.run(cases.get(i), Optional.empty());
            threads.ui().execute(() -> add(progress, rows));
        }
        return cases.size();
    }

    private void add(Progress of, List<VerificationRow> rows) {
        if (!of.cancelled()) {
            all.addAll(rows.stream().map(VerificationQuery::line).toList());
            done++;
            fraction.set((double) done / runner.cases().size());
            tell();
        }
    }

    /** Stops; what was computed stays listed. */
    public void cancel() {
        job.ifPresent(RunningJob::cancel);
        job = Optional.empty();
        follow();
    }

    private void follow() {
        running.set(job.filter(background.running()::contains).isPresent());
        tell();
    }

    private void tell() {
        int cases = runner.cases().size();
        String soFar = done + " of " + cases + " cases";
        String prefix = running.get() ? soFar + ": " : done < cases ? "Stopped after " + soFar + ": " : "";
        summary.set(prefix + VerificationQuery.summary(all));
    }

    /** The rows that pass the filter. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Words that every row shown holds. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether cases are being run. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far the run is, 0 … 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What came of it so far, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    @Override
    public void close() {
        cancel();
        background.running().removeListener(follower);
    }
}
