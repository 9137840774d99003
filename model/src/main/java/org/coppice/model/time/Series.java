package org.coppice.model.time;

import org.coppice.model.quantity.Unit;

/**
 * Values on an axis, one a step; NaN where missing. The array is shared for speed and must not be written to.
 *
 * @param unit of each value; an energy is the energy of its step
 */
@SuppressWarnings("ArrayRecordComponent") // identity, not content, is what results are cached by
public record Series(TimeAxis axis, double[] values, Unit unit) {

    /** Refuses values that do not fit the axis. */
    public Series {
        if (values.length != axis.length()) {
            throw new IllegalArgumentException(values.length + " values on an axis of " + axis.length() + " steps");
        }
    }

    /** The sum of what is there. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
            }
        }
        return sum;
    }

    /** How many steps have no value. */
    public int missing() {
        int missing = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                missing++;
            }
        }
        return missing;
    }
}
