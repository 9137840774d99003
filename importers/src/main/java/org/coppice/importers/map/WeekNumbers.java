package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.WeekWords;

/** {@code 5/2024} under the word for a week is the fifth week, and no month. */
final class WeekNumbers {
    private WeekNumbers() {}

    /** Stands in the way of months that are weeks. */
    static void check(Shape shape, int column, Notes notes) {
        String header = shape.columns().get(column).header();
        if (WeekWords.areIn(header)) {
            notes.error(
                    "weeks",
                    shape.table().where(shape.dataFrom(), column),
                    "“" + header + "” names weeks, and “" + shape.table().text(shape.dataFrom(), column)
                            + "” reads like a month.",
                    "Write the weeks as 2024-W05, or the first day of each.");
        }
    }
}
