package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Layer;
import org.coppice.model.account.Bill;
import org.coppice.model.simulate.ledger.Posting;

/** The bill month by month, a layer a kind of line. What is received is not drawn, because bars do not go below zero; the bill lists it. */
final class BillChart {
    private static final List<String> MONTHS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");

    private BillChart() {}

    static StackedBarChart of(Bill bill) {
        String currency = bill.lines().stream()
                .findFirst()
                .map(line -> line.amount().currency().getCurrencyCode())
                .orElse("");
        Map<String, double[]> byKind = new LinkedHashMap<>();
        for (Posting line : bill.lines()) {
            if (line.amount().currency().getCurrencyCode().equals(currency)) {
                double[] months = byKind.computeIfAbsent(line.kind().text(), any -> new double[12]);
                months[line.from().getMonthValue() - 1] += line.amount().amount();
            }
        }
        List<Layer> layers = new ArrayList<>();
        byKind.forEach((kind, amounts) -> {
            if (Arrays.stream(amounts).anyMatch(amount -> amount > 0)) {
                layers.add(new Layer(
                        kind,
                        Ink.series(layers.size()),
                        Arrays.stream(amounts)
                                .map(amount -> Math.max(0, amount))
                                .toArray()));
            }
        });
        return new StackedBarChart("Cost by month", Axis.of("Paid", currency), MONTHS, layers);
    }
}
