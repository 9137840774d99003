package org.coppice.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.coppice.model.quantity.Unit;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final TimeAxis DAY = new TimeAxis(Instant.EPOCH, Duration.ofHours(1), 24, ZoneOffset.UTC);

    private static Readings readings(long[] starts, long[] ends, double... values) {
        return new Readings(starts, ends, values, new byte[values.length], Unit.KILOWATT_HOUR);
    }

    @Test
    void quarterHoursAddUpToTheHour() {
        long[] starts = {0, 900, 1800, 2700};
        long[] ends = {900, 1800, 2700, 3600};
        Series series = Resampling.spreadEvenly(readings(starts, ends, 1, 2, 3, 4), DAY);
        assertThat(series.values()[0]).isEqualTo(10);
        assertThat(series.missing()).isEqualTo(23);
    }

    @Test
    void anIntervalIsSpreadOverTheHoursItCovers() {
        Series series = Resampling.spreadEvenly(readings(new long[] {0}, new long[] {86_400}, 48), DAY);
        assertThat(series.values()).containsOnly(2.0);
    }

    @Test
    void anHourThatIsOnlyPartlyReadIsMissing() {
        long[] starts = {0, 1800};
        long[] ends = {900, 3600};
        assertThat(Resampling.spreadEvenly(readings(starts, ends, 1, 2), DAY).values()[0])
                .isNaN();
        assertThat(Resampling.spreadEvenly(readings(new long[] {0}, new long[] {3600}, Double.NaN), DAY)
                        .values()[0])
                .isNaN();
    }

    @Test
    void energyIsKeptForAnyIntervalsThatCoverTheAxis() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            int n = random.nextInt(1, 60);
            long[] cuts = random.longs(n - 1, 1, 86_400).distinct().sorted().toArray();
            long[] starts = new long[cuts.length + 1];
            long[] ends = new long[cuts.length + 1];
            double[] values = new double[cuts.length + 1];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = i == 0 ? 0 : cuts[i - 1];
                ends[i] = i == cuts.length ? 86_400 : cuts[i];
                values[i] = random.nextDouble(100);
            }
            Readings readings = readings(starts, ends, values);
            Series series = Resampling.spreadEvenly(readings, DAY);
            assertThat(series.missing()).isZero();
            assertThat(series.sum()).isCloseTo(readings.sum(), within(1e-9));
        }
    }

    @Test
    void readingsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> readings(new long[] {0, 1800}, new long[] {3600, 5400}, 1, 2))
                .hasMessageContaining("must not overlap");
    }

    @Test
    void aProfileIsAsFineAsItIsStated() {
        assertThat(Profile.constant(1.3).isMonthly()).isTrue();
        assertThat(Profile.monthly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).at(4, 23))
                .isEqualTo(5);
        assertThat(Profile.monthly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).isDaily())
                .isFalse();
        assertThat(Profile.constant(2)).isEqualTo(Profile.of(Profile.constant(2).toArray()));
    }
}
