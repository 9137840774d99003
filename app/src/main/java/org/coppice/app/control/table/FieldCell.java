package org.coppice.app.control.table;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SearchableComboBox;

/** A cell that is edited as text, or by choosing. What is refused stays in the cell, with the reason beside it. */
final class FieldCell<M> extends TableCell<M, String> {
    /** Colour is never the only carrier of meaning. */
    private static final String DEFAULT_MARK = " *";

    private static final int SEARCH_FROM = 9;

    /** Letters that fit into one line of a pop-over. */
    private static final int SHORT_REASON = 50;

    private static final double REASON_WIDTH = 360;

    private final FieldTableModel<M> model;
    private final Column<M> column;
    private final InvalidationListener reteller = observable -> retell();
    private final ReadOnlyIntegerProperty told;
    private String tip = "";
    private Optional<PopOver> complaint = Optional.empty();

    /** A cell that shows its text anew when {@code told} changes. */
    FieldCell(FieldTableModel<M> model, Column<M> column, ReadOnlyIntegerProperty told) {
        this.model = model;
        this.column = column;
        this.told = told;
        told.addListener(new WeakInvalidationListener(reteller));
        // A row may be replaced by one with the same text here, which says more: that it is no default any more.
        tableRowProperty().flatMap(TableRow::itemProperty).addListener((item, before, now) -> showAgain());
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> showTip());
        setAlignment(column.number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setEditable(column.field().isPresent());
    }

    private void retell() {
        // Reading the value makes it valid again, without which the next change would not be told.
        told.get();
        boolean there =
                getIndex() >= 0 && getIndex() < getTableView().getItems().size();
        // Until the next layout the row may be one that is no longer in the plan.
        if (there
                && row().stream()
                        .anyMatch(row -> row == getTableView().getItems().get(getIndex()))) {
            showAgain();
        }
    }

    private void showAgain() {
        if (!isEmpty() && !isEditing()) {
            row().ifPresent(this::showText);
        }
    }

    private Optional<M> row() {
        return getTableRow() == null
                ? Optional.empty()
                : Optional.ofNullable(getTableRow().getItem());
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || row().isEmpty()) {
            setText(null);
            setGraphic(null);
            explain("");
            getStyleClass().removeAll("wrong", "by-default", "computed");
        } else if (!isEditing()) {
            showText(row().get());
        }
    }

    private void showText(M row) {
        Optional<FieldTableModel.Refused> refused = model.refused(row, column);
        String text = refused.map(FieldTableModel.Refused::text).orElseGet(() -> model.text(row, column));
        boolean byDefault =
                column.field().map(field -> CellText.isDefault(field, row)).orElse(false);
        setGraphic(null);
        setText(byDefault ? text + DEFAULT_MARK : text);
        setAccessibleText(column.title() + ", " + (text.isEmpty() ? "empty" : text)
                + refused.map(wrong -> ", refused: " + wrong.reason()).orElse(""));
        mark("wrong", refused.isPresent());
        mark("computed", column.field().isEmpty());
        mark("by-default", byDefault);
        explain(refused.map(FieldTableModel.Refused::reason)
                .or(() -> column.field().map(field -> CellText.sourceOf(field, row)))
                .orElse(""));
    }

    private void explain(String words) {
        tip = words;
        setAccessibleHelp(words);
        if (getTooltip() != null) {
            showTip();
        }
    }

    /** A tip is a window of its own: it is made when the pointer first comes to the cell, which most cells never see. */
    private void showTip() {
        if (tip.isEmpty()) {
            setTooltip(null);
        } else if (getTooltip() == null) {
            setTooltip(new Tooltip(tip));
        } else {
            getTooltip().setText(tip);
        }
    }

    private void mark(String style, boolean on) {
        if (on != getStyleClass().contains(style)) {
            if (on) {
                getStyleClass().add(style);
            } else {
                getStyleClass().remove(style);
            }
        }
    }

    @Override
    public void startEdit() {
        Optional<M> row = row();
        if (row.isEmpty() || column.field().isEmpty()) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        List<String> choices = model.choices(row.get(), column);
        setText(null);
        if (choices.isEmpty()) {
            editText(row.get());
        } else {
            editChoice(row.get(), choices);
        }
    }

    private void editText(M row) {
        TextField editor = new TextField(
                model.refused(row, column).map(FieldTableModel.Refused::text).orElseGet(() -> model.text(row, column)));
        editor.setAccessibleText(column.title());
        editor.setAlignment(getAlignment());
        editor.setOnAction(event -> finish(row, editor));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.forgetRefused(row, column);
                cancelEdit();
                event.consume();
            }
        });
        editor.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && isEditing()) {
                model.commit(row, column, editor.getText());
                cancelEdit();
            }
        });
        setGraphic(editor);
        // Without its skin, which it would get with the next frame, a text field drops what is typed until then.
        editor.applyCss();
        editor.requestFocus();
        editor.selectAll();
    }

    private void finish(M row, TextField editor) {
        Optional<String> problem = model.commit(row, column, editor.getText());
        if (problem.isEmpty()) {
            hideComplaint();
            cancelEdit();
            getTableView().requestFocus();
        } else {
            mark("wrong", true);
            complain(problem.get());
        }
    }

    private void complain(String reason) {
        hideComplaint();
        Label words = new Label(reason);
        words.setWrapText(true);
        // Asked for its width before it is wrapped, a long text would set the pop-over far to the left.
        words.setPrefWidth(reason.length() > SHORT_REASON ? REASON_WIDTH : USE_COMPUTED_SIZE);
        words.getStyleClass().addAll("worse", "popover-text");
        PopOver popOver = new PopOver(words);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        // A fade of no duration would never make it visible.
        popOver.setAnimated(false);
        // Escape belongs to the cell: it takes back what was typed.
        popOver.setHideOnEscape(false);
        popOver.show(this);
        complaint = Optional.of(popOver);
    }

    private void hideComplaint() {
        complaint.ifPresent(PopOver::hide);
        complaint = Optional.empty();
    }

    private void editChoice(M row, List<String> choices) {
        ComboBox<String> editor = choices.size() >= SEARCH_FROM ? new SearchableComboBox<>() : new ComboBox<>();
        editor.getItems().setAll(choices);
        editor.setValue(model.text(row, column));
        editor.setMaxWidth(Double.MAX_VALUE);
        editor.setAccessibleText(column.title());
        editor.valueProperty().addListener((property, before, chosen) -> {
            if (chosen != null && isEditing()) {
                model.commit(row, column, chosen).ifPresent(this::complain);
                cancelEdit();
            }
        });
        setGraphic(editor);
        editor.requestFocus();
        editor.show();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        hideComplaint();
        row().ifPresent(this::showText);
    }
}
