package org.coppice.model.project.chunk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.coppice.model.time.Readings;

/** Packs the readings of a month into a {@link Chunk} and back, bit for bit. */
public final class ChunkCodec {
    /** Exact decimals, {@link DecimalPacking}. */
    public static final int DECIMAL = 1;
    /** Doubles as they are, all deflated: how files of the first two layouts have them. */
    public static final int DEFLATED = 2;
    /** Doubles as they are, {@link RawDoubles}. */
    public static final int RAW = 3;
    /** Doubles whose first bits repeat, {@link SplitDoubles}: since the fourth layout. */
    public static final int SPLIT = 4;

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
        int codec = writeValues(body, values);
        double[] totals = totals(values);
        return new Chunk(
                        starts[0],
                        step,
                        values.length,
                        codec,
                        0,
                        totals[0],
                        totals[1],
                        totals[2],
                        body.toBytes(),
                        QualityRuns.pack(quality))
                .sealed(series);
    }

    /** Writes values in the first way that suits them and says which it is. */
    private static int writeValues(ByteWriter body, double[] values) {
        Optional<byte[]> decimals = DecimalPacking.pack(values);
        if (decimals.isPresent()) {
            writeMissing(body, values);
            body.putBytes(decimals.get());
            return DECIMAL;
        }
        Optional<byte[]> split = SplitDoubles.pack(values);
        body.putBytes(split.orElseGet(() -> RawDoubles.pack(values)));
        return split.isPresent() ? SPLIT : RAW;
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
            if (Double.isNaN(values[i])) {
                missing.set(i);
            }
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
        int n = chunk.n();
        int from = into.reserve(n);
        ByteReader body = new ByteReader(chunk.body());
        if (chunk.step() == 0) {
            Times.read(body, chunk.t0(), into, from, n);
        } else {
            Times.fill(chunk.t0(), chunk.step(), into, from, n);
        }
        readValues(chunk, body, into.values(), from);
        QualityRuns.unpack(chunk.quality(), into.quality(), from, n);
    }

    /** Reads the values of a chunk that has proved sound, from where the reader stands behind its times. */
    static void readValues(Chunk chunk, ByteReader body, double[] values, int from) {
        switch (chunk.codec()) {
            case DECIMAL -> readDecimals(body, values, from, chunk.n());
            case DEFLATED -> RawDoubles.unpackDeflated(body.rest(), values, from, chunk.n());
            case SPLIT -> SplitDoubles.unpack(body, values, from, chunk.n());
            case RAW -> RawDoubles.unpack(body, values, from, chunk.n());
            default -> throw new DamagedChunk("its codec " + chunk.codec() + " is not known");
        }
    }

    private static void readDecimals(ByteReader body, double[] values, int from, int n) {
        long gaps = body.getVarint();
        if (gaps < 0 || gaps > n) {
            throw new DamagedChunk("its gaps do not fit its readings");
        }
        byte[] bits = new byte[(int) gaps];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) body.getByte();
        }
        DecimalPacking.unpack(body, values, from, n);
        BitSet.valueOf(bits).stream().filter(i -> i < n).forEach(i -> values[from + i] = Double.NaN);
    }
}
