package org.coppice.app.chart.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.TextWidth;

/** What follows the pointer: a crosshair, and the values at that place in a small box that stays inside the picture. */
final class Readout {

    private static final double ROW_PX = 17;
    private static final double PAD_PX = 8;
    private static final double KEY_PX = 14;
    private static final double DISTANCE_PX = 12;
    private static final int MOST_ROWS = 10;

    private Readout() {}

    static List<Mark> marks(Drawing drawing, Hit hit) {
        List<Mark> marks = new ArrayList<>();
        Rect plot = drawing.plot();
        marks.add(Mark.Line.between(hit.x(), plot.y(), hit.x(), plot.bottom(), Stroke.hairline(Ink.MUTED)));
        boolean hasPlace = !Double.isNaN(hit.y());
        if (hasPlace) {
            marks.add(new Mark.Point(
                    hit.x(), hit.y(), 3.5, Shape.CIRCLE, Fill.of(Ink.SURFACE), Optional.of(Stroke.of(Ink.TEXT, 1.5))));
        }
        addBox(marks, drawing, hit, hasPlace ? hit.y() : plot.centreY());
        return marks;
    }

    /** The first readings; where not all have room, the last row counts the others. */
    private static List<Hit.Reading> fitting(List<Hit.Reading> readings, double height) {
        int room = (int) Math.max(1, Math.min(MOST_ROWS, (height - PAD_PX - 2) / ROW_PX - 1));
        if (readings.size() <= room) {
            return readings;
        }
        List<Hit.Reading> shown = new ArrayList<>(readings.subList(0, room - 1));
        shown.add(new Hit.Reading("and " + (readings.size() - room + 1) + " more", "", Ink.SURFACE));
        return shown;
    }

    private static void addBox(List<Mark> marks, Drawing drawing, Hit hit, double y) {
        List<Hit.Reading> shown = fitting(hit.readings(), drawing.height());
        double names =
                shown.stream().mapToDouble(r -> TextWidth.of(r.name())).max().orElse(0);
        double values =
                shown.stream().mapToDouble(r -> TextWidth.of(r.value())).max().orElse(0);
        double width = Math.max(TextWidth.of(hit.label()) * 1.06, KEY_PX + names + 14 + values) + 2 * PAD_PX;
        double height = (shown.size() + 1) * ROW_PX + PAD_PX;
        double left = hit.x() + DISTANCE_PX;
        if (left + width > drawing.width()) {
            left = Math.max(0, hit.x() - DISTANCE_PX - width);
        }
        double top = Math.max(1, Math.min(drawing.height() - height - 1, y - height / 2));

        marks.add(new Mark.Box(new Rect(left - 1, top - 1, width + 2, height + 2), Fill.of(Ink.AXIS), 4));
        marks.add(new Mark.Box(new Rect(left, top, width, height), Fill.of(Ink.SURFACE), 3));
        double base = top + ROW_PX - 3;
        marks.add(
                new Mark.Text(left + PAD_PX, base, hit.label(), Ink.TEXT, TextWidth.AXIS_PX, Mark.Anchor.START, true));
        for (Hit.Reading reading : shown) {
            base += ROW_PX;
            marks.add(new Mark.Box(new Rect(left + PAD_PX, base - 8, 8, 8), Fill.of(reading.ink()), 1.5));
            marks.add(Mark.Text.of(left + PAD_PX + KEY_PX, base, reading.name(), Ink.MUTED, Mark.Anchor.START));
            marks.add(Mark.Text.of(left + width - PAD_PX, base, reading.value(), Ink.TEXT, Mark.Anchor.END));
        }
    }
}
