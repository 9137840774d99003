package org.coppice.model.project.chunk;

import java.util.Arrays;

/**
 * Keeps doubles as they are: first all highest bytes, then all second-highest and so on. Bytes of one plane that are alike are
 * deflated; the lower planes of measured values are noise, on which deflating would only spend time.
 */
final class RawDoubles {
    private static final int PLANES = Double.BYTES;

    private RawDoubles() {}

    static byte[] pack(double[] values) {
        int n = values.length;
        byte[] planes = planes(values);
        ByteWriter raw = new ByteWriter();
        ByteWriter alike = new ByteWriter();
        int deflated = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            byte[] bytes = Arrays.copyOfRange(planes, plane * n, (plane + 1) * n);
            boolean noise = isNoise(bytes);
            deflated |= noise ? 0 : 1 << plane;
            (noise ? raw : alike).putBytes(bytes);
        }
        byte[] packed = Packed.deflate(alike.toBytes());
        ByteWriter out = new ByteWriter();
        out.putByte(deflated);
        out.putVarint(packed.length);
        out.putBytes(packed);
        out.putBytes(raw.toBytes());
        return out.toBytes();
    }

    private static byte[] planes(double[] values) {
        int n = values.length;
        byte[] planes = new byte[n * PLANES];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(values[i]);
            for (int plane = 0; plane < PLANES; plane++) {
                planes[plane * n + i] = (byte) (bits >>> (56 - 8 * plane));
            }
        }
        return planes;
    }

    /**
     * Whether bytes are spread about as evenly as chance would have it: of n independent bytes, all equally likely, the squares of the
     * 256 counts sum to n + n (n − 1) / 256 on average, and to more wherever some are more frequent.
     */
    private static boolean isNoise(byte[] bytes) {
        int[] counts = new int[256];
        for (byte b : bytes) {
            counts[b & 0xFF]++;
        }
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        double n = bytes.length;
        return squares < 1.3 * (n + n * (n - 1) / 256);
    }

    static void unpack(ByteReader in, double[] values, int from, int n) {
        int deflated = in.getByte();
        long length = in.getVarint();
        byte[] rest = in.rest();
        if (length < 0 || length > rest.length) {
            throw new DamagedChunk("it ends too early");
        }
        int alike = Integer.bitCount(deflated);
        int noise = (PLANES - alike) * n;
        if (rest.length - length < noise) {
            throw new DamagedChunk("it ends too early");
        }
        byte[] unpacked = Packed.inflate(Arrays.copyOf(rest, (int) length), alike * n);
        int nextAlike = 0;
        int nextNoise = (int) length;
        long[] bits = new long[n];
        for (int plane = 0; plane < PLANES; plane++) {
            boolean packed = (deflated >> plane & 1) == 1;
            merge(packed ? unpacked : rest, packed ? nextAlike : nextNoise, bits);
            nextAlike += packed ? n : 0;
            nextNoise += packed ? 0 : n;
        }
        toDoubles(bits, values, from);
    }

    /** As the first two layouts kept them: all planes deflated as one. */
    static void unpackDeflated(byte[] packed, double[] values, int from, int n) {
        byte[] planes = Packed.inflate(packed, n * PLANES);
        long[] bits = new long[n];
        for (int plane = 0; plane < PLANES; plane++) {
            merge(planes, plane * n, bits);
        }
        toDoubles(bits, values, from);
    }

    private static void merge(byte[] plane, int from, long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = bits[i] << 8 | (plane[from + i] & 0xFF);
        }
    }

    private static void toDoubles(long[] bits, double[] values, int from) {
        for (int i = 0; i < bits.length; i++) {
            values[from + i] = Double.longBitsToDouble(bits[i]);
        }
    }
}
