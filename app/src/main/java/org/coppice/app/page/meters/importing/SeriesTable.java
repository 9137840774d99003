package org.coppice.app.page.meters.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.coppice.app.control.ListEscape;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;

/** The meters of the file: which are taken in, how they are read, what they measure, and what becomes of them in the project. */
final class SeriesTable {
    private static final double ROW_PX = 32;
    private static final double HEAD_PX = 30;
    private static final int MOST_ROWS = 9;
    private static final double ROOM_PX = 8;
    private static final List<String> MEASURES = List.of("it", "facility", "generation", "other");

    private final TableView<SeriesRow> table = new TableView<>();
    private final BiConsumer<String, String> answer;
    private List<Site> sites = List.of();
    private final Map<TableColumn<SeriesRow, SeriesRow>, Predicate<SeriesRow>> sometimes = new HashMap<>();
    private boolean showing;

    SeriesTable(BiConsumer<String, String> answer, java.util.function.Consumer<String> selected) {
        this.answer = answer;
        table.setAccessibleText("Meters of the file");
        table.getStyleClass().add("series-table");
        table.setFixedCellSize(ROW_PX);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label("No meter was found."));
        table.getColumns()
                .addAll(List.of(
                        use(),
                        text("meter", 140, SeriesRow::name),
                        choice("unit", 76, "unit", SeriesRow::units, row -> Optional.of(row.unit())),
                        choice("values are", 108, "quantity", SeriesRow::kinds, row -> Optional.of(row.kind())),
                        number("readings", 84, SeriesRow::intervals),
                        whereAny(
                                number("missing", 66, SeriesRow::missing),
                                row -> !row.missing().isEmpty()),
                        number("total", 112, SeriesRow::total),
                        number("peak", 98, SeriesRow::peak),
                        whereAny(bill(), row -> !row.bill().isEmpty()),
                        whereAny(
                                choice("measures", 112, "measures", row -> measurable(row), SeriesRow::measures),
                                row -> row.measures().isPresent()),
                        whereAny(site(), row -> row.site().isPresent() || row.choosable()),
                        whereAny(
                                text("in the project", 112, SeriesRow::inProject),
                                row -> !row.inProject().isEmpty()),
                        whereAny(
                                text("used in", 152, SeriesRow::use),
                                row -> !row.use().isEmpty())));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        table.getSelectionModel().selectedItemProperty().addListener((observable, was, row) -> {
            if (row != null && !showing) {
                selected.accept(row.name());
            }
        });
    }

    TableView<SeriesRow> node() {
        return table;
    }

    void show(List<SeriesRow> rows, Plan plan, Optional<String> selected) {
        sites = plan.sites();
        showing = true;
        table.getItems().setAll(rows);
        sometimes.forEach((column, filled) -> column.setVisible(rows.stream().anyMatch(filled)));
        double height = HEAD_PX + ROW_PX * Math.max(1, Math.min(MOST_ROWS, rows.size())) + 4;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        rows.stream()
                .filter(row -> selected.equals(Optional.of(row.name())))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
        showing = false;
    }

    /** A column that is shown where a row has something in it: what is empty takes no room from names. */
    private TableColumn<SeriesRow, SeriesRow> whereAny(
            TableColumn<SeriesRow, SeriesRow> column, Predicate<SeriesRow> filled) {
        sometimes.put(column, filled);
        return column;
    }

    private static List<String> measurable(SeriesRow row) {
        return row.measures().isPresent() && row.inProject().startsWith("new meter") ? MEASURES : List.of();
    }

    private static TableColumn<SeriesRow, SeriesRow> column(String title, double width) {
        TableColumn<SeriesRow, SeriesRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 76));
        return column;
    }

    private TableColumn<SeriesRow, SeriesRow> use() {
        TableColumn<SeriesRow, SeriesRow> column = column("use", 44);
        column.setMinWidth(44);
        column.setMaxWidth(44);
        column.setCellFactory(ignored -> new RowCell(row -> {
            if (!row.choosable()) {
                return label(row, "✓");
            }
            CheckBox box = new CheckBox();
            box.setSelected(row.used());
            box.setAccessibleText("Take in " + row.name());
            box.setOnAction(event -> answer.accept("use:" + row.name(), box.isSelected() ? "yes" : "no"));
            return box;
        }));
        return column;
    }

    private static TableColumn<SeriesRow, SeriesRow> text(
            String title, double width, Function<SeriesRow, String> words) {
        TableColumn<SeriesRow, SeriesRow> column = column(title, width);
        column.setCellFactory(ignored -> new RowCell(row -> label(row, words.apply(row))));
        return column;
    }

    private static TableColumn<SeriesRow, SeriesRow> number(
            String title, double width, Function<SeriesRow, String> words) {
        TableColumn<SeriesRow, SeriesRow> column = text(title, width, words);
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> {
            RowCell cell = new RowCell(row -> label(row, words.apply(row)));
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
        return column;
    }

    private static TableColumn<SeriesRow, SeriesRow> bill() {
        TableColumn<SeriesRow, SeriesRow> column = column("bill", 66);
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> {
            RowCell cell = new RowCell(row -> {
                Label label = label(row, row.bill());
                label.getStyleClass().add(row.fits() ? "better" : "worse");
                return label;
            });
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
        return column;
    }

    private static Label label(SeriesRow row, String text) {
        Label label = new Label(text);
        if (!row.used()) {
            label.getStyleClass().add("muted");
        }
        if (!text.isEmpty()) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private TableColumn<SeriesRow, SeriesRow> choice(
            String title,
            double width,
            String question,
            Function<SeriesRow, List<String>> choices,
            Function<SeriesRow, Optional<String>> chosen) {
        TableColumn<SeriesRow, SeriesRow> column = column(title, width);
        column.setMinWidth(width - ROOM_PX); // the words of choices are not to be cut
        column.setCellFactory(ignored -> new RowCell(row -> {
            String now = chosen.apply(row).orElse("");
            List<String> all = choices.apply(row);
            return all.isEmpty()
                    ? label(row, word(question, now))
                    : box(row, question, all, now, choice -> word(question, choice));
        }));
        return column;
    }

    private static String word(String question, String choice) {
        if (question.equals("quantity")) {
            return ImportWords.kind(choice);
        }
        return ImportWords.choice(question, choice, Plan.empty("", 2000));
    }

    private TableColumn<SeriesRow, SeriesRow> site() {
        TableColumn<SeriesRow, SeriesRow> column = column("site", 96);
        column.setCellFactory(ignored -> new RowCell(row -> {
            boolean fresh = row.site().isEmpty() || row.inProject().startsWith("new meter");
            return fresh && row.used() && row.choosable() && sites.size() > 1
                    ? box(
                            row,
                            "site",
                            sites.stream().map(Site::id).toList(),
                            row.site().orElse(""),
                            this::siteName)
                    : label(row, row.site().map(this::siteName).orElse(""));
        }));
        return column;
    }

    private String siteName(String id) {
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .map(Site::name)
                .findFirst()
                .orElse(id);
    }

    private ComboBox<String> box(
            SeriesRow row, String question, List<String> choices, String now, Function<String, String> words) {
        ComboBox<String> box = new ComboBox<>();
        ListEscape.keepIn(box);
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String choice) {
                return choice == null || choice.isEmpty() ? "choose…" : words.apply(choice);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setValue(now.isEmpty() ? null : now);
        box.setPromptText("choose…");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(ImportWords.question(question) + " of " + row.name());
        box.getStyleClass().add("in-cell");
        box.setOnAction(event -> {
            String chosen = box.getValue();
            if (chosen != null && !chosen.equals(now)) {
                answer.accept(question + ":" + row.name(), chosen);
            }
        });
        return box;
    }

    /** A cell that shows a node made for its row. */
    private static final class RowCell extends TableCell<SeriesRow, SeriesRow> {
        private final Function<SeriesRow, ? extends javafx.scene.Node> made;

        RowCell(Function<SeriesRow, ? extends javafx.scene.Node> made) {
            this.made = made;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(SeriesRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : made.apply(row));
        }
    }
}
