package org.coppice.app.page.meters;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.coppice.importers.preview.PreviewRow;
import org.coppice.importers.preview.SheetPreview;

/** The first and the last rows of a file, with bands that say what each row was taken for. */
final class PreviewGrid extends GridPane {
    private static final int MOST_COLUMNS = 9;
    private static final int MOST_CHARACTERS = 26;

    PreviewGrid() {
        getStyleClass().add("preview-grid");
        setAccessibleText("Preview of the file");
    }

    void show(SheetPreview table) {
        show(IntStream.range(0, Math.min(45, table.size())).mapToObj(table::row).toList());
    }

    private void show(List<PreviewRow> rows) {
        getChildren().clear();
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int shown = Math.min(columns, MOST_COLUMNS);
        int previous = -1;
        int line = 0;
        for (PreviewRow row : rows) {
            if (previous >= 0 && row.number() > previous + 1) {
                add(cell("…", row), 0, line++);
            }
            add(cell(String.valueOf(row.number()), row), 0, line);
            add(cell(row.band() == PreviewRow.Band.DATA ? "" : row.band().text(), row), 1, line);
            for (int column = 0; column < shown; column++) {
                add(cell(column < row.cells().size() ? row.cells().get(column) : "", row), column + 2, line);
            }
            if (columns > shown) {
                add(cell("+ " + (columns - shown) + " columns", row), shown + 2, line);
            }
            previous = row.number();
            line++;
        }
    }

    private static Label cell(String text, PreviewRow row) {
        Label label = new Label(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text);
        label.getStyleClass().addAll("preview-cell", "band-" + row.band().text());
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
