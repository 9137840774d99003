package org.coppice.app.chart;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Frame;
import org.coppice.app.chart.axis.Legend;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zooming;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Decimation;
import org.coppice.app.chart.trace.Span;
import org.coppice.app.chart.trace.Trace;

/** Values over time as lines, of any number of readings, with gaps and repairs shaded. Zooms along time. */
public record LineChart(String title, Axis axis, ZoneId zone, List<Trace> traces, List<Span> spans) implements Chart {

    private static final double NARROWEST_SPAN_PX = 2;

    public LineChart {
        traces = List.copyOf(traces);
        spans = List.copyOf(spans);
    }

    public static LineChart of(String title, Axis axis, ZoneId zone, Trace... traces) {
        return new LineChart(title, axis, zone, List.of(traces), List.of());
    }

    public LineChart withSpans(List<Span> newSpans) {
        return new LineChart(title, axis, zone, traces, newSpans);
    }

    @Override
    public Zooming zooming() {
        return Zooming.ACROSS;
    }

    @Override
    public Drawing draw(Viewport viewport) {
        if (traces.stream().allMatch(trace -> trace.values().length == 0)) {
            return Drawing.message(viewport, "No readings yet");
        }
        Extent time = timeExtent();
        double from = time.min() + viewport.zoom().x0() * time.size();
        double to = time.min() + viewport.zoom().x1() * time.size();
        Extent seen = new Extent(from, to);
        Frame frame = Frame.of(
                viewport, axis, axis.around(visible(seen), Frame.ticksFor(viewport.height() - 60)), legend(), "");
        Rect plot = frame.plot();
        Scale across = new Scale.Linear(seen, plot.x(), plot.right());
        frame.ticksAcross(across, new Across.Clock(traces.get(0).times(), zone).ticks(across), false);

        List<Mark> inside = new ArrayList<>();
        spans.forEach(span -> inside.add(shade(span, across, plot)));
        for (Trace trace : traces) {
            inside.add(
                    Decimation.of(trace, across, frame.up(), Stroke.of(trace.ink(), lineWidth(trace, across, plot))));
        }
        List<Mark> marks = new ArrayList<>(frame.marks());
        marks.add(new Mark.Clip(plot, inside));
        LineHits hits = new LineHits(this, plot, across, frame.up());
        return new Drawing(viewport.width(), viewport.height(), plot, marks, hits);
    }

    @Override
    public List<List<String>> table() {
        return LineTable.of(this);
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(title).append(", line chart over time.");
        for (Trace trace : traces) {
            Extent extent = Extent.of(trace.values());
            long missing = Arrays.stream(trace.values()).filter(Double::isNaN).count();
            text.append(' ').append(trace.name()).append(": ").append(trace.values().length);
            text.append(" values from ").append(NumberText.of(extent.min()));
            text.append(" to ").append(NumberText.of(extent.max(), axis.unit()));
            text.append(missing == 0 ? "." : ", " + missing + " missing.");
        }
        return text.toString();
    }

    /** Thinner where there is more than one value a pixel, or the line becomes a solid band. */
    private static double lineWidth(Trace trace, Scale across, Rect plot) {
        int values = trace.endIn(across.extent()) - trace.firstIn(across.extent());
        return values > plot.width() ? 1 : 1.5;
    }

    private Extent timeExtent() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Trace trace : traces) {
            if (trace.values().length > 0) {
                min = Math.min(min, (double) trace.times().at(0));
                max = Math.max(max, (double) trace.times().end());
            }
        }
        return new Extent(min, Math.max(max, min + 1));
    }

    /** Least and greatest value of what is seen, of all traces. */
    private double[] visible(Extent seen) {
        double least = Double.NaN;
        double greatest = Double.NaN;
        for (Trace trace : traces) {
            double[] values = trace.values();
            for (int i = trace.firstIn(seen); i < trace.endIn(seen); i++) {
                double value = values[i];
                boolean counts = !axis.logarithmic() || value > 0;
                if (counts && !(value >= least)) {
                    least = Double.isNaN(value) ? least : value;
                }
                if (counts && !(value <= greatest)) {
                    greatest = Double.isNaN(value) ? greatest : value;
                }
            }
        }
        return new double[] {least, greatest};
    }

    private List<Legend.Entry> legend() {
        Map<String, Legend.Entry> entries = new LinkedHashMap<>();
        if (traces.size() > 1 || !spans.isEmpty()) {
            traces.forEach(trace -> entries.put("line " + trace.name(), Legend.Entry.line(trace.name(), trace.ink())));
        }
        spans.forEach(span -> entries.put("span " + span.name(), Legend.Entry.box(span.name(), span.ink())));
        return List.copyOf(entries.values());
    }

    private static Mark shade(Span span, Scale across, Rect plot) {
        double x0 = across.at((double) span.from());
        double width = Math.max(NARROWEST_SPAN_PX, across.at((double) span.to()) - x0);
        return Mark.Box.of(new Rect(x0, plot.y(), width, plot.height()), new Fill(span.ink(), 0.22));
    }
}
