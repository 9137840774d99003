package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeferrableWorkTest {

    private static double[] place(double[] work, int wait, double most, double... signal) {
        double[] capacity = new double[work.length];
        Arrays.fill(capacity, most);
        return DeferrableWork.place(work, deadlines(work.length, wait), capacity, new Signal(signal, 24));
    }

    private static int[] deadlines(int steps, int wait) {
        int[] deadline = new int[steps];
        Arrays.setAll(deadline, i -> Math.min(steps, i + 1 + wait));
        return deadline;
    }

    private static double cost(double[] done, double[] signal) {
        double sum = 0;
        for (int i = 0; i < done.length; i++) {
            sum += done[i] * signal[i];
        }
        return sum;
    }

    @Test
    void workWaitsForTheCheapestStepWithinItsDeadline() {
        assertThat(place(new double[] {4, 0, 0, 0}, 2, 10, 9, 8, 7, 1)).containsExactly(0, 0, 4, 0);
    }

    @Test
    void theCapacityOfTheCheapestStepLimitsWhatWaitsForIt() {
        assertThat(place(new double[] {4, 3, 0}, 2, 5, 9, 8, 1)).containsExactly(0, 2, 5);
    }

    @Test
    void aFlatSignalMovesNothing() {
        assertThat(place(new double[] {4, 3, 2, 1}, 3, 5, 1, 1, 1, 1)).containsExactly(4, 3, 2, 1);
    }

    @Test
    void workAboveTheCapacityOverflowsIntoLaterStepsOrIsLeftOut() {
        assertThat(place(new double[] {8, 0, 0}, 1, 3, 1, 1, 1)).containsExactly(3, 3, 0);
    }

    @Test
    void deadlinesThatFallOrLieBeforeTheWorkAreRefused() {
        Signal flat = new Signal(new double[2], 24);
        assertThatThrownBy(() -> DeferrableWork.place(new double[2], new int[] {0, 2}, new double[2], flat))
                .hasMessageContaining("must lie after it");
        assertThatThrownBy(() -> DeferrableWork.place(new double[2], new int[] {3, 2}, new double[2], flat))
                .hasMessageContaining("earlier work");
    }

    @Test
    void noWayOfPlacingUnitsOneByOneIsCheaper() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            int steps = 6;
            double[] work = random.ints(steps, 0, 3).asDoubleStream().toArray();
            double[] signal = random.ints(steps, 1, 20).asDoubleStream().toArray();
            double[] most = random.ints(steps, 2, 4).asDoubleStream().toArray();
            int[] deadline = new int[steps];
            for (int i = 0; i < steps; i++) {
                deadline[i] = Math.min(steps, Math.max(i == 0 ? 1 : deadline[i - 1], i + 1 + random.nextInt(4)));
            }
            double[] done = DeferrableWork.place(work, deadline, most, new Signal(signal, 24));
            assertThat(cost(done, signal))
                    .isCloseTo(cheapest(work, deadline, most.clone(), signal, 0, 0), within(1e-9));
        }
    }

    /** Tries every step for every unit. Every step can do its own work, so there always is a way. */
    private static double cheapest(double[] work, int[] deadline, double[] free, double[] signal, int step, int unit) {
        if (step == work.length) {
            return 0;
        }
        if (unit >= work[step]) {
            return cheapest(work, deadline, free, signal, step + 1, 0);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int at = step; at < deadline[step]; at++) {
            if (free[at] > 0) {
                free[at]--;
                best = Math.min(best, signal[at] + cheapest(work, deadline, free, signal, step, unit + 1));
                free[at]++;
            }
        }
        return best;
    }

    @Test
    void overARandomYearWorkIsConservedCapacityAndDeadlinesKeptAndNothingIsWorse() {
        Random random = new Random(5);
        int steps = 8_760;
        double[] work = random.doubles(steps, 0, 100).toArray();
        double[] signal = random.doubles(steps, 50, 600).toArray();
        double[] most = random.doubles(steps, 100, 150).toArray();
        int[] deadline = deadlines(steps, 12);
        double[] done = DeferrableWork.place(work, deadline, most, new Signal(signal, 24));
        double arrived = 0;
        double served = 0;
        double due = 0;
        for (int i = 0; i < steps; i++) {
            assertThat(done[i]).isBetween(0.0, most[i]);
            arrived += work[i];
            served += done[i];
            due += i >= 12 ? work[i - 12] : 0;
            assertThat(served).as("by step %d", i).isBetween(due - 1e-6, arrived + 1e-6);
        }
        assertThat(served).isCloseTo(arrived, within(1e-9 * arrived));
        assertThat(cost(done, signal)).isLessThan(0.75 * cost(work, signal));
    }
}
