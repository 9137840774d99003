package org.coppice.app.chart.drawing;

import java.util.List;

/**
 * What lies under the pointer.
 *
 * @param index which value of the series: the row of {@code Chart.table()} without its header; −1 where it is
 *     no single value but a sum, as a node of a sankey
 * @param x where it is drawn, in pixels
 * @param y where it is drawn, in pixels; NaN where the value is missing
 * @param readings all values to show at this place, the series itself among them
 */
public record Hit(String series, String label, String value, int index, double x, double y, List<Reading> readings) {

    public Hit {
        readings = List.copyOf(readings);
    }

    /** One line of the read-out. */
    public record Reading(String name, String value, Ink ink) {}

    /** A hit with one reading. */
    public static Hit single(String series, String label, String value, int index, double x, double y, Ink ink) {
        return new Hit(series, label, value, index, x, y, List.of(new Reading(series, value, ink)));
    }
}
