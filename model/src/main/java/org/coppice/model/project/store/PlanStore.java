package org.coppice.model.project.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.Field;
import org.coppice.model.project.json.JsonText;
import org.coppice.model.project.json.JsonTree;
import org.coppice.model.source.UserError;

/** The plan in its tables. Its own properties, such as its name, are rows of the table {@code plan}. */
public final class PlanStore {
    static final String TABLE = "plan";
    static final String DDL =
            "CREATE TABLE \"plan\" (\"key\" TEXT NOT NULL PRIMARY KEY, \"value\", \"crc\" INTEGER NOT NULL) WITHOUT ROWID";

    private final Database database;
    private final List<PlanTableStore<?>> tables = PlanTableStore.all();

    /** The plan of a database. */
    public PlanStore(Database database) {
        this.database = database;
    }

    /** The properties of the plan that are not lists of records. */
    static List<Field<Plan, ?>> scalars() {
        Set<String> lists = new HashSet<>();
        PlanTable.ALL.forEach(table -> lists.add(table.field().name()));
        return Plan.TYPE.fields().stream()
                .filter(field -> !lists.contains(field.name()))
                .toList();
    }

    /** Writes a plan into empty tables. */
    public void writeAll(Plan plan) {
        scalars().forEach(field -> writeScalar(field, plan));
        tables.forEach(table -> writeAll(table, plan));
    }

    private <R> void writeAll(PlanTableStore<R> table, Plan plan) {
        table.writeDifference(database, Map.of(), table.byId(plan));
    }

    /** Writes the difference of the stored plan and another, found by identity. */
    public void write(Plan stored, Plan plan) {
        for (Field<Plan, ?> field : scalars()) {
            if (!field.get(stored).equals(field.get(plan))) {
                writeScalar(field, plan);
            }
        }
        tables.forEach(table -> write(table, stored, plan));
    }

    private <R> void write(PlanTableStore<R> table, Plan stored, Plan plan) {
        if (table.table().list(stored) != table.table().list(plan)) {
            table.writeDifference(database, table.byId(stored), table.byId(plan));
        }
    }

    private <V> void writeScalar(Field<Plan, V> field, Plan plan) {
        Object tree = field.kind().toTree(field.get(plan));
        field.kind().fromTree(tree, field.label());
        String value = JsonText.compact(tree);
        long crc = new RowChecksum(TABLE).add(field.name(), value).value();
        database.update("REPLACE INTO \"plan\" VALUES (?, ?, ?)", field.name(), value, crc);
    }

    /**
     * The stored plan.
     *
     * @throws UserError where a row is damaged, or does not fit the plan
     */
    public Plan read() {
        Map<String, Object> tree = new LinkedHashMap<>();
        database.query("SELECT key, value, crc FROM \"plan\"", row -> {
            String key = row.getString(1);
            String value = row.getString(2);
            if (new RowChecksum(TABLE).add(key, value).value() != row.getLong(3)) {
                throw new UserError(SqlProblems.damagedText(
                        database.name(), "the row " + key + " of the table plan is not as it was written"));
            }
            tree.put(key, JsonTree.parse(value, key).root());
            return key;
        });
        for (PlanTableStore<?> table : tables) {
            tree.put(table.table().field().name(), new ArrayList<>(table.readTrees(database)));
        }
        return Plan.TYPE.fromTree(tree, database.name());
    }
}
