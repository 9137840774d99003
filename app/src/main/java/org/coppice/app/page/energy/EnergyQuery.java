package org.coppice.app.page.energy;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Trace;
import org.coppice.app.control.FigureText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.figure.SiteStatements;
import org.coppice.model.time.TimeAxis;

/** From the statements of a site to what the page shows. */
final class EnergyQuery {
    private static final double KILOWATTS_IN_MEGAWATT = 1e3;

    private EnergyQuery() {}

    /** The view of a site of the results. */
    static EnergyView of(Assessment results, SiteStatements site) {
        return new EnergyView(results, site);
    }

    static String summary(Ledger ledger) {
        return ledger.site().name() + " · "
                + FigureText.of(ledger.sum(LedgerColumn.LOAD), Unit.KILOWATT_HOUR)
                        .text() + " load · peak "
                + FigureText.of(ledger.peakKilowatts(LedgerColumn.LOAD), Unit.KILOWATT)
                        .text();
    }

    static Chart power(Ledger ledger) {
        TimeAxis axis = ledger.axis();
        double[] contracted = megawatts(ledger, LedgerColumn.CONTRACTED);
        Trace load = trace("load", Ink.SERIES_1, axis, megawatts(ledger, LedgerColumn.LOAD));
        Trace it = trace("IT", Ink.SERIES_8, axis, megawatts(ledger, LedgerColumn.IT));
        boolean contracts = Arrays.stream(contracted).anyMatch(value -> value > 0);
        Trace[] traces = contracts
                ? new Trace[] {load, it, trace("contracted generation", Ink.SERIES_3, axis, contracted)}
                : new Trace[] {load, it};
        return LineChart.of("Power, " + ledger.site().name(), Axis.of("Power", "MW"), axis.zone(), traces);
    }

    private static Trace trace(String name, Ink ink, TimeAxis axis, double[] values) {
        return Trace.regular(name, ink, axis.start().toEpochMilli(), axis.step().toMillis(), values);
    }

    private static double[] megawatts(Ledger ledger, LedgerColumn column) {
        double hours = ledger.axis().stepHours();
        return Arrays.stream(ledger.column(column))
                .map(kwh -> kwh / hours / KILOWATTS_IN_MEGAWATT)
                .toArray();
    }

    /** The score of each local hour of each day: carbon-free over load; the hour that clocks repeat counts once, summed. */
    static Chart matching(SiteStatements site) {
        TimeAxis axis = site.ledger().axis();
        double[] percent = Arrays.stream(site.matching().byDayAndHour(axis.calendar()))
                .map(share -> share * 100)
                .toArray();
        return new HeatMap(
                "Carbon-free share, " + site.site().name(),
                "%",
                axis.firstDay(),
                percent,
                new Extent(0, 100),
                Ink.SERIES_3);
    }

    static String matchingRemark(SiteStatements site) {
        return "hour by hour " + percent(site.matching().score()) + " · contracted alone "
                + percent(site.matching().contracted()) + " · annual claim would say "
                + percent(site.matching().volumetric());
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? FigureText.of(share, Unit.PERCENT).text() : "not known";
    }
}
