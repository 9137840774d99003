package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.coppice.app.intake.ReadingsMerge.Winner;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class ReadingsMergeTest {

    /** Hourly readings; {@code hours} and {@code values} by turns. */
    private static Readings hourly(double... hoursAndValues) {
        int n = hoursAndValues.length / 2;
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            starts[i] = (long) hoursAndValues[2 * i] * 3600;
            ends[i] = starts[i] + 3600;
            values[i] = hoursAndValues[2 * i + 1];
        }
        return new Readings(starts, ends, values, new byte[n], Unit.KILOWATT_HOUR);
    }

    @Test
    void the_next_month_is_put_behind_the_last() {
        ReadingsMerge merge = ReadingsMerge.of(hourly(0, 1, 1, 2), hourly(2, 3, 3, 4), Winner.KEEP);

        assertThat(merge.readings().values()).containsExactly(1, 2, 3, 4);
        assertThat(merge.added()).isEqualTo(2);
        assertThat(merge.conflicts()).isZero();
    }

    @Test
    void a_gap_is_filled_where_it_is() {
        ReadingsMerge merge = ReadingsMerge.of(hourly(0, 1, 2, 3), hourly(1, 2), Winner.REPLACE);

        assertThat(merge.readings().values()).containsExactly(1, 2, 3);
        assertThat(merge.added()).isEqualTo(1);
    }

    @Test
    void the_same_readings_again_change_nothing() {
        Readings readings = hourly(0, 1, 1, Double.NaN, 5, 6);

        for (Winner winner : Winner.values()) {
            ReadingsMerge merge = ReadingsMerge.of(readings, readings, winner);

            assertThat(merge.same()).isEqualTo(3);
            assertThat(merge.changesNothing(winner)).isTrue();
            assertThat(merge.readings().values()).containsExactly(1, Double.NaN, 6);
        }
    }

    @Test
    void another_value_for_the_same_hour_is_a_conflict_that_one_side_wins() {
        Readings kept = hourly(0, 1, 1, 2);
        Readings incoming = hourly(1, 9, 2, 3);

        ReadingsMerge keeping = ReadingsMerge.of(kept, incoming, Winner.KEEP);
        ReadingsMerge replacing = ReadingsMerge.of(kept, incoming, Winner.REPLACE);

        assertThat(keeping.readings().values()).containsExactly(1, 2, 3);
        assertThat(replacing.readings().values()).containsExactly(1, 9, 3);
        assertThat(keeping.conflicts()).isEqualTo(1);
        assertThat(replacing.conflicts()).isEqualTo(1);
        assertThat(keeping.added()).isEqualTo(1);
        assertThat(replacing.added()).isEqualTo(1);
    }

    @Test
    void a_longer_interval_over_two_readings_conflicts_with_both() {
        Readings day =
                new Readings(new long[] {0}, new long[] {7200}, new double[] {5}, new byte[1], Unit.KILOWATT_HOUR);

        ReadingsMerge merge = ReadingsMerge.of(hourly(0, 1, 1, 2, 2, 3), day, Winner.REPLACE);

        assertThat(merge.conflicts()).isEqualTo(2);
        assertThat(merge.readings().values()).containsExactly(5, 3);
    }

    @Test
    void any_two_sets_of_readings_merge_as_a_map_would() {
        Random random = new Random(20_250_323);
        for (int trial = 0; trial < 500; trial++) {
            TreeMap<Integer, Double> kept = some(random);
            TreeMap<Integer, Double> incoming = some(random);
            TreeMap<Integer, Double> expected = new TreeMap<>(kept);
            expected.putAll(incoming);

            ReadingsMerge merge = ReadingsMerge.of(of(kept), of(incoming), Winner.REPLACE);

            assertThat(merge.readings().values())
                    .containsExactly(
                            expected.values().stream().mapToDouble(v -> v).toArray());
            assertThat(merge.added() + merge.same() + merge.conflicts()).isEqualTo(incoming.size());
        }
    }

    @Test
    void litres_are_not_put_to_kilowatt_hours() {
        Readings water = new Readings(new long[] {0}, new long[] {1}, new double[1], new byte[1], Unit.LITRE);

        assertThatThrownBy(() -> ReadingsMerge.of(hourly(0, 1), water, Winner.KEEP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TreeMap<Integer, Double> some(Random random) {
        TreeMap<Integer, Double> readings = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            readings.put(random.nextInt(20), (double) random.nextInt(3));
        }
        return readings;
    }

    private static Readings of(TreeMap<Integer, Double> readings) {
        return hourly(readings.entrySet().stream()
                .flatMapToDouble(entry -> java.util.stream.DoubleStream.of(entry.getKey(), entry.getValue()))
                .toArray());
    }
}
