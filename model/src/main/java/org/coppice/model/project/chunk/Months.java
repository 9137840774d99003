package org.coppice.model.project.chunk;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.time.Readings;

/** Cuts a series into calendar months (UTC), by the start of each reading. */
public final class Months {

    private Months() {}

    /** The chunks of a series, in order. */
    public static List<Chunk> split(String series, Readings readings) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        while (from < readings.size()) {
            long next = startOfNext(readings.starts()[from]);
            int to = from + 1;
            while (to < readings.size() && readings.starts()[to] < next) {
                to++;
            }
            chunks.add(ChunkCodec.encode(series, readings, from, to));
            from = to;
        }
        return chunks;
    }

    private static long startOfNext(long epochSecond) {
        return monthOf(epochSecond)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
    }

    /** The month in which a reading starts. */
    public static YearMonth monthOf(long epochSecond) {
        return YearMonth.from(Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.UTC));
    }
}
