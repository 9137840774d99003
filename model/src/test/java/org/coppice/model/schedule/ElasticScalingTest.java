package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElasticScalingTest {
    /** One server does 10, two 18, three 24, each drawing as much. */
    private static final ScalingCurve CURVE = new ScalingCurve(new double[] {1, 2, 3}, new double[] {10, 18, 24});

    private static final ElasticScaling CONCAVE = new ElasticScaling(CURVE);

    private static double[] most(int steps, double servers) {
        double[] most = new double[steps];
        Arrays.fill(most, servers);
        return most;
    }

    private static Signal signal(double... values) {
        return new Signal(values, 24);
    }

    @Test
    void aCleanHourTakesSecondServersBeforeADirtyHourTakesItsFirst() {
        // A unit of work costs: hour 0 first 100/10 = 10; hour 1 first 40/10 = 4, second 40/8 = 5, third 40/6 = 6.7.
        ElasticScaling.Result result = CONCAVE.place(24, 0, 2, 0, most(2, 3), signal(100, 40), 1);
        assertThat(result.servers()).containsExactly(0, 3);
        assertThat(result.cost(signal(100, 40), 1)).isEqualTo(120);
    }

    @Test
    void theLastServerRunsPartOfItsStep() {
        ElasticScaling.Result result = CONCAVE.place(29, 0, 2, 0, most(2, 3), signal(100, 40), 1);
        assertThat(result.servers()).containsExactly(0.5, 3);
        assertThat(result.done()).isEqualTo(29);
    }

    @Test
    void aWindowThatIsTooShortIsSaidToBe() {
        assertThat(CONCAVE.place(60, 0, 2, 0, most(2, 3), signal(1, 1), 1).done())
                .isEqualTo(48);
    }

    @Test
    void theLeastServersRunEvenInDirtyHoursUntilTheWorkIsDone() {
        // One server in both hours does 20; the other 8 on the second of the clean hour.
        assertThat(CONCAVE.place(28, 0, 2, 1, most(2, 3), signal(100, 40), 1).servers())
                .containsExactly(1, 2);
        // Two in the first do 18, and one for a part of the second the rest, for a first server does more than a
        // second.
        assertThat(CONCAVE.place(22.5, 0, 2, 2, most(2, 3), signal(100, 40), 1).servers())
                .containsExactly(2, 0.45);
    }

    @Test
    void partsOfServersThatAreFreeAreUsed() {
        // 1.5 free: 10 + 0.5 · 8 an hour.
        assertThat(CONCAVE.place(14, 0, 1, 0, most(1, 1.5), signal(5), 1).servers())
                .containsExactly(1.5);
    }

    @Test
    void inHoursThatPayForLoadServersKeepTheirOrder() {
        ElasticScaling.Result result = CONCAVE.place(18, 0, 2, 0, most(2, 3), signal(-5, 10), 1);
        assertThat(result.servers()).containsExactly(2, 0);
    }

    @Test
    void aCurveThatGetsBetterWithServersIsRefused() {
        assertThatThrownBy(() -> new ScalingCurve(new double[] {1, 2}, new double[] {10, 25}))
                .hasMessageContaining("Up to 2 servers");
        assertThatThrownBy(() -> new ScalingCurve(new double[] {1, 2}, new double[] {10, 10}))
                .hasMessageContaining("or nothing");
        assertThatThrownBy(() -> new ScalingCurve(new double[] {2, 1}, new double[] {10, 20}))
                .hasMessageContaining("wrong order");
    }

    @Test
    void aCurveIsStraightBetweenItsPointsAndEndsAtTheLast() {
        assertThat(CURVE.at(0)).isZero();
        assertThat(CURVE.at(1.5)).isEqualTo(14);
        assertThat(CURVE.at(9)).isEqualTo(24);
        assertThat(CURVE.serversFor(14)).isEqualTo(1.5);
        assertThat(CURVE.serversFor(99)).isEqualTo(3);
    }

    @Test
    void noWholeAllocationOfServersIsCleaner() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            double[] values = random.ints(4, 1, 100).asDoubleStream().toArray();
            double[] most = random.ints(4, 1, 4).asDoubleStream().toArray();
            double work = 10 + random.nextInt(20);
            double cost = CONCAVE.place(work, 0, 4, 0, most, signal(values), 1).cost(signal(values), 1);
            double best = Double.POSITIVE_INFINITY;
            double[] does = {0, 10, 18, 24};
            for (int code = 0; code < 256; code++) {
                double done = 0;
                double carbon = 0;
                boolean free = true;
                for (int i = 0; i < 4; i++) {
                    int servers = code >> 2 * i & 3;
                    free &= servers <= most[i];
                    done += does[servers];
                    carbon += servers * values[i];
                }
                best = free && done >= work ? Math.min(best, carbon) : best;
            }
            assertThat(cost).isLessThanOrEqualTo(best + 1e-9);
        }
    }

    @Test
    void workAndCapacityAreKeptWhateverTheCourse() {
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            double[] most = random.doubles(30, 0, 4).toArray();
            double least = random.nextInt(3);
            double work = 20 + 200 * random.nextDouble();
            Signal signal = signal(random.doubles(30, -50, 500).toArray());
            ElasticScaling.Result result = CONCAVE.place(work, 3, 27, least, most, signal, 0.5);
            double done = 0;
            for (int i = 0; i < 30; i++) {
                assertThat(result.servers()[i]).isBetween(0.0, Math.min(3, most[i]) + 1e-9);
                done += CURVE.at(result.servers()[i]) * 0.5;
            }
            assertThat(Arrays.stream(result.servers(), 0, 3).sum()).isZero();
            assertThat(Arrays.stream(result.servers(), 27, 30).sum()).isZero();
            assertThat(done).isCloseTo(result.done(), within(1e-9));
            assertThat(result.done()).isLessThanOrEqualTo(work + 1e-9);
        }
    }

    @Test
    void scalingNeverCostsMoreThanRunningAtOnceOnOneServer() {
        // nbody 100k of CarbonScaler's profiles: 1,757.9 on one server, 10,747.8 on seven; straight between.
        ScalingCurve nbody = new ScalingCurve(new double[] {1, 7}, new double[] {1757.9, 10747.8});
        Random random = new Random(6);
        for (int trial = 0; trial < 50; trial++) {
            Signal signal = signal(random.doubles(48, 20, 600).toArray());
            int hours = 1 + random.nextInt(20);
            ElasticScaling.Result result =
                    new ElasticScaling(nbody).place(1757.9 * hours, 0, 48, 0, most(48, 7), signal, 1);
            assertThat(result.done()).isCloseTo(1757.9 * hours, within(1e-6));
            assertThat(result.cost(signal, 1)).isLessThanOrEqualTo(Windows.sum(signal, 0, hours) + 1e-9);
        }
    }
}
