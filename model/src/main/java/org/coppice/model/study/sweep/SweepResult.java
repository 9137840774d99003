package org.coppice.model.study.sweep;

import java.util.OptionalInt;

/**
 * The outputs of every point of a grid.
 *
 * @param outputs how many numbers a point has
 * @param values point by point; NaN where not known; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // large; never compared
public record SweepResult(Grid grid, int outputs, double[] values) {

    /** An output of a point. */
    public double value(int point, int output) {
        return values[point * outputs + output];
    }

    /** The point whose output is least, the first of equals; none where none is known. */
    public OptionalInt least(int output) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int point = 0; point < grid.size(); point++) {
            if (value(point, output) < least) {
                least = value(point, output);
                best = point;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
