package org.coppice.app.control.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.table.FieldTableModel;

/** The lines of one row of a table, to be edited in place. Each change is one step that can be undone. */
public final class RecordForm<M> extends VBox {
    private static final double INDENT = 18;
    private static final double LABEL_EM = 16;

    private final FieldTableModel<M> model;
    private final Label title = new Label();
    private final Label problem = new Label();
    private final GridPane grid = new GridPane();
    private Optional<M> shown = Optional.empty();
    private List<FormLine> lines = List.of();

    /** A form without a row yet. */
    public RecordForm(FieldTableModel<M> model) {
        super(8);
        this.model = model;
        getStyleClass().add("record-form");
        title.getStyleClass().add("section-title");
        problem.getStyleClass().add("worse");
        problem.setWrapText(true);
        grid.setHgap(12);
        grid.setVgap(4);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        getChildren().addAll(title, problem, grid);
        say("");
    }

    /** Shows a row, or nothing. */
    public void show(Optional<M> row) {
        shown = row;
        say("");
        refresh();
    }

    /** Reads the row from the plan anew. */
    public void refresh() {
        shown = shown.flatMap(model::now);
        List<FormLine> now = shown.map(row -> RecordLines.of(model.plan(), model.type(), row))
                .orElse(List.of());
        title.setText(shown.isPresent() ? model.type().label() : "Select a row above to see all its properties");
        if (!now.equals(lines)) {
            lines = now;
            rebuild();
        }
    }

    private void rebuild() {
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            grid.add(label(line), 0, i);
            grid.add(line.heading() ? commands(line) : editor(line), 1, i);
        }
    }

    private static Node label(FormLine line) {
        Label label = new Label(line.label());
        label.setPadding(new javafx.geometry.Insets(0, 0, 0, line.depth() * INDENT));
        label.setPrefWidth(LABEL_EM * 13);
        label.getStyleClass().add(line.heading() ? "strong" : "muted");
        if (!line.help().isBlank()) {
            label.setTooltip(new Tooltip(line.help()));
        }
        return label;
    }

    private Node commands(FormLine line) {
        Label text = new Label(line.text());
        text.getStyleClass().add("muted");
        HBox box = new HBox(8, text);
        box.setAlignment(Pos.CENTER_LEFT);
        if (line.canAdd()) {
            box.getChildren().add(button("Add", line, () -> edits().map(edits -> edits.added(line.path()))));
        }
        if (line.canRemove()) {
            box.getChildren().add(button("Remove", line, () -> edits().map(edits -> edits.removed(line.path()))));
        }
        return box;
    }

    private Button button(String text, FormLine line, java.util.function.Supplier<Optional<M>> change) {
        Button button = new Button(text);
        button.setAccessibleText(text + " " + line.label());
        button.setOnAction(event -> apply(text + " " + line.label().toLowerCase(java.util.Locale.ROOT), change));
        return button;
    }

    private Node editor(FormLine line) {
        if (line.choices().isEmpty()) {
            return field(line);
        }
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(line.choices());
        box.setValue(line.text());
        box.setAccessibleText(line.label());
        box.setOnAction(event -> typed(line, Optional.ofNullable(box.getValue()).orElse("")));
        return box;
    }

    private TextField field(FormLine line) {
        TextField field = new TextField(line.text());
        field.setAccessibleText(line.label());
        field.setPromptText(line.help());
        field.setOnAction(event -> typed(line, field.getText()));
        ChangeListener<Boolean> leaving = (observable, was, focused) -> {
            if (!focused) {
                typed(line, field.getText());
            }
        };
        field.focusedProperty().addListener(leaving);
        return field;
    }

    private void typed(FormLine line, String text) {
        if (!text.equals(line.text())) {
            apply(
                    "Change " + line.label().toLowerCase(java.util.Locale.ROOT),
                    () -> edits().map(edits -> edits.typed(line.path(), text)));
        }
    }

    private Optional<RecordEdits<M>> edits() {
        return shown.map(row -> new RecordEdits<>(model.plan(), model.type(), row));
    }

    private void apply(String name, java.util.function.Supplier<Optional<M>> change) {
        shown.ifPresent(row -> {
            Optional<String> refused =
                    model.change(row, name, before -> change.get().orElse(before));
            say(refused.orElse(""));
            refresh();
        });
    }

    private void say(String text) {
        problem.setText(text);
        problem.setManaged(!text.isEmpty());
        problem.setVisible(!text.isEmpty());
    }
}
