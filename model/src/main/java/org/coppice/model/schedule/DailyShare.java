package org.coppice.model.schedule;

/**
 * Load that may rise and fall by a share of itself within a day: {@code (1 − f)·d ≤ d̃ ≤ (1 + f)·d}, Σ_day d̃ = Σ_day d (Riepin and
 * Brown 2024). One site; several are {@link SpaceTime}. The least sum of the signal, because moving from the highest step that can
 * give to the lowest that can take, until they are alike, is optimal for this transport.
 */
public final class DailyShare {

    private DailyShare() {}

    /**
     * The load after.
     *
     * @param share f, 0..1
     * @param mostKwh what each step may reach; a step that is above it already takes nothing more
     */
    public static double[] of(double[] loadKwh, Signal signal, double share, double[] mostKwh, DayBlocks days) {
        double[] after = loadKwh.clone();
        int[] order = days.order(signal.values());
        for (int day = 0; day < days.count(); day++) {
            day(loadKwh, signal, order, days.bounds()[day], days.bounds()[day + 1], share, mostKwh, after);
        }
        return after;
    }

    private static void day(
            double[] load, Signal signal, int[] order, int from, int to, double share, double[] most, double[] after) {
        int low = from;
        int high = to - 1;
        double room = room(load, share, most, order[low]);
        double gives = share * load[order[high]];
        while (low < high && signal.at(order[high]) > signal.at(order[low])) {
            if (room <= 0) {
                room = room(load, share, most, order[++low]);
            } else if (gives <= 0) {
                gives = share * load[order[--high]];
            } else {
                double moved = Math.min(room, gives);
                room -= moved;
                gives -= moved;
                after[order[low]] += moved;
                after[order[high]] -= moved;
            }
        }
    }

    private static double room(double[] load, double share, double[] most, int step) {
        return Math.min(share * load[step], most[step] - load[step]);
    }
}
