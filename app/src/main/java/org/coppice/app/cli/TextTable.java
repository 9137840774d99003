package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.quantity.QuantityText;

/** A table for people: columns aligned by spaces, numbers to the right, a rule under the header. */
final class TextTable {
    private static final int SIGNIFICANT = 6;
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** A table of these columns; those whose title begins with {@code >} are set to the right. */
    TextTable(String... columns) {
        right = new boolean[columns.length];
        String[] titles = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            right[i] = columns[i].startsWith(">");
            titles[i] = right[i] ? columns[i].substring(1) : columns[i];
        }
        rows.add(titles);
    }

    /** A number as a person reads it; a dash where it is not known. */
    static String number(double value) {
        return QuantityText.formatNumber(value, SIGNIFICANT);
    }

    /** One more row, a text a column. */
    void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + right.length + " columns");
        }
        rows.add(cells);
    }

    /** Whether there is nothing under the header. */
    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            lines.add(line(row, widths));
        }
        int whole = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        lines.add(1, "─".repeat(Math.max(0, whole)));
        return String.join("\n", lines);
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String pad = " ".repeat(widths[i] - width(row[i]));
            line.append(i == 0 ? "" : GAP).append(right[i] ? pad + row[i] : row[i] + pad);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
