package org.coppice.importers.map;

import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/** How long each reading lasts, where a column says so: as a clock, or as a number of seconds, minutes or hours. */
final class RowDurations {
    private final Shape shape;
    private final Table table;
    private final int column;
    private final StampText stamp = new StampText();

    private RowDurations(Shape shape) {
        this.shape = shape;
        table = shape.table();
        column = shape.time().duration();
    }

    /** The seconds by row, NaN where the file does not say; empty without such a column. */
    static double[] of(Shape shape) {
        return shape.time().duration() < 0 ? new double[0] : new RowDurations(shape).read();
    }

    private double[] read() {
        double[] seconds = new double[table.rows()];
        double factor = factor();
        for (int row = 0; row < seconds.length; row++) {
            seconds[row] = row < shape.dataFrom()
                    ? Double.NaN
                    : switch (table.kind(row, column)) {
                        case TIME -> table.number(row, column);
                        case NUMBER -> table.number(row, column) * factor;
                        case TEXT -> text(row, factor);
                        default -> Double.NaN;
                    };
        }
        return seconds;
    }

    private double text(int row, double factor) {
        double clock = TimeBesideDate.secondsOfDay(table, row, column, stamp);
        return Double.isNaN(clock) ? CellNumber.of(table, row, column) * factor : clock;
    }

    private double factor() {
        String words = Words.fold(shape.columns().get(column).header());
        if (words.matches(".*\\b(min|mins|minutes|minuten)\\b.*")) {
            return 60;
        }
        return words.matches(".*\\b(h|hours|stunden)\\b.*") ? 3_600 : 1;
    }
}
