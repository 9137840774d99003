package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElasticScalingTest {
    /** One server does 10, two 18, three 24, each drawing 1 kW. */
    private static final ElasticScaling CONCAVE = new ElasticScaling(new double[] {10, 18, 24}, new double[] {1, 2, 3});

    private static int[] most(int steps, int servers) {
        int[] most = new int[steps];
        Arrays.fill(most, servers);
        return most;
    }

    private static Signal signal(double... values) {
        return new Signal(values, 24);
    }

    @Test
    void aCleanHourTakesSecondServersBeforeADirtyHourTakesItsFirst() {
        // Worth: hour 0 first 10/100 = .1; hour 1 first 10/40 = .25, second 8/40 = .2, third 6/40 = .15.
        ElasticScaling.Result result = CONCAVE.place(24, 0, 2, most(2, 3), signal(100, 40), 1);
        assertThat(result.servers()).containsExactly(0, 3);
        assertThat(result.cost(signal(100, 40))).isEqualTo(120);
    }

    @Test
    void theLastServerRunsPartOfItsStep() {
        ElasticScaling.Result result = CONCAVE.place(29, 0, 2, most(2, 3), signal(100, 40), 1);
        assertThat(result.servers()).containsExactly(0.5, 3);
        assertThat(result.done()).isEqualTo(29);
    }

    @Test
    void aWindowThatIsTooShortIsSaidToBe() {
        assertThat(CONCAVE.place(60, 0, 2, most(2, 3), signal(1, 1), 1).done()).isEqualTo(48);
    }

    @Test
    void aProfileThatGetsBetterWithServersIsRefused() {
        assertThatThrownBy(() -> new ElasticScaling(new double[] {10, 25}, new double[] {1, 2}))
                .hasMessageContaining("Server 2");
        assertThatThrownBy(() -> new ElasticScaling(new double[] {10, 10}, new double[] {1, 2}))
                .hasMessageContaining("or nothing");
    }

    @Test
    void noWholeAllocationOfServersIsCleaner() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            double[] values = random.ints(4, 1, 100).asDoubleStream().toArray();
            int[] most = random.ints(4, 1, 4).toArray();
            double work = 10 + random.nextInt(20);
            double cost = CONCAVE.place(work, 0, 4, most, signal(values), 1).cost(signal(values));
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
    void scalingNeverCostsMoreThanRunningAtOnceOnOneServer() {
        // nbody 100k of CarbonScaler's profiles: 1,757.9 on one server at 54.8 W, 10,747.8 on seven at 390.7 W;
        // straight between.
        double[] throughput = new double[7];
        double[] power = new double[7];
        for (int i = 0; i < 7; i++) {
            throughput[i] = 1757.9 + i * (10747.8 - 1757.9) / 6;
            power[i] = (54.8 + i * (390.7 - 54.8) / 6) / 1000;
        }
        ElasticScaling nbody = new ElasticScaling(throughput, power);
        Random random = new Random(6);
        for (int trial = 0; trial < 50; trial++) {
            Signal signal = signal(random.doubles(48, 20, 600).toArray());
            int hours = 1 + random.nextInt(20);
            ElasticScaling.Result result = nbody.place(1757.9 * hours, 0, 48, most(48, 7), signal, 1);
            assertThat(result.done()).isCloseTo(1757.9 * hours, within(1e-6));
            assertThat(result.cost(signal)).isLessThanOrEqualTo(0.0548 * Windows.sum(signal, 0, hours) + 1e-9);
        }
    }
}
