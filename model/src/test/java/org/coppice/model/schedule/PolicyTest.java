package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
    private static final IntPredicate FREE = step -> true;
    private static final Signal HILLS = signal(5, 9, 2, 8, 1, 6, 3, 7);

    private static Signal signal(double... values) {
        return new Signal(values, 24);
    }

    private static int[] steps(Policy policy, Job job) {
        return policy.place(HILLS, job, FREE).steps();
    }

    @Test
    void nobodyWaitsWithoutWaiting() {
        assertThat(steps(Policy.NO_WAIT, Job.arriving(1, 2, 5))).containsExactly(1, 2);
    }

    @Test
    void theLowestSlotLooksAtItsFirstStepOnly() {
        // Starts 0..6 have 5 9 2 8 1 6 3: the lowest is step 4, whose window is 1 + 6 = 7.
        assertThat(steps(Policy.LOWEST_SLOT, Job.arriving(0, 2, 6))).containsExactly(4, 5);
    }

    @Test
    void theLowestWindowIsTheOneOfLeastSum() {
        // Windows of three: 16 19 11 15 10 16, the lowest from step 4 on.
        assertThat(steps(Policy.LOWEST_WINDOW, Job.arriving(0, 3, 5))).containsExactly(4, 5, 6);
    }

    @Test
    void carbonTimeWeighsWhatIsSavedAgainstHowLongItTakes() {
        // One step from 5: waiting 2 saves 3 in 3 steps (1.0); waiting 4 saves 4 in 5 (0.8).
        assertThat(steps(Policy.CARBON_TIME, Job.arriving(0, 1, 7))).containsExactly(2);
    }

    @Test
    void theCheapestSlotsAreTakenWhereAJobMayStop() {
        assertThat(steps(Policy.WAIT_AWHILE, Job.arriving(0, 3, 5))).containsExactly(2, 4, 6);
        assertThat(Policy.WAIT_AWHILE.place(HILLS, Job.arriving(0, 3, 5), FREE).interruptions())
                .isEqualTo(2);
    }

    @Test
    void ofEqualSlotsTheEarliestAreTaken() {
        assertThat(Policy.WAIT_AWHILE
                        .place(signal(3, 1, 3, 3, 1, 3), Job.arriving(0, 4, 2), FREE)
                        .steps())
                .containsExactly(0, 1, 2, 4);
    }

    @Test
    void ecovisorRunsUnderThePercentileOrWhenTheSlackIsSpent() {
        // From step 0 the 30th percentile of 5 9 2 8 1 6 3 7 (sorted 1 2 3 5 6 7 8 9, rank 2.1) is 3.2: step 0 waits,
        // step 1 too.
        // Step 2 is 2, under it; then 3 waits; 4 is 1, under it.
        assertThat(steps(Policy.ECOVISOR, Job.arriving(0, 2, 6))).containsExactly(2, 4);
        assertThat(steps(Policy.ECOVISOR, Job.arriving(0, 2, 1)))
                .as("one step of slack")
                .containsExactly(1, 2);
    }

    @Test
    void aNightlyJobMayAlsoRunEarlier() {
        Job job = Job.around(3, 1, 2);
        assertThat(steps(Policy.LOWEST_WINDOW, job)).containsExactly(4);
        assertThat(Policy.LOWEST_WINDOW
                        .place(signal(9, 1, 5, 5, 5, 9), job, FREE)
                        .steps())
                .containsExactly(1);
    }

    @Test
    void theLowestSlotAsPublishedCanBeWorseThanNotMovingAndTheGuardPreventsIt() {
        Signal trap = signal(4, 4, 3, 20);
        Job job = Job.arriving(0, 2, 2);
        assertThat(Policy.LOWEST_SLOT.place(trap, job, FREE).cost(trap)).isEqualTo(23);
        assertThat(Policy.LOWEST_SLOT.placeUnlessWorse(trap, job, FREE).cost(trap))
                .isEqualTo(8);
    }

    @Test
    void aJobThatDoesNotFitItsWindowIsRefused() {
        assertThatThrownBy(() -> new Job(0, 0, 5, 4)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> Policy.NO_WAIT.place(HILLS, Job.arriving(5, 2, 9), FREE))
                .hasMessageContaining("ends at step 8");
    }

    @Test
    void aSignalWithAGapIsRefused() {
        assertThatThrownBy(() -> signal(1, Double.NaN)).hasMessageContaining("step 1");
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void onRandomSignalsEveryPolicyKeepsWindowLengthAndRoomAndTheGuardIsNeverWorse(Policy policy) {
        Random random = new Random(policy.ordinal());
        for (int trial = 0; trial < 500; trial++) {
            Signal signal = new Signal(random.doubles(60, -5, 100).toArray(), 24);
            boolean[] taken = new boolean[60];
            for (int i = 0; i < 60; i++) {
                taken[i] = random.nextInt(10) == 0;
            }
            IntPredicate free = step -> !taken[step];
            Job job = Job.arriving(random.nextInt(20), 1 + random.nextInt(8), random.nextInt(30));
            Placement placed = policy.placeUnlessWorse(signal, job, free);
            Placement unmoved = Policy.NO_WAIT.place(signal, job, free);
            assertThat(placed.placed() || !unmoved.placed()).isTrue();
            if (!placed.placed()) {
                continue;
            }
            assertThat(placed.steps()).hasSize(job.steps()).isSorted().doesNotHaveDuplicates();
            assertThat(placed.start()).isGreaterThanOrEqualTo(job.earliest());
            assertThat(placed.end()).isLessThanOrEqualTo(job.deadline());
            assertThat(java.util.Arrays.stream(placed.steps()).allMatch(free)).isTrue();
            assertThat(policy.interrupts() || placed.interruptions() == 0).isTrue();
            if (unmoved.placed()) {
                assertThat(placed.cost(signal)).isLessThanOrEqualTo(unmoved.cost(signal));
            }
        }
    }

    @Test
    void interruptingIsNeverWorseThanOneWindow() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            Signal signal = new Signal(random.doubles(60, 0, 100).toArray(), 24);
            Job job = Job.arriving(random.nextInt(20), 1 + random.nextInt(8), random.nextInt(30));
            assertThat(Policy.WAIT_AWHILE.place(signal, job, FREE).cost(signal))
                    .isLessThanOrEqualTo(
                            Policy.LOWEST_WINDOW.place(signal, job, FREE).cost(signal) + 1e-9);
        }
    }
}
