package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Frame;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.axis.Tick;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.trace.Across;

/** Two opposing objectives over the same choices, each with an axis of its own; perhaps with a band worth looking at. */
public record ObjectivesChart(String title, List<String> labels, Objective left, Objective right, Optional<Band> band)
        implements Chart {

    private static final double TOP_PX = 30;
    private static final double TITLE_PX = 16;
    private static final double BOTTOM_PX = 22;
    private static final double GAP_PX = 8;

    public ObjectivesChart {
        labels = List.copyOf(labels);
        requireOneValueEach(left, labels.size());
        requireOneValueEach(right, labels.size());
    }

    /** A quantity for each choice; NaN is missing. */
    @SuppressWarnings("ArrayRecordComponent") // Identity is enough.
    public record Objective(String name, String unit, Ink ink, double[] values) {
        String title() {
            return unit.isEmpty() ? name : name + ", " + unit;
        }
    }

    /** From one position to another; positions are indices of the labels and may lie between two. */
    public record Band(double from, double to, String text) {}

    @Override
    public Drawing draw(Viewport viewport) {
        if (labels.isEmpty()) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        boolean titlesMeet = titlesMeet(viewport.width());
        double top = titlesMeet ? TOP_PX + TITLE_PX : TOP_PX;
        double bottom = Math.max(top + 1, viewport.height() - BOTTOM_PX);
        int most = Frame.ticksFor(bottom - top);
        Scale leftUp = up(left, most, bottom, top);
        Scale rightUp = up(right, most, bottom, top);
        double x0 = 4 + widest(leftUp.ticks(most)) + GAP_PX;
        double x1 = viewport.width() - 4 - widest(rightUp.ticks(most)) - GAP_PX;
        Rect plot = new Rect(x0, top, x1 - x0, bottom - top);
        Scale across = new Scale.Linear(new Extent(-0.3, labels.size() - 0.7), plot.x(), plot.right());

        List<Mark> marks = new ArrayList<>();
        band.ifPresent(shown -> addBand(marks, shown, across, plot));
        addAxes(marks, plot, leftUp, rightUp, most);
        addTitles(marks, viewport.width(), titlesMeet ? TITLE_PX : 0);
        for (Tick tick : new Across.Labels(labels).ticks(across)) {
            marks.add(Mark.Text.of(
                    across.at(tick.value()), plot.bottom() + 16, tick.label(), Ink.MUTED, Mark.Anchor.MIDDLE));
        }
        addLine(marks, left, across, leftUp, Shape.CIRCLE);
        addLine(marks, right, across, rightUp, Shape.SQUARE);
        return new Drawing(
                viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, across, leftUp, rightUp, x, y));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(labels.size() + 1);
        rows.add(List.of("", TableText.header(left.name(), left.unit()), TableText.header(right.name(), right.unit())));
        for (int i = 0; i < labels.size(); i++) {
            rows.add(List.of(labels.get(i), TableText.number(left.values()[i]), TableText.number(right.values()[i])));
        }
        return rows;
    }

    @Override
    public String summary() {
        String text = title + ", two objectives. " + least(left) + " " + least(right);
        return band.map(shown -> text + " Marked: " + shown.text() + ".").orElse(text);
    }

    private String least(Objective objective) {
        int best = -1;
        for (int i = 0; i < labels.size(); i++) {
            double value = objective.values()[i];
            boolean first = best < 0 && !Double.isNaN(value);
            if (first || (best >= 0 && value < objective.values()[best])) {
                best = i;
            }
        }
        return best < 0
                ? objective.name() + ": no values."
                : objective.name() + ": least at " + labels.get(best) + ", "
                        + NumberText.of(objective.values()[best], objective.unit()) + ".";
    }

    private static Scale up(Objective objective, int most, double bottom, double top) {
        return new Scale.Linear(Extent.of(objective.values()).nice(most), bottom, top);
    }

    private static double widest(List<Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> TextWidth.of(tick.label()))
                .max()
                .orElse(0);
    }

    private void addAxes(List<Mark> marks, Rect plot, Scale leftUp, Scale rightUp, int most) {
        double centre = TextWidth.AXIS_PX * TextWidth.CAP_HEIGHT / 2;
        for (Tick tick : leftUp.ticks(most)) {
            double y = leftUp.at(tick.value());
            marks.add(Mark.Line.between(plot.x(), y, plot.right(), y, Stroke.hairline(Ink.GRID)));
            marks.add(Mark.Text.of(plot.x() - GAP_PX, y + centre, tick.label(), left.ink(), Mark.Anchor.END));
        }
        for (Tick tick : rightUp.ticks(most)) {
            double y = rightUp.at(tick.value()) + centre;
            marks.add(Mark.Text.of(plot.right() + GAP_PX, y, tick.label(), right.ink(), Mark.Anchor.START));
        }
    }

    /** Whether the two titles would run into each other on one line. */
    private boolean titlesMeet(double width) {
        return TextWidth.of(leftTitle()) + TextWidth.of(rightTitle()) + 2 * GAP_PX + 8 > width;
    }

    private String leftTitle() {
        return "● " + left.title();
    }

    private String rightTitle() {
        return right.title() + " ■";
    }

    private void addTitles(List<Mark> marks, double width, double down) {
        marks.add(Mark.Text.of(4, 14, leftTitle(), left.ink(), Mark.Anchor.START));
        marks.add(Mark.Text.of(width - 4, 14 + down, rightTitle(), right.ink(), Mark.Anchor.END));
    }

    private static void addBand(List<Mark> marks, Band band, Scale across, Rect plot) {
        double x = across.at(Math.min(band.from(), band.to()));
        Rect rect = new Rect(x, plot.y(), Math.abs(across.at(band.to()) - across.at(band.from())), plot.height());
        marks.add(Mark.Box.of(rect, new Fill(Ink.ACCENT, 0.08)));
        marks.add(Mark.Text.of(rect.centreX(), plot.y() - 4, band.text(), Ink.ACCENT, Mark.Anchor.MIDDLE));
    }

    private static void addLine(List<Mark> marks, Objective objective, Scale across, Scale up, Shape shape) {
        double[] xs = new double[objective.values().length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = across.at(i);
            ys[i] = up.at(objective.values()[i]);
        }
        marks.add(new Mark.Line(xs, ys, Stroke.of(objective.ink(), 1.8)));
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(ys[i])) {
                marks.add(new Mark.Point(xs[i], ys[i], 4, shape, Fill.of(objective.ink()), Optional.empty()));
            }
        }
    }

    private Optional<Hit> hit(Rect plot, Scale across, Scale leftUp, Scale rightUp, double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        int index = new Across.Labels(labels).indexAt(across.valueAt(x));
        double leftY = leftUp.at(left.values()[index]);
        double rightY = rightUp.at(right.values()[index]);
        boolean isLeft = Double.isNaN(rightY) || Math.abs(leftY - y) <= Math.abs(rightY - y);
        Objective nearest = isLeft ? left : right;
        return Optional.of(new Hit(
                nearest.name(),
                labels.get(index),
                NumberText.of(nearest.values()[index], nearest.unit()),
                index,
                across.at(index),
                isLeft ? leftY : rightY,
                List.of(reading(left, index), reading(right, index))));
    }

    private static Hit.Reading reading(Objective objective, int index) {
        String value = NumberText.of(objective.values()[index], objective.unit());
        return new Hit.Reading(objective.name(), value, objective.ink());
    }

    private static void requireOneValueEach(Objective objective, int expected) {
        if (objective.values().length != expected) {
            throw new IllegalArgumentException("“" + objective.name() + "” has " + objective.values().length
                    + " values, but there are " + expected + " choices.");
        }
    }
}
