package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Frame;
import org.coppice.app.chart.axis.Legend;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zooming;

/**
 * Two metrics against each other: points by group, the Pareto front as a line, dominated points faint, limits shaded, one
 * point ringed. A point that is missing in one metric, or not above zero on a logarithmic axis, is not drawn; the summary
 * counts it.
 */
public record ScatterChart(
        String title,
        Axis across,
        Axis up,
        Dots dots,
        Optional<Limit> limitAcross,
        Optional<Limit> limitUp,
        OptionalInt highlighted)
        implements Chart {

    private static final double COLUMN_PX = 70;

    public ScatterChart {
        int size = dots.size();
        highlighted.ifPresent(index -> {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException("There is no point " + index + " among " + size + ".");
            }
        });
    }

    public static ScatterChart of(String title, Axis across, Axis up, Dots dots) {
        return new ScatterChart(title, across, up, dots, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    public ScatterChart withLimits(Optional<Limit> newAcross, Optional<Limit> newUp) {
        return new ScatterChart(title, across, up, dots, newAcross, newUp, highlighted);
    }

    public ScatterChart highlighting(OptionalInt index) {
        return new ScatterChart(title, across, up, dots, limitAcross, limitUp, index);
    }

    @Override
    public Zooming zooming() {
        return Zooming.BOTH;
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (IntStream.range(0, dots.size()).noneMatch(this::canShow)) {
            return Drawing.message(viewport, "No point has a value on both axes");
        }
        Extent upExtent = up.around(shown(dots.ys()), Frame.ticksFor(viewport.height() - 80));
        Frame frame = Frame.of(viewport, up, upExtent, legend(), across.titleAcross());
        Rect plot = frame.plot();
        int most = Math.max(2, (int) (plot.width() / COLUMN_PX) + 1);
        Extent acrossExtent = across.around(shown(dots.xs()), most);
        Scale x =
                across.scale(acrossExtent, viewport.zoom().x0(), viewport.zoom().x1(), plot.x(), plot.right());
        frame.ticksAcross(x, x.ticks(most), true);

        ScatterMarks scatter = new ScatterMarks(this, plot, x, frame.up());
        List<Mark> marks = new ArrayList<>(frame.marks());
        marks.add(new Mark.Clip(plot, scatter.inside()));
        marks.addAll(scatter.limitTexts());
        return new Drawing(viewport.width(), viewport.height(), plot, marks, scatter);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(dots.size() + 1);
        rows.add(List.of(
                "point",
                "group",
                TableText.header(across.label(), across.unit()),
                TableText.header(up.label(), up.unit()),
                "on the front",
                "basis"));
        for (int i = 0; i < dots.size(); i++) {
            rows.add(List.of(
                    dots.labels().get(i),
                    dots.groupNames().get(dots.groups()[i]),
                    TableText.number(dots.xs()[i]),
                    TableText.number(dots.ys()[i]),
                    dots.onFront()[i] ? "yes" : "no",
                    dots.estimated()[i] ? "estimated" : "measured"));
        }
        return rows;
    }

    @Override
    public String summary() {
        long hidden = IntStream.range(0, dots.size()).filter(i -> !canShow(i)).count();
        long front =
                IntStream.range(0, dots.size()).filter(i -> dots.onFront()[i]).count();
        String text = title + ", scatter of " + dots.size() + " points: " + across.titleAcross() + " against "
                + up.titleUp() + ". " + front + " on the front.";
        if (hidden > 0) {
            text += " " + hidden + " not shown, for want of a value.";
        }
        return highlighted.isPresent() ? text + " Selected: " + describe(highlighted.getAsInt()) + "." : text;
    }

    boolean canShow(int index) {
        return canShow(dots.xs()[index], across) && canShow(dots.ys()[index], up);
    }

    boolean isAllowed(int index) {
        return limitAcross.map(limit -> limit.allows(dots.xs()[index])).orElse(true)
                && limitUp.map(limit -> limit.allows(dots.ys()[index])).orElse(true);
    }

    String valueText(int index) {
        return NumberText.of(dots.xs()[index], across.unit()) + " · " + NumberText.of(dots.ys()[index], up.unit());
    }

    Ink inkOf(int group) {
        return Ink.series(group);
    }

    private String describe(int index) {
        return dots.labels().get(index) + ", " + valueText(index);
    }

    private double[] shown(double[] values) {
        return IntStream.range(0, values.length)
                .filter(this::canShow)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int group = 0; group < dots.groupNames().size(); group++) {
            entries.add(Legend.Entry.point(dots.groupNames().get(group), inkOf(group), Shape.of(group)));
        }
        if (IntStream.range(0, dots.size()).anyMatch(i -> dots.estimated()[i])) {
            entries.add(Legend.Entry.hollow("estimated", Ink.MUTED));
        }
        return entries;
    }

    private static boolean canShow(double value, Axis axis) {
        return axis.logarithmic() ? value > 0 : !Double.isNaN(value);
    }
}
