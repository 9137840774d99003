package org.coppice.app.page.meters.importing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.TextSize;
import org.coppice.app.theme.Theme;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.preview.PreviewRow;
import org.coppice.importers.preview.SheetPreview;
import org.coppice.importers.sheet.CellAddress;

/**
 * The rows of the file, coloured by what they were taken for, with a legend. Only the rows in view are made, so that all of a large
 * file can be looked through.
 */
final class PreviewPane extends VBox {
    private static final int LOOKED_AT = 40;
    private static final double CHARACTER_EM = 0.585;
    private static final double SIDES_EM = 2;
    private static final double NARROWEST_EM = 4.3;
    private static final double WIDEST_EM = 16.2;
    /** Of a time every character counts: {@code 2024-10-27T02:00:00.000+02:00[Europe/Berlin]}. */
    private static final double WIDEST_TIME_EM = 29.2;

    private static final double NUMBER_EM = 9;
    private static final double ROW_EM = 2;
    private static final double HEIGHT_EM = 23;

    private static final Pattern CELL = Pattern.compile("[A-Z]*[0-9]+");

    private final TableView<Integer> table = new TableView<>();
    private final FlowPane legend = new FlowPane(14, 4);
    private final Label extent = new Label();
    private final ComboBox<String> sheets = new ComboBox<>();
    private List<SheetPreview> tables = List.of();
    private Optional<SheetPreview> shown = Optional.empty();
    private boolean arranging;
    private double em = Theme.TEXT_PIXELS;

    PreviewPane() {
        super(6);
        table.getStyleClass().add("preview-table");
        table.setAccessibleText("Preview of the file");
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setPlaceholder(new Label("Nothing of the file can be shown."));
        extent.getStyleClass().addAll("muted", "small");
        legend.setAccessibleText("What the colours mean");
        legend.setAlignment(Pos.CENTER_LEFT);
        sheets.setAccessibleText("Table that is looked at");
        sheets.setOnAction(event -> {
            int index = sheets.getSelectionModel().getSelectedIndex();
            if (!arranging && index >= 0) {
                look(tables.get(index));
            }
        });
        HBox foot = new HBox(10, sheets, extent);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(legend, table, foot, new TextSize(this::resizeTo));
    }

    /** Shows the tables of a file; the one that is looked at, and the place in it, stay where it is there still. */
    void show(List<SheetPreview> all) {
        int before = Math.max(0, sheets.getSelectionModel().getSelectedIndex());
        tables = all;
        arranging = true;
        sheets.getItems().setAll(names(all));
        sheets.setVisible(all.size() > 1);
        sheets.setManaged(all.size() > 1);
        arranging = false;
        if (all.isEmpty()) {
            shown = Optional.empty();
            table.getColumns().clear();
            table.setItems(FXCollections.observableArrayList());
            legend.getChildren().clear();
            extent.setText("");
            return;
        }
        sheets.getSelectionModel().select(before < all.size() ? before : 0);
        look(all.get(Math.max(0, sheets.getSelectionModel().getSelectedIndex())));
    }

    private static List<String> names(List<SheetPreview> all) {
        List<String> names = new ArrayList<>();
        for (SheetPreview each : all) {
            names.add((names.size() + 1) + ": " + (each.name().isEmpty() ? "table" : each.name()));
        }
        return names;
    }

    private void look(SheetPreview preview) {
        boolean sameShape = shown.filter(before -> before.name().equals(preview.name())
                        && before.columns().size() == preview.columns().size()
                        && before.size() == preview.size())
                .isPresent();
        shown = Optional.of(preview);
        if (!sameShape) {
            table.getColumns().setAll(columns(preview));
            fitColumns(preview);
            table.setItems(FXCollections.observableList(new Indices(preview.size())));
        }
        for (int c = 0; c < preview.columns().size(); c++) {
            table.getColumns().get(c + 1).setGraphic(header(preview.columns().get(c)));
        }
        table.refresh();
        legend.getChildren().setAll(PreviewColours.of(preview));
        extent.setText(extent(preview));
    }

    /** How much of the file can be seen: all of it, or what is left out. */
    static String extent(SheetPreview preview) {
        String rows = preview.size() < preview.rowsInFile()
                ? "the first " + FigureText.number(preview.size()) + " of " + FigureText.number(preview.rowsInFile())
                        + " rows"
                : "all " + FigureText.number(preview.size()) + " rows";
        String columns = preview.columns().size() < preview.columnsInFile()
                ? "the first " + preview.columns().size() + " of " + FigureText.number(preview.columnsInFile())
                        + " columns"
                : preview.columns().size() == 1 ? "1 column" : preview.columns().size() + " columns";
        return (preview.isTruncated() ? "Shown are " : "Shown: ") + rows + " · " + columns;
    }

