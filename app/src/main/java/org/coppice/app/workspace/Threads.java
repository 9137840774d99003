package org.coppice.app.workspace;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where code runs.
 *
 * @param ui one thread, on which all properties of the workspace change
 * @param work for computing and reading files
 * @param writer one thread that keeps edits, in order
 */
public record Threads(Executor ui, Executor work, Executor writer) {

    /** Work on threads that end with the program; properties change where {@code ui} says. */
    public static Threads with(Executor ui) {
        int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new Threads(ui, daemons("work", cores), daemons("writer", 1));
    }

    /** Everything at once and on the calling thread, for tests. */
    public static Threads direct() {
        return new Threads(Runnable::run, Runnable::run, Runnable::run);
    }

    private static ExecutorService daemons(String name, int count) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(count, count, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = Executors.defaultThreadFactory().newThread(task);
                    thread.setName("coppice-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
