package org.coppice.app.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A short table to read, not to edit: a statement with its rows. The first column is text, the others hold numbers and stand to
 * the right. Ctrl+C copies all of it for a spreadsheet.
 *
 * <p>The cells are bare texts, laid out here: a label a cell costs the window more than a frame for the some four hundred cells of a
 * comparison.
 */
public final class StatementTable extends Region {
    private static final int MANY_COLUMNS = 7;
    /** In the size of the text, as all that follows. */
    private static final double NAMES_EM = 14.6;
    /** Longer texts may take several lines before the table is scrolled. */
    private static final double LONG_EM = 24;
    /** Beside a text, and above and below it. */
    private static final double SIDE_EM = 0.6;

    private static final double ABOVE_EM = 0.34;

    private final StatementRows rows = new StatementRows(getChildren());

    private Statement shown = Statement.EMPTY;
    /** As measured since the last change. */
    private Optional<double[]> widths = Optional.empty();

    private boolean measuring;

    /** An empty table under a name for assistive technology. */
    public StatementTable(String name) {
        getStyleClass().add("statement");
        setAccessibleText(name);
        setFocusTraversable(true);
        setOnKeyPressed(event -> {
            if (KeyCombination.keyCombination("Shortcut+C").match(event) || event.getCode() == KeyCode.COPY) {
                copy();
                event.consume();
            }
        });
    }

    /** Shows another statement. */
    public void show(Statement statement) {
        if (!statement.equals(shown)) {
            shown = statement;
            rows.show(statement);
        }
    }

    /** Where many columns meet, the names of the rows take two lines before anything is cut. */
    private boolean namesMayWrap() {
        return shown.header().size() > MANY_COLUMNS;
    }

    /** Called, too, whenever a cell changes its text or its font. */
    @Override
    public void requestLayout() {
        if (!measuring) {
            widths = Optional.empty();
            super.requestLayout();
        }
    }

    /** The width of each column: its widest text on one line, with the room beside it. */
    private double[] widths() {
        return widths.orElseGet(() -> {
            double[] measured =
                    measuring(() -> IntStream.range(0, shown.header().size())
                            .mapToDouble(this::widthOf)
                            .toArray());
            widths = Optional.of(measured);
            return measured;
        });
    }

    private double widthOf(int column) {
        double widest = 0;
        for (StatementRows.Row row : rows.all()) {
            if (column < row.cells().size()) {
                Text cell = row.cells().get(column);
                cell.setWrappingWidth(0);
                widest = Math.max(widest, cell.getLayoutBounds().getWidth());
            }
        }
        return snapSizeX(widest + 2 * SIDE_EM * em());
    }

    /** Changes of cells that are made to measure and place them do not ask for another layout. */
    private <T> T measuring(Supplier<T> work) {
        measuring = true;
        try {
            return work.get();
        } finally {
            measuring = false;
        }
    }

    private double em() {
        return rows.all().stream()
                .flatMap(row -> row.cells().stream())
                .findFirst()
                .map(cell -> cell.getFont().getSize())
                .orElse(0.0);
    }

    /** What each column needs: names where many columns meet, and long texts, may take several lines. */
    private double[] least() {
        double em = em();
        double[] least = widths().clone();
        for (int column = 0; column < shown.textColumns(); column++) {
            least[column] = Math.min(least[column], LONG_EM * em);
        }
        if (namesMayWrap()) {
            least[0] = Math.min(least[0], NAMES_EM * em);
        }
        return least;
    }

    private double[] columns(double width) {
        return SharedWidth.of(width, widths(), least());
    }

    /** The height of each row in columns of that width. */
    private double[] heights(double[] columns) {
        double em = em();
        return rows.all().stream()
                .mapToDouble(row -> {
                    double highest = 0;
                    for (int column = 0; column < row.cells().size(); column++) {
                        Text cell = row.cells().get(column);
                        boolean wraps = columns[column] < widths()[column];
                        cell.setWrappingWidth(wraps ? columns[column] - 2 * SIDE_EM * em : 0);
                        highest = Math.max(highest, cell.getLayoutBounds().getHeight());
                    }
                    return snapSizeY(highest + 2 * ABOVE_EM * em);
                })
                .toArray();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return shown.header().isEmpty() ? 0 : Arrays.stream(least()).sum();
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown.header().isEmpty() ? 0 : Arrays.stream(widths()).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (shown.header().isEmpty()) {
            return 0;
        }
        double[] columns = width < 0 ? widths() : columns(width);
        return measuring(() -> Arrays.stream(heights(columns)).sum());
    }

    @Override
    protected void layoutChildren() {
        if (!shown.header().isEmpty()) {
            widths();
            measuring(() -> {
                place();
                return true;
            });
        }
    }

    private void place() {
        double[] columns = columns(getWidth());
        double[] heights = heights(columns);
        boolean toRead = shown.textColumns() == shown.header().size();
        double side = SIDE_EM * em();
        double above = ABOVE_EM * em();
        double y = 0;
        for (int row = 0; row < heights.length; row++) {
            StatementRows.Row placed = rows.all().get(row);
            placed.line().resizeRelocate(0, y, getWidth(), heights[row]);
            double x = 0;
            for (int column = 0; column < placed.cells().size(); column++) {
                Text cell = placed.cells().get(column);
                double free = columns[column] - side - cell.getLayoutBounds().getWidth();
                cell.relocate(
                        snapPositionX(x + (column < shown.textColumns() ? side : free)),
                        snapPositionY(
                                toRead
                                        ? y + above
                                        : y
                                                + heights[row]
                                                - above
                                                - cell.getLayoutBounds().getHeight()));
                x += columns[column];
            }
            y += heights[row];
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(shown.asTabs());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What is shown. */
    public Statement statement() {
        return shown;
    }
}
