package org.coppice.model.project.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.coppice.model.project.RandomReadings;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.junit.jupiter.api.Test;

class ChunkCodecTest {

    @Test
    void anyReadingsComeBackBitForBit() {
        for (int seed = 0; seed < 300; seed++) {
            Readings readings = new RandomReadings(seed).next(1 + seed * 7);
            assertSame(readings, unpack(Months.split("s", readings), readings));
        }
    }

    @Test
    void aChunkHoldsOneMonthOfUtc() {
        Readings year = quarterHours(35_136, 1_704_067_200L); // 2024, a leap year
        List<Chunk> chunks = Months.split("s", year);
        assertThat(chunks).hasSize(12);
        assertThat(chunks.get(1).n()).isEqualTo(29 * 96);
        assertThat(Months.monthOf(chunks.get(1).t0())).hasToString("2024-02");
    }

    @Test
    void meteredDecimalsNeedLessThanThreeBytesAReading() {
        Readings year = quarterHours(35_136, 1_704_067_200L);
        int bytes = Months.split("s", year).stream()
                .mapToInt(chunk -> chunk.body().length + chunk.quality().length)
                .sum();
        assertThat(bytes / 35_136.0).isLessThan(3);
        assertThat(Months.split("s", year))
                .allMatch(chunk -> chunk.codec() == ChunkCodec.DECIMAL && chunk.step() == 900);
    }

    @Test
    void totalsAreKeptBesideAndLeaveOutTheMissing() {
        Readings readings = new Readings(
                new long[] {0, 900, 1800},
                new long[] {900, 1800, 2700},
                new double[] {1.5, Double.NaN, 4.25},
                new byte[] {0, 3, 0},
                Unit.KILOWATT_HOUR);
        Chunk chunk = Months.split("s", readings).get(0);
        assertThat(chunk.sum()).isEqualTo(5.75);
        assertThat(chunk.min()).isEqualTo(1.5);
        assertThat(chunk.max()).isEqualTo(4.25);
    }

