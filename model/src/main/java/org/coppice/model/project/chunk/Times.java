package org.coppice.model.project.chunk;

/** The times of readings: nothing but the step where they are regular, otherwise gaps and changes of length, as varints. */
final class Times {

    private Times() {}

    /** The seconds of every reading where each follows the one before it, otherwise 0. */
    static long commonStep(long[] starts, long[] ends) {
        long step = ends[0] - starts[0];
        for (int i = 0; i < starts.length; i++) {
            if (ends[i] - starts[i] != step || starts[i] != starts[0] + i * step) {
                return 0;
            }
        }
        return step;
    }

    static void write(ByteWriter out, long[] starts, long[] ends) {
        long end = starts[0];
        long length = 0;
        for (int i = 0; i < starts.length; i++) {
            out.putVarint(starts[i] - end);
            out.putSigned(ends[i] - starts[i] - length);
            length = ends[i] - starts[i];
            end = ends[i];
        }
    }

    static void read(ByteReader in, long t0, SeriesBuffer into, int from, int n) {
        long[] starts = into.starts();
        long[] ends = into.ends();
        long end = t0;
        long length = 0;
        for (int i = from; i < from + n; i++) {
            starts[i] = end + in.getVarint();
            length += in.getSigned();
            ends[i] = starts[i] + length;
            end = ends[i];
        }
    }

    static void fill(long t0, long step, SeriesBuffer into, int from, int n) {
        long[] starts = into.starts();
        long[] ends = into.ends();
        long start = t0;
        for (int i = from; i < from + n; i++) {
            starts[i] = start;
            start += step;
            ends[i] = start;
        }
    }
}
