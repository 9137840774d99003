package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One kWh of work arrives in step 0 and may be done in steps 0 to 3, whose signal is 5, 4, 1, 2. */
class QueuedWorkTest {
    private static final Signal SIGNAL = new Signal(new double[] {5, 4, 1, 2}, 4);

    private static double[] place(Policy policy, double most) {
        double[] capacity = new double[4];
        Arrays.fill(capacity, most);
        double[] arriving = {1, 0, 0, 0};
        double[] atOnce = {Math.min(1, most), 0, 0, 0};
        return QueuedWork.place(arriving, atOnce, new int[] {4, 4, 4, 4}, capacity, SIGNAL, policy);
    }

    @Test
    void theLowestSlotIsFilledFirstAndTheNextAfterIt() {
        assertThat(place(Policy.LOWEST_SLOT, 1)).containsExactly(0, 0, 1, 0);
        assertThat(place(Policy.LOWEST_SLOT, 0.6)).containsExactly(new double[] {0, 0, 0.6, 0.4}, within(1e-12));
    }

    @Test
    void carbonTimeWeighsWhatIsSavedAgainstTheWait() {
        // (5 − 4) / 2 = 0.5, (5 − 1) / 3 = 1.33, (5 − 2) / 4 = 0.75
        assertThat(place(Policy.CARBON_TIME, 1)).containsExactly(0, 0, 1, 0);
        Signal slow = new Signal(new double[] {5, 3, 2, 1}, 4);
        // (5 − 3) / 2 = 1, (5 − 2) / 3 = 1, (5 − 1) / 4 = 1: the earliest of equals
        assertThat(QueuedWork.place(
                        new double[] {1, 0, 0, 0},
                        new double[] {1, 0, 0, 0},
                        new int[] {4, 4, 4, 4},
                        new double[] {1, 1, 1, 1},
                        slow,
                        Policy.CARBON_TIME))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void noWaitRunsInItsOwnStepOrTheNextThatHasRoom() {
        assertThat(place(Policy.NO_WAIT, 1)).containsExactly(1, 0, 0, 0);
        assertThat(place(Policy.NO_WAIT, 0.5)).containsExactly(0.5, 0.5, 0, 0);
    }

    @Test
    void ecovisorRunsInTheFirstStepUnderItsPercentileAndAtTheLastOtherwise() {
        // The 30th percentile of 5, 4, 1, 2 is 1.9, of 4, 1, 2 it is 1.6, of 1, 2 it is 1.3.
        assertThat(Policy.lowSteps(SIGNAL)).containsExactly(false, false, true, false);
        assertThat(place(Policy.ECOVISOR, 1)).containsExactly(0, 0, 1, 0);
        assertThat(QueuedWork.place(
                        new double[] {1, 0, 0, 0},
                        new double[] {1, 0, 0, 0},
                        new int[] {2, 2, 3, 4},
                        new double[] {1, 1, 1, 1},
                        SIGNAL,
                        Policy.ECOVISOR))
                .as("the slack is spent before a low step")
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void theSlidingWindowSeesWhatTheRuleForJobsSees() {
        Random random = new Random(3);
        double[] values = random.doubles(60, 0, 9).map(Math::rint).toArray();
        Signal signal = new Signal(values, 24);
        boolean[] low = Policy.lowSteps(signal);
        for (int step = 0; step < values.length - 1; step++) {
            // A job of one step with room for another runs at once exactly where its first step is low.
            boolean runs = Policy.ECOVISOR
                            .place(signal, new Job(step, step, 1, step + 2), each -> true)
                            .start()
                    == step;
            assertThat(runs).as("step %d", step).isEqualTo(low[step]);
        }
    }

    @Test
    void onRandomWorkEveryRuleKeepsWorkDeadlinesAndCapacity() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            int n = 10 + random.nextInt(60);
            int wait = random.nextInt(12);
            double[] arriving = random.doubles(n, 0, 5).toArray();
            double[] most = random.doubles(n, 0, 8).toArray();
            double[] atOnce = new double[n];
            int[] deadline = new int[n];
            for (int i = 0; i < n; i++) {
                atOnce[i] = Math.min(arriving[i], most[i]);
                deadline[i] = Math.min(n, i + 1 + wait);
            }
            Signal signal = new Signal(random.doubles(n, 1, 100).toArray(), 24);
            for (Policy policy : Policy.values()) {
                double[] done = QueuedWork.place(arriving, atOnce, deadline, most, signal, policy);
                check(arriving, atOnce, deadline, most, done, policy);
            }
        }
    }

    private static void check(
            double[] arriving, double[] atOnce, int[] deadline, double[] most, double[] done, Policy policy) {
        assertThat(Arrays.stream(done).sum())
                .as("%s does what was done at once", policy)
                .isBetween(
                        Arrays.stream(atOnce).sum() - 1e-9,
                        Arrays.stream(arriving).sum() + 1e-9);
        double arrived = 0;
        double finished = 0;
        double due = 0;
        int next = 0;
        for (int i = 0; i < done.length; i++) {
            assertThat(done[i]).as("%s keeps the capacity", policy).isLessThanOrEqualTo(most[i] + 1e-9);
            arrived += arriving[i];
            finished += done[i];
            while (next < deadline.length && deadline[next] <= i + 1) {
                due += atOnce[next++];
            }
            assertThat(finished).as("%s does nothing before it arrives", policy).isLessThanOrEqualTo(arrived + 1e-9);
            assertThat(finished).as("%s keeps the deadlines", policy).isGreaterThanOrEqualTo(due - 1e-9);
        }
    }
}
