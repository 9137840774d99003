package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.trace.Decimation;
import org.coppice.app.chart.trace.Trace;

/** The shape of a run of values beside a figure: no axes, the last value marked. */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record Sparkline(String title, String unit, List<String> labels, double[] values, Ink ink) implements Chart {

    private static final double MARGIN_PX = 3;

    public Sparkline {
        labels = List.copyOf(labels);
        if (labels.size() != values.length) {
            throw new IllegalArgumentException(
                    "“" + title + "” has " + values.length + " values, but " + labels.size() + " labels.");
        }
    }

    @Override
    public Drawing draw(Viewport viewport) {
        Rect plot = new Rect(MARGIN_PX, MARGIN_PX, viewport.width() - 2 * MARGIN_PX, viewport.height() - 2 * MARGIN_PX);
        if (values.length == 0) {
            return new Drawing(viewport.width(), viewport.height(), plot, List.of(), (x, y) -> Optional.empty());
        }
        Scale across = new Scale.Linear(new Extent(0, Math.max(1, values.length - 1)), plot.x(), plot.right());
        Scale up = new Scale.Linear(Extent.of(values), plot.bottom(), plot.y());
        List<Mark> marks = new ArrayList<>();
        marks.add(Decimation.of(Trace.regular(title, ink, 0, 1, values), across, up, Stroke.of(ink, 1.2)));
        int last = values.length - 1;
        if (!Double.isNaN(values[last])) {
            marks.add(Mark.Point.of(across.at(last), up.at(values[last]), 2, Fill.of(ink)));
        }
        return new Drawing(viewport.width(), viewport.height(), plot, marks, (x, y) -> Optional.of(hit(across, up, x)));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(values.length + 1);
        rows.add(List.of("", TableText.header(title, unit)));
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(labels.get(i), TableText.number(values[i])));
        }
        return rows;
    }

    @Override
    public String summary() {
        if (values.length == 0) {
            return title + ", no values.";
        }
        int last = values.length - 1;
        return title + ", from " + NumberText.of(values[0], unit) + " (" + labels.get(0) + ") to "
                + NumberText.of(values[last], unit) + " (" + labels.get(last) + ").";
    }

    private Hit hit(Scale across, Scale up, double x) {
        int index = (int) Math.max(0, Math.min(values.length - 1, Math.round(across.valueAt(x))));
        String value = NumberText.of(values[index], unit);
        return Hit.single(title, labels.get(index), value, index, across.at(index), up.at(values[index]), ink);
    }
}
