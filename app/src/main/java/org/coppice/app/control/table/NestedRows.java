package org.coppice.app.control.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.UserError;

/**
 * A list inside a record of the plan, for example the cohorts of a fleet.
 *
 * @param owner the id of the record that holds the list; none selected gives an empty table
 * @param list the property of the owner
 */
public record NestedRows<O, M>(
        PlanTable<O> table,
        RecordType<M> type,
        Field<O, List<M>> list,
        Supplier<Optional<String>> owner,
        Function<Plan, M> blank)
        implements RowSource<M> {

    @Override
    public List<M> list(Plan plan) {
        return owner.get().flatMap(id -> table.find(plan, id)).map(list::get).orElse(List.of());
    }

    /** Rows of a nested list have no id; their place tells them apart. */
    @Override
    public Object keyOf(Plan plan, M row) {
        List<M> rows = list(plan);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i;
            }
        }
        return rows.indexOf(row);
    }

    @Override
    public Edit change(String name, UnaryOperator<List<M>> change) {
        String id = owner.get().orElseThrow(() -> new UserError("Select a " + table.recordType() + " above first."));
        return new Edit(name, plan -> {
            O record = table.find(plan, id)
                    .orElseThrow(() -> new UserError("This " + table.recordType() + " is no longer in the plan."));
            return table.with(plan, list.with(record, change.apply(list.get(record))));
        });
    }

    @Override
    public Edit remove(Plan plan, M row) {
        Object key = keyOf(plan, row);
        return change("Remove " + type.label().toLowerCase(java.util.Locale.ROOT), rows -> {
            List<M> rest = new ArrayList<>(rows);
            rest.remove(((Integer) key).intValue());
            return rest;
        });
    }

    @Override
    public M blank(Plan plan) {
        return blank.apply(plan);
    }
}
