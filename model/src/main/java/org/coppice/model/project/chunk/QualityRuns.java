package org.coppice.model.project.chunk;

import java.util.Arrays;

/** Quality, a byte a reading, written as runs of alike ones: mostly a whole month is one run. */
final class QualityRuns {

    private QualityRuns() {}

    static byte[] pack(byte[] quality) {
        ByteWriter out = new ByteWriter();
        int start = 0;
        for (int i = 1; i <= quality.length; i++) {
            if (i == quality.length || quality[i] != quality[start]) {
                out.putByte(quality[start]);
                out.putVarint(i - start);
                start = i;
            }
        }
        return out.toBytes();
    }

    static void unpack(byte[] packed, byte[] quality, int from, int n) {
        ByteReader in = new ByteReader(packed);
        int filled = 0;
        while (filled < n) {
            byte value = (byte) in.getByte();
            long run = in.getVarint();
            if (run <= 0 || run > n - filled) {
                throw new DamagedChunk("its qualities do not fit its readings");
            }
            Arrays.fill(quality, from + filled, from + filled + (int) run, value);
            filled += (int) run;
        }
    }
}
