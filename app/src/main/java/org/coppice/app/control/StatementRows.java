package org.coppice.app.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The nodes of a statement, the header first. Those that stay take new texts, which costs far less than new ones. */
final class StatementRows {
    private static final String CELL = "statement-cell";

    private final ObservableList<Node> children;
    private final List<Row> rows = new ArrayList<>();
    private int columns;
    private int textColumns;

    /** A row on screen: the hairline below it and its cells. */
    record Row(Region line, List<Text> cells) {}

    /** Rows whose nodes are among the children of a table. */
    StatementRows(ObservableList<Node> children) {
        this.children = children;
    }

    /** From the header to the last row. */
    List<Row> all() {
        return Collections.unmodifiableList(rows);
    }

    /** Shows another statement. */
    void show(Statement statement) {
        List<String> header = statement.header();
        if (header.size() != columns || statement.textColumns() != textColumns) {
            rows.clear();
            children.clear();
        }
        columns = header.size();
        textColumns = statement.textColumns();
        // Above a number a long title takes two lines, so that it does not push the columns apart.
        List<String> titles = IntStream.range(0, columns)
                .mapToObj(
                        column -> column < textColumns ? header.get(column) : Statement.inTwoLines(header.get(column)))
                .toList();
        show(0, titles, "muted");
        for (int row = 0; row < statement.rows().size(); row++) {
            List<String> texts = statement.rows().get(row);
            boolean total = !texts.isEmpty() && texts.get(0).startsWith("=");
            show(row + 1, texts.stream().map(Statement::plain).toList(), total ? "strong" : "");
        }
        while (rows.size() > statement.rows().size() + 1) {
            Row last = rows.remove(rows.size() - 1);
            children.remove(last.line());
            children.removeAll(last.cells());
        }
    }

    private void show(int row, List<String> texts, String style) {
        if (row == rows.size()) {
            Region line = new Region();
            line.getStyleClass().add("statement-row");
            rows.add(new Row(line, new ArrayList<>()));
            children.add(line);
        }
        List<Text> cells = rows.get(row).cells();
        while (cells.size() > texts.size()) {
            children.remove(cells.remove(cells.size() - 1));
        }
        for (int column = cells.size(); column < texts.size(); column++) {
            cells.add(cell(column));
        }
        for (int column = 0; column < texts.size(); column++) {
            Text cell = cells.get(column);
            cell.setText(texts.get(column));
            setStyle(cell, style);
            if (cell.getParent() == null) {
                children.add(cell);
            }
        }
    }

    private static void setStyle(Text cell, String style) {
        List<String> wanted = style.isEmpty() ? List.of(CELL) : List.of(CELL, style);
        if (!cell.getStyleClass().equals(wanted)) {
            cell.getStyleClass().setAll(wanted);
        }
    }

    private Text cell(int column) {
        Text text = new Text();
        text.setTextOrigin(VPos.TOP);
        text.setTextAlignment(column < textColumns ? TextAlignment.LEFT : TextAlignment.RIGHT);
        return text;
    }
}
