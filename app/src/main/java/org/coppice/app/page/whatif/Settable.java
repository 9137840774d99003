package org.coppice.app.page.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coppice.app.control.table.CellChoices;
import org.coppice.app.control.table.CellText;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.FieldKind;
import org.coppice.model.plan.field.ListKind;
import org.coppice.model.plan.field.OptionalKind;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourcedKind;
import org.coppice.model.plan.field.TextMapKind;
import org.coppice.model.source.UserError;

/** A property of a record that a scenario can set. */
record Settable(PlanTable<?> table, String id, String field, String label) {
    /** Records of where things come from, not of what there is. */
    private static final Set<PlanTable<?>> NOT_PLANNED =
            Set.of(PlanTable.SCENARIOS, PlanTable.IMPORTS, PlanTable.RECIPES);

    /** A record that has properties. */
    record Subject(PlanTable<?> table, String id, String name) {}

    /** Every record of a plan by name, with the kind of thing it is. */
    static List<Subject> subjects(Plan plan) {
        return PlanTable.ALL.stream()
                .filter(table -> !NOT_PLANNED.contains(table))
                .flatMap(table -> subjects(table, plan).stream())
                .toList();
    }

    private static <R> List<Subject> subjects(PlanTable<R> table, Plan plan) {
        return table.list(plan).stream()
                .map(record -> new Subject(
                        table,
                        table.idOf().apply(record),
                        table.nameOf().apply(record) + " · "
                                + table.shape().typeOf(record).label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What can be set of a record; what is written on one line only. */
    static List<Settable> of(Plan plan, Subject subject) {
        return list(subject.table(), plan, subject.id());
    }

    private static <R> List<Settable> list(PlanTable<R> table, Plan plan, String id) {
        return table.find(plan, id)
                .map(record -> table.shape().typeOf(record).fields().stream()
                        .filter(field -> !field.name().equals("id") && isOneLine(field.kind()))
                        .map(field -> new Settable(table, id, field.name(), field.label()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isOneLine(FieldKind<?> kind) {
        if (kind instanceof OptionalKind<?> optional) {
            return isOneLine(optional.inner());
        }
        if (kind instanceof SourcedKind<?> sourced) {
            return isOneLine(sourced.inner());
        }
        return !(kind instanceof RecordKind || kind instanceof ListKind || kind instanceof TextMapKind);
    }

    /** What may be chosen; empty where anything may be typed. */
    List<String> choices(Plan plan) {
        return CellChoices.of(plan, type(table, plan).find(field).orElseThrow().kind());
    }

    /** How it stands in the plan. */
    String text(Plan plan) {
        return text(type(table, plan), record(table, plan), plan);
    }

    private <M> String text(RecordType<M> type, Object record, Plan plan) {
        return CellText.of(
                plan, type.find(field).orElseThrow(), type.recordClass().cast(record));
    }

    /**
     * The step that sets it to what was typed.
     *
     * @throws UserError naming the property, what is wrong, and how to write it
     */
    Edit edit(Plan plan, String typed) {
        return edit(table, plan, typed);
    }

    private <R> Edit edit(PlanTable<R> of, Plan plan, String typed) {
        return edit(of, type(of, plan), record(of, plan), plan, typed);
    }

    private <R, M extends R> Edit edit(PlanTable<R> of, RecordType<M> type, R record, Plan plan, String typed) {
        M before = type.recordClass().cast(record);
        M after = CellText.read(plan, type.find(field).orElseThrow(), before, typed);
        if (after.equals(before)) {
            throw new UserError(label + " is “" + text(plan) + "” already. Type what it is to become.");
        }
        return new Edit("Set " + label.toLowerCase(Locale.ROOT), changed -> of.with(changed, after));
    }

    private <R> RecordType<? extends R> type(PlanTable<R> of, Plan plan) {
        return of.shape().typeOf(record(of, plan));
    }

    private <R> R record(PlanTable<R> of, Plan plan) {
        return of.find(plan, id)
                .orElseThrow(() -> new UserError("“" + id + "” is no longer in the project. Choose another."));
    }
}
