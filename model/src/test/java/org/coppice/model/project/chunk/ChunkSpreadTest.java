package org.coppice.model.project.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.coppice.model.project.RandomReadings;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.Series;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.Test;

class ChunkSpreadTest {

    private static Series spread(List<Chunk> chunks, TimeAxis axis, Unit unit) {
        ChunkSpread spread = new ChunkSpread("s", axis);
        chunks.forEach(spread::add);
        return spread.toSeries(unit);
    }

    @Test
    void aMonthAtATimeGivesBitForBitWhatTheReadingsGive() {
        Random random = new Random(5);
        int[] steps = {300, 900, 1_200, 1_800, 3_600, 7_200, 86_400};
        for (int seed = 0; seed < 400; seed++) {
            Readings readings = new RandomReadings(seed).next(1 + seed * 11);
            long start = readings.starts()[0] + random.nextInt(-200, 400) * 450L;
            TimeAxis axis = new TimeAxis(
                    Instant.ofEpochSecond(start),
                    Duration.ofSeconds(steps[random.nextInt(steps.length)]),
                    1 + random.nextInt(3_000),
                    ZoneOffset.UTC);

            Series series = spread(Months.split("s", readings), axis, readings.unit());

            assertThat(series.values())
                    .as("seed %d, %s", seed, axis)
                    .isEqualTo(Resampling.spreadEvenly(readings, axis).values());
        }
    }

    @Test
    void chunksThatOverlapAreDamage() {
        Readings readings = new Readings(
                new long[] {0, 900}, new long[] {900, 1_800}, new double[] {1, 2}, new byte[2], Unit.KILOWATT_HOUR);
        Readings irregular = new Readings(
                new long[] {900, 3_000},
                new long[] {1_000, 3_100},
                new double[] {1, 2},
                new byte[2],
                Unit.KILOWATT_HOUR);
        Chunk regular = Months.split("s", readings).get(0);
        TimeAxis axis = new TimeAxis(Instant.EPOCH, Duration.ofHours(1), 1, ZoneOffset.UTC);

        for (Chunk second : List.of(regular, Months.split("s", irregular).get(0))) {
            assertThatThrownBy(() -> spread(List.of(regular, second), axis, Unit.KILOWATT_HOUR))
                    .isInstanceOf(DamagedChunk.class)
                    .hasMessageContaining("out of order");
        }
    }
}
