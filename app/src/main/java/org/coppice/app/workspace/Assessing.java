package org.coppice.app.workspace;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the results up to date: computes in the background, publishes only what is still the latest. */
final class Assessing {
    private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);

    private final Threads threads;
    private final AtomicLong latest = new AtomicLong();
    private final ReadOnlyObjectWrapper<Optional<Assessment>> assessment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> state = new ReadOnlyObjectWrapper<>("");

    Assessing(Threads threads) {
        this.threads = threads;
    }

    ReadOnlyObjectProperty<Optional<Assessment>> assessmentProperty() {
        return assessment.getReadOnlyProperty();
    }

    /** {@code recomputed in 12 ms}, or why there is no result. */
    ReadOnlyObjectProperty<String> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void compute(Plan plan, String scenario, SeriesSource source) {
        long mine = latest.incrementAndGet();
        threads.work().execute(() -> {
            // An edit made meanwhile makes this result worthless before it is computed.
            if (mine == latest.get()) {
                publish(mine, result(plan, scenario, source));
            }
        });
    }

    private void publish(long number, Runnable result) {
        threads.ui().execute(() -> {
            if (number == latest.get()) {
                result.run();
            }
        });
    }

    private Runnable result(Plan plan, String scenario, SeriesSource source) {
        long start = System.nanoTime();
        return guarded(
                () -> Assessment.of(plan, scenario, source),
                done -> {
                    long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
                    return () -> {
                        assessment.set(Optional.of(done));
                        state.set("recomputed in " + millis + "\u00a0ms");
                    };
                },
                problem -> () -> {
                    assessment.set(Optional.empty());
                    state.set(problem);
                });
    }

    @SuppressWarnings("IllegalCatch") // a result that cannot be computed must not leave the old one standing
    private static Runnable guarded(
            Supplier<Assessment> compute, Function<Assessment, Runnable> done, Function<String, Runnable> failed) {
        try {
            return done.apply(compute.get());
        } catch (UserError problem) {
            return failed.apply(problem.text());
        } catch (RuntimeException bug) {
            LOG.error("The plan could not be assessed", bug);
            return failed.apply("No result because of an error in the program; the log has the details");
        }
    }
}
