package org.coppice.app.control.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.coppice.app.control.Seen;
import org.coppice.app.theme.Theme;

/** A table of records: edit in place, sort, filter, copy, paste, add and remove. */
public final class FieldTable<M> extends TableView<M> {
    private static final double ROW_EM = 2.15;

    /** How far columns may be narrowed to fit before the table scrolls sideways instead. */
    private static final double NARROWEST = 0.86;

    /** Header and the room for a scroll bar. */
    private static final double HEADER_ROWS = 1.6;

    /**
     * The bar below columns that go on beyond the right edge, and half a row: with room for just one empty row above the bar the
     * table would show a vertical one too, over its last column.
     */
    private static final double BAR_ROWS = 1.25;

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 12;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final FieldTableModel<M> model;
    /** Counts how often cells were asked to say anew what they hold. */
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper();

    private double em = Theme.TEXT_PIXELS;
    private boolean scrolls;

    private Consumer<PasteReport> onPaste = report -> {};
    private Consumer<String> onProblem = problem -> {};
    private Predicate<String> pasteInstead = text -> false;

    /** A table with a name for assistive technology. */
    public FieldTable(String name, FieldTableModel<M> model) {
        this.model = model;
        setAccessibleText(name);
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // Cells, not rows: the arrows then reach every cell, and one sees where a paste would begin.
        getSelectionModel().setCellSelectionEnabled(true);
        for (Column<M> column : model.columns()) {
            getColumns().add(column(column));
        }
        resizeTo(Theme.TEXT_PIXELS);
        SortedList<M> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        widthProperty().addListener(observable -> fit());
        setPlaceholder(new Label("No " + model.noun() + " yet"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        model.rows().addListener((javafx.beans.Observable change) -> fitRows());
        model.setOnPlanChanged(this::retell);
        model.followWhile(Seen.of(this));
        fitRows();
    }

    /** Rows and columns are measured in text, which the zoom changes. */
    private void resizeTo(double pixels) {
        if (pixels == em && !getColumns().isEmpty() && getFixedCellSize() > 0) {
            return;
        }
        em = pixels;
        setFixedCellSize(ROW_EM * em);
        for (int i = 0; i < getColumns().size(); i++) {
            TableColumn<M, ?> column = getColumns().get(i);
            Column<M> shown = model.columns().get(i);
            double width = shown.usualEm() * em;
            column.setMinWidth(Math.max(width * 0.6, shown.leastEm() * em));
            column.setPrefWidth(width);
        }
        fit();
        fitRows();
    }

    /** Columns share the width of the table where they can; else they keep theirs and the table scrolls. */
    private void fit() {
        boolean narrow = isNarrow();
        if (narrow != scrolls) {
            scrolls = narrow;
            setColumnResizePolicy(
                    narrow
                            ? TableView.UNCONSTRAINED_RESIZE_POLICY
                            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            fitRows();
        }
        for (int i = 0; narrow && i < getColumns().size(); i++) {
            TextColumns.widen(this, getColumns().get(i), model.columns().get(i).usualEm() * em);
        }
    }

    private boolean isNarrow() {
        double wanted = model.columns().stream().mapToDouble(Column::usualEm).sum() * em;
        return getWidth() > 0 && getWidth() < NARROWEST * wanted;
    }

    /** Shows the texts of the cells anew, when they rest on something beside the rows; the cells stay. */
    public void retell() {
        told.set(told.get() + 1);
    }

    private void fitRows() {
        int rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, model.rows().size()));
        double around = HEADER_ROWS + (scrolls ? BAR_ROWS : 0);
        setMinHeight((LEAST_ROWS + around) * ROW_EM * em);
        setPrefHeight((rows + around) * ROW_EM * em);
    }

    /** Called with what became of a pasted block. */
    public void setOnPaste(Consumer<PasteReport> listener) {
        onPaste = listener;
    }

    /** Offers a pasted text to something that knows it better than cells do, and says whether it took it. */
    public void setPasteInstead(Predicate<String> taker) {
        pasteInstead = taker;
    }

    /** Called with the reason where a row cannot be removed or added. */
    public void setOnProblem(Consumer<String> listener) {
        onProblem = listener;
    }

    private TableColumn<M, String> column(Column<M> column) {
        TableColumn<M, String> result = new TableColumn<>();
        Label title = new Label(column.title());
        if (!column.help().isBlank()) {
            title.setTooltip(new Tooltip(column.help()));
        }
        result.setGraphic(title);
        if (getColumns().isEmpty()) {
            // Later: fonts change while styles are applied, when cells must not be made or dropped.
            title.fontProperty()
                    .addListener((property, before, font) ->
                            Platform.runLater(() -> resizeTo(title.getFont().getSize())));
        }
        result.setId(column.title());
        result.setCellValueFactory(row -> text(row.getValue(), column));
        result.setCellFactory(ignored -> new FieldCell<>(model, column, told.getReadOnlyProperty()));
        result.setEditable(column.field().isPresent());
        result.setReorderable(false);
        if (column.number()) {
            result.getStyleClass().add("number");
            result.setStyle("-fx-alignment: center-right;");
        }
        return result;
    }

    private ObservableValue<String> text(M row, Column<M> column) {
        return new ReadOnlyStringWrapper(model.text(row, column)).getReadOnlyProperty();
    }

    private void keyPressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        if (COPY.match(event)) {
            copySelection();
            event.consume();
        } else if (PASTE.match(event)) {
            paste(Clipboard.getSystemClipboard().getString());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            removeSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            editFocused();
            event.consume();
        }
    }

