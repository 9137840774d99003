package org.coppice.importers.sheet;

/**
 * Runs of cells of a column that are alike, and their numbers, taken at once: in a sheet of readings a column is one run, and loops as
 * small as these are compiled at once when a file is the first that the program reads. Blocks that are known to be alike are passed as
 * a whole.
 */
@SuppressWarnings("EnumOrdinal") // packed in memory only
final class ColumnRuns {
    private static final byte NUMBER = (byte) CellKind.NUMBER.ordinal();
    private static final byte DATE = (byte) CellKind.DATE.ordinal();

    private ColumnRuns() {}

    /** The first row from {@code row} on, but before {@code to}, whose cell is of another kind; else {@code to}. */
    static int endOfKind(TableColumn column, int row, int to, CellKind kind) {
        int at = row;
        while (at < to) {
            boolean whole = begins(at) && column.isUniform(at >>> TableColumn.BLOCK_BITS);
            if (column.kind(at) != kind) {
                return at;
            }
            at += whole ? TableColumn.BLOCK : 1;
        }
        return to;
    }

    /** The first row after {@code row}, but before {@code to}, that has not the same word as that; else {@code to}. */
    static int endOfWord(TableColumn column, int row, int to) {
        int word = column.word(row);
        int at = row + 1;
        while (at < to) {
            int block = at >>> TableColumn.BLOCK_BITS;
            boolean whole = begins(at) && column.isUniform(block) && column.isAsBefore(block);
            if (word == Table.NOT_A_WORD || column.word(at) != word) {
                return at;
            }
            at += whole ? TableColumn.BLOCK : 1;
        }
        return to;
    }

    private static boolean begins(int row) {
        return (row & TableColumn.BLOCK - 1) == 0;
    }

    /**
     * Copies the finite numbers of cells that are one or write one plainly, up to the first other cell.
     *
     * @return the row of that cell, or {@code to}
     */
    static int copyNumbers(TableColumn column, int row, int to, char mark, double[] into, int at) {
        for (int i = row; i < to; i++) {
            byte code = column.code(i);
            double value = code == NUMBER
                    ? Double.longBitsToDouble(column.bits(i))
                    : code == TableColumn.PLAIN_NUMBER ? PackedNumber.value(column.bits(i), mark) : Double.NaN;
            if (!Double.isFinite(value)) {
                return i;
            }
            into[at + i - row] = value;
        }
        return to;
    }

    /** Copies what cells of one code are packed to, from {@code row} on to the first other cell; how many there are. */
    static int copyDigits(TableColumn column, int row, int to, long[] into) {
        byte code = column.code(row);
        int i = row;
        for (; i < to && column.code(i) == code; i++) {
            into[i - row] = column.bits(i);
        }
        return i - row;
    }

    /** Copies the seconds of date cells to their rows, up to the first other cell, whose row is returned, or {@code to}. */
    static int copyDates(TableColumn column, int row, int to, long[] byRow) {
        for (int i = row; i < to; i++) {
            if (column.code(i) != DATE) {
                return i;
            }
            byRow[i] = (long) Double.longBitsToDouble(column.bits(i));
        }
        return to;
    }
}
