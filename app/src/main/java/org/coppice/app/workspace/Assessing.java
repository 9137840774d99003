package org.coppice.app.workspace;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.SeriesSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the results up to date: computes in the background, and never publishes an older result over a newer one. */
final class Assessing {
    private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);

    private final Threads threads;
    private volatile Assessments assessments = new Assessments(SeriesSource.NONE);
    private final AtomicLong latest = new AtomicLong();
    /** The number of the result that stands, or of the last that may no longer come. On the user-interface thread. */
    private long published;

    private final ReadOnlyObjectWrapper<Optional<Assessment>> assessment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Assessment>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> state = new ReadOnlyObjectWrapper<>("");

    Assessing(Threads threads) {
        this.threads = threads;
    }

    ReadOnlyObjectProperty<Optional<Assessment>> assessmentProperty() {
        return assessment.getReadOnlyProperty();
    }

    /** The results of the baseline while a scenario is selected, to compare with. */
    ReadOnlyObjectProperty<Optional<Assessment>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** {@code recomputed in 12 ms}, or why there is no result. */
    ReadOnlyObjectProperty<String> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Begins afresh: nothing of another project's readings is reused. */
    void begin(SeriesSource source) {
        follow(source);
        state.set("");
        assessment.set(Optional.empty());
        compared.set(Optional.empty());
    }

    /** Computes with other readings from now on; what stands is left until there is a new result. */
    void follow(SeriesSource source) {
        published = latest.incrementAndGet();
        assessments = new Assessments(source);
    }

    /** What reuses unchanged parts of earlier results. Thread-safe. */
    Assessments assessments() {
        return assessments;
    }

    /** Computes a plan, and the one to compare it with where there is one. */
    void compute(Plan plan, String scenario, Optional<Plan> baseline) {
        long mine = latest.incrementAndGet();
        Assessments with = assessments;
        threads.work().execute(() -> {
            // An edit made meanwhile makes this result worthless before it is computed.
            if (mine == latest.get()) {
                publish(mine, result(with, plan, scenario, baseline));
            }
        });
    }

    private void publish(long number, Runnable result) {
        threads.ui().execute(() -> {
            // A newer edit may be on its way; until its result is there this one is nearer to the truth than what
            // stands. Else
            // nothing would move on screen while a slider is dragged.
            if (number > published) {
                published = number;
                result.run();
            }
        });
    }

    @SuppressWarnings("IllegalCatch") // a result that cannot be computed must not leave the old one standing
    private Runnable result(Assessments with, Plan plan, String scenario, Optional<Plan> baseline) {
        long start = System.nanoTime();
        try {
            Assessment done = with.ofPlan(plan, baseline, scenario);
            Optional<Assessment> before = baseline.map(each -> with.ofPlan(each, "Baseline"));
            long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
            return () -> publish(Optional.of(done), before, "recomputed in " + millis + "\u00a0ms");
        } catch (UserError problem) {
            return () -> publish(Optional.empty(), Optional.empty(), problem.text());
        } catch (RuntimeException bug) {
            LOG.error("The plan could not be assessed", bug);
            return () -> publish(
                    Optional.empty(),
                    Optional.empty(),
                    "No result because of an error in the program; the log has the details");
        }
    }

    private void publish(Optional<Assessment> done, Optional<Assessment> before, String words) {
        compared.set(before);
        assessment.set(done);
        state.set(words); // last, as whoever has no results takes it for the reason
    }
}