    /** A character typed on a cell begins to edit it and takes the place of what is there, as in a spreadsheet. */
    private void keyTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean text = !event.isShortcutDown()
                && !event.isAltDown()
                && !typed.isEmpty()
                && !Character.isISOControl(typed.charAt(0));
        if (getEditingCell() != null || !text || !(event.getTarget() instanceof FieldTable<?>)) {
            return;
        }
        editFocused();
        if (getScene() != null && getScene().getFocusOwner() instanceof TextField editor) {
            editor.setText(typed);
            editor.end();
            event.consume();
        }
    }

    private void editFocused() {
        TablePosition<M, ?> cell = focused();
        if (cell.getRow() >= 0) {
            edit(cell.getRow(), getColumns().get(Math.max(0, cell.getColumn())));
        }
    }

    @SuppressWarnings("unchecked") // the focus model hands out positions of its own table, without saying so
    private TablePosition<M, ?> focused() {
        return getFocusModel().getFocusedCell();
    }

    /** Copies the selected rows, or all where none is selected. */
    public void copySelection() {
        List<M> selected = List.copyOf(getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(model.copy(selected.isEmpty() ? List.copyOf(getItems()) : selected));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Pastes text at the focused cell, or below the last row where none is focused. */
    public void paste(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank() || pasteInstead.test(text)) {
            return;
        }
        TablePosition<M, ?> cell = focused();
        boolean anywhere = cell.getRow() < 0 || getSelectionModel().isEmpty();
        int row =
                anywhere ? model.rows().size() : model.rows().indexOf(getItems().get(cell.getRow()));
        onPaste.accept(model.paste(text, row, anywhere ? 0 : Math.max(0, cell.getColumn())));
    }

    /** Adds a row and puts the focus on it. */
    public void addRow() {
        Optional<String> problem = model.add();
        problem.ifPresent(onProblem);
        if (problem.isEmpty() && !model.rows().isEmpty()) {
            M added = model.rows().get(model.rows().size() - 1);
            select(added);
        }
    }

    /** Removes the selected rows. */
    public void removeSelected() {
        List<M> selected = List.copyOf(getSelectionModel().getSelectedItems());
        if (!selected.isEmpty()) {
            model.remove(selected).ifPresent(onProblem);
        }
    }

    /** Selects the row of that key and puts the focus into a column, where it is named by a field key. */
    public void reveal(Object key, String fieldKey) {
        getItems().stream()
                .filter(row -> model.keyOf(row).equals(key))
                .findFirst()
                .ifPresent(row -> {
                    select(row);
                    int column = indexOf(fieldKey);
                    getFocusModel().focus(getItems().indexOf(row), getColumns().get(Math.max(0, column)));
                    requestFocus();
                });
    }

    private int indexOf(String fieldKey) {
        for (int i = 0; i < model.columns().size(); i++) {
            if (model.columns()
                    .get(i)
                    .field()
                    .map(field -> field.key().equals(fieldKey))
                    .orElse(false)) {
                return i;
            }
        }
        return -1;
    }

    private void select(M row) {
        int index = getItems().indexOf(row);
        getSelectionModel().clearAndSelect(index);
        scrollTo(index);
    }
}
