package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.DurationCurve;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.StackedAreaChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.chart.trace.Times;
import org.coppice.app.chart.trace.Trace;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.time.TimeAxis;

/** Who serves the load of a site, for how long which power is drawn, and how full the battery is. */
final class SupplyCharts {
    private static final double KILOWATTS_IN_MEGAWATT = 1e3;

    private SupplyCharts() {}

    private record Part(LedgerColumn column, String name, Ink ink) {}

    /** What serves the load, from the site outwards. */
    private static final List<Part> PARTS = List.of(
            new Part(LedgerColumn.ON_SITE, "on-site generation", Ink.SERIES_3),
            new Part(LedgerColumn.DISCHARGE, "battery", Ink.SERIES_6),
            new Part(LedgerColumn.BACKUP, "backup", Ink.SERIES_7),
            new Part(LedgerColumn.IMPORT, "grid", Ink.SERIES_8));

    /** The supply stacked; empty where the grid alone serves the site. */
    static Optional<Chart> supply(Ledger ledger) {
        List<Layer> layers = new ArrayList<>();
        for (Part part : PARTS) {
            double[] kilowatts = kilowatts(ledger, part.column());
            if (part.column() == LedgerColumn.IMPORT || Arrays.stream(kilowatts).anyMatch(kw -> kw > 0)) {
                layers.add(new Layer(part.name(), part.ink(), kilowatts));
            }
        }
        if (layers.size() < 2) {
            return Optional.empty();
        }
        TimeAxis axis = ledger.axis();
        Times times = new Times.Regular(axis.start().toEpochMilli(), axis.step().toMillis(), axis.length());
        return Optional.of(new StackedAreaChart(
                "Supply, " + ledger.site().name(),
                Axis.of("Power", "kW"),
                new Across.Clock(times, axis.zone()),
                layers));
    }

    /** Load and import in falling order, and what is fed in where anything is. */
    static Chart duration(Ledger ledger) {
        List<DurationCurve.Curve> curves = new ArrayList<>();
        curves.add(DurationCurve.Curve.of("load", Ink.SERIES_1, kilowatts(ledger, LedgerColumn.LOAD)));
        double[] imported = kilowatts(ledger, LedgerColumn.IMPORT);
        if (!Arrays.equals(imported, kilowatts(ledger, LedgerColumn.LOAD))) {
            curves.add(DurationCurve.Curve.of("import", Ink.SERIES_6, imported));
        }
        double[] exported = kilowatts(ledger, LedgerColumn.EXPORT);
        if (Arrays.stream(exported).anyMatch(kw -> kw > 0)) {
            curves.add(DurationCurve.Curve.of("export", Ink.SERIES_3, exported));
        }
        return new DurationCurve("Duration, " + ledger.site().name(), Axis.of("Power", "kW"), curves);
    }

    /** The state of charge; empty where there is no battery. */
    static Optional<Chart> battery(Ledger ledger) {
        double[] charge = ledger.column(LedgerColumn.STATE_OF_CHARGE);
        if (Arrays.stream(charge).noneMatch(kwh -> kwh > 0)) {
            return Optional.empty();
        }
        TimeAxis axis = ledger.axis();
        Trace trace = Trace.regular(
                "state of charge",
                Ink.SERIES_6,
                axis.start().toEpochMilli(),
                axis.step().toMillis(),
                Arrays.stream(charge).map(kwh -> kwh / KILOWATTS_IN_MEGAWATT).toArray());
        return Optional.of(LineChart.of(
                "State of charge, " + ledger.site().name(), Axis.of("Content", "MWh"), axis.zone(), trace));
    }

    private static double[] kilowatts(Ledger ledger, LedgerColumn column) {
        double hours = ledger.axis().stepHours();
        return Arrays.stream(ledger.column(column)).map(kwh -> kwh / hours).toArray();
    }
}
