package org.coppice.app.page;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.form.RecordForm;
import org.coppice.app.control.table.FieldTable;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PasteReport;

/** A table on a surface, with its filter and the commands for its rows, and a line that says what happened. */
public final class TableCard<M> {
    private static final int REJECTED_SHOWN = 4;

    private final FieldTableModel<M> model;
    private final FieldTable<M> table;
    private final Card card;
    private final Label said = new Label();

    /** A table of rows under a title. */
    public TableCard(String title, String remark, FieldTableModel<M> model) {
        this(title, remark, model, true);
    }

    /** A table of rows under a title, with a filter or, for short lists, without. */
    public TableCard(String title, String remark, FieldTableModel<M> model, boolean filtered) {
        this.model = model;
        table = new FieldTable<>(title, model);
        said.setWrapText(true);
        said.setManaged(false);
        said.setVisible(false);
        TextField filter = new TextField();
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter " + title.toLowerCase(java.util.Locale.ROOT));
        filter.setPrefColumnCount(10);
        filter.textProperty().bindBidirectional(model.filterProperty());
        card = new Card(title, remark, table, said).grow(table);
        if (filtered) {
            card.command(filter);
        }
        card.command(button("Copy", "Copy rows for a spreadsheet (Ctrl+C)", table::copySelection));
        VBox.setVgrow(table, Priority.ALWAYS);
        card.setMinHeight(Region.USE_PREF_SIZE);
        table.setOnPaste(this::report);
        table.setOnProblem(problem -> say(problem, true));
    }

    /** Lets rows be removed, and added where {@code add} names the command for it. */
    public TableCard<M> withRowCommands(String add) {
        if (!add.isEmpty()) {
            card.command(button(add, add, table::addRow));
        }
        card.command(button("Remove", "Remove the selected rows (Delete)", table::removeSelected));
        return this;
    }

    /** Lets all properties of the selected row be seen and edited below the table, also those that have no column. */
    public TableCard<M> withDetails() {
        RecordForm<M> form = new RecordForm<>(model);
        form.setManaged(false);
        form.setVisible(false);
        ToggleButton details = new ToggleButton("Details");
        details.setTooltip(new javafx.scene.control.Tooltip("All properties of the selected row"));
        details.setAccessibleHelp("Shows all properties of the selected row below the table");
        details.selectedProperty().addListener((observable, was, on) -> {
            form.setManaged(on);
            form.setVisible(on);
            if (on) {
                form.show(selected());
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((observable, was, now) -> {
            // While an edit replaces a row nothing is selected for a moment; the form stays with its row.
            if (details.isSelected() && now != null) {
                form.show(Optional.of(now));
            }
        });
        model.rows().addListener((javafx.beans.Observable change) -> {
            if (details.isSelected()) {
                form.refresh();
            }
        });
        card.command(details);
        card.getChildren().add(form);
        return this;
    }

    private Optional<M> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .or(() -> model.rows().stream().findFirst());
    }

    /** Adds a command of its own. */
    public TableCard<M> withCommand(String text, String help, Runnable run) {
        card.command(button(text, help, run));
        return this;
    }

    private static Button button(String text, String help, Runnable run) {
        Button button = new Button(text);
        button.setTooltip(new javafx.scene.control.Tooltip(help));
        button.setAccessibleHelp(help);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void report(PasteReport report) {
        String rejected = report.rejected().stream()
                .limit(REJECTED_SHOWN)
                .map(cell -> "row " + cell.row() + (cell.column().isEmpty() ? "" : ", " + cell.column()) + ", “"
                        + cell.text() + "”: " + cell.reason())
                .collect(Collectors.joining("\n"));
        int more = report.rejected().size() - REJECTED_SHOWN;
        say(
                report.summary()
                        + (rejected.isEmpty() ? "" : "\n" + rejected)
                        + (more > 0 ? "\nand " + more + " more" : ""),
                !report.rejected().isEmpty());
    }

    /** Says below the table what happened. */
    public void say(String text, boolean problem) {
        said.setText(text);
        said.setManaged(true);
        said.setVisible(true);
        said.getStyleClass().removeAll("worse", "muted");
        said.getStyleClass().add(problem ? "worse" : "muted");
    }

    /** The table itself. */
    public FieldTable<M> table() {
        return table;
    }

    /** The surface, to be placed on a page. */
    public Card card() {
        return card;
    }
}
