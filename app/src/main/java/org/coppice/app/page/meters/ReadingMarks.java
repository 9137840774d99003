package org.coppice.app.page.meters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Span;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/** Stretches of readings that are to be seen in a chart: gaps, estimates, and what was put in place of a reading. */
final class ReadingMarks {
    /** Where there are more, the longest are shown. */
    private static final int MOST = 2_000;

    private static final ReadingQuality[] QUALITIES = ReadingQuality.values();

    private ReadingMarks() {}

    /** In order of time; a gap is time without a reading as well as readings without a value. */
    static List<Span> of(Readings readings) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (i > 0 && readings.starts()[i] > readings.ends()[i - 1]) {
                add(spans, readings.ends()[i - 1], readings.starts()[i], "gap", Ink.WARNING);
            }
            if (Double.isNaN(readings.values()[i])) {
                add(spans, readings.starts()[i], readings.ends()[i], "gap", Ink.WARNING);
            } else if (QUALITIES[readings.quality()[i]] == ReadingQuality.ESTIMATED) {
                add(spans, readings.starts()[i], readings.ends()[i], "estimated", Ink.SERIES_5);
            } else if (QUALITIES[readings.quality()[i]] == ReadingQuality.SUBSTITUTED) {
                add(spans, readings.starts()[i], readings.ends()[i], "repaired", Ink.SERIES_3);
            }
        }
        if (spans.size() <= MOST) {
            return spans;
        }
        return spans.stream()
                .sorted(Comparator.comparingLong((Span span) -> span.from() - span.to()))
                .limit(MOST)
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
    }

    /** What continues the last stretch makes it longer. */
    private static void add(List<Span> spans, long from, long to, String name, Ink ink) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.to() == from * 1000 && last.name().equals(name)) {
            spans.set(spans.size() - 1, new Span(last.from(), to * 1000, name, ink));
        } else {
            spans.add(new Span(from * 1000, to * 1000, name, ink));
        }
    }
}
