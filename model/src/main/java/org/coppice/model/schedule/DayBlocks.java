package org.coppice.model.schedule;

import java.util.Arrays;
import org.coppice.model.time.Calendar;

/**
 * Where each local day begins on an axis, and where the last ends. A day of a clock change has 23 or 25 hours.
 *
 * @param bounds ascending, one more than there are days; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // hot loops read it; never compared
public record DayBlocks(int[] bounds) {

    /** The local days of a calendar. */
    public static DayBlocks of(Calendar calendar) {
        short[] day = calendar.day();
        int[] bounds = new int[day.length + 1];
        int count = 0;
        for (int i = 0; i < day.length; i++) {
            if (i == 0 || day[i] != day[i - 1]) {
                bounds[count++] = i;
            }
        }
        bounds[count++] = day.length;
        return new DayBlocks(Arrays.copyOf(bounds, count));
    }

    /** Blocks of so many steps, the last perhaps shorter. */
    public static DayBlocks even(int length, int steps) {
        int blocks = (length + steps - 1) / steps;
        int[] bounds = new int[blocks + 1];
        for (int i = 0; i <= blocks; i++) {
            bounds[i] = Math.min(length, i * steps);
        }
        return new DayBlocks(bounds);
    }

    /** How many days. */
    public int count() {
        return bounds.length - 1;
    }

    /** The indices of each day in ascending order of the values. */
    public int[] order(double[] values) {
        int[] order = new int[bounds[count()]];
        order(values, order, new int[order.length]);
        return order;
    }

    /** The same into an array that is there already; nothing is allocated. */
    public void order(double[] values, int[] order, int[] scratch) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int day = 0; day < count(); day++) {
            Order.ascending(values, order, bounds[day], bounds[day + 1], scratch);
        }
    }
}
