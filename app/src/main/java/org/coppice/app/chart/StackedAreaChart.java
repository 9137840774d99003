package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.coppice.app.chart.drawing.Zooming;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.chart.trace.Stack;

/** Parts of a total over time or over years, none of them below zero: servers by cohort, supply by origin. */
public record StackedAreaChart(String title, Axis axis, Across across, List<Layer> layers) implements Chart {

    private static final double FILL_OPACITY = 0.85;
    private static final double SPARSE_PX = 3;

    public StackedAreaChart {
        layers = List.copyOf(layers);
        LayerChecks.requireOneValueEach(layers, across.size());
        LayerChecks.requireNoneBelowZero(layers);
    }

    @Override
    public Zooming zooming() {
        return Zooming.ACROSS;
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (across.size() == 0 || layers.isEmpty()) {
            return Drawing.message(viewport, "Nothing to show yet");
        }
        double[] totals = LayerTable.totals(layers, across.size());
        Extent up = Extent.of(totals).including(0).nice(Frame.ticksFor(viewport.height() - 60));
        Frame frame = Frame.of(viewport, axis, up, legend(), "");
        Rect plot = frame.plot();
        Extent all = across.extent();
        Extent seen = new Extent(
                all.min() + viewport.zoom().x0() * all.size(),
                all.min() + viewport.zoom().x1() * all.size());
        Scale scale = new Scale.Linear(seen, plot.x(), plot.right());
        frame.ticksAcross(scale, across.ticks(scale), false);

        List<Mark> marks = new ArrayList<>(frame.marks());
        marks.add(new Mark.Clip(plot, areas(Stack.of(across, layers, scale), frame.up())));
        return new Drawing(
                viewport.width(), viewport.height(), plot, marks, (x, y) -> hit(plot, scale, frame.up(), x, y));
    }

    @Override
    public List<List<String>> table() {
        return LayerTable.of(across, layers, axis.unit());
    }

    @Override
    public String summary() {
        return LayerTable.summary(title + ", stacked areas.", layers, axis.unit());
    }

    private List<Legend.Entry> legend() {
        return layers.stream()
                .map(layer -> Legend.Entry.box(layer.name(), layer.ink()))
                .toList();
    }

    private List<Mark> areas(Stack stack, Scale up) {
        List<Mark> marks = new ArrayList<>();
        double[][] edges = new double[stack.edges().length][];
        for (int k = 0; k < edges.length; k++) {
            double[] values = stack.edges()[k];
            edges[k] = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                edges[k][i] = up.at(values[i]);
            }
        }
        for (int k = 0; k < layers.size(); k++) {
            Fill fill = new Fill(layers.get(k).ink(), FILL_OPACITY);
            marks.add(new Mark.Area(stack.xs(), edges[k + 1], edges[k], fill));
        }
        // A line between layers parts them; where there is a point a pixel it would paint the picture white.
        boolean sparse = stack.xs().length < 2 || stack.xs()[1] - stack.xs()[0] > SPARSE_PX;
        for (int k = 1; sparse && k < layers.size(); k++) {
            marks.add(new Mark.Line(stack.xs(), edges[k], Stroke.of(Ink.SURFACE, 0.8)));
        }
        return marks;
    }

    private Optional<Hit> hit(Rect plot, Scale scale, Scale up, double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        int index = across.indexAt(scale.valueAt(x));
        return LayerHit.of(across.labelOf(index), layers, axis.unit(), index, scale.at(across.position(index)), up, y);
    }
}
