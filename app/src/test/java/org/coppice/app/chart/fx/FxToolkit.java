package org.coppice.app.chart.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Runs something on the JavaFX thread and waits for it. */
final class FxToolkit {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private FxToolkit() {}

    static <T> T call(Supplier<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void start() {
        if (STARTED.compareAndSet(false, true)) {
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException alreadyRunning) {
                // Another test class of this JVM has started it.
                return;
            }
            Platform.setImplicitExit(false);
        }
    }
}
