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
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.coppice.app.control.ListEscape;
import org.coppice.app.control.table.TextColumns;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;

/** The meters of the file: which are taken in, how they are read, what they measure, and what becomes of them in the project. */
final class SeriesTable {
    private static final double ROW_EM = 2.46;
    private static final int MOST_ROWS = 9;
    private static final double USE_EM = 3.4;
    private static final double USED_IN_EM = 11.6;
    private static final double LEAST_NAME_EM = 6.8;
    private static final double LEAST_CHANGE_EM = 10.3;
    private final TableView<SeriesRow> table = new TableView<>();
    private final BiConsumer<String, String> answer;
    private List<Site> sites = List.of();
    private final Map<TableColumn<SeriesRow, SeriesRow>, Predicate<SeriesRow>> sometimes = new HashMap<>();
    private final TextColumns<SeriesRow> columns = new TextColumns<>(table, ROW_EM, MOST_ROWS);
    private final VBox box = new VBox();
    private boolean showing;

    SeriesTable(BiConsumer<String, String> answer, java.util.function.Consumer<String> selected) {
        this.answer = answer;
        table.setAccessibleText("Meters of the file");
        table.getStyleClass().add("series-table");
        table.setPlaceholder(new Label("No meter was found."));
        table.getColumns()
                .addAll(List.of(
                        use(),
                        name("meter", 9.8, LEAST_NAME_EM, SeriesRow::name),
                        choice("unit", 5.5, "unit", SeriesRow::units, row -> Optional.of(row.unit())),
                        choice("values are", 8.3, "quantity", SeriesRow::kinds, row -> Optional.of(row.kind())),
                        number("readings", 6.6, SeriesRow::intervals),
                        whereAny(
                                number("missing", 5.1, SeriesRow::missing),
                                row -> !row.missing().isEmpty()),
                        number("total", 7.9, SeriesRow::total),
                        number("peak", 7, SeriesRow::peak),
                        whereAny(bill(), row -> !row.bill().isEmpty()),
                        whereAny(
                                choice("measures", 9.4, "measures", row -> measurable(row), SeriesRow::measures),
                                row -> row.measures().isPresent()),
                        whereAny(site(), row -> row.site().isPresent() || row.choosable()),
                        whereAny(
                                name("in the project", 12, LEAST_CHANGE_EM, SeriesRow::inProject),
                                row -> !row.inProject().isEmpty()),
                        whereAny(
                                text("used in", USED_IN_EM, SeriesRow::use),
                                row -> !row.use().isEmpty())));
        table.getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        box.getChildren().addAll(table, columns.follower());
        table.getSelectionModel().selectedItemProperty().addListener((observable, was, row) -> {
            if (row != null && !showing) {
                selected.accept(row.name());
            }
        });
    }

    Node node() {
        return box;
    }

    void show(List<SeriesRow> rows, Plan plan, Optional<String> selected) {
        sites = plan.sites();
        showing = true;
        table.getItems().setAll(rows);
        sometimes.forEach((column, filled) -> column.setVisible(rows.stream().anyMatch(filled)));
        columns.fit();
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
        return row.measures().isPresent() && row.inProject().startsWith("new meter")
                ? Meter.Measures.codes()
                : List.of();
    }

    /** Names may be cut: all of one is read by pointing at it. */
    private TableColumn<SeriesRow, SeriesRow> name(
            String title, double em, double least, Function<SeriesRow, String> words) {
        TableColumn<SeriesRow, SeriesRow> column = text(title, em, words);
        columns.add(column, least, em);
        return column;
    }

    private TableColumn<SeriesRow, SeriesRow> column(String title, double em) {
        TableColumn<SeriesRow, SeriesRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        columns.add(column, em, em);
        return column;
    }

    private TableColumn<SeriesRow, SeriesRow> use() {
        TableColumn<SeriesRow, SeriesRow> column = column("use", USE_EM);
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

    private TableColumn<SeriesRow, SeriesRow> text(String title, double width, Function<SeriesRow, String> words) {
        TableColumn<SeriesRow, SeriesRow> column = column(title, width);
        column.setCellFactory(ignored -> new RowCell(row -> label(row, words.apply(row))));
        return column;
    }

    private TableColumn<SeriesRow, SeriesRow> number(String title, double width, Function<SeriesRow, String> words) {
        TableColumn<SeriesRow, SeriesRow> column = text(title, width, words);
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> {
            RowCell cell = new RowCell(row -> label(row, words.apply(row)));
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
        return column;
    }

    private TableColumn<SeriesRow, SeriesRow> bill() {
        TableColumn<SeriesRow, SeriesRow> column = column("bill", 5.1);
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
        TableColumn<SeriesRow, SeriesRow> column = column("site", 7.4);
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
        private final Function<SeriesRow, ? extends Node> made;

        RowCell(Function<SeriesRow, ? extends Node> made) {
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
