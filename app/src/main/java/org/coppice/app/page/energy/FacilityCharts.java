package org.coppice.app.page.energy;

import java.util.Arrays;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Trace;
import org.coppice.model.account.KpiSeries;
import org.coppice.model.simulate.ledger.Ledger;

/** What the building adds to the IT, step by step: a cooling plant and a power chain follow weather and load. */
final class FacilityCharts {

    private static final double WORTH_A_LINE = 1e6;

    private FacilityCharts() {}

    /** Facility over IT energy. */
    static Chart pue(Ledger ledger) {
        return of(ledger, "PUE", Axis.of("PUE", ""), Ink.SERIES_1, KpiSeries.pue(ledger));
    }

    /** Water taken in over IT energy. */
    static Chart wue(Ledger ledger) {
        return of(ledger, "Water", Axis.of("Water", "L/kWh of IT"), Ink.SERIES_2, KpiSeries.wue(ledger));
    }

    /** To what is worth a line: the last digits of a quotient are noise that a chart of a constant would show. */
    private static double rounded(double value) {
        return Double.isNaN(value) ? value : Math.rint(value * WORTH_A_LINE) / WORTH_A_LINE;
    }

    private static Chart of(Ledger ledger, String name, Axis up, Ink ink, double[] values) {
        Trace trace = Trace.regular(
                name,
                ink,
                ledger.axis().start().toEpochMilli(),
                ledger.axis().step().toMillis(),
                Arrays.stream(values).map(FacilityCharts::rounded).toArray());
        return LineChart.of(
                name + ", " + ledger.site().name(), up, ledger.axis().zone(), trace);
    }
}
