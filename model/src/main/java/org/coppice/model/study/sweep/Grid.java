package org.coppice.model.study.sweep;

import java.util.List;
import org.coppice.model.source.UserError;

/**
 * All combinations of the levels of some dimensions. Points are numbered with the last dimension fastest. Immutable: the grid of one
 * site says nothing about that of the next.
 */
public record Grid(List<Dimension> dimensions) {

    /** Refuses a grid of more points than an array can hold. */
    public Grid {
        dimensions = List.copyOf(dimensions);
        double size = 1;
        for (Dimension dimension : dimensions) {
            size *= dimension.size();
        }
        if (size > Integer.MAX_VALUE / 8.0) {
            throw new UserError(String.format(
                    java.util.Locale.ROOT,
                    "The sweep would have %,.0f points. Take fewer options, or wider steps.",
                    size));
        }
    }

    /** A grid of these dimensions, the dearest to change first. */
    public static Grid of(Dimension... dimensions) {
        return new Grid(List.of(dimensions));
    }

    /** How many points. */
    public int size() {
        return sizeFrom(0);
    }

    /** How many points differ only in the dimensions from one on. */
    public int sizeFrom(int dimension) {
        int size = 1;
        for (Dimension each : dimensions.subList(dimension, dimensions.size())) {
            size *= each.size();
        }
        return size;
    }

    /** Which level of a dimension a point has. */
    public int index(int point, int dimension) {
        return point / sizeFrom(dimension + 1) % dimensions.get(dimension).size();
    }

    /** The level of a dimension that a point has. */
    public double level(int point, int dimension) {
        return dimensions.get(dimension).levels()[index(point, dimension)];
    }
}
