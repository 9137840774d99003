package org.coppice.app.intake;

import java.util.List;

/**
 * What a list that holds no readings adds up to, to be looked at before it is taken in.
 *
 * @param things what is counted, {@code certificates}
 * @param header one text a column
 * @param rows as many texts each; a row whose first text begins with {@code =} is a total
 * @param textColumns how many columns from the left hold text
 */
public record ListTotals(int count, String things, List<String> header, List<List<String>> rows, int textColumns) {
    /** Copies the lists. */
    public ListTotals {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
