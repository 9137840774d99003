package org.coppice.app.chart;

import java.util.List;

/**
 * The points of a scatter, one entry each. Arrays are not copied and must not be altered.
 *
 * @param groups index into {@code groupNames}
 * @param onFront whether no other point is better in both axes; who draws does not decide that
 * @param estimated drawn hollow: the value is not measured
 */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record Dots(
        List<String> labels,
        double[] xs,
        double[] ys,
        int[] groups,
        List<String> groupNames,
        boolean[] onFront,
        boolean[] estimated) {

    public Dots {
        labels = List.copyOf(labels);
        groupNames = List.copyOf(groupNames);
        requireSize("x", xs.length, labels.size());
        requireSize("y", ys.length, labels.size());
        requireSize("groups", groups.length, labels.size());
        requireSize("onFront", onFront.length, labels.size());
        requireSize("estimated", estimated.length, labels.size());
        for (int group : groups) {
            if (group < 0 || group >= groupNames.size()) {
                throw new IllegalArgumentException(
                        "Group " + group + " has no name; there are " + groupNames.size() + " names.");
            }
        }
    }

    /** Measured points of one group, none on a front. */
    public static Dots of(String group, List<String> labels, double[] xs, double[] ys) {
        int size = labels.size();
        return new Dots(labels, xs, ys, new int[size], List.of(group), new boolean[size], new boolean[size]);
    }

    public int size() {
        return labels.size();
    }

    private static void requireSize(String what, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException(
                    "There are " + expected + " points, but " + size + " values of " + what + ".");
        }
    }
}
