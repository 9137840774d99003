package org.coppice.app.control;

import java.util.Arrays;

/** How columns that need more or less room share a width. */
final class SharedWidth {
    private SharedWidth() {}

    /**
     * The first column takes what the others leave; where there is too little, those that may be narrower give way in proportion to
     * what they can.
     *
     * @param wanted by each column
     * @param least that each can do with, at most what it wants
     */
    static double[] of(double width, double[] wanted, double[] least) {
        double[] columns = wanted.clone();
        double room = width - Arrays.stream(wanted).sum();
        if (room >= 0) {
            columns[0] += room;
            return columns;
        }
        double slack = Arrays.stream(wanted).sum() - Arrays.stream(least).sum();
        double share = slack > 0 ? Math.min(1, -room / slack) : 0;
        for (int column = 0; column < columns.length; column++) {
            columns[column] -= share * (wanted[column] - least[column]);
        }
        return columns;
    }
}
