package org.coppice.importers.sheet;

/** What blocks of cells have in common. */
final class Uniform {

    private Uniform() {}

    /** Whether all are the same. */
    static boolean is(byte[] values) {
        for (byte value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Whether all are the same. */
    static boolean is(long[] values) {
        for (long value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of them fits into a char. */
    static boolean isSmall(long[] values) {
        long bits = 0;
        for (long value : values) {
            bits |= value;
        }
        return bits >>> Character.SIZE == 0;
    }
}
