package org.coppice.app.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when the window waits: asks the user-interface thread for a sign of life again and again, and where none comes within the
 * limit, tells what that thread was doing.
 *
 * <p>On where the system property {@value #PROPERTY} holds a limit in milliseconds, and in tests, whose stalls are in
 * {@code target/fx-watchdog.log}. A stall is no failure of a test: how long something takes is the machine's affair.
 */
public final class FxWatchdog implements AutoCloseable {
    /** The system property that switches it on. */
    public static final String PROPERTY = "coppice.fx-watchdog";

    private static final Logger LOG = LoggerFactory.getLogger(FxWatchdog.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int FRAMES_TOLD = 40;

    private final Executor ui;
    private final Duration limit;
    private final Consumer<Stall> told;
    private final Thread thread = new Thread(this::watch, "coppice-fx-watchdog");
    private final AtomicReference<Thread> watched = new AtomicReference<>();

    /**
     * A sign of life that did not come in time.
     *
     * @param waited at least so long
     * @param stack what the thread was doing then, innermost first; empty where it was never seen
     */
    public record Stall(Duration waited, List<StackTraceElement> stack) {
        /** Copies the stack. */
        public Stall {
            stack = List.copyOf(stack);
        }

        /** The stall with its stack, for the log. */
        public String text() {
            return "The window waited more than " + waited.toMillis() + " ms for\n"
                    + stack.stream()
                            .limit(FRAMES_TOLD)
                            .map(frame -> "    at " + frame)
                            .collect(Collectors.joining("\n"));
        }
    }

    /** A watchdog over the thread on which {@code ui} runs; begins with {@link #start}. */
    FxWatchdog(Executor ui, Duration limit, Consumer<Stall> told) {
        this.ui = ui;
        this.limit = limit;
        this.told = told;
        thread.setDaemon(true);
    }

    /** Watches the JavaFX thread where the system property asks for it. */
    public static Optional<FxWatchdog> ofProperty() {
        return Optional.ofNullable(Long.getLong(PROPERTY))
                .filter(millis -> millis > 0)
                .map(millis -> new FxWatchdog(
                                Platform::runLater, Duration.ofMillis(millis), stall -> LOG.warn("{}", stall.text()))
                        .start());
    }

    FxWatchdog start() {
        thread.start();
        return this;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                CountDownLatch sign = new CountDownLatch(1);
                ui.execute(() -> {
                    watched.set(Thread.currentThread());
                    sign.countDown();
                });
                if (!sign.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    told.accept(new Stall(limit, stack()));
                    sign.await();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException ended) {
            LOG.debug("The toolkit has ended", ended);
        }
    }

    private List<StackTraceElement> stack() {
        return Optional.ofNullable(watched.get())
                .map(seen -> List.of(seen.getStackTrace()))
                .orElse(List.of());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
