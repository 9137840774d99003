package org.coppice.app.control.table;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.coppice.app.control.TextSize;
import org.coppice.app.theme.Theme;

/**
 * Columns and rows of a table measured in the size of text. The columns share the width of the table where none gets less than it
 * needs; else each has its usual width, and the table scrolls. The table is as high as its rows, up to a number of them.
 *
 * @param <R> a row
 */
public final class TextColumns<R> {
    private static final double HEAD_EM = 2.4;
    private static final double BAR_EM = 1.6;
    private static final double EDGES_EM = 0.3;

    private final TableView<R> table;
    private final double rowEm;
    private final int mostRows;
    private final Map<TableColumn<R, ?>, Width> widths = new HashMap<>();
    private double em = Theme.TEXT_PIXELS;

    private record Width(double least, double usual) {}

    /** For a table, whose columns are {@link #add added} afterwards. */
    public TextColumns(TableView<R> table, double rowEm, int mostRows) {
        this.table = table;
        this.rowEm = rowEm;
        this.mostRows = mostRows;
        table.widthProperty().addListener(observable -> fit());
    }

    /** Measures a column. */
    public void add(TableColumn<R, ?> column, double least, double usual) {
        Width width = new Width(least, usual);
        widths.put(column, width);
        resize(column, width);
    }

    /** What learns of the zoom, to be put beside the table. */
    public Node follower() {
        return new TextSize(pixels -> {
            em = pixels;
            table.setFixedCellSize(rowEm * em);
            widths.forEach(this::resize);
            fit();
        });
    }

    private void resize(TableColumn<R, ?> column, Width width) {
        column.setMinWidth(width.least() * em);
        column.setPrefWidth(width.usual() * em);
    }

    /** A column that had to share keeps what it got: where that is less than usual it gets the rest back. */
    static <R> void widen(TableView<R> table, TableColumn<R, ?> column, double usual) {
        if (usual > column.getWidth()) {
            table.resizeColumn(column, usual - column.getWidth());
        }
    }

    /** Fits the columns and the height, when rows or columns have become others. */
    public void fit() {
        double needed = widths.entrySet().stream()
                .filter(each -> each.getKey().isVisible())
                .mapToDouble(each -> each.getValue().least())
                .sum();
        boolean narrow = table.getWidth() > 0 && table.getWidth() < needed * em;
        table.setColumnResizePolicy(
                narrow ? TableView.UNCONSTRAINED_RESIZE_POLICY : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        if (narrow) {
            widths.forEach((column, width) -> widen(table, column, width.usual() * em));
        }
        int rows = Math.max(1, Math.min(mostRows, table.getItems().size()));
        double height = (HEAD_EM + rowEm * rows + (narrow ? BAR_EM : EDGES_EM)) * em;
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }
}
