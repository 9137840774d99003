package org.coppice.model.project.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.Field;
import org.coppice.model.project.json.JsonText;
import org.coppice.model.project.json.JsonTree;

/**
 * What differs between two plans, as a text that leads from either to the other: of each list that differs the ids in order,
 * and the records that are not the same. The undo record of a working copy.
 */
final class PlanDifference {
    private static final String ORDER = "order";
    private static final String ROWS = "rows";
    private static final String VALUES = "plan";

    private final Map<String, Object> before;
    private final Map<String, Object> after;

    private PlanDifference(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    static PlanDifference between(Plan before, Plan after) {
        return new PlanDifference(side(before, after), side(after, before));
    }

    static PlanDifference parse(String text) {
        Map<String, Object> tree = object(JsonTree.parse(text, "undo record").root());
        return new PlanDifference(object(tree.get("before")), object(tree.get("after")));
    }

    String text() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("before", before);
        tree.put("after", after);
        return JsonText.compact(tree);
    }

    Plan undo(Plan plan) {
        return apply(plan, before);
    }

    Plan redo(Plan plan) {
        return apply(plan, after);
    }

    private static Map<String, Object> side(Plan plan, Plan other) {
        Map<String, Object> side = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        PlanStore.scalars().forEach(field -> putValue(values, field, plan, other));
        side.put(VALUES, values);
        PlanTableStore.all().forEach(table -> putTable(side, table, plan, other));
        return side;
    }

    private static <V> void putValue(Map<String, Object> values, Field<Plan, V> field, Plan plan, Plan other) {
        V value = field.get(plan);
        if (!value.equals(field.get(other))) {
            values.put(field.name(), field.kind().toTree(value));
        }
    }

    private static <R> void putTable(Map<String, Object> side, PlanTableStore<R> store, Plan plan, Plan other) {
        PlanTable<R> table = store.table();
        if (table.list(plan) == table.list(other)) {
            return;
        }
        Map<String, R> others = store.byId(other);
        Map<String, Object> rows = new LinkedHashMap<>();
        store.byId(plan).forEach((id, record) -> {
            if (others.get(id) != record) {
                rows.put(id, table.shape().toTree(record));
            }
        });
        side.put(
                table.recordType(),
                Map.of(ORDER, table.list(plan).stream().map(table.idOf()).toList(), ROWS, rows));
    }

    private static Plan apply(Plan plan, Map<String, Object> side) {
        Plan result = plan;
        for (Map.Entry<String, Object> value : object(side.get(VALUES)).entrySet()) {
            result = withValue(result, value.getKey(), value.getValue());
        }
        for (PlanTable<?> table : PlanTable.ALL) {
            Object change = side.get(table.recordType());
            result = change == null ? result : withTable(table, result, object(change));
        }
        return result;
    }

    private static Plan withValue(Plan plan, String name, Object tree) {
        for (Field<Plan, ?> field : PlanStore.scalars()) {
            if (field.name().equals(name)) {
                return with(field, plan, tree);
            }
        }
        return plan;
    }

    private static <V> Plan with(Field<Plan, V> field, Plan plan, Object tree) {
        return field.with(plan, field.kind().fromTree(tree, field.name()));
    }

    private static <R> Plan withTable(PlanTable<R> table, Plan plan, Map<String, Object> change) {
        Map<String, R> known = new LinkedHashMap<>();
        table.list(plan).forEach(record -> known.put(table.idOf().apply(record), record));
        object(change.get(ROWS))
                .forEach((id, tree) -> known.put(id, table.shape().fromTree(tree, id)));
        List<R> records = new ArrayList<>();
        if (change.get(ORDER) instanceof List<?> ids) {
            for (Object id : ids) {
                R record = known.get(String.valueOf(id));
                if (record == null) {
                    throw new IllegalStateException("The undo record names " + id + ", which is not in the plan");
                }
                records.add(record);
            }
        }
        return table.field().with(plan, records);
    }

    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object tree) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }
}
