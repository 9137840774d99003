package org.coppice.importers.sheet;

import java.util.Map;
import java.util.NavigableMap;

/**
 * Where the cells of a table stand in the file, also where the table was made of others.
 *
 * @param sheet of the rows that no part tells of
 * @param rowNumbers as people count them, by row
 * @param last the last column
 * @param turned the number of the row that each column was; empty where columns are columns
 * @param unfolded by row the column that the last cell was; empty where it was the last one
 * @param parts the tables that rows were taken from, by the first of these rows; rows without one stand where they say
 */
@SuppressWarnings("ArrayRecordComponent") // of this package
record Places(
        String sheet, int[] rowNumbers, int last, int[] turned, int[] unfolded, NavigableMap<Integer, Part> parts) {

    /**
     * Rows of another table, from one on.
     *
     * @param columns by column the one that it was there; -1 for none, empty where all stand where they stood
     */
    @SuppressWarnings("ArrayRecordComponent") // of this package
    record Part(Places of, int from, int[] columns) {}

    /** The sheet of a row; empty in a text file. */
    String sheetOf(int row) {
        Map.Entry<Integer, Part> part = parts.floorEntry(row);
        return part == null ? sheet : part.getValue().of().sheetOf(there(part, row));
    }

    /** The address of a cell in its sheet: {@code C5}. */
    String address(int row, int column) {
        Map.Entry<Integer, Part> part = parts.floorEntry(row);
        if (part != null) {
            int[] columns = part.getValue().columns();
            int old = column < columns.length && columns[column] >= 0 ? columns[column] : column;
            return part.getValue().of().address(there(part, row), old);
        }
        if (column == last && row < unfolded.length) {
            return CellAddress.of(unfolded[row], rowNumbers[row]);
        }
        return column < turned.length
                ? CellAddress.of(rowNumbers[row] - 1, turned[column])
                : CellAddress.of(column, rowNumbers[row]);
    }

    private static int there(Map.Entry<Integer, Part> part, int row) {
        return row - part.getKey() + part.getValue().from();
    }
}
