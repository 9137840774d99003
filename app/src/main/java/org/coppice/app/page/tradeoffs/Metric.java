package org.coppice.app.page.tradeoffs;

import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Better;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.study.Objective;
import org.coppice.model.study.TradeOffPoint;
import org.coppice.model.study.TradeOffs;

/** What can stand on an axis. */
enum Metric {
    LATENCY("Inter-token latency", "ms", 1e3, true, Better.LOWER, TradeOffs.LATENCY),
    ENERGY("Energy per token", "J", 1, true, Better.LOWER, TradeOffs.ENERGY),
    THROUGHPUT("Throughput of a node", "tokens/s", 1, true, Better.HIGHER, TradeOffs.THROUGHPUT),
    POWER("Power of a node's accelerators", "kW", 1, true, Better.LOWER, TradeOffs.POWER),
    ACCURACY("Accuracy against bf16", "%", 100, false, Better.HIGHER, TradeOffs.ACCURACY);

    private final String title;
    private final String unit;
    private final double factor;
    private final boolean logarithmic;
    private final Better better;
    private final Objective<TradeOffPoint> objective;

    Metric(
            String title,
            String unit,
            double factor,
            boolean logarithmic,
            Better better,
            Objective<TradeOffPoint> objective) {
        this.title = title;
        this.unit = unit;
        this.factor = factor;
        this.logarithmic = logarithmic;
        this.better = better;
        this.objective = objective;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    Objective<TradeOffPoint> objective() {
        return objective;
    }

    Axis axis() {
        return Axis.of(title, unit).onLogScale(logarithmic).better(better);
    }

    /** The value of a point in {@link #unit}; NaN where not measured. */
    double of(TradeOffPoint point) {
        return objective.value().applyAsDouble(point) * factor;
    }

    /** The value with three digits. */
    String text(TradeOffPoint point) {
        double value = of(point);
        return Double.isNaN(value) ? "not measured" : QuantityText.formatNumber(value, 3);
    }
}
