package org.coppice.model.project.chunk;

/** Keeps doubles as they are: first all highest bytes, then all second-highest and so on (alike, so they deflate well). */
final class RawDoubles {

    private RawDoubles() {}

    static byte[] pack(double[] values) {
        int n = values.length;
        byte[] planes = new byte[n * 8];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(values[i]);
            for (int plane = 0; plane < 8; plane++) {
                planes[plane * n + i] = (byte) (bits >>> (56 - 8 * plane));
            }
        }
        return Packed.deflate(planes);
    }

    static double[] unpack(byte[] packed, int n) {
        byte[] planes = Packed.inflate(packed, n * 8);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            long bits = 0;
            for (int plane = 0; plane < 8; plane++) {
                bits = (bits << 8) | (planes[plane * n + i] & 0xFF);
            }
            values[i] = Double.longBitsToDouble(bits);
        }
        return values;
    }
}
