package org.coppice.app.chart.drawing;

import java.util.List;
import java.util.Optional;

/**
 * A finished picture: what to paint, and what lies where.
 *
 * @param plot the part in which data is drawn; zooming and the crosshair live there
 */
public record Drawing(double width, double height, Rect plot, List<Mark> marks, HitTest hits) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    public Optional<Hit> hitAt(double x, double y) {
        return hits.at(x, y);
    }

    /** A drawing that says only why it shows nothing. */
    public static Drawing message(Viewport viewport, String text) {
        Rect all = new Rect(0, 0, viewport.width(), viewport.height());
        Mark mark = Mark.Text.of(all.centreX(), all.centreY(), text, Ink.MUTED, Mark.Anchor.MIDDLE);
        return new Drawing(viewport.width(), viewport.height(), all, List.of(mark), HitTest.NOTHING);
    }
}
