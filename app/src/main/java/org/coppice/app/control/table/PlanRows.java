package org.coppice.app.control.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.RecordType;

/**
 * A list of the plan, or the members of one record type in a list of several.
 *
 * @param blank makes a new row
 */
public record PlanRows<R, M extends R>(PlanTable<R> table, RecordType<M> type, Function<Plan, M> blank)
        implements RowSource<M> {

    @Override
    public List<M> list(Plan plan) {
        return membersOf(table.list(plan));
    }

    private List<M> membersOf(List<R> records) {
        return records.stream()
                .filter(type.recordClass()::isInstance)
                .map(type.recordClass()::cast)
                .toList();
    }

    @Override
    public Object keyOf(Plan plan, M row) {
        return table.idOf().apply(row);
    }

    @Override
    public Edit change(String name, UnaryOperator<List<M>> change) {
        return new Edit(name, plan -> {
            List<R> all = table.list(plan);
            Iterator<M> changed = change.apply(membersOf(all)).iterator();
            List<R> result = new ArrayList<>(all.size());
            for (R record : all) {
                boolean member = type.recordClass().isInstance(record);
                if (!member) {
                    result.add(record);
                } else if (changed.hasNext()) {
                    result.add(changed.next());
                }
            }
            changed.forEachRemaining(result::add);
            return table.field().with(plan, result);
        });
    }

    @Override
    public Edit remove(Plan plan, M row) {
        return Edit.remove(table, table.idOf().apply(row));
    }

    @Override
    public M blank(Plan plan) {
        return blank.apply(plan);
    }
}
