package org.coppice.importers.sheet;

/** Names cells as spreadsheets do. */
public final class CellAddress {

    private CellAddress() {}

    /** The letters of a column that counts from 0: {@code 27 → AB}. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }

    /** {@code C5} for column 2 and row number 5. */
    public static String of(int column, int rowNumber) {
        return column(column) + rowNumber;
    }

    /** The column of a reference such as {@code AB12}, from 0; -1 if there are no letters. */
    public static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** The row of a reference such as {@code AB12}; 0 if it has none. */
    public static int rowOf(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }
}
