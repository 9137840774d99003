package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JobPoolTest {

    private static double[] constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static double cost(List<Placement> placements, List<JobPool.Load> jobs, Signal signal) {
        double sum = 0;
        for (int i = 0; i < jobs.size(); i++) {
            sum += placements.get(i).cost(signal) * jobs.get(i).kw();
        }
        return sum;
    }

    @Test
    void twoJobsThatShareOneMachineCannotBothHaveTheCheapestHour() {
        Signal signal = new Signal(new double[] {9, 8, 1, 2}, 24);
        List<JobPool.Load> jobs =
                List.of(new JobPool.Load(Job.arriving(0, 1, 3), 10), new JobPool.Load(Job.arriving(1, 1, 2), 10));
        JobPool.Result result = JobPool.place(signal, constant(4, 10), jobs, Policy.LOWEST_WINDOW);
        assertThat(result.moved().get(0).steps()).containsExactly(2);
        assertThat(result.moved().get(1).steps()).containsExactly(3);
    }

    @Test
    void aJobThatFindsNoRoomBeforeItsDeadlineIsLeftOutNotSqueezedIn() {
        Signal signal = new Signal(new double[] {1, 1}, 24);
        List<JobPool.Load> jobs =
                List.of(new JobPool.Load(Job.arriving(0, 2, 0), 7), new JobPool.Load(Job.arriving(0, 1, 1), 7));
        JobPool.Result result = JobPool.place(signal, constant(2, 10), jobs, Policy.WAIT_AWHILE);
        assertThat(result.moved().get(0).placed()).isTrue();
        assertThat(result.moved().get(1).placed()).isFalse();
    }

    @Test
    void onRandomJobsCapacityAndDeadlinesHoldAndTheTotalNeverRises() {
        Random random = new Random(11);
        for (Policy policy : Policy.values()) {
            for (int trial = 0; trial < 40; trial++) {
                Signal signal = new Signal(random.doubles(100, 0, 500).toArray(), 24);
                double[] capacity = random.doubles(100, 20, 40).toArray();
                List<JobPool.Load> jobs = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    Job job = Job.arriving(random.nextInt(60), 1 + random.nextInt(10), random.nextInt(25));
                    jobs.add(new JobPool.Load(job, 1 + 9 * random.nextDouble()));
                }
                JobPool.Result result = JobPool.place(signal, capacity, jobs, policy);
                double[] used = new double[100];
                for (int i = 0; i < jobs.size(); i++) {
                    Placement placed = result.moved().get(i);
                    assertThat(placed.placed() || !result.unmoved().get(i).placed())
                            .as("a job that had room keeps it")
                            .isTrue();
                    for (int step : placed.steps()) {
                        used[step] += jobs.get(i).kw();
                        assertThat(step).isLessThan(jobs.get(i).job().deadline());
                    }
                }
                for (int step = 0; step < 100; step++) {
                    assertThat(used[step]).isLessThanOrEqualTo(capacity[step] * (1 + 1e-9));
                }
                if (result.unmoved().stream().allMatch(Placement::placed)) {
                    assertThat(cost(result.moved(), jobs, signal))
                            .isLessThanOrEqualTo(cost(result.unmoved(), jobs, signal) * (1 + 1e-12));
                }
            }
        }
    }
}
