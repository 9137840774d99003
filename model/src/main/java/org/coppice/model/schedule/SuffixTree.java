package org.coppice.model.schedule;

import java.util.Arrays;

/** Numbers to which an amount is added from an index to the end, and of whose any stretch the least is asked: both in O(log n). */
final class SuffixTree {
    private final int leaves;
    private final double[] least;
    private final double[] added;

    SuffixTree(double[] values) {
        int size = 1;
        while (size < values.length) {
            size *= 2;
        }
        this.leaves = size;
        this.least = new double[2 * size];
        this.added = new double[2 * size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        System.arraycopy(values, 0, least, size, values.length);
        for (int node = size - 1; node >= 1; node--) {
            least[node] = Math.min(least[2 * node], least[2 * node + 1]);
        }
    }

    /** Adds to every number from an index on. */
    void add(int from, double amount) {
        if (from >= leaves) {
            return;
        }
        int node = from + leaves;
        addTo(node, amount);
        while (node > 1) {
            if ((node & 1) == 0) {
                addTo(node + 1, amount);
            }
            node /= 2;
            least[node] = Math.min(least[2 * node], least[2 * node + 1]) + added[node];
        }
    }

    private void addTo(int node, double amount) {
        least[node] += amount;
        added[node] += amount;
    }

    /** The least from an index to the end. */
    double leastFrom(int from) {
        int node = from + leaves;
        double result = least[node];
        while (node > 1) {
            if ((node & 1) == 0) {
                result = Math.min(result, least[node + 1]);
            }
            node /= 2;
            result += added[node];
        }
        return result;
    }

    /** The least from the beginning to an index, it included. */
    double leastTo(int to) {
        int node = to + leaves;
        double result = least[node];
        while (node > 1) {
            if ((node & 1) == 1) {
                result = Math.min(result, least[node - 1]);
            }
            node /= 2;
            result += added[node];
        }
        return result;
    }
}
