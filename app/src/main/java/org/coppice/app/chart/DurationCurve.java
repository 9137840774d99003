package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Frame;
import org.coppice.app.chart.axis.Legend;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zooming;

/**
 * For how much of the year a value is reached or exceeded: the values in falling order over the share of the steps. Where the curve
 * falls steeply at its left end, a little storage or shifting lowers the peak a lot.
 */
public record DurationCurve(String title, Axis axis, List<Curve> curves) implements Chart {
    private static final double COLUMN_PX = 70;
    private static final int TABLE_ROWS = 100;

    /** Copies the list. */
    public DurationCurve {
        curves = List.copyOf(curves);
    }

    /** One quantity; {@code falling} is in falling order, without missing values, and must not be altered. */
    @SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
    public record Curve(String name, Ink ink, double[] falling) {

        /** The curve of values by step; missing values are left out. */
        public static Curve of(String name, Ink ink, double[] values) {
            double[] sorted = Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
                double swap = sorted[i];
                sorted[i] = sorted[j];
                sorted[j] = swap;
            }
            return new Curve(name, ink, sorted);
        }

        /** The value that is reached or exceeded for that share (0..1) of the steps; NaN where there are none. */
        public double at(double share) {
            if (falling.length == 0) {
                return Double.NaN;
            }
            int index = (int) Math.floor(share * falling.length);
            return falling[Math.max(0, Math.min(falling.length - 1, index))];
        }
    }

    @Override
    public Zooming zooming() {
        return Zooming.ACROSS;
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (curves.stream().allMatch(curve -> curve.falling().length == 0)) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        double[] ends = curves.stream()
                .filter(curve -> curve.falling().length > 0)
                .flatMapToDouble(curve ->
                        Arrays.stream(new double[] {curve.falling()[0], curve.falling()[curve.falling().length - 1]}))
                .toArray();
        Extent up = Extent.of(ends).including(0).nice(Frame.ticksFor(viewport.height() - 80));
        Frame frame = Frame.of(viewport, axis, up, legend(), "share of the year, %");
        Rect plot = frame.plot();
        Extent seen =
                new Extent(100 * viewport.zoom().x0(), 100 * viewport.zoom().x1());
        Scale across = new Scale.Linear(seen, plot.x(), plot.right());
        frame.ticksAcross(across, across.ticks(Math.max(2, (int) (plot.width() / COLUMN_PX) + 1)), true);
        List<Mark> lines = new ArrayList<>();
        for (Curve curve : curves) {
            if (curve.falling().length > 0) {
                lines.add(line(curve, plot, across, frame.up()));
            }
        }
        List<Mark> marks = new ArrayList<>(frame.marks());
        marks.add(new Mark.Clip(plot, lines));
        return new Drawing(
                viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, across, frame.up(), x, y));
    }

    /** One point a pixel column: between two columns a falling curve has no peak that could be lost. */
    private static Mark line(Curve curve, Rect plot, Scale across, Scale up) {
        int columns = Math.max(2, (int) Math.ceil(plot.width()) + 1);
        double[] xs = new double[columns];
        double[] ys = new double[columns];
        for (int i = 0; i < columns; i++) {
            xs[i] = Math.min(plot.right(), plot.x() + i);
            ys[i] = up.at(curve.at(across.valueAt(xs[i]) / 100));
        }
        return new Mark.Line(xs, ys, Stroke.of(curve.ink(), 1.5));
    }

    private Optional<Hit> hit(Rect plot, Scale across, Scale up, double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double share = across.valueAt(x) / 100;
        List<Hit.Reading> readings = new ArrayList<>();
        Curve nearest = curves.get(0);
        for (Curve curve : curves) {
            double value = curve.at(share);
            readings.add(new Hit.Reading(curve.name(), NumberText.of(value, axis.unit()), curve.ink()));
            if (!(Math.abs(up.at(nearest.at(share)) - y) <= Math.abs(up.at(value) - y))) {
                nearest = curve;
            }
        }
        double value = nearest.at(share);
        return Optional.of(new Hit(
                nearest.name(),
                "for " + NumberText.of(100 * share, "%") + " of the year at least",
                NumberText.of(value, axis.unit()),
                (int) Math.round(share * TABLE_ROWS),
                x,
                up.at(value),
                readings));
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("share of the year (%)"));
        curves.forEach(curve -> header.add(TableText.header(curve.name(), axis.unit())));
        rows.add(header);
        for (int i = 0; i <= TABLE_ROWS; i++) {
            double share = i / (double) TABLE_ROWS;
            List<String> row = new ArrayList<>(List.of(TableText.number(100 * share)));
            curves.forEach(curve -> row.add(TableText.number(curve.at(share))));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append(", duration curve.");
        for (Curve curve : curves) {
            text.append(' ').append(curve.name()).append(": at most ").append(NumberText.of(curve.at(0), axis.unit()));
            text.append(", half of the year at least ").append(NumberText.of(curve.at(0.5), axis.unit()));
            text.append(", never below ")
                    .append(NumberText.of(curve.at(1), axis.unit()))
                    .append('.');
        }
        return text.toString();
    }

    private List<Legend.Entry> legend() {
        return curves.size() < 2
                ? List.of()
                : curves.stream()
                        .map(curve -> Legend.Entry.line(curve.name(), curve.ink()))
                        .toList();
    }
}
