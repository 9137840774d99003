package org.coppice.importers.recognise;

import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/** Finds the shape of a table of readings, if it is one. */
public final class Recogniser {
    private Recogniser() {}

    /** The shape of a table; empty if it holds no readings. */
    public static Optional<Shape> shape(Table table) {
        return DataRegion.find(table).map(region -> shape(table, region)).filter(Recogniser::hasValues);
    }

    /** Whether a table has values but nothing that tells when: what a sheet without dates looks like. */
    public static boolean hasNumbers(Table table) {
        StampText stamp = new StampText();
        int numbers = 0;
        for (int row = 0; row < Math.min(table.rows(), 200); row++) {
            for (int c = 0; c < Math.min(table.columns(), 100); c++) {
                numbers += Sense.of(table, row, c, stamp) == Sense.NUMBER ? 1 : 0;
            }
        }
        return numbers > 1;
    }

    /** The columns of numbers beside times none of which is a reading, for people; empty if there are no times, or readings. */
    public static String unused(Table table) {
        return DataRegion.find(table).map(region -> shape(table, region)).filter(shape -> !hasValues(shape)).stream()
                .flatMap(shape -> shape.columns().stream())
                .filter(column -> column.role() == ColumnRole.MONEY || column.role() == ColumnRole.UNUSED)
                .map(column -> "“" + column.header() + "”")
                .limit(8)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static boolean hasValues(Shape shape) {
        return !shape.of(ColumnRole.VALUE).isEmpty();
    }

    private static Shape shape(Table table, DataRegion region) {
        HeaderBlock header = HeaderBlock.above(table, region.dataFrom(), region.timeColumn());
        TimeColumns time = TimeColumnFinder.find(table, header, region);
        List<Column> roles = ColumnRoles.of(table, header, time);
        Optional<DaySlots> day = namesDays(table, header, time) ? DaySlots.find(roles) : Optional.empty();
        List<Column> readings = day.map(found -> found.alone(roles)).orElse(roles);
        List<Column> named = Distinguishing.assign(table, header, time, readings);
        List<Column> told = day.isPresent() ? named : SeriesCodes.toldApart(table, header, named);
        List<Column> columns = Companions.join(table, header, time, told, region);
        List<Integer> slots = day.map(DaySlots::seconds).orElse(List.of());
        Preamble preamble = Preamble.of(table, header, time.stamp());
        return new Shape(table, layout(columns, time, slots), header, preamble, time, columns, slots);
    }

    /** Only beside a date without a time can columns be times of its day. */
    private static boolean namesDays(Table table, HeaderBlock header, TimeColumns time) {
        boolean dated = time.kind() == TimeColumns.Kind.DATE && time.time() < 0;
        return dated
                ? ColumnContent.of(table, header.dataFrom(), time.stamp()).isDateOnly()
                : time.kind() == TimeColumns.Kind.COMPACT || time.kind() == TimeColumns.Kind.PARTS;
    }

    private static Layout layout(List<Column> columns, TimeColumns time, List<Integer> slots) {
        if (time.kind() == TimeColumns.Kind.NONE) {
            return Layout.VALUES_ONLY;
        }
        if (!slots.isEmpty()) {
            return Layout.DAY_A_ROW;
        }
        boolean named = columns.stream()
                .anyMatch(column -> column.role() == ColumnRole.METER || column.role() == ColumnRole.KIND);
        return named ? Layout.LONG : Layout.WIDE;
    }
}
