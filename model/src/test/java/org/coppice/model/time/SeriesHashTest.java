package org.coppice.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coppice.model.quantity.Unit;
import org.junit.jupiter.api.Test;

class SeriesHashTest {
    private static final int SEED = 11;
    /** More than are hashed at once, twice, and a few. */
    private static final int MANY = 2_500;

    /** Quarter hours with gaps, now and then of another length, of another quality or without a value. */
    private static Readings some(Random random, int n) {
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        byte[] quality = new byte[n];
        long at = 1_700_000_000;
        for (int i = 0; i < n; i++) {
            at += random.nextInt(50) == 0 ? 900 : 0;
            starts[i] = at;
            at += random.nextInt(50) == 0 ? 1_800 : 900;
            ends[i] = at;
            values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1_000) / 8.0;
            quality[i] = (byte) (random.nextInt(30) == 0 ? 1 : 0);
        }
        return new Readings(starts, ends, values, quality, Unit.KILOWATT_HOUR);
    }

    private static Readings copy(Readings of) {
        return new Readings(
                of.starts().clone(),
                of.ends().clone(),
                of.values().clone(),
                of.quality().clone(),
                of.unit());
    }

    @Test
    void equalReadingsAreAlikeAndAnyNanIsTheSame() {
        Random random = new Random(SEED);
        for (int n : new int[] {0, 1, 2, 1023, 1024, 1025, MANY}) {
            Readings readings = some(random, n);
            Readings copy = copy(readings);
            for (int i = 0; i < n; i++) {
                if (Double.isNaN(copy.values()[i])) {
                    copy.values()[i] = Double.longBitsToDouble(0x7ff8_0000_0000_0000L | random.nextInt(1 << 20) + 1);
                }
            }
            assertThat(SeriesHash.of(copy)).isEqualTo(SeriesHash.of(readings)).hasSize(32);
        }
    }

    @Test
    void whateverDiffersInOneReadingDiffers() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            Readings readings = some(random, 2 + random.nextInt(MANY));
            int i = random.nextInt(readings.size() - 1);
            List<Readings> others = new ArrayList<>(List.of(
                    copy(readings), copy(readings), copy(readings), copy(readings), copy(readings), copy(readings)));
            others.get(1).starts()[i] += 1;
            others.get(2).ends()[i] -= 1;
            others.get(3).values()[i] = -1;
            others.get(4).quality()[i] = 2;
            // the border between two that follow each other
            others.get(5).ends()[i] -= 60;
            others.get(5).starts()[i + 1] -= others.get(5).starts()[i + 1] == readings.ends()[i] ? 60 : 0;
            others.add(new Readings(
                    readings.starts(), readings.ends(), readings.values(), readings.quality(), Unit.KILOWATT));
            Set<String> hashes = new HashSet<>();
            others.forEach(other -> hashes.add(SeriesHash.of(other)));
            assertThat(hashes).as("round %d, reading %d", round, i).hasSize(others.size());
        }
    }

    @Test
    void aReadingMoreOrLessDiffers() {
        Random random = new Random(SEED);
        Readings readings = some(random, MANY);
        Set<String> hashes = new HashSet<>();
        for (int n = 0; n <= MANY; n++) {
            hashes.add(SeriesHash.of(new Readings(
                    java.util.Arrays.copyOf(readings.starts(), n),
                    java.util.Arrays.copyOf(readings.ends(), n),
                    java.util.Arrays.copyOf(readings.values(), n),
                    java.util.Arrays.copyOf(readings.quality(), n),
                    readings.unit())));
        }
        assertThat(hashes).hasSize(MANY + 1);
    }

    @Test
    void readingsAreHashedInTheirOrder() {
        Random random = new Random(SEED);
        List<Readings> series = List.of(some(random, 5), some(random, 50), some(random, MANY));
        assertThat(HashedReadings.ofEach(series))
                .extracting(HashedReadings::hash)
                .containsExactlyElementsOf(series.stream().map(SeriesHash::of).toList());
        assertThat(HashedReadings.of(series.get(1)).ref("hall"))
                .isEqualTo(new SeriesRef("hall", SeriesHash.of(series.get(1))));
    }
}
