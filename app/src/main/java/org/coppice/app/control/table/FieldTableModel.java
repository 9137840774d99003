package org.coppice.app.control.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.UserError;

/**
 * The rows of a table and what can be done to them. A text that was refused is kept beside its cell until it is mended or taken
 * back, so that nothing typed is lost.
 */
public final class FieldTableModel<M> {

    /** A text that was refused, with the reason. */
    record Refused(String text, String reason) {}

    private record Place(Object row, String column) {}

    private final Workspace workspace;
    private final RowSource<M> source;
    private final List<Column<M>> columns;
    private final ObservableList<M> all = FXCollections.observableArrayList();
    private final FilteredList<M> rows = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Map<Place, Refused> refused = new HashMap<>();
    private final InvalidationListener refresher = observable -> planChanged();
    private ObservableValue<Boolean> seen = new SimpleBooleanProperty(true);
    /** Whether the rows are those of an earlier plan, because nobody sees them. */
    private boolean behind;

    private Runnable onPlanChanged = () -> {};

    /** Shows rows of the plan of the workspace, and follows it. */
    public FieldTableModel(Workspace workspace, RowSource<M> source, List<Column<M>> columns) {
        this.workspace = workspace;
        this.source = source;
        this.columns = List.copyOf(columns);
        workspace.planProperty().addListener(new WeakInvalidationListener(refresher));
        filter.addListener(observable -> applyFilter());
        refresh();
    }

    /** Follows the plan only while this holds, and catches up when it holds again. */
    void followWhile(ObservableValue<Boolean> holds) {
        seen = holds;
        seen.addListener((observable, before, now) -> {
            if (now && behind) {
                refresh();
            }
        });
    }

    private void planChanged() {
        if (seen.getValue()) {
            refresh();
        } else {
            behind = true;
        }
    }

    /** The rows that pass the filter. */
    public ObservableList<M> rows() {
        return rows;
    }

    /** Shows only rows of which some cell holds this text. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The columns, left to right. */
    public List<Column<M>> columns() {
        return columns;
    }

    /** Reads the rows from the plan anew; for nested lists when another owner is selected. */
    public void refresh() {
        behind = false;
        List<M> now = source.list(workspace.plan());
        if (!now.equals(all)) {
            all.setAll(now);
        }
        onPlanChanged.run();
    }

    /** Called when the plan is another, also where the rows are the same: a cell may show the name of another record. */
    void setOnPlanChanged(Runnable listener) {
        onPlanChanged = listener;
    }

