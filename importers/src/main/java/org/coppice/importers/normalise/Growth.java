package org.coppice.importers.normalise;

/**
 * How the values of a series go up and down in time.
 *
 * @param count how many there are
 * @param rises how often one is above the one before
 * @param falls how often one is below the one before
 * @param drops falls to nearly nothing, at whatever time
 * @param restarts falls to nearly nothing, a whole number of days after the one before: a counter of the day
 */
record Growth(int count, int rises, int falls, int drops, int restarts, double first, double last, double sum) {
    /** From so many readings on, values that never fall are suspected of being a register. */
    private static final int ENOUGH = 24;
    /** Fewer may be energies that happen to rise; of those that always rise, a few are enough. */
    private static final int SOME = 8;

    private static final int FEW = 5;
    /** So often no meter is replaced, but a pattern comes again. */
    private static final int MOST_REPLACED = 3;

    private static final long DAY = 86_400;
    private static final double NEARLY_NOTHING = 0.1;

    /** The growth of values in the order of their times; NaN is passed over. */
    static Growth of(long[] at, double[] values) {
        int count = 0;
        int rises = 0;
        int falls = 0;
        int drops = 0;
        int restarts = 0;
        double first = Double.NaN;
        double last = Double.NaN;
        double sum = 0;
        long lastFall = Long.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                continue;
            }
            rises += value > last ? 1 : 0;
            if (value < last) {
                boolean daily = lastFall == Long.MIN_VALUE || isDays(at[i] - lastFall);
                boolean drop = value <= last * NEARLY_NOTHING && value >= 0;
                drops += drop ? 1 : 0;
                restarts += daily && drop ? 1 : 0;
                falls++;
                lastFall = at[i];
            }
            first = count == 0 ? value : first;
            last = value;
            sum += value;
            count++;
        }
        return new Growth(count, rises, falls, drops, restarts, first, last, sum);
    }

    private static boolean isDays(long seconds) {
        long over = Math.floorMod(seconds, DAY);
        return over <= 3_600 || over >= DAY - 3_600;
    }

    boolean mostlyGrows() {
        boolean grows = falls * 20 <= rises;
        boolean shrinks = rises * 20 <= falls; // newest first
        return count > 1 && (grows || shrinks);
    }

    boolean isLikeRegister() {
        boolean grows = falls == 0 && rises * 2 >= count;
        boolean shrinks = rises == 0 && falls * 2 >= count;
        return count >= ENOUGH ? grows || shrinks || isLikeSlowRegister() : isLikeShortRegister();
    }

    /** A counter that often stands still and gains little of what it shows: 28,480 and three hours later 28,481. */
    private boolean isLikeSlowRegister() {
        boolean up = falls == 0 && rises >= 3 && first > 0 && last - first <= last / 2;
        boolean down = rises == 0 && falls >= 3 && last > 0 && first - last <= first / 2; // newest first
        return up || down;
    }

    /** A week or a month of readings: from one to the next the counter gains, and in a few it gains little of what it shows. */
    private boolean isLikeShortRegister() {
        boolean always = falls == 0 && rises == count - 1;
        boolean mostly = falls == 0 && rises * 10 >= count * 7;
        boolean fresh = first == 0 && count > FEW; // as a new meter begins
        return (count >= SOME && mostly) || (count >= FEW && always && (fresh || last - first <= last / 2));
    }

    /**
     * Whether values grow nearly always, and fall now and then: those of a counter whose meter was replaced, or that begins anew each
     * year. {@code named} as a counter a fall may go anywhere, else only to nearly nothing.
     */
    boolean isLikeReplaced(boolean named) {
        boolean grows = falls > 0 && rises >= (named ? 5 : 8) * falls && (rises + falls) * 10 >= (count - 1) * 9;
        return count >= SOME && grows && (named || (drops == falls && falls <= MOST_REPLACED));
    }

    /** Whether values grow through each day and begin anew with the next, as the yield of today on an inverter does. */
    boolean restartsDaily() {
        return count >= 2 * ENOUGH && restarts >= 2 && restarts == falls && rises >= 4 * falls;
    }

    /** Whether the counter stood still all the time: nothing passed, or the same in every interval. */
    boolean standsStill() {
        return count > 1 && rises == 0 && falls == 0 && first != 0;
    }
}
