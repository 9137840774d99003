package org.coppice.importers.recognise;

import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.stamp.StampConvention;

/** Whether the header of a time column says that it is a start or an end. */
public final class StampWords {
    private static final Set<String> END = Set.of(
            "end", "ende", "ending", "bis", "until", "hasta", "fine", "tot", "fin", "intervallende", "zeitraumende");

    private StampWords() {}

    /** What the header says; empty if nothing or both. */
    public static Optional<StampConvention> convention(String header) {
        boolean start = HeaderWords.isStart(header);
        boolean end = Words.has(header, END);
        if (start == end) {
            return Optional.empty();
        }
        return Optional.of(start ? StampConvention.START : StampConvention.END);
    }
}
