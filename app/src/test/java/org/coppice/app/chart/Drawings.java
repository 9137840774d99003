package org.coppice.app.chart;

import java.util.List;
import java.util.stream.Stream;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Mark;

/** Looks into drawings. */
final class Drawings {

    private Drawings() {}

    static List<String> texts(Drawing drawing) {
        return all(drawing, Mark.Text.class).stream().map(Mark.Text::text).toList();
    }

    /** All marks of a kind, also those inside a clip. */
    static <T extends Mark> List<T> all(Drawing drawing, Class<T> kind) {
        return drawing.marks().stream()
                .flatMap(mark -> mark instanceof Mark.Clip clip ? clip.marks().stream() : Stream.of(mark))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
