package org.coppice.model.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.NestedText;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.UserError;

/**
 * A named function from plan to plan. The name is that of the undo step.
 *
 * @param change throws {@link UserError} where the plan cannot be edited so; then nothing has happened
 */
public record Edit(String name, UnaryOperator<Plan> change) {

    /** The plan after this edit. */
    public Plan apply(Plan plan) {
        return change.apply(plan);
    }

    /** Several edits as one step. */
    public static Edit all(String name, List<Edit> edits) {
        return new Edit(name, plan -> {
            Plan result = plan;
            for (Edit edit : edits) {
                result = edit.apply(result);
            }
            return result;
        });
    }

    /** Adds a record whose id is not taken. */
    public static <R> Edit add(PlanTable<R> table, R record) {
        String id = table.idOf().apply(record);
        return new Edit("Add " + table.nameOf().apply(record), plan -> {
            if (table.find(plan, id).isPresent()) {
                throw new UserError("There is a " + table.recordType() + " with the id “" + id + "” already.");
            }
            return table.with(plan, record);
        });
    }

    /** Puts a record in place of the one with its id, or adds it. */
    public static <R> Edit put(PlanTable<R> table, R record) {
        return new Edit("Change " + table.nameOf().apply(record), plan -> table.with(plan, record));
    }

    /** Removes a record that nothing refers to. */
    public static Edit remove(PlanTable<?> table, String id) {
        return new Edit("Remove " + table.recordType(), plan -> {
            List<References.Reference> users = References.listTo(plan, table.recordType(), id);
            if (!users.isEmpty()) {
                throw new UserError("This " + table.recordType() + " is in use by "
                        + String.join(
                                ", ",
                                users.stream()
                                        .map(References.Reference::from)
                                        .distinct()
                                        .toList())
                        + ". Change or remove those first.");
            }
            return table.without(plan, id);
        });
    }

    /** Sets one property of the plan itself. */
    public static <V> Edit setPlan(Field<Plan, V> field, V value) {
        return new Edit("Change " + field.label().toLowerCase(java.util.Locale.ROOT), plan -> field.with(plan, value));
    }

    /** Sets one property of a record. */
    public static <R, V> Edit set(PlanTable<R> table, String id, Field<R, V> field, V value) {
        return new Edit(
                "Change " + field.label().toLowerCase(java.util.Locale.ROOT),
                plan -> table.with(plan, field.with(require(table, plan, id), value)));
    }

    /**
     * Sets one property of a record, also of a member of a family, to what a person typed.
     *
     * @param field its name or key, or a path into records inside it, for example {@code cooling.air.supply}
     */
    public static Edit setText(PlanTable<?> table, String id, String field, String text) {
        return new Edit("Change " + field, plan -> withText(table, plan, id, field, text));
    }

    private static <R> Plan withText(PlanTable<R> table, Plan plan, String id, String field, String text) {
        R record = require(table, plan, id);
        return table.with(plan, withText(table.shape().typeOf(record), record, field, text));
    }

    private static <M> M withText(RecordType<M> type, Object record, String field, String text) {
        return NestedText.with(type, type.recordClass().cast(record), field, text);
    }

    static <R> R require(PlanTable<R> table, Plan plan, String id) {
        return table.find(plan, id)
                .orElseThrow(() -> new UserError("There is no " + table.recordType() + " “" + id + "” in the plan."));
    }
}
