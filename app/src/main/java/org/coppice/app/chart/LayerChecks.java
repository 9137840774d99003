package org.coppice.app.chart;

import java.util.List;
import org.coppice.app.chart.trace.Layer;

/** What a stack must be given. */
final class LayerChecks {

    private LayerChecks() {}

    static void requireOneValueEach(List<Layer> layers, int positions) {
        for (Layer layer : layers) {
            if (layer.values().length != positions) {
                throw new IllegalArgumentException("“" + layer.name() + "” has " + layer.values().length
                        + " values, but there are " + positions + " positions.");
            }
        }
    }

    static void requireNoneBelowZero(List<Layer> layers) {
        for (Layer layer : layers) {
            for (double value : layer.values()) {
                if (value < 0) {
                    throw new IllegalArgumentException("“" + layer.name() + "” has " + value
                            + ", and an area below zero would hide another. Maybe bars were meant?");
                }
            }
        }
    }
}
