package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.HitTest;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;

/** The inside of a scatter, from the back to the front: limits, dominated points, front line, front points, ring. */
record ScatterMarks(ScatterChart chart, Rect plot, Scale across, Scale up) implements HitTest {

    private static final double RADIUS = 4.5;
    private static final double FAINT = 0.42;
    private static final double REACH_PX = 14;

    List<Mark> inside() {
        List<Mark> marks = new ArrayList<>();
        chart.limitAcross().ifPresent(limit -> addLimit(marks, limit, true));
        chart.limitUp().ifPresent(limit -> addLimit(marks, limit, false));
        shown(false).forEach(i -> marks.add(point(i)));
        frontLine().ifPresent(marks::add);
        shown(true).forEach(i -> marks.add(point(i)));
        chart.highlighted().ifPresent(i -> {
            if (chart.canShow(i)) {
                marks.add(ring(i));
            }
        });
        return marks;
    }

    /** Not clipped with the points, so that they can be read at the edge. */
    List<Mark> limitTexts() {
        List<Mark> marks = new ArrayList<>();
        chart.limitAcross().ifPresent(limit -> {
            double x = across.at(limit.value());
            if (x >= plot.x() && x <= plot.right()) {
                boolean roomOnTheRight = x < plot.centreX() || plot.right() - x > 90;
                Mark.Anchor anchor = roomOnTheRight ? Mark.Anchor.START : Mark.Anchor.END;
                double textX = roomOnTheRight ? x + 5 : x - 5;
                marks.add(Mark.Text.of(textX, plot.y() + 13, limit.text(), Ink.BAD, anchor));
            }
        });
        chart.limitUp().ifPresent(limit -> {
            double y = up.at(limit.value());
            if (y >= plot.y() && y <= plot.bottom()) {
                double base = y - plot.y() > 18 ? y - 5 : y + 13;
                marks.add(Mark.Text.of(plot.right() - 5, base, limit.text(), Ink.BAD, Mark.Anchor.END));
            }
        });
        return marks;
    }

    @Override
    public Optional<Hit> at(double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        return IntStream.range(0, chart.dots().size())
                .filter(chart::canShow)
                .filter(i -> distance(i, x, y) <= REACH_PX)
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(i, x, y)))
                .map(this::hit);
    }

    private double distance(int index, double x, double y) {
        return Math.hypot(x(index) - x, y(index) - y);
    }

    private Hit hit(int index) {
        Dots dots = chart.dots();
        int group = dots.groups()[index];
        String basis = dots.estimated()[index] ? "estimated" : "measured";
        String place = dots.onFront()[index] ? "on the front, " + basis : basis;
        return new Hit(
                dots.groupNames().get(group),
                dots.labels().get(index),
                chart.valueText(index),
                index,
                x(index),
                y(index),
                List.of(
                        reading(
                                chart.across().label(),
                                dots.xs()[index],
                                chart.across().unit()),
                        reading(chart.up().label(), dots.ys()[index], chart.up().unit()),
                        new Hit.Reading(dots.groupNames().get(group), place, chart.inkOf(group))));
    }

    private static Hit.Reading reading(String name, double value, String unit) {
        return new Hit.Reading(name, NumberText.of(value, unit), Ink.MUTED);
    }

    private double x(int index) {
        return across.at(chart.dots().xs()[index]);
    }

    private double y(int index) {
        return up.at(chart.dots().ys()[index]);
    }

    private IntStream shown(boolean onFront) {
        return IntStream.range(0, chart.dots().size())
                .filter(chart::canShow)
                .filter(i -> chart.dots().onFront()[i] == onFront);
    }

    private Mark point(int index) {
        int group = chart.dots().groups()[index];
        Ink ink = chart.inkOf(group);
        boolean full = chart.dots().onFront()[index] && chart.isAllowed(index);
        double opacity = full ? 1 : FAINT;
        boolean hollow = chart.dots().estimated()[index];
        Fill fill = hollow ? new Fill(Ink.SURFACE, full ? 1 : 0) : new Fill(ink, opacity);
        Optional<Stroke> outline = hollow ? Optional.of(Stroke.of(ink, 1.6).withOpacity(opacity)) : Optional.empty();
        return new Mark.Point(x(index), y(index), RADIUS, Shape.of(group), fill, outline);
    }

    private Optional<Mark> frontLine() {
        int[] front = shown(true)
                .boxed()
                .sorted(Comparator.comparingDouble(this::x).thenComparingDouble(this::y))
                .mapToInt(Integer::intValue)
                .toArray();
        if (front.length < 2) {
            return Optional.empty();
        }
        double[] xs = IntStream.of(front).mapToDouble(this::x).toArray();
        double[] ys = IntStream.of(front).mapToDouble(this::y).toArray();
        return Optional.of(new Mark.Line(xs, ys, Stroke.of(Ink.TEXT, 1.3)));
    }

    private Mark ring(int index) {
        return new Mark.Point(
                x(index),
                y(index),
                RADIUS + 4.5,
                Shape.CIRCLE,
                new Fill(Ink.ACCENT, 0),
                Optional.of(Stroke.of(Ink.ACCENT, 2)));
    }

    private void addLimit(List<Mark> marks, Limit limit, boolean vertical) {
        double at = vertical ? across.at(limit.value()) : up.at(limit.value());
        if (Double.isNaN(at)) {
            return;
        }
        marks.add(Mark.Box.of(
                vertical ? besides(at, limit.isMost()) : aboveOrBelow(at, limit.isMost()), new Fill(Ink.BAD, 0.08)));
        Stroke stroke = Stroke.hairline(Ink.BAD).asDashed();
        marks.add(
                vertical
                        ? Mark.Line.between(at, plot.y(), at, plot.bottom(), stroke)
                        : Mark.Line.between(plot.x(), at, plot.right(), at, stroke));
    }

    private Rect besides(double x, boolean right) {
        double at = Math.max(plot.x(), Math.min(plot.right(), x));
        return right
                ? new Rect(at, plot.y(), plot.right() - at, plot.height())
                : new Rect(plot.x(), plot.y(), at - plot.x(), plot.height());
    }

    private Rect aboveOrBelow(double y, boolean above) {
        double at = Math.max(plot.y(), Math.min(plot.bottom(), y));
        return above
                ? new Rect(plot.x(), plot.y(), plot.width(), at - plot.y())
                : new Rect(plot.x(), at, plot.width(), plot.bottom() - at);
    }
}
