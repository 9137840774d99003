package org.coppice.app.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;

/** Starts the toolkit, runs something on its thread and waits. */
public final class FxThread {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final long PATIENCE_SECONDS = 60;

    private FxThread() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(Supplier<T> work) {
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
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something holds on the JavaFX thread, frame by frame. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** The node of that CSS selector below another. */
    public static <N extends Node> N find(Node root, String selector, Class<N> type) {
        Node found = root.lookup(selector);
        if (found == null) {
            throw new AssertionError("No node " + selector);
        }
        return type.cast(found);
    }

    private static void start() {
        if (STARTED.compareAndSet(false, true)) {
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException alreadyRunning) {
                // Another test class of this Java has started it.
            }
            Platform.setImplicitExit(false);
            FxWatchdog.ofProperty();
        }
    }
}
