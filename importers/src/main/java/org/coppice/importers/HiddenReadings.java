package org.coppice.importers;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.importers.map.Notes;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.ShapeFinder;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.HiddenParts;
import org.coppice.importers.sheet.Table;

/**
 * Tells of readings in rows and columns that nobody sees who opens the workbook: a filter hides rows, as of another meter, and
 * whoever made the file may have meant only what is shown.
 */
final class HiddenReadings {
    private static final int MOST_NAMED = 8;

    private final Map<String, HiddenParts> unseen;
    private final Map<String, Seen> sheets = new LinkedHashMap<>();

    private HiddenReadings(Map<String, HiddenParts> unseen) {
        this.unseen = unseen;
    }

    /** What is read of a sheet although it is not shown: numbers of rows from 1, columns from 0. */
    private record Seen(String where, BitSet rows, BitSet columns) {}

    /**
     * Notes what is read and not shown.
     *
     * @param unseen by sheet what is not shown of it
     */
    static void tell(List<ShapeFinder.Found> read, Map<String, HiddenParts> unseen, Notes notes) {
        if (unseen.isEmpty()) {
            return;
        }
        HiddenReadings hidden = new HiddenReadings(unseen);
        read.forEach(found -> hidden.look(found.shape()));
        hidden.sheets.forEach((sheet, seen) -> told(sheet, seen, notes));
    }

    /** Along the first column of values, and along the first row of data: so tables that lie on their side are seen too. */
    private void look(Shape shape) {
        List<Column> values = shape.of(ColumnRole.VALUE);
        if (values.isEmpty()) {
            return;
        }
        Table table = shape.table();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            look(table, row, values.get(0).index());
        }
        for (Column column : values) {
            if (shape.dataFrom() < table.rows()) {
                look(table, shape.dataFrom(), column.index());
            }
        }
    }

    private void look(Table table, int row, int column) {
        String sheet = table.sheet(row);
        HiddenParts hidden = unseen.get(sheet);
        if (hidden == null) {
            return;
        }
        String address = table.address(row, column);
        int number = CellAddress.rowOf(address);
        int at = CellAddress.columnOf(address);
        if (hidden.hidesRow(number) || hidden.hidesColumn(at)) {
            Seen seen = sheets.computeIfAbsent(
                    sheet, name -> new Seen(table.file() + "!" + name, new BitSet(), new BitSet()));
            if (hidden.hidesRow(number)) {
                seen.rows().set(number);
            }
            if (hidden.hidesColumn(at)) {
                seen.columns().set(at);
            }
        }
    }

    private static void told(String sheet, Seen seen, Notes notes) {
        if (!seen.rows().isEmpty()) {
            toldRows(sheet, seen, notes);
        }
        if (!seen.columns().isEmpty()) {
            toldColumns(sheet, seen, notes);
        }
    }

    private static void toldRows(String sheet, Seen seen, Notes notes) {
        int rows = seen.rows().cardinality();
        int first = seen.rows().nextSetBit(0);
        boolean one = rows == 1;
        notes.warning(
                "hidden-rows",
                seen.where() + "!" + first + (one ? "" : ":" + (seen.rows().length() - 1)),
                String.format(
                        Locale.ROOT,
                        "On the sheet “%s” %,d %s hidden, by a filter or by hand.",
                        sheet,
                        rows,
                        one ? "row with readings is" : "rows with readings are"),
                (one ? "It is" : "They are")
                        + " imported like the others. Where only what is shown is meant, copy that to a sheet of its own"
                        + " and import it.");
    }

    private static void toldColumns(String sheet, Seen seen, Notes notes) {
        String names = seen.columns().stream()
                .limit(MOST_NAMED)
                .mapToObj(CellAddress::column)
                .collect(Collectors.joining(", "));
        int more = seen.columns().cardinality() - MOST_NAMED;
        boolean one = seen.columns().cardinality() == 1;
        notes.warning(
                "hidden-columns",
                seen.where(),
                "On the sheet “" + sheet + "” the column" + (one ? " " : "s ") + names
                        + (more > 0 ? " and " + more + " more" : "") + " with readings " + (one ? "is" : "are")
                        + " hidden.",
                (one ? "It is" : "They are") + " imported beside the others. See that " + (one ? "it is" : "they are")
                        + " meant, or answer use:NAME with no.");
    }
}
