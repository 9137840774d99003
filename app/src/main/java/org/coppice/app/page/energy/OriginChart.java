package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.page.OriginInk;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.Ledger;

/** Import month by month, by what covers it; every kWh once. */
final class OriginChart {
    private static final List<String> MONTHS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    private static final int SERIES = 7;
    private static final double KWH_IN_MWH = 1e3;

    private OriginChart() {}

    static StackedBarChart of(Ledger ledger) {
        List<Layer> layers = new ArrayList<>();
        for (Allocation allocation : ledger.allocations(RuleSet.SCOPE2_2015.id())) {
            double[] mwh = Arrays.stream(ledger.monthly(allocation.perStep()))
                    .map(kwh -> kwh / KWH_IN_MWH)
                    .toArray();
            Ink ink = ink(allocation.instrument().kind(), layers);
            layers.add(new Layer(allocation.instrument().name(), ink, mwh));
        }
        return new StackedBarChart("Electricity by origin", Axis.of("Import", "MWh"), MONTHS, layers);
    }

    /** The colour of its kind; a second instrument of one kind takes one that no layer has yet. */
    private static Ink ink(Instrument.Kind kind, List<Layer> layers) {
        Set<Ink> taken = layers.stream().map(Layer::ink).collect(Collectors.toSet());
        Ink own = OriginInk.of(kind).ink();
        return Stream.concat(Stream.of(own), IntStream.range(0, SERIES).mapToObj(Ink::series))
                .filter(ink -> !taken.contains(ink))
                .findFirst()
                .orElse(own);
    }
}
