package org.coppice.app.control.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
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
    private static final double VALUE_EM = 30;
    private static final double LEAST_VALUE_WIDTH = 120;

    /** The line, and room for a complaint below it. */
    private static final int ROWS_A_LINE = 2;

    private final FieldTableModel<M> model;
    private final Label title = new Label();
    private final Label problem = new Label();
    private final GridPane grid = new GridPane();
    private Optional<M> shown = Optional.empty();
    private List<FormLine> lines = List.of();
    private final Map<Integer, Control> editors = new LinkedHashMap<>();

    /** A form without a row yet. */
    public RecordForm(FieldTableModel<M> model) {
        super(8);
        this.model = model;
        getStyleClass().add("record-form");
        title.getStyleClass().add("section-title");
        problem.getStyleClass().add("worse");
        problem.setWrapText(true);
        grid.setHgap(12);
        grid.setVgap(2);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setMinWidth(LEAST_VALUE_WIDTH);
        // What a property is and in which unit stands beside its value, where the form is wide enough.
        ColumnConstraints helps = new ColumnConstraints();
        helps.setMinWidth(0);
        helps.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values, helps);
        getChildren().addAll(title, grid);
    }

    /** Shows a row, or nothing. */
    public void show(Optional<M> row) {
        shown = row;
        say(0, "");
        refresh();
    }

    /** Reads the row from the plan anew. */
    public void refresh() {
        shown = shown.flatMap(model::now);
        List<FormLine> now = shown.map(row -> RecordLines.of(model.plan(), model.type(), row))
                .orElse(List.of());
        title.setText(shown.isPresent() ? model.type().label() : "Select a row above to see all its properties");
        if (now.equals(lines)) {
            return;
        }
        Optional<List<Object>> focused = focusedPath(lines);
        boolean otherTexts = shapes(now).equals(shapes(lines));
        lines = now;
        if (otherTexts) {
            fill();
        } else {
            rebuild();
            focused.ifPresent(this::focus);
        }
    }

    /** What the lines are apart from the values in them. */
    private static List<FormLine> shapes(List<FormLine> lines) {
        return lines.stream()
                .map(line -> line.heading() ? line : line.withText(""))
                .toList();
    }

    /** Puts other texts into the same editors, so that whoever goes through them with the keyboard stays where they are. */
    private void fill() {
        editors.forEach((index, editor) -> {
            String text = lines.get(index).text();
            if (editor instanceof TextField field && !field.getText().equals(text)) {
                field.setText(text);
            } else if (editor instanceof ComboBox<?> box && !text.equals(box.getValue())) {
                choose(box, text);
            }
        });
    }

    @SuppressWarnings("unchecked") // all boxes of this form hold texts
    private static void choose(ComboBox<?> box, String text) {
        ((ComboBox<String>) box).setValue(text);
    }

    /** The place whose editor has the focus. */
    private Optional<List<Object>> focusedPath(List<FormLine> before) {
        return editors.entrySet().stream()
                .filter(each -> each.getValue().isFocused())
                .map(each -> before.get(each.getKey()).path())
                .findFirst();
    }

    private void focus(List<Object> path) {
        for (int i = 0; i < lines.size(); i++) {
            Node editor = editors.get(i);
            if (editor != null && lines.get(i).path().equals(path)) {
                editor.requestFocus();
            }
        }
    }

    private void rebuild() {
        editors.clear();
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            int row = ROWS_A_LINE * i;
            grid.add(label(line), 0, row);
            if (line.heading()) {
                grid.add(commands(i, line), 1, row);
            } else {
                Control editor = editor(i, line);
                editors.put(i, editor);
                grid.add(editor, 1, row);
            }
            if (!line.help().isBlank()) {
                grid.add(help(line), 2, row);
            }
        }
    }

    private static Node help(FormLine line) {
        Label help = new Label(line.help());
        help.setMinWidth(0);
        help.getStyleClass().add("muted");
        help.setTooltip(new Tooltip(line.help()));
        return help;
    }

    private static Node label(FormLine line) {
        Label label = new Label(line.label());
        label.setPadding(new javafx.geometry.Insets(0, 0, 0, line.depth() * INDENT));
        label.setStyle("-fx-pref-width: " + LABEL_EM + "em");
        label.getStyleClass().add(line.heading() ? "strong" : "muted");
        if (!line.help().isBlank()) {
            label.setTooltip(new Tooltip(line.help()));
        }
        return label;
    }

    private Node commands(int index, FormLine line) {
        Label text = new Label(line.text());
        text.getStyleClass().add("muted");
        HBox box = new HBox(8, text);
        box.setAlignment(Pos.CENTER_LEFT);
        if (line.canAdd()) {
            box.getChildren().add(button(index, "Add", line, () -> edits().map(edits -> edits.added(line.path()))));
        }
        if (line.canRemove()) {
            box.getChildren()
                    .add(button(index, "Remove", line, () -> edits().map(edits -> edits.removed(line.path()))));
        }
        return box;
    }

    private Button button(int index, String text, FormLine line, java.util.function.Supplier<Optional<M>> change) {
        Button button = new Button(text);
        button.setAccessibleText(text + " " + line.label());
        button.setOnAction(event -> apply(index, text + " " + line.label().toLowerCase(java.util.Locale.ROOT), change));
        return button;
    }

    private Control editor(int index, FormLine line) {
        if (line.choices().isEmpty()) {
            return field(index, line);
        }
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(line.choices());
        box.setValue(line.text());
        box.setAccessibleText(line.label());
        // While the list is open the arrow keys go through it; what counts is where they end.
        box.valueProperty().addListener((observable, was, now) -> {
            if (!box.isShowing()) {
                typed(index, Optional.ofNullable(box.getValue()).orElse(""), box);
            }
        });
        box.setOnHidden(
                event -> typed(index, Optional.ofNullable(box.getValue()).orElse(""), box));
        return box;
    }

    private TextField field(int index, FormLine line) {
        TextField field = new TextField(line.text());
        field.setAccessibleText(line.label());
        field.setAccessibleHelp(line.help());
        field.setStyle("-fx-pref-width: " + VALUE_EM + "em");
        field.setOnAction(event -> typed(index, field.getText(), field));
        ChangeListener<Boolean> leaving = (observable, was, focused) -> {
            if (!focused) {
                typed(index, field.getText(), field);
            }
        };
        field.focusedProperty().addListener(leaving);
        return field;
    }

    private void typed(int index, String text, Control editor) {
        if (!editor.equals(editors.get(index))) { // it was taken away, and what it says has been read
            return;
        }
        FormLine line = lines.get(index);
        if (!text.equals(line.text())) {
            apply(
                    index,
                    "Change " + line.label().toLowerCase(java.util.Locale.ROOT),
                    () -> edits().map(edits -> edits.typed(line.path(), text)));
        }
    }

    private Optional<RecordEdits<M>> edits() {
        return shown.map(row -> new RecordEdits<>(model.plan(), model.type(), row));
    }

    private void apply(int index, String name, java.util.function.Supplier<Optional<M>> change) {
        shown.ifPresent(row -> {
            Optional<String> refused =
                    model.change(row, name, before -> change.get().orElse(before));
            refresh();
            say(index, refused.orElse(""));
        });
    }

    /** Says below a line why it cannot be what was typed; nothing where it can. */
    private void say(int index, String text) {
        problem.setText(text);
        grid.getChildren().remove(problem);
        if (!text.isEmpty()) {
            grid.add(problem, 1, ROWS_A_LINE * index + 1, 2, 1);
        }
    }
}
