package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Layer;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Ledger;

/** Import month by month, by what covers it; every kWh once. */
final class OriginChart {
    private static final List<String> MONTHS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    private static final double KWH_IN_MWH = 1e3;

    private OriginChart() {}

    static StackedBarChart of(Ledger ledger) {
        List<Layer> layers = new ArrayList<>();
        for (Allocation allocation : ledger.allocations(RuleSet.SCOPE2_2015.id())) {
            boolean contractual = allocation.instrument().kind().contractual();
            double[] mwh = Arrays.stream(ledger.monthly(allocation.perStep()))
                    .map(kwh -> kwh / KWH_IN_MWH)
                    .toArray();
            Ink ink = contractual ? Ink.series(layers.size() + 1) : Ink.SERIES_8;
            layers.add(new Layer(allocation.instrument().name(), ink, mwh));
        }
        return new StackedBarChart("Electricity by origin", Axis.of("Import", "MWh"), MONTHS, layers);
    }
}