    @Test
    void aFlippedBitAnywhereIsFound() {
        Random random = new Random(3);
        Readings readings = new RandomReadings(1).next(500);
        Chunk chunk = ChunkCodec.encode("s", readings, 0, 500);
        for (int i = 0; i < 2_000; i++) {
            byte[] body = chunk.body().clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> with(chunk, chunk.t0(), chunk.sum(), body).verify("s"))
                    .isInstanceOf(DamagedChunk.class);
        }
        assertThatThrownBy(() ->
                        with(chunk, chunk.t0() + 1, chunk.sum(), chunk.body()).verify("s"))
                .isInstanceOf(DamagedChunk.class);
        assertThatThrownBy(() -> with(chunk, chunk.t0(), chunk.sum() + 1e-9, chunk.body())
                        .verify("s"))
                .isInstanceOf(DamagedChunk.class);
        assertThatThrownBy(() -> chunk.verify("t")).isInstanceOf(DamagedChunk.class);
    }

    @Test
    void nonsenseUnderARightChecksumIsDamageNotABug() {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            byte[] quality = new byte[random.nextInt(4)];
            random.nextBytes(quality);
            Chunk chunk = new Chunk(0, random.nextInt(2) * 900, 10, 1 + random.nextInt(4), 0, 0, 0, 0, body, quality)
                    .sealed("s");
            try {
                SeriesBuffer buffer = new SeriesBuffer(10);
                ChunkCodec.decode("s", chunk, buffer);
                buffer.toReadings(Unit.KILOWATT);
            } catch (DamagedChunk told) {
                assertThat(told).hasMessageMatching("[a-z0-9].+");
            }
        }
    }

    @Test
    void noiseIsKeptAsItIsAndSteadyBytesAreDeflated() {
        Random random = new Random(3);
        double[] noise = random.doubles(2_976).toArray();
        double[] steady = random.doubles(2_976)
                .map(value -> value < 0.5 ? Math.PI : Math.E)
                .toArray();

        // 52 random bits a value are 6.5 bytes; sign, exponent and the rest deflate to less than a byte.
        assertThat(RawDoubles.pack(noise)).hasSizeBetween(2_976 * 13 / 2, 2_976 * 15 / 2);
        // A choice between two is one bit a value, in each of eight planes of which seven repeat the first.
        assertThat(RawDoubles.pack(steady).length).isLessThan(2_976 * 2);
    }

    @Test
    void unroundedMeasurementsShareTheirFirstBits() {
        double[] measured = new Random(6).doubles(2_976, 10, 90).toArray();
        Chunk chunk = ChunkCodec.encode("s", regular(measured), 0, measured.length);

        assertThat(chunk.codec()).isEqualTo(ChunkCodec.SPLIT);
        // 48 bits as they are, and 6 bits for one of 52 beginnings: four exponents, most with 16 beginnings of a
        // mantissa.
        assertThat(chunk.body().length).isBetween(2_976 * 54 / 8, 2_976 * 54 / 8 + 52 * 3 + 4);
        SeriesBuffer buffer = new SeriesBuffer(measured.length);
        ChunkCodec.decode("s", chunk, buffer);
        assertThat(buffer.values()).isEqualTo(measured);
    }

    @Test
    void doublesOfEverySizeAreKeptRaw() {
        double[] any = new Random(7)
                .longs(2_976)
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .toArray();

        assertThat(ChunkCodec.encode("s", regular(any), 0, any.length).codec()).isEqualTo(ChunkCodec.RAW);
    }

    private static Readings regular(double[] values) {
        long[] starts = java.util.stream.LongStream.range(0, values.length)
                .map(i -> i * 900)
                .toArray();
        long[] ends = java.util.stream.LongStream.of(starts).map(i -> i + 900).toArray();
        return new Readings(starts, ends, values, new byte[values.length], Unit.KILOWATT_HOUR);
    }

    /** As layout 3 packed. */
    @Test
    void rawReadingsOfTheThirdLayoutAreRead() {
        double[] values = new Random(8).doubles(500).toArray();
        Chunk chunk = new Chunk(
                        0,
                        900,
                        500,
                        ChunkCodec.RAW,
                        0,
                        0,
                        0,
                        0,
                        RawDoubles.pack(values),
                        QualityRuns.pack(new byte[500]))
                .sealed("s");
        SeriesBuffer buffer = new SeriesBuffer(500);
        ChunkCodec.decode("s", chunk, buffer);

        assertThat(buffer.toReadings(Unit.KILOWATT_HOUR).values()).isEqualTo(values);
    }

    /** As layouts 1 and 2 packed: all highest bytes, all second-highest and so on, deflated as one. */
    @Test
    void readingsOfTheOlderLayoutsAreRead() {
        Readings readings = new RandomReadings(2).next(500);
        double[] values = new Random(8).doubles(500).toArray();
        byte[] planes = new byte[8 * 500];
        for (int i = 0; i < 500; i++) {
            for (int plane = 0; plane < 8; plane++) {
                planes[plane * 500 + i] = (byte) (Double.doubleToLongBits(values[i]) >>> (56 - 8 * plane));
            }
        }
        Chunk chunk = new Chunk(
                        readings.starts()[0],
                        900,
                        500,
                        ChunkCodec.DEFLATED,
                        0,
                        0,
                        0,
                        0,
                        Packed.deflate(planes),
                        QualityRuns.pack(new byte[500]))
                .sealed("s");
        SeriesBuffer buffer = new SeriesBuffer(500);
        ChunkCodec.decode("s", chunk, buffer);

        assertThat(buffer.toReadings(Unit.KILOWATT_HOUR).values()).isEqualTo(values);
    }

    @Test
    void theHashIsThatOfTheContent() {
        Readings readings = new RandomReadings(2).next(3_000);
        Readings copy = unpack(Months.split("s", readings), readings);
        assertThat(SeriesHash.of(copy)).isEqualTo(SeriesHash.of(readings)).hasSize(32);
        copy.values()[7] = Math.nextUp(copy.values()[7]);
        assertThat(SeriesHash.of(copy)).isNotEqualTo(SeriesHash.of(readings));
    }

    private static Chunk with(Chunk c, long t0, double sum, byte[] body) {
        return new Chunk(t0, c.step(), c.n(), c.codec(), c.crc(), sum, c.min(), c.max(), body, c.quality());
    }

    private static Readings quarterHours(int n, long start) {
        Random random = new Random(9);
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            starts[i] = start + i * 900L;
            ends[i] = starts[i] + 900;
            values[i] = Math.round(300_000 + 80_000 * Math.sin(i / 15.0) + random.nextInt(9_000)) / 1000.0;
        }
        return new Readings(starts, ends, values, new byte[n], Unit.KILOWATT_HOUR);
    }

    private static Readings unpack(List<Chunk> chunks, Readings like) {
        SeriesBuffer buffer = new SeriesBuffer(like.size());
        chunks.forEach(chunk -> ChunkCodec.decode("s", chunk, buffer));
        return buffer.toReadings(like.unit());
    }

    private static void assertSame(Readings expected, Readings actual) {
        assertThat(actual.starts()).isEqualTo(expected.starts());
        assertThat(actual.ends()).isEqualTo(expected.ends());
        assertThat(actual.values()).isEqualTo(expected.values());
        assertThat(actual.quality()).isEqualTo(expected.quality());
        assertThat(actual.unit()).isEqualTo(expected.unit());
    }
}
