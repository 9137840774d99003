package org.coppice.app.help;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.help.VerificationQuery.Line;
import org.coppice.app.theme.Theme;

/** The table of published cases: what is published, what the program computes, how far they may differ, where it is published. */
final class VerificationPane extends VBox {
    private static final double ROW_HEIGHT = 28;

    private final TableView<Line> table = new TableView<>();

    VerificationPane(VerificationModel model) {
        getStyleClass().add("page");
        table.setId("verification-table");
        table.setAccessibleText("Published cases");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getColumns().add(column("Case", 14, false, Line::id));
        table.getColumns().add(verdict());
        table.getColumns().add(column("Expected", 7, true, Line::expected));
        table.getColumns().add(column("Got", 7, true, Line::got));
        table.getColumns().add(column("Unit", 6, false, Line::unit));
        table.getColumns().add(column("Tolerance", 6.5, false, Line::tolerance));
        table.getColumns().add(column("What is computed", 22, false, Line::title));
        table.getColumns().add(column("Published in", 26, false, Line::citation));
        table.setItems(model.lines());
        table.setPlaceholder(new Label("No case holds these words"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(summary(model), tools(model), table, detail());
    }

    private static Label summary(VerificationModel model) {
        Label words = new Label();
        words.setId("verification-summary");
        words.getStyleClass().add("section-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.summaryProperty());
        return words;
    }

    private static HBox tools(VerificationModel model) {
        TextField filter = new TextField();
        filter.setId("verification-filter");
        filter.setPromptText("Filter: a case, a word, “differs”, “not run”");
        filter.setAccessibleText("Filter the cases");
        filter.setPrefColumnCount(28);
        filter.textProperty().bindBidirectional(model.filterProperty());
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Cases run");
        bar.progressProperty().bind(model.fractionProperty());
        bar.visibleProperty().bind(model.runningProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("verification-cancel");
        cancel.disableProperty().bind(model.runningProperty().not());
        cancel.setOnAction(event -> model.cancel());
        Button again = new Button("Run again");
        again.disableProperty().bind(model.runningProperty());
        again.setOnAction(event -> model.start());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(10, filter, gap, bar, cancel, again);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    /** The selected case in full: titles and citations are longer than a cell. */
    private VBox detail() {
        Label title = new Label("Select a case to read its source in full.");
        Label citation = new Label();
        citation.getStyleClass().add("muted");
        for (Label label : new Label[] {title, citation}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        table.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null) {
                title.setText(line.id() + ": " + line.title());
                citation.setText(line.citation());
            }
        });
        return new VBox(4, title, citation);
    }

    private static TableColumn<Line, String> verdict() {
        TableColumn<Line, String> column = column("Verdict", 6.5, false, Line::verdict);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                getStyleClass().remove("worse");
                if (!empty && text.contains("differs")) {
                    getStyleClass().add("worse");
                }
            }
        });
        return column;
    }

    private static TableColumn<Line, String> column(
            String title, double width, boolean number, Function<Line, String> text) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width * Theme.TEXT_PIXELS);
        if (number) {
            column.setStyle("-fx-alignment: center-right;");
        }
        return column;
    }
}
