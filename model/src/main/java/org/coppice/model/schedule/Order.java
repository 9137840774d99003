package org.coppice.model.schedule;

/** Indices in the ascending order of values, equals in the order they stand in. Primitive, because it sorts inside sweeps. */
public final class Order {
    private static final int SHORT = 32;

    private Order() {}

    /** Sorts the indices {@code from..to-1} of {@code order} by the values they point to; they must be filled in. */
    public static void ascending(double[] values, int[] order, int from, int to, int[] scratch) {
        if (to - from <= SHORT) {
            insert(values, order, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        ascending(values, order, from, middle, scratch);
        ascending(values, order, middle, to, scratch);
        merge(values, order, from, middle, to, scratch);
    }

    /** All indices of the values in ascending order. */
    public static int[] of(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        ascending(values, order, 0, order.length, new int[order.length]);
        return order;
    }

    private static void insert(double[] values, int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int index = order[i];
            double value = values[index];
            int at = i;
            while (at > from && values[order[at - 1]] > value) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = index;
        }
    }

    private static void merge(double[] values, int[] order, int from, int middle, int to, int[] scratch) {
        System.arraycopy(order, from, scratch, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean takeRight = right < to && values[order[right]] < values[scratch[left]];
            order[at] = takeRight ? order[right++] : scratch[left++];
        }
    }
}
