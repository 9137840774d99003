package org.coppice.importers.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One column of cells, packed: a kind and a number each. The number of a text is its position in the pool. */
@SuppressWarnings("EnumOrdinal") // packed in memory only
final class TableColumn {
    private static final CellKind[] KINDS = CellKind.values();

    private byte[] kinds = new byte[64];
    private double[] numbers = new double[64];
    /** So many texts of a column are found again; in a column of ids or remarks each is new, and looking is in vain. */
    private static final int REMEMBERED = 4_096;

    private final Map<String, Integer> positions = new HashMap<>();

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
        Integer known = positions.get(text);
        if (known == null) {
            known = pool.add(text);
            if (positions.size() < REMEMBERED) {
                positions.put(text, known);
            }
        }
        set(row, kind, known);
    }

    CellKind kind(int row) {
        return row < kinds.length ? KINDS[kinds[row]] : CellKind.BLANK;
    }

    double number(int row) {
        return row < numbers.length ? numbers[row] : 0;
    }
}
