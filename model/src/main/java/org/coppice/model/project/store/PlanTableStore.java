package org.coppice.model.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.Shape;
import org.coppice.model.plan.field.Variants;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/** One list of the plan as a table: a row a record, a column a property; a family has its members in one table. */
final class PlanTableStore<R> {
    private static final String ID = "id";
    private static final String POSITION = "_position";
    private static final String CRC = "_crc";

    private final PlanTable<R> table;
    private final String name;
    private final List<Column> columns;

    PlanTableStore(PlanTable<R> table) {
        this.table = table;
        this.name = table.recordType().replace('-', '_');
        this.columns = columnsOf(table.shape());
    }

    static List<PlanTableStore<?>> all() {
        List<PlanTableStore<?>> all = new ArrayList<>();
        for (PlanTable<?> table : PlanTable.ALL) {
            all.add(new PlanTableStore<>(table));
        }
        return all;
    }

    private static List<Column> columnsOf(Shape<?> shape) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(ID, new Column(ID, Column.Storage.TEXT));
        if (shape instanceof Variants) {
            columns.put(Variants.DISCRIMINATOR, new Column(Variants.DISCRIMINATOR, Column.Storage.TEXT));
        }
        for (RecordType<?> member : shape.types()) {
            for (Field<?, ?> field : member.fields()) {
                Column column = new Column(field.name(), Column.storageOf(field.kind()));
                columns.merge(
                        field.name(),
                        column,
                        (known, more) -> known.equals(more) ? known : new Column(known.name(), Column.Storage.JSON));
            }
        }
        return List.copyOf(columns.values());
    }

    String name() {
        return name;
    }

    PlanTable<R> table() {
        return table;
    }

    /** The statement that creates the table with these columns of the plan. */
    String ddl(List<Column> present) {
        String all = present.stream()
                .map(column -> column.declaration() + (column.name().equals(ID) ? " NOT NULL PRIMARY KEY" : ""))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE " + Layout.quoted(name) + " (\"" + POSITION + "\" INTEGER NOT NULL, \"" + CRC
                + "\" INTEGER NOT NULL, " + all + ") WITHOUT ROWID";
    }

    List<Column> columns() {
        return columns;
    }

    /** Records with their ids, in order; two of the same id are refused. */
    Map<String, R> byId(Plan plan) {
        Map<String, R> records = new LinkedHashMap<>();
        for (R record : table.list(plan)) {
            String id = table.idOf().apply(record);
            if (records.put(id, record) != null) {
                throw new UserError("Two records of the list “" + table.field().label() + "” have the id “" + id
                        + "”. Give one of them another.");
            }
        }
        return records;
    }

    /** Writes what differs, by identity: a record that is the same object at the same place is not touched. */
    void writeDifference(Database database, Map<String, R> before, Map<String, R> after) {
        Map<String, Integer> oldPlaces = places(before);
        for (String id : before.keySet()) {
            if (!after.containsKey(id)) {
                database.update("DELETE FROM " + Layout.quoted(name) + " WHERE id = ?", id);
            }
        }
        int place = 0;
        for (Map.Entry<String, R> entry : after.entrySet()) {
            boolean same = before.get(entry.getKey()) == entry.getValue();
            if (!same || oldPlaces.getOrDefault(entry.getKey(), -1) != place) {
                write(database, entry.getKey(), place, entry.getValue());
            }
            place++;
        }
    }

    private static Map<String, Integer> places(Map<String, ?> records) {
        Map<String, Integer> places = new LinkedHashMap<>();
        records.keySet().forEach(id -> places.put(id, places.size()));
        return places;
    }

    private void write(Database database, String id, int place, R record) {
        Map<String, Object> tree = table.shape().toTree(record);
        // What could not be read back is refused now, while whoever made it is there to mend it.
        table.shape().fromTree(tree, table.nameOf().apply(record));
        @Nullable Object[] values = new @Nullable Object[columns.size() + 2];
        RowChecksum crc = new RowChecksum(name).add(POSITION, (long) place);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Object value = column.name().equals(ID) ? id : column.toStored(tree.get(column.name()));
            crc.add(column.name(), value);
            values[i + 2] = value;
        }
        values[0] = place;
        values[1] = crc.value();
        String marks = "?, ".repeat(values.length - 1) + "?";
        database.update(
                "REPLACE INTO " + Layout.quoted(name) + " (" + columnList(columns) + ") VALUES (" + marks + ")",
                values);
    }

    private static String columnList(List<Column> columns) {
        return "\"" + POSITION + "\", \"" + CRC + "\", "
                + columns.stream().map(column -> Layout.quoted(column.name())).collect(Collectors.joining(", "));
    }

    /** The columns that the table of a database has; a file from before a property was added has no column for it. */
    List<Column> present(Database database) {
        Map<String, Column> known = new LinkedHashMap<>();
        columns.forEach(column -> known.put(column.name(), column));
        return database.query("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), name).stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    /**
     * The trees of all records, in order.
     *
     * @throws UserError where a row is not as it was written
     */
    List<Map<String, Object>> readTrees(Database database) {
        List<Column> present =
                columns.stream().filter(present(database)::contains).toList();
        if (present.isEmpty()) {
            return List.of(); // an older layout, which has no such list
        }
        return database.query(
                "SELECT " + columnList(present) + " FROM " + Layout.quoted(name) + " ORDER BY \"" + POSITION + "\"",
                row -> readTree(row, present, database.name()));
    }

    private Map<String, Object> readTree(ResultSet row, List<Column> present, String project) throws SQLException {
        RowChecksum crc = new RowChecksum(name).add(POSITION, row.getLong(1));
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < present.size(); i++) {
            Column column = present.get(i);
            Object stored = Stored.at(row, i + 3);
            crc.add(column.name(), stored);
            if (stored != null) {
                tree.put(column.name(), stored);
            }
        }
        // JDBC counts rows from 1; positions count from 0 without a gap.
        if (row.getLong(1) != row.getRow() - 1 || crc.value() != row.getLong(2)) {
            throw new UserError(SqlProblems.damagedText(
                    project, "row " + row.getRow() + " of the table " + name + " is not as it was written"));
        }
        present.forEach(column -> tree.computeIfPresent(column.name(), (key, stored) -> column.toTree(stored)));
        return tree;
    }
}
