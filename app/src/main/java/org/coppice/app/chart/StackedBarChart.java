package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Frame;
import org.coppice.app.chart.axis.Legend;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;

/** Parts of a total by month or year; what is below zero (credits, exports) hangs below the base line. */
public record StackedBarChart(String title, Axis axis, List<String> labels, List<Layer> layers) implements Chart {

    private static final double BAR_SHARE = 0.72;
    private static final double WIDEST_BAR_PX = 56;

    public StackedBarChart {
        labels = List.copyOf(labels);
        layers = List.copyOf(layers);
        LayerChecks.requireOneValueEach(layers, labels.size());
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (labels.isEmpty() || layers.isEmpty()) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        Frame frame = Frame.of(viewport, axis, extent().nice(Frame.ticksFor(viewport.height() - 60)), legend(), "");
        Rect plot = frame.plot();
        Scale across = new Scale.Linear(new Extent(-0.5, labels.size() - 0.5), plot.x(), plot.right());
        frame.ticksAcross(across, new Across.Labels(labels).ticks(across), false);

        List<Mark> marks = new ArrayList<>(frame.marks());
        double slot = plot.width() / labels.size();
        marks.addAll(incomplete(across, plot, slot));
        double width = Math.min(WIDEST_BAR_PX, slot * BAR_SHARE);
        for (int i = 0; i < labels.size(); i++) {
            addBar(marks, i, across.at(i) - width / 2, width, frame.up());
        }
        double base = frame.up().at(0);
        marks.add(Mark.Line.between(plot.x(), base, plot.right(), base, Stroke.hairline(Ink.AXIS)));
        return new Drawing(
                viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, across, frame.up(), x, y));
    }

    @Override
    public List<List<String>> table() {
        return LayerTable.of(new Across.Labels(labels), layers, axis.unit());
    }

    @Override
    public String summary() {
        return LayerTable.summary(title + ", stacked bars.", layers, axis.unit());
    }

    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        layers.forEach(layer -> entries.add(Legend.Entry.box(layer.name(), layer.ink())));
        if (IntStream.range(0, labels.size()).anyMatch(this::isIncomplete)) {
            entries.add(Legend.Entry.box("incomplete", Ink.WARNING));
        }
        return entries;
    }

    private boolean isIncomplete(int index) {
        return layers.stream().anyMatch(layer -> Double.isNaN(layer.values()[index]));
    }

    /** A bar without one of its parts looks like a smaller total; the shade behind it says that it is none. */
    private List<Mark> incomplete(Scale across, Rect plot, double slot) {
        return IntStream.range(0, labels.size())
                .filter(this::isIncomplete)
                .mapToObj(i -> new Rect(across.at(i) - slot / 2, plot.y(), slot, plot.height()))
                .map(rect -> (Mark) Mark.Box.of(rect, new Fill(Ink.WARNING, 0.15)))
                .toList();
    }

    private Extent extent() {
        double[] above = new double[labels.size()];
        double[] below = new double[labels.size()];
        for (Layer layer : layers) {
            for (int i = 0; i < labels.size(); i++) {
                double value = layer.values()[i];
                if (value > 0) {
                    above[i] += value;
                } else if (value < 0) {
                    below[i] += value;
                }
            }
        }
        return new Extent(
                Math.min(0, Arrays.stream(below).min().orElse(0)),
                Extent.of(above).including(0).max());
    }

    /** A missing part is left out: the others keep their size, and the table and the read-out say what is missing. */
    private void addBar(List<Mark> marks, int index, double x, double width, Scale up) {
        double above = 0;
        double below = 0;
        for (Layer layer : layers) {
            double value = layer.values()[index];
            if (Double.isNaN(value) || value == 0) {
                continue;
            }
            double from = value > 0 ? above : below;
            double top = Math.min(up.at(from), up.at(from + value));
            double height = Math.abs(up.at(from + value) - up.at(from));
            // One pixel of the page between two parts, so that they can be told apart without their colours.
            double gap = from == 0 || height < 3 ? 0 : 1;
            double y = value > 0 ? top : top + gap;
            marks.add(Mark.Box.of(new Rect(x, y, width, height - gap), Fill.of(layer.ink())));
            if (value > 0) {
                above += value;
            } else {
                below += value;
            }
        }
    }

    private Optional<Hit> hit(Rect plot, Scale across, Scale up, double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        int index = (int) Math.max(0, Math.min(labels.size() - 1, Math.round(across.valueAt(x))));
        return LayerHit.of(labels.get(index), layers, axis.unit(), index, across.at(index), up, y);
    }
}
