package org.coppice.app.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.axis.NumberText;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Layer;

/** What a stack shows at one position: the layer under the pointer, all layers from the top, and their total. */
final class LayerHit {

    private LayerHit() {}

    static Optional<Hit> of(
            String label, List<Layer> layers, String unit, int index, double x, Scale up, double pointerY) {
        double pointed = up.valueAt(pointerY);
        double above = 0;
        double below = 0;
        Layer found = layers.get(layers.size() - 1);
        boolean inside = false;
        List<Hit.Reading> readings = new ArrayList<>();
        for (Layer layer : layers) {
            double value = layer.values()[index];
            double from = value >= 0 ? above : below;
            if (!inside && pointed >= Math.min(from, from + value) && pointed < Math.max(from, from + value)) {
                found = layer;
                inside = true;
            }
            if (value >= 0) {
                above += value;
            } else {
                // Once a layer is missing there is no position for what lies on it.
                below += value;
            }
            readings.add(new Hit.Reading(layer.name(), NumberText.of(value, unit), layer.ink()));
        }
        Collections.reverse(readings);
        if (layers.size() > 1) {
            readings.add(new Hit.Reading("total", NumberText.of(above + below, unit), Ink.TEXT));
        }
        String value = NumberText.of(found.values()[index], unit);
        return Optional.of(new Hit(found.name(), label, value, index, x, up.at(above), readings));
    }
}
