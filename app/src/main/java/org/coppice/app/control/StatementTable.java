package org.coppice.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * A short table to read, not to edit: a statement with its rows. The first column is text, the others hold numbers and stand to
 * the right. Ctrl+C copies all of it for a spreadsheet.
 */
public final class StatementTable extends GridPane {
    private static final int LONG_TITLE = 16;
    private static final int MANY_COLUMNS = 7;
    private static final double NAMES_WIDTH = 190;

    private static final String CELL = "statement-cell";

    /** Row by row, the header first. */
    private final List<List<Label>> cells = new ArrayList<>();

    private Statement shown = Statement.EMPTY;

    /**
     * What a statement says.
     *
     * @param header one text a column
     * @param rows as many texts each; a row whose first text begins with {@code =} is a total and set in bold, without the sign
     * @param textColumns how many columns from the left hold text
     */
    public record Statement(List<String> header, List<List<String>> rows, int textColumns) {
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
    }

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

    /** Shows another statement. Cells that stay take the new texts, which costs far less than new cells. */
    public void show(Statement statement) {
        if (statement.equals(shown)) {
            return;
        }
        boolean sameColumns =
                statement.header().size() == shown.header().size() && statement.textColumns() == shown.textColumns();
        shown = statement;
        if (!sameColumns) {
            begin();
        }
        List<String> header = statement.header();
        List<String> titles = IntStream.range(0, header.size())
                .mapToObj(column -> titleOf(header.get(column), column))
                .toList();
        showRow(0, titles, "muted");
        for (int row = 0; row < statement.rows().size(); row++) {
            List<String> texts = statement.rows().get(row);
            boolean total = !texts.isEmpty() && texts.get(0).startsWith("=");
            showRow(row + 1, texts.stream().map(Statement::plain).toList(), total ? "strong" : "");
        }
        while (cells.size() > statement.rows().size() + 1) {
            getChildren().removeAll(cells.remove(cells.size() - 1));
        }
    }

    private void begin() {
        cells.clear();
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < shown.header().size(); column++) {
            getColumnConstraints().add(constraints(column));
        }
    }

    private void showRow(int row, List<String> texts, String style) {
        if (row == cells.size()) {
            cells.add(new ArrayList<>());
        }
        List<Label> labels = cells.get(row);
        while (labels.size() > texts.size()) {
            getChildren().remove(labels.remove(labels.size() - 1));
        }
        for (int column = 0; column < texts.size(); column++) {
            if (column == labels.size()) {
                Label label = cell(column);
                labels.add(label);
                add(label, column, row);
            }
            labels.get(column).setText(texts.get(column));
            setStyle(labels.get(column), style);
        }
    }

    private static void setStyle(Label label, String style) {
        List<String> wanted = style.isEmpty() ? List.of(CELL) : List.of(CELL, style);
        List<String> own = label.getStyleClass().filtered(name -> !name.equals("label"));
        if (!own.equals(wanted)) {
            label.getStyleClass().removeAll(List.copyOf(own));
            label.getStyleClass().addAll(wanted);
        }
    }

    /** Above a number a long title takes two lines, so that it does not push the columns apart. */
    private String titleOf(String title, int column) {
        return column < shown.textColumns() ? title : inTwoLines(title);
    }

    /** Broken at the space nearest to its middle, where it is longer than {@value #LONG_TITLE} letters. */
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

    private ColumnConstraints constraints(int column) {
        ColumnConstraints constraints = new ColumnConstraints();
        boolean text = column < shown.textColumns();
        constraints.setHalignment(text ? HPos.LEFT : HPos.RIGHT);
        constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
        // Where many columns meet, the names of the rows take two lines before anything is cut.
        constraints.setMinWidth(column == 0 && manyColumns() ? NAMES_WIDTH : Region.USE_PREF_SIZE);
        return constraints;
    }

    private boolean manyColumns() {
        return shown.header().size() > MANY_COLUMNS;
    }

    private Label cell(int column) {
        Label label = new Label();
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        label.setAlignment(column < shown.textColumns() ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
        label.setWrapText(column == 0 && manyColumns());
        label.setTextAlignment(column < shown.textColumns() ? TextAlignment.LEFT : TextAlignment.RIGHT);
        return label;
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
