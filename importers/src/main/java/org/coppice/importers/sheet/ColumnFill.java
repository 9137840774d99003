package org.coppice.importers.sheet;

/**
 * Puts the fields of one column of a batch into the table: runs of numbers, of texts that are mostly digits, and of words, each in a
 * loop of its own that ends where a field is something else.
 */
final class ColumnFill {
    private final FieldBatch batch;
    private final byte[] bytes;
    private final int[] first;
    private final int[] starts;
    private final int[] ends;
    private final TableBuilder builder;
    private final TableColumn column;
    private final int index;
    /** The row of the table that the first of the batch is. */
    private final int base;

    ColumnFill(FieldBatch batch, TableBuilder builder, TableColumn column, int index, int base) {
        this.batch = batch;
        this.bytes = batch.bytes();
        this.first = batch.firstFields();
        this.starts = batch.starts();
        this.ends = batch.ends();
        this.builder = builder;
        this.column = column;
        this.index = index;
        this.base = base;
    }

    void fill() {
        int row = 0;
        while (row < batch.rows()) {
            int from = row;
            row = numbers(row);
            row = stamps(row);
            row = words(row);
            if (row == from) {
                row = other(row);
            }
        }
    }

    private int numbers(int fromRow) {
        int row = fromRow;
        for (; row < batch.rows(); row++) {
            int field = first[row] + index;
            if (field >= first[row + 1]) {
                return row;
            }
            long packed = PackedNumber.begin(bytes, starts[field], ends[field]);
            if (packed == PackedNumber.NONE || PackedNumber.length(packed) != ends[field] - starts[field]) {
                return row;
            }
            column.setNumberText(base + row, packed);
        }
        return row;
    }

    private int stamps(int fromRow) {
        DigitShape shape = column.lastShape();
        int row = fromRow;
        for (; row < batch.rows() && shape != null; row++) {
            int field = first[row] + index;
            if (field >= first[row + 1] || ends[field] - starts[field] != shape.length()) {
                return row;
            }
            long digits = shape.digits(bytes, starts[field]);
            if (digits == DigitShape.NONE) {
                return row;
            }
            column.setDigitText(base + row, digits);
        }
        return row;
    }

    private int words(int fromRow) {
        int row = fromRow;
        for (; row < batch.rows(); row++) {
            int field = first[row] + index;
            if (field >= first[row + 1] || !isWord(starts[field], ends[field])) {
                return row;
            }
            if (row > fromRow && isAsBefore(field, first[row - 1] + index)) {
                column.repeatWord(base + row);
            } else {
                column.setWord(base + row, bytes, starts[field], ends[field]);
            }
        }
        return row;
    }

    /** Whether a field has the bytes of the one above it, as the names of meters have. */
    private boolean isAsBefore(int field, int above) {
        int length = ends[field] - starts[field];
        return ends[above] - starts[above] == length && isEqual(bytes, starts[field], starts[above], length);
    }

    private static boolean isEqual(byte[] bytes, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[one + i] != bytes[other + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field begins with a letter and has nothing to be stripped or looked at more closely. */
    private boolean isWord(int from, int to) {
        return to > from && bytes[from] >= 'A' && bytes[to - 1] > ' ';
    }

    /** A field of any other kind: missing, blank, within spaces, or written in a new way. */
    private int other(int row) {
        int field = first[row] + index;
        if (field < first[row + 1] && ends[field] > starts[field]) {
            builder.utf8At(base + row, index, bytes, starts[field], ends[field]);
        }
        return row + 1;
    }
}
