package org.coppice.app.chart.trace;

import java.util.List;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Scale;

/**
 * Layers put on top of each other, at most one point a pixel column: where there are more values, the mean of the column,
 * which keeps the areas. A position at which any layer is missing is a gap in all, for there is no total.
 *
 * @param xs pixels
 * @param edges {@code edges[0]} is the base line, {@code edges[k]} the upper edge of layer k − 1, as values
 */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record Stack(double[] xs, double[][] edges) {

    /** Stacks what the horizontal scale shows. */
    public static Stack of(Across across, List<Layer> layers, Scale scale) {
        for (Layer layer : layers) {
            if (layer.values().length != across.size()) {
                throw new IllegalArgumentException("“" + layer.name() + "” has " + layer.values().length
                        + " values, but there are " + across.size() + " positions.");
            }
        }
        if (across.size() == 0) {
            return new Stack(new double[0], new double[layers.size() + 1][0]);
        }
        Extent seen = scale.extent();
        int from = Math.max(0, across.indexAt(seen.min()) - 1);
        int to = Math.min(across.size(), across.indexAt(seen.max()) + 2);
        double columns = Math.abs(scale.at(seen.max()) - scale.at(seen.min()));
        int every = (int) Math.max(1, Math.ceil((to - from) / Math.max(1, columns)));
        return summed(across, layers, scale, from, to, every);
    }

    private static Stack summed(Across across, List<Layer> layers, Scale scale, int from, int to, int every) {
        int points = (to - from + every - 1) / every;
        double[] xs = new double[points];
        double[][] edges = new double[layers.size() + 1][points];
        for (int p = 0; p < points; p++) {
            int start = from + p * every;
            int end = Math.min(to, start + every);
            xs[p] = (scale.at(across.position(start)) + scale.at(across.position(end - 1))) / 2;
            for (int k = 0; k < layers.size(); k++) {
                edges[k + 1][p] = edges[k][p] + mean(layers.get(k).values(), start, end);
            }
            boolean gap = Double.isNaN(edges[layers.size()][p]);
            for (int k = 0; gap && k < edges.length; k++) {
                edges[k][p] = Double.NaN;
            }
        }
        return new Stack(xs, edges);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
