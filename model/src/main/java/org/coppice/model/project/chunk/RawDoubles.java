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
            boolean noise = Noise.isNoise(bytes);
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
        byte[][] planes = new byte[PLANES][];
        int[] at = new int[PLANES];
        int nextAlike = 0;
        int nextNoise = (int) length;
        for (int plane = 0; plane < PLANES; plane++) {
            boolean packed = (deflated >> plane & 1) == 1;
            planes[plane] = packed ? unpacked : rest;
            at[plane] = packed ? nextAlike : nextNoise;
            nextAlike += packed ? n : 0;
            nextNoise += packed ? 0 : n;
        }
        merge(planes, at, values, from, n);
    }

    /** As the first two layouts kept them: all planes deflated as one. */
    static void unpackDeflated(byte[] packed, double[] values, int from, int n) {
        byte[] planes = Packed.inflate(packed, n * PLANES);
        byte[][] same = new byte[PLANES][];
        int[] at = new int[PLANES];
        for (int plane = 0; plane < PLANES; plane++) {
            same[plane] = planes;
            at[plane] = plane * n;
        }
        merge(same, at, values, from, n);
    }

    /** Four planes in one pass over the values, then the others in a second: each value is written twice, not eight times. */
    private static void merge(byte[][] planes, int[] at, double[] values, int from, int n) {
        int[] high = new int[n];
        merge(planes, at, 0, high);
        int[] low = new int[n];
        merge(planes, at, PLANES / 2, low);
        for (int i = 0; i < n; i++) {
            values[from + i] = Double.longBitsToDouble(((long) high[i] << 32) | (low[i] & 0xFFFF_FFFFL));
        }
    }

    private static void merge(byte[][] planes, int[] at, int first, int[] into) {
        byte[] a = planes[first];
        byte[] b = planes[first + 1];
        byte[] c = planes[first + 2];
        byte[] d = planes[first + 3];
        int atA = at[first];
        int atB = at[first + 1];
        int atC = at[first + 2];
        int atD = at[first + 3];
        for (int i = 0; i < into.length; i++) {
            into[i] =
                    (a[atA + i] << 24) | ((b[atB + i] & 0xFF) << 16) | ((c[atC + i] & 0xFF) << 8) | (d[atD + i] & 0xFF);
        }
    }
}
