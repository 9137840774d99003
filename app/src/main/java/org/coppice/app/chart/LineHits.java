package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.HitTest;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.trace.ClockText;
import org.coppice.app.chart.trace.Trace;

/** What a line chart shows at a time: the value of every trace, and the trace nearest to the pointer. */
record LineHits(LineChart chart, Rect plot, Scale across, Scale up) implements HitTest {

    @Override
    public Optional<Hit> at(double x, double y) {
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double time = across.valueAt(x);
        List<Hit.Reading> readings = new ArrayList<>();
        Nearest nearest = new Nearest();
        for (Trace trace : chart.traces()) {
            int index = trace.times().indexAt(time);
            if (index < 0 || time > trace.times().end()) {
                continue;
            }
            double value = trace.values()[index];
            readings.add(new Hit.Reading(
                    trace.name(), NumberText.of(value, chart.axis().unit()), trace.ink()));
            nearest.offer(trace, index, Math.abs(up.at(value) - y));
        }
        return nearest.trace.map(trace -> hit(trace, nearest.index, readings));
    }

    private Hit hit(Trace trace, int index, List<Hit.Reading> readings) {
        double value = trace.values()[index];
        long start = trace.times().at(index);
        return new Hit(
                trace.name(),
                ClockText.of(start, chart.zone()),
                NumberText.of(value, chart.axis().unit()),
                index,
                across.at((double) start),
                up.at(value),
                readings);
    }

    /** The trace with the smallest distance; one that is missing here only if there is no other. */
    private static final class Nearest {
        private Optional<Trace> trace = Optional.empty();
        private int index;
        private double distance = Double.NaN;

        void offer(Trace candidate, int at, double distanceToIt) {
            if (trace.isEmpty() || Double.isNaN(distance) || distanceToIt < distance) {
                trace = Optional.of(candidate);
                index = at;
                distance = distanceToIt;
            }
        }
    }
}