    private void applyFilter() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(
                words.isEmpty()
                        ? row -> true
                        : row -> columns.stream()
                                .anyMatch(column -> text(row, column)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words)));
    }

    /** The text of a cell. */
    public String text(M row, Column<M> column) {
        return column.text().apply(workspace.plan(), row);
    }

    /** What may be chosen in a cell; empty where anything may be typed. */
    public List<String> choices(M row, Column<M> column) {
        return column.field().map(field -> CellChoices.of(plan(), field, row)).orElse(List.of());
    }

    Optional<Refused> refused(M row, Column<M> column) {
        return Optional.ofNullable(refused.get(place(row, column)));
    }

    void forgetRefused(M row, Column<M> column) {
        refused.remove(place(row, column));
    }

    private Place place(M row, Column<M> column) {
        return new Place(source.keyOf(plan(), row), column.title());
    }

    Object keyOf(M row) {
        return source.keyOf(plan(), row);
    }

    /** The plan that is shown. */
    public Plan plan() {
        return workspace.plan();
    }

    /** Sets a cell to what was typed; gives back the reason where that cannot be done, and keeps the text. */
    public Optional<String> commit(M row, Column<M> column, String text) {
        Optional<Field<M, ?>> field = column.field();
        if (field.isEmpty() || text.equals(text(row, column))) {
            forgetRefused(row, column);
            return Optional.empty();
        }
        Place place = place(row, column);
        Optional<UserError> problem = attempt(() -> {
            M changed = CellText.read(plan(), field.get(), row, text);
            workspace.edit(source.change(
                    "Change " + column.title().toLowerCase(Locale.ROOT), list -> replaced(list, row, changed)));
        });
        if (problem.isPresent()) {
            refused.put(place, new Refused(text, problem.get().text()));
        } else {
            refused.remove(place);
        }
        return problem.map(UserError::text);
    }

    /** Replaces a row by what a change makes of it, as one step of that name; gives back the reason where that cannot be done. */
    public Optional<String> change(M row, String name, UnaryOperator<M> change) {
        return attempt(() -> {
                    M changed = change.apply(row);
                    workspace.edit(source.change(name, list -> replaced(list, row, changed)));
                })
                .map(UserError::text);
    }

    /** The properties of a row. */
    public RecordType<M> type() {
        return source.type();
    }

    /** The row that is now what this one was before it changed. */
    public Optional<M> now(M row) {
        Object key = keyOf(row);
        return all.stream().filter(each -> keyOf(each).equals(key)).findFirst();
    }

    private static Optional<UserError> attempt(Runnable edit) {
        try {
            edit.run();
            return Optional.empty();
        } catch (UserError problem) {
            return Optional.of(problem);
        }
    }

    private static <M> List<M> replaced(List<M> list, M row, M changed) {
        List<M> result = new ArrayList<>(list);
        result.set(indexOf(list, row), changed);
        return result;
    }

    private static <M> int indexOf(List<M> list, M row) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == row) {
                return i;
            }
        }
        int equal = list.indexOf(row);
        if (equal < 0) {
            throw new UserError("This row has changed meanwhile. Try again.");
        }
        return equal;
    }

    /** Adds a row with what can be assumed; gives back the reason where something has to be there first. */
    public Optional<String> add() {
        return attempt(() -> {
                    M blank = source.blank(plan());
                    workspace.edit(source.change("Add " + noun(), list -> {
                        List<M> result = new ArrayList<>(list);
                        result.add(blank);
                        return result;
                    }));
                })
                .map(UserError::text);
    }

    /** Removes rows as one step; gives back the reason where others refer to one of them. */
    public Optional<String> remove(List<M> doomed) {
        List<M> copy = List.copyOf(doomed);
        String name = "Remove " + (copy.size() == 1 ? noun() : copy.size() + " rows");
        return attempt(() -> workspace.edit(new Edit(name, plan -> {
                    Plan result = plan;
                    // From the last to the first, so that places in nested lists stay right.
                    for (int i = copy.size() - 1; i >= 0; i--) {
                        result = source.remove(result, copy.get(i)).apply(result);
                    }
                    return result;
                })))
                .map(UserError::text);
    }

    /** The word for a row: {@code fleet}. */
    public String noun() {
        return source.type().label().toLowerCase(Locale.ROOT);
    }

    /** Rows as tab-separated text with a header of titles and units, numbers bare, for a spreadsheet. */
    public String copy(List<M> selected) {
        List<List<String>> block = new ArrayList<>();
        block.add(columns.stream().map(Column::titleWithUnit).toList());
        for (M row : selected) {
            block.add(columns.stream().map(column -> bare(row, column)).toList());
        }
        return TextBlock.write(block);
    }

    private String bare(M row, Column<M> column) {
        return column.field().map(field -> CellText.bare(plan(), field, row)).orElseGet(() -> text(row, column));
    }

    /**
     * Pastes a block with its upper left cell at a place, as one step. Rows below the last are added; a first row that repeats
     * titles says which column is which.
     *
     * @param at the row of {@link #rows()}, or its size to add rows only
     */
    public PasteReport paste(String text, int at, int columnIndex) {
        Paste<M> paste = new Paste<>(plan(), source, columns, all);
        List<M> before = new ArrayList<>(rows);
        PasteReport report = paste.apply(TextBlock.parse(text), before, at, columnIndex);
        List<M> after = paste.result();
        if (report.cells() > 0) {
            workspace.edit(source.change("Paste " + report.cells() + " cells", list -> after));
        }
        return report;
    }
}
