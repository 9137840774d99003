package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.ClockText;
import org.coppice.app.chart.trace.Layer;

/** The table of a stack: a row a position, a column a layer, and the total. */
final class LayerTable {

    private LayerTable() {}

    static List<List<String>> of(Across across, List<Layer> layers, String unit) {
        List<List<String>> rows = new ArrayList<>(across.size() + 1);
        List<String> header = new ArrayList<>(List.of(across instanceof Across.Clock ? "time" : ""));
        layers.forEach(layer -> header.add(TableText.header(layer.name(), unit)));
        header.add(TableText.header("total", unit));
        rows.add(header);
        double[] totals = totals(layers, across.size());
        for (int i = 0; i < across.size(); i++) {
            List<String> row = new ArrayList<>(layers.size() + 2);
            row.add(label(across, i));
            for (Layer layer : layers) {
                row.add(TableText.number(layer.values()[i]));
            }
            row.add(TableText.number(totals[i]));
            rows.add(row);
        }
        return rows;
    }

    /** NaN where any layer is missing. */
    static double[] totals(List<Layer> layers, int size) {
        double[] totals = new double[size];
        for (Layer layer : layers) {
            for (int i = 0; i < size; i++) {
                totals[i] += layer.values()[i];
            }
        }
        return totals;
    }

    static String summary(String beginning, List<Layer> layers, String unit) {
        StringBuilder text = new StringBuilder(beginning);
        for (Layer layer : layers) {
            double sum =
                    Arrays.stream(layer.values()).filter(v -> !Double.isNaN(v)).sum();
            text.append(' ')
                    .append(layer.name())
                    .append(": ")
                    .append(NumberText.of(sum, unit))
                    .append(" in all.");
        }
        return text.toString();
    }

    private static String label(Across across, int index) {
        if (across instanceof Across.Clock clock) {
            return ClockText.forTables(clock.times().at(index), clock.zone());
        }
        return across.labelOf(index);
    }
}
