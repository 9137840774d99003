package org.coppice.app.control.table;

import java.util.List;
import org.coppice.app.control.FigureText;

/**
 * What became of a pasted block.
 *
 * @param cells that were taken over
 * @param rowsAdded that had no place in the table before
 * @param rejected cells that were left as they were
 */
public record PasteReport(int cells, int rowsAdded, List<Rejected> rejected) {

    /** A cell that could not be taken over. The row counts from 1 within the block. */
    public record Rejected(int row, String column, String text, String reason) {}

    /** Copies the list. */
    public PasteReport {
        rejected = List.copyOf(rejected);
    }

    /** One line: {@code 12 cells pasted, 3 rows added, 1 cell rejected}. */
    public String summary() {
        StringBuilder text = new StringBuilder(FigureText.count(cells, "cell")).append(" pasted");
        if (rowsAdded > 0) {
            text.append(", ").append(FigureText.count(rowsAdded, "row")).append(" added");
        }
        if (!rejected.isEmpty()) {
            text.append(", ").append(FigureText.count(rejected.size(), "cell")).append(" rejected");
        }
        return text.toString();
    }
}