    private List<TableColumn<Integer, Integer>> columns(SheetPreview preview) {
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        for (int c = -1; c < preview.columns().size(); c++) {
            columns.add(column(c));
        }
        return columns;
    }

    /** Rows and columns are measured in text, which the zoom changes. */
    private void resizeTo(double pixels) {
        em = pixels;
        table.setFixedCellSize(ROW_EM * em);
        table.setPrefHeight(HEIGHT_EM * em);
        table.setMinHeight(HEIGHT_EM * em);
        shown.ifPresent(this::fitColumns);
    }

    private void fitColumns(SheetPreview preview) {
        table.getColumns().get(0).setPrefWidth(NUMBER_EM * em);
        for (int c = 0; c < preview.columns().size(); c++) {
            table.getColumns().get(c + 1).setPrefWidth(widthEm(preview, c) * em);
        }
    }

    private TableColumn<Integer, Integer> column(int index) {
        TableColumn<Integer, Integer> column = new TableColumn<>(index < 0 ? "row" : "");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new PreviewCell(index, () -> shown));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static double widthEm(SheetPreview preview, int column) {
        PreviewColumn of = preview.columns().get(column);
        int longest = of.letter().length() + 1 + of.meaning().length();
        for (int row = 0; row < Math.min(LOOKED_AT, preview.size()); row++) {
            PreviewRow each = preview.row(row);
            if (each.band() != PreviewRow.Band.TITLE) {
                longest = Math.max(longest, each.cell(column).length());
            }
        }
        double widest = of.role() == PreviewColumn.Role.TIME ? WIDEST_TIME_EM : WIDEST_EM;
        return Math.max(NARROWEST_EM, Math.min(widest, longest * CHARACTER_EM + SIDES_EM));
    }

    private static Node header(PreviewColumn column) {
        Label letter = new Label(column.letter());
        letter.getStyleClass().add("strong");
        Label meaning = new Label(column.meaning());
        meaning.getStyleClass().add("muted");
        HBox box = new HBox(6, letter, meaning);
        box.getStyleClass().addAll("preview-head", PreviewColours.of(column));
        box.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(box, new Tooltip(column.letter() + ": " + column.meaning()));
        return box;
    }

    /**
     * Goes to a place as findings name it: {@code meters.xlsx!May!C14} or {@code …!C14:C20}.
     *
     * @return whether there is such a place in what is shown
     */
    boolean reveal(String where) {
        int row = CellAddress.rowOf(firstCell(where));
        int column = CellAddress.columnOf(firstCell(where));
        if (!isOfCells(where) || tables.isEmpty()) {
            return false;
        }
        for (int i = 0; i < tables.size(); i++) {
            if (tables.size() > 1
                    && !tables.get(i).name().isEmpty()
                    && where.contains(tables.get(i).name() + "!")) {
                sheets.getSelectionModel().select(i);
                break;
            }
        }
        SheetPreview preview = shown.orElse(tables.get(0));
        int index = preview.indexOf(row);
        table.scrollTo(Math.max(0, index - 3));
        if (column >= 0 && column + 1 < table.getColumns().size()) {
            TableColumn<Integer, ?> of = table.getColumns().get(column + 1);
            table.scrollToColumn(of);
            table.getSelectionModel().clearAndSelect(index, of);
        }
        return preview.row(index).number() == row;
    }

    /** Whether a place as findings name it is one of cells, rather than a file or something of the project. */
    static boolean isOfCells(String where) {
        return CELL.matcher(firstCell(where)).matches();
    }

    private static String firstCell(String where) {
        return where.substring(where.lastIndexOf('!') + 1)
                .replaceAll("^.*, ", "")
                .split(":", 2)[0];
    }

    /** The cell that is marked, as findings name it; blank if none is. */
    String selected() {
        if (table.getSelectionModel().getSelectedCells().isEmpty() || shown.isEmpty()) {
            return "";
        }
        TablePosition<?, ?> at = table.getSelectionModel().getSelectedCells().get(0);
        return CellAddress.of(at.getColumn() - 1, shown.get().row(at.getRow()).number());
    }

    /** The table itself. */
    TableView<Integer> table() {
        return table;
    }

    /** 0, 1, 2 … without keeping them. */
    private static final class Indices extends AbstractList<Integer> {
        private final int size;

        Indices(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
