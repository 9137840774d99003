package org.coppice.model.project.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.source.UserError;

/** Looks at a database before anything in it is believed: its shape, its pages, its checksums. */
public final class Integrity {
    private Integrity() {}

    private record Item(String type, String name, String sql) {}

    /**
     * Refuses tables, views, triggers and columns that this version did not make, and pages that do not fit together.
     *
     * @throws UserError naming what is wrong
     */
    public static void check(Database database) {
        String answer = SqlProblems.lookingInto(database.name(), () -> {
            checkShape(database);
            // Not quick_check, which leaves out indexes: a series that is not found by its hash would be lost in
            // silence.
            return database.first("PRAGMA integrity_check(1)", row -> row.getString(1))
                    .orElse("no answer");
        });
        if (!answer.equals("ok")) {
            throw new UserError(SqlProblems.damagedText(database.name(), answer.replace('\n', ' ')));
        }
    }

    private static void checkShape(Database database) {
        Map<String, PlanTableStore<?>> planTables = new HashMap<>();
        PlanTableStore.all().forEach(table -> planTables.put(table.name(), table));
        Map<String, String> known = new HashMap<>(Layout.tables());
        known.putAll(Layout.views());
        Map<String, String> missing = new HashMap<>(known);
        missing.keySet().removeAll(Upgrades.tablesLaterThan(Upgrades.versionOf(database)));
        known.put(UndoStore.TABLE, UndoStore.DDL);
        known.put(Properties.WORKING, Properties.ddl(Properties.WORKING));
        for (Item item : items(database)) {
            missing.remove(item.name());
            Optional<String> expected = Optional.ofNullable(planTables.get(item.name()))
                    .map(table -> table.ddl(table.present(database)))
                    .or(() -> Optional.ofNullable(known.get(item.name())));
            if (!expected.equals(Optional.of(item.sql()))) {
                throw new UserError(database.name() + " holds the " + item.type() + " “" + item.name()
                        + "”, which Coppice did not write. For safety it is not opened; ask whoever sent it.");
            }
        }
        if (!missing.isEmpty()) {
            throw new UserError(SqlProblems.damagedText(
                    database.name(),
                    "it has no table " + missing.keySet().iterator().next()));
        }
    }

    private static List<Item> items(Database database) {
        return database.query(
                "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL OR type <> 'index'",
                row -> new Item(row.getString(1), row.getString(2), String.valueOf(row.getString(3))));
    }

    /** Adds the columns of properties that came after the file was written. Only in a working copy. */
    public static void addMissingColumns(Database database) {
        for (PlanTableStore<?> table : PlanTableStore.all()) {
            List<Column> present = table.present(database);
            table.columns().stream()
                    .filter(column -> !present.contains(column))
                    .forEach(column -> database.execute(
                            "ALTER TABLE " + Layout.quoted(table.name()) + " ADD COLUMN " + column.declaration()));
        }
    }
}
