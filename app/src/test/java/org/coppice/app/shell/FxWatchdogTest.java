package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxWatchdogTest {
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService ui = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        ui.shutdownNow();
    }

    private static void stuck(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread stays stuck until the stall was told, so the test waits for an event and not for a time. */
    @Test
    void a_thread_that_gives_no_sign_of_life_is_told_with_what_it_does() throws Exception {
        CompletableFuture<FxWatchdog.Stall> told = new CompletableFuture<>();
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        try (FxWatchdog dog = new FxWatchdog(
                task -> {
                    ui.execute(task);
                    seen.countDown();
                },
                Duration.ofMillis(5),
                told::complete)) {
            dog.start();
            assertThat(seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            ui.execute(() -> stuck(released));
            FxWatchdog.Stall stall = told.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(stall.waited()).isEqualTo(Duration.ofMillis(5));
            assertThat(stall.text()).startsWith("The window waited more than 5 ms for\n    at ");
            assertThat(stall.stack())
                    .extracting(StackTraceElement::getMethodName)
                    .contains("stuck");
        } finally {
            released.countDown();
        }
    }

    @Test
    void it_watches_only_where_the_property_asks_for_it() {
        String before = System.getProperty(FxWatchdog.PROPERTY);
        System.clearProperty(FxWatchdog.PROPERTY);
        try {
            assertThat(FxWatchdog.ofProperty()).isEmpty();
        } finally {
            if (before != null) {
                System.setProperty(FxWatchdog.PROPERTY, before);
            }
        }
    }
}
