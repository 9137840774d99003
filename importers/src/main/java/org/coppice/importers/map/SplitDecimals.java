package org.coppice.importers.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Numbers of a text whose decimal comma is its delimiter too, {@code 2025-01-01 00:00,1,5}: what stands behind the comma is a column
 * without a header then, and all values are whole.
 */
final class SplitDecimals {
    private static final int SAMPLE = 500;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,6}");
    private static final Set<String> FLAGS = Set.of("0", "1");

    private final Table table;
    private final int from;

    private SplitDecimals(Shape shape) {
        table = shape.table();
        from = shape.dataFrom();
    }

    /** Refuses a table that may hold such, where the {@code columns} of its file are parted by commas. */
    static void report(Shape shape, Answers answers, Notes notes) {
        if (answers.find("columns").filter(","::equals).isEmpty()) {
            return;
        }
        SplitDecimals split = new SplitDecimals(shape);
        List<Column> columns = shape.columns();
        for (int i = 1; shape.header().headerRow() >= 0 && i < columns.size(); i++) {
            Column whole = columns.get(i - 1);
            Column behind = columns.get(i);
            boolean unnamed = behind.header().isEmpty() && behind.group().isEmpty();
            if (whole.role() == ColumnRole.VALUE
                    && !whole.header().isEmpty()
                    && unnamed
                    && split.are(whole.index(), behind.index())) {
                split.refuse(whole, behind.index(), notes);
                return;
            }
        }
    }

    /** Whether whole numbers stand before and behind, as texts of which the second are no flags. */
    private boolean are(int whole, int behind) {
        Set<String> decimals = new HashSet<>();
        for (int row = from; row < Math.min(table.rows(), from + SAMPLE); row++) {
            if (isBlank(row, whole) && isBlank(row, behind)) {
                continue;
            }
            if (!holds(row, whole, WHOLE) || (!isBlank(row, behind) && !holds(row, behind, DECIMALS))) {
                return false;
            }
            decimals.add(table.text(row, behind).strip());
        }
        decimals.remove("");
        return decimals.size() > 1 && !FLAGS.containsAll(decimals);
    }

    private boolean isBlank(int row, int column) {
        return table.kind(row, column) == CellKind.BLANK;
    }

    private boolean holds(int row, int column, Pattern numbers) {
        return table.kind(row, column) == CellKind.TEXT
                && numbers.matcher(table.text(row, column).strip()).matches();
    }

    private void refuse(Column whole, int behind, Notes notes) {
        int row = from;
        while (isBlank(row, whole.index()) || isBlank(row, behind)) {
            row++;
        }
        notes.error(
                "split-decimals",
                table.where(row, whole.index()),
                "Behind “" + whole.header() + "” stands a column without a header, and both hold whole numbers: "
                        + table.text(row, whole.index()).strip() + " and "
                        + table.text(row, behind).strip()
                        + " may be one number, parted at a decimal comma that parts the columns too.",
                "Export the file with a decimal point, or with semicolons between the columns; where the second is a column of"
                        + " its own, give it a header.");
    }
}
