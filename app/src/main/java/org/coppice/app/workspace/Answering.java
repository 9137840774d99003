package org.coppice.app.workspace;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;

/**
 * What a page shows, made from the plan or its results in the background: only while somebody looks, never an older answer over a
 * newer one, and the old answer stands until the new one is there. All methods belong to the user-interface thread.
 *
 * <p>There is one answer under way at a time. Facts that change meanwhile ({@link #refresh}) are asked about once it is there: while
 * a slider is dragged the picture then follows, at the pace at which it can be made. Another question ({@link #ask}) does not wait:
 * the answer under way is no longer wanted, and is dropped.
 *
 * @param <V> what is shown, an immutable value
 */
public final class Answering<V> implements AutoCloseable {

    /** A question with all that it needs to know, so that it can be answered on any thread. */
    @FunctionalInterface
    public interface Question<V> {

        /**
         * The answer; empty where there is nothing to show.
         *
         * @throws UserError where it cannot be answered, with what to do about it
         */
        Optional<V> answer(Progress progress);
    }

    private final Background background;
    private final String title;
    private final boolean listed;
    private final Supplier<Optional<Question<V>>> asking;
    private final ReadOnlyObjectWrapper<Optional<V>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Following following = new Following();
    private Optional<RunningJob> underWay = Optional.empty();
    /** The number of the answer under way, or of the last that is no longer wanted. */
    private long latest;

    private boolean busy;
    private boolean stale;
    private boolean seen = true;

    private Answering(Background background, String title, boolean listed, Supplier<Optional<Question<V>>> asking) {
        this.background = background;
        this.title = title;
        this.listed = listed;
        this.asking = asking;
    }

    /**
     * For answers that are soon there. {@code asking} takes from the workspace what the question needs, on the user-interface
     * thread; it is empty while there is nothing yet that could be asked about.
     */
    public static <V> Answering<V> quietly(
            Background background, String title, Supplier<Optional<Question<V>>> asking) {
        return new Answering<>(background, title, false, asking);
    }

    /** For answers that take their time: each is listed under its title among the running jobs, where it can be cancelled. */
    public static <V> Answering<V> listed(Background background, String title, Supplier<Optional<Question<V>>> asking) {
        return new Answering<>(background, title, true, asking);
    }

    /**
     * Follows the results of a workspace. {@code query} is asked for on the user-interface thread, with what is wanted by then, and
     * applied elsewhere.
     */
    public static <V> Answering<V> ofResults(
            Workspace workspace, String title, Supplier<Function<Assessment, Optional<V>>> query) {
        Answering<V> made = quietly(
                workspace.background(),
                title,
                () -> workspace.assessmentProperty().get().map(results -> about(results, query.get())));
        made.following.now(workspace.assessmentProperty(), () -> made.follow(workspace));
        made.following.later(workspace.assessmentStateProperty(), () -> made.tellWhyNot(workspace));
        return made;
    }

    private void follow(Workspace workspace) {
        if (workspace.assessmentProperty().get().isPresent()) {
            problem.set("");
            refresh();
        } else {
            clear();
            tellWhyNot(workspace);
        }
    }

    private void tellWhyNot(Workspace workspace) {
        if (workspace.assessmentProperty().get().isEmpty()) {
            problem.set(workspace.assessmentStateProperty().get());
        }
    }

    private static <V> Question<V> about(Assessment results, Function<Assessment, Optional<V>> query) {
        return progress -> query.apply(results);
    }

    /** What to show; empty where there is nothing, or nothing yet. */
    public ReadOnlyObjectProperty<Optional<V>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether an answer is on its way, or can only be given later. */
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Why there is no answer; blank where there is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Answers only while this holds; what was asked meanwhile is answered when it holds again. */
    public void seenWhile(ObservableValue<Boolean> onScreen) {
        following.now(onScreen, () -> {
            seen = onScreen.getValue();
            proceed();
        });
    }

    /** What the answer rests on has changed; the question is the same. */
    public void refresh() {
        stale = true;
        pending.set(true);
        proceed();
    }

    /** Something else is asked. */
    public void ask() {
        forget();
        refresh();
    }

    /** What is shown holds no longer, and is taken away at once. */
    public void clear() {
        forget();
        stale = true;
        pending.set(true);
        problem.set("");
        answer.set(Optional.empty());
    }

    private void forget() {
        latest++;
        busy = false;
        Optional<RunningJob> unwanted = underWay;
        underWay = Optional.empty();
        unwanted.ifPresent(RunningJob::cancel);
    }

    private void proceed() {
        if (stale && seen && !busy) {
            asking.get().ifPresent(this::start);
        }
    }

    private void start(Question<V> question) {
        stale = false;
        busy = true;
        long mine = ++latest;
        RunningJob job = background.start(
                title,
                listed,
                question::answer,
                found -> end(mine, found, ""),
                failed -> end(mine, Optional.empty(), failed.text()));
        // A job that runs on the calling thread, as in tests, is over by now.
        if (busy && mine == latest) {
            underWay = Optional.of(job);
            job.whenCancelled(() -> cancelled(mine));
        }
    }

    private void end(long number, Optional<V> found, String words) {
        if (number != latest) {
            return;
        }
        busy = false;
        underWay = Optional.empty();
        problem.set(words);
        answer.set(found);
        pending.set(stale);
        proceed();
    }

    /** In the list of running jobs: what stands is left. */
    private void cancelled(long number) {
        if (number == latest && busy) {
            busy = false;
            underWay = Optional.empty();
            problem.set("“" + title + "” was cancelled. It begins again with the next change.");
            pending.set(false);
        }
    }

    @Override
    public void close() {
        following.close();
        forget();
    }
}
