package org.coppice.importers.sheet;

import java.util.Arrays;

/**
 * Some rows of a delimited text, taken apart into fields but not yet read: where each field begins and ends. A sink that keeps columns
 * takes them a column at a time, in loops so small that they are compiled at once when a file is the first that the program reads.
 */
public final class FieldBatch {
    /** Rows of a batch at most. */
    public static final int MOST_ROWS = 256;
    /** Fields of a batch of very long rows, but for those of the last. */
    private static final int MOST_FIELDS = 1 << 16;

    private final byte[] bytes;
    private int rows;
    private int fields;
    private final int[] numbers = new int[MOST_ROWS];
    private final int[] firstFields = new int[MOST_ROWS + 1];
    private int[] starts = new int[4 * MOST_ROWS];
    private int[] ends = new int[4 * MOST_ROWS];
    private int width;

    /** Rows of a text, which is ASCII or UTF-8 in these fields. */
    public FieldBatch(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Begins anew. */
    public void clear() {
        rows = 0;
        fields = 0;
        width = 0;
    }

    /** Whether no other row fits in. */
    public boolean isFull() {
        return rows == MOST_ROWS || fields >= MOST_FIELDS;
    }

    /** How many fields there are. */
    public int fields() {
        return fields;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Adds a field to the row that is being read. */
    public void field(int from, int to) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = from;
        ends[fields++] = to;
    }

    /** Ends the row, which has that number in the file. */
    public void endRow(int number) {
        width = Math.max(width, fields - firstFields[rows]);
        numbers[rows++] = number;
        firstFields[rows] = fields;
    }

    /** Forgets the fields of a row that was not ended. */
    public void dropRow() {
        fields = firstFields[rows];
    }

    /** Sends it cell by cell. */
    void send(CellSink sink) {
        for (int row = 0; row < rows; row++) {
            sink.row(numbers[row]);
            for (int i = firstFields[row]; i < firstFields[row + 1]; i++) {
                if (ends[i] > starts[i]) {
                    sink.utf8(i - firstFields[row], bytes, starts[i], ends[i]);
                }
            }
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many fields the longest row has. */
    int width() {
        return width;
    }

    /** Whether any row has a byte in that field. */
    boolean holds(int column) {
        for (int row = 0; row < rows; row++) {
            int field = firstFields[row] + column;
            if (field < firstFields[row + 1] && ends[field] > starts[field]) {
                return true;
            }
        }
        return false;
    }

    /** The number of a row in the file. */
    int number(int row) {
        return numbers[row];
    }

    /** Where the fields of each row begin among those of all. */
    int[] firstFields() {
        return firstFields;
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }
}
