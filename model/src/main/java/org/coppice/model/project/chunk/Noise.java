package org.coppice.model.project.chunk;

/** Tells bytes that no packing makes smaller. */
final class Noise {

    private Noise() {}

    /**
     * Whether bytes are spread about as evenly as chance would have it: of n independent bytes, all equally likely, the squares of the
     * 256 counts sum to n + n (n − 1) / 256 on average, and to more wherever some are more frequent.
     */
    static boolean isNoise(byte[] bytes) {
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
}
