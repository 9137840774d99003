package org.coppice.model.project.chunk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.coppice.model.time.Readings;

/** Packs the readings of a month into a {@link Chunk} and back, bit for bit. */
public final class ChunkCodec {
    /** Exact decimals, {@link DecimalPacking}. */
    public static final int DECIMAL = 1;
    /** Doubles as they are, {@link RawDoubles}. */
    public static final int RAW = 2;

    private ChunkCodec() {}

    /** The readings {@code from} (included) to {@code to} (excluded) of a series, packed. */
    public static Chunk encode(String series, Readings readings, int from, int to) {
        long[] starts = Arrays.copyOfRange(readings.starts(), from, to);
        long[] ends = Arrays.copyOfRange(readings.ends(), from, to);
        double[] values = Arrays.copyOfRange(readings.values(), from, to);
        byte[] quality = Arrays.copyOfRange(readings.quality(), from, to);
        long step = Times.commonStep(starts, ends);
        ByteWriter body = new ByteWriter();
        if (step == 0) {
            Times.write(body, starts, ends);
        }
        Optional<byte[]> decimals = DecimalPacking.pack(values);
        if (decimals.isPresent()) {
            writeMissing(body, values);
        }
        body.putBytes(decimals.orElseGet(() -> RawDoubles.pack(values)));
        double[] totals = totals(values);
        return new Chunk(
                        starts[0],
                        step,
                        values.length,
                        decimals.isPresent() ? DECIMAL : RAW,
                        0,
                        totals[0],
                        totals[1],
                        totals[2],
                        body.toBytes(),
                        QualityRuns.pack(quality))
                .sealed(series);
    }

    /** The sum, the least and the greatest of what is there. */
    private static double[] totals(double[] values) {
        double sum = 0;
        double min = Double.NaN;
        double max = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                min = Double.isNaN(min) ? value : Math.min(min, value);
                max = Double.isNaN(max) ? value : Math.max(max, value);
            }
        }
        // SQLite keeps −0.0 as 0, and the checksum must not notice.
        return new double[] {sum + 0.0, min + 0.0, max + 0.0};
    }

    private static void writeMissing(ByteWriter body, double[] values) {
        BitSet missing = new BitSet();
        for (int i = 0; i < values.length; i++) {
            missing.set(i, Double.isNaN(values[i]));
        }
        byte[] bits = missing.toByteArray();
        body.putVarint(bits.length);
        body.putBytes(bits);
    }

    /**
     * Unpacks a chunk into its place among the readings of its series.
     *
     * @throws DamagedChunk where the chunk is not as it was written
     */
    public static void decode(String series, Chunk chunk, SeriesBuffer into) {
        chunk.verify(series);
        ByteReader body = new ByteReader(chunk.body());
        long[] starts = new long[chunk.n()];
        long[] ends = new long[chunk.n()];
        if (chunk.step() == 0) {
            Times.read(body, chunk.t0(), starts, ends);
        } else {
            Times.fill(chunk.t0(), chunk.step(), starts, ends);
        }
        into.add(starts, ends, values(chunk, body), QualityRuns.unpack(chunk.quality(), chunk.n()));
    }

    private static double[] values(Chunk chunk, ByteReader body) {
        if (chunk.codec() == RAW) {
            return RawDoubles.unpack(body.rest(), chunk.n());
        }
        if (chunk.codec() != DECIMAL) {
            throw new DamagedChunk("its codec " + chunk.codec() + " is not known");
        }
        long gaps = body.getVarint();
        if (gaps < 0 || gaps > chunk.n()) {
            throw new DamagedChunk("its gaps do not fit its readings");
        }
        byte[] bits = new byte[(int) gaps];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) body.getByte();
        }
        double[] values = DecimalPacking.unpack(body, chunk.n());
        BitSet.valueOf(bits).stream().filter(i -> i < values.length).forEach(i -> values[i] = Double.NaN);
        return values;
    }
}
