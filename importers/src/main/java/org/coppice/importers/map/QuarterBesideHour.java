package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;

/** Adds the part of the hour that stands in a column of its own: quarters from 1 to 4 or 0 to 3, twelfths from 1 to 12, or minutes. */
final class QuarterBesideHour {
    private QuarterBesideHour() {}

    /** Moves the times of the rows, which are whole hours, on; where there is no number, there is no time. */
    static void add(Shape shape, long[] at) {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            double number = number(shape, row);
            if (!Double.isNaN(number)) {
                most = Math.max(most, number);
                least = Math.min(least, number);
            }
        }
        boolean twelfths = least == 1 && most == 12;
        int first = twelfths || (least >= 1 && most <= 4) ? 1 : 0;
        int seconds = most <= 4 ? 900 : twelfths ? 300 : 60;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            double number = number(shape, row);
            if (at[row] != RowTimes.NO_TIME) {
                at[row] = Double.isNaN(number) ? RowTimes.NO_TIME : at[row] + Math.round((number - first) * seconds);
            }
        }
    }

    private static double number(Shape shape, int row) {
        return CellNumber.of(shape.table(), row, shape.time().minute());
    }
}
