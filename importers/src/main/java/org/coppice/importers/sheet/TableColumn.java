package org.coppice.importers.sheet;

import java.util.Arrays;

/** One column of cells, packed: a kind and a number each. The number of a text is its position in the pool. */
@SuppressWarnings("EnumOrdinal") // packed in memory only
final class TableColumn {
    private static final CellKind[] KINDS = CellKind.values();

    private byte[] kinds = new byte[64];
    private double[] numbers = new double[64];
    private String lastText = "";
    private int lastPosition = -1;

    void set(int row, CellKind kind, double number) {
        if (row >= kinds.length) {
            int length = Math.max(row + 1, kinds.length * 2);
            kinds = Arrays.copyOf(kinds, length);
            numbers = Arrays.copyOf(numbers, length);
        }
        kinds[row] = (byte) kind.ordinal();
        numbers[row] = number;
    }

    void setText(int row, CellKind kind, String text, TextPool pool) {
        if (lastPosition < 0 || !lastText.equals(text)) {
            lastPosition = pool.add(text);
            lastText = text;
        }
        set(row, kind, lastPosition);
    }

    CellKind kind(int row) {
        return row < kinds.length ? KINDS[kinds[row]] : CellKind.BLANK;
    }

    double number(int row) {
        return row < numbers.length ? numbers[row] : 0;
    }
}
