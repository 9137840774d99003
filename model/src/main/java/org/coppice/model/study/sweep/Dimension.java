package org.coppice.model.study.sweep;

import java.util.Arrays;
import java.util.Locale;
import org.coppice.model.source.UserError;

/**
 * An option and its levels, ascending.
 *
 * @param name for people, with the unit
 * @param levels at least one, each higher than the one before; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // hot loops read it; never compared
public record Dimension(String name, double[] levels) {
    private static final int MOST = 1_000_000;

    /** Refuses levels that are none, or do not ascend. */
    public Dimension {
        if (levels.length == 0) {
            throw new UserError(name + " has no level. Name at least one.");
        }
        for (int i = 0; i < levels.length; i++) {
            if (!Double.isFinite(levels[i]) || (i > 0 && levels[i] <= levels[i - 1])) {
                throw new UserError(
                        "The levels of " + name + " must be numbers that ascend, not " + Arrays.toString(levels) + ".");
            }
        }
    }

    /** One level only. */
    public static Dimension only(String name, double level) {
        return new Dimension(name, new double[] {level});
    }

    /**
     * Levels from one end to the other, both included where the step divides what lies between; each is counted from the start, so
     * that rounding does not add up.
     *
     * @throws UserError where the ends or the step make no range
     */
    public static Dimension steps(String name, double from, double to, double step) {
        if (!(step > 0) || !(from <= to)) {
            throw new UserError(String.format(
                    Locale.ROOT,
                    "%s cannot go from %s to %s in steps of %s. Maybe the ends are the wrong way round; the step must be above 0.",
                    name,
                    number(from),
                    number(to),
                    number(step)));
        }
        double count = Math.floor((to - from) / step + 1e-9) + 1;
        if (!(count <= MOST)) {
            throw new UserError(name + " would have " + number(count) + " levels. Maybe the step is in another unit.");
        }
        double[] levels = new double[(int) count];
        Arrays.setAll(levels, i -> from + i * step);
        return new Dimension(name, levels);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    /** How many levels. */
    public int size() {
        return levels.length;
    }
}
