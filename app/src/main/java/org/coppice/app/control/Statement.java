package org.coppice.app.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a statement says.
 *
 * @param header one text a column
 * @param rows as many texts each; a row whose first text begins with {@code =} is a total and set in bold, without the sign
 * @param textColumns how many columns from the left hold text
 */
public record Statement(List<String> header, List<List<String>> rows, int textColumns) {
    private static final int LONG_TITLE = 16;

    /** Nothing yet. */
    public static final Statement EMPTY = new Statement(List.of(), List.of(), 1);

    /** Copies the lists. */
    public Statement {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** As tab-separated text. */
    public String asTabs() {
        String head = String.join("\t", header);
        String body = rows.stream()
                .map(row -> row.stream().map(Statement::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return head + "\n" + body + "\n";
    }

    static String plain(String text) {
        return text.startsWith("=") ? text.substring(1) : text;
    }

    /** A title broken at the space nearest to its middle, where it is longer than {@value #LONG_TITLE} letters. */
    static String inTwoLines(String title) {
        int best = -1;
        for (int at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
            if (best < 0 || Math.abs(2 * at - title.length()) < Math.abs(2 * best - title.length())) {
                best = at;
            }
        }
        return title.length() <= LONG_TITLE || best < 0
                ? title
                : title.substring(0, best) + "\n" + title.substring(best + 1);
    }
}
