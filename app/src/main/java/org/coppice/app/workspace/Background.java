package org.coppice.app.workspace;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coppice.model.source.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs away from the user interface, and shows them while they run. */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Threads threads;
    private final Consumer<UserError> complain;
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    /** Kept, because a view that is made for each caller is collected, and its listeners with it. */
    private final ObservableList<RunningJob> shown = FXCollections.unmodifiableObservableList(running);

    /** Problems that a job reports go to {@code complain}, on the user-interface thread. */
    public Background(Threads threads, Consumer<UserError> complain) {
        this.threads = threads;
        this.complain = complain;
    }

    /** The jobs under way, oldest first. */
    public ObservableList<RunningJob> running() {
        return shown;
    }

    /** Starts a job; its result is handed over on the user-interface thread unless it fails or is cancelled. */
    public <T> RunningJob start(String title, Job<T> job, Consumer<T> done) {
        return start(title, job, done, complain);
    }

    /** Starts a job whose problem is shown in place rather than in a dialog. */
    public <T> RunningJob start(String title, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        return start(title, true, job, done, failed);
    }

    /** Starts a job that is listed among those under way, or that is not because it is over before it could be read. */
    <T> RunningJob start(String title, boolean listed, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        return start(threads.work(), title, listed, job, done, failed);
    }

    /** Starts a job after the edits that wait to be kept. */
    <T> RunningJob startOnWriter(String title, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        return start(threads.writer(), title, true, job, done, failed);
    }

    private <T> RunningJob start(
            Executor on, String title, boolean listed, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        RunningJob handle = new RunningJob(title, threads.ui());
        if (listed) {
            running.add(handle);
        }
        on.execute(() -> run(handle, job, done, failed));
        return handle;
    }

    private <T> void run(RunningJob handle, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        Runnable outcome = outcome(handle, job, done, failed);
        threads.ui().execute(() -> {
            running.remove(handle);
            if (!handle.cancelled()) {
                outcome.run();
            }
        });
    }

    @SuppressWarnings("IllegalCatch") // the last place where a bug of a job can be noticed
    private static <T> Runnable outcome(RunningJob handle, Job<T> job, Consumer<T> done, Consumer<UserError> failed) {
        try {
            T result = job.run(handle);
            return () -> done.accept(result);
        } catch (UserError problem) {
            return () -> failed.accept(problem);
        } catch (CancellationException stopped) {
            return () -> {};
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return () -> {};
        } catch (Exception | LinkageError | OutOfMemoryError bug) {
            LOG.error("{} failed", handle.title(), bug);
            return () -> failed.accept(new UserError(handle.title() + " failed because of an error in the program: "
                    + bug.getClass().getSimpleName() + ". Nothing was changed. The log has the details."));
        }
    }
}
