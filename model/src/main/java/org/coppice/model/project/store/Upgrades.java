package org.coppice.model.project.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps from an older layout to this one: version 2 brought lists of the plan, versions 3 and 4 each another way to pack readings
 * that are no decimals, which needs no step, as the older ways are still read. They are taken in the working copy; the file itself
 * stays as it is until it is saved.
 */
final class Upgrades {
    private static final Map<Integer, Set<String>> TABLES_SINCE = Map.of(2, Set.of("equipment", "weather"));

    private Upgrades() {}

    static int versionOf(Database database) {
        return database.first("PRAGMA user_version", row -> row.getInt(1)).orElse(Layout.VERSION);
    }

    /** The tables that a file of that version cannot have yet. */
    static Set<String> tablesLaterThan(int version) {
        return TABLES_SINCE.entrySet().stream()
                .filter(step -> step.getKey() > version)
                .flatMap(step -> step.getValue().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static void apply(Database database) {
        int version = versionOf(database);
        if (version == Layout.VERSION) {
            return;
        }
        Set<String> later = tablesLaterThan(version);
        List<PlanTableStore<?>> all = PlanTableStore.all();
        database.transaction(() -> {
            all.stream()
                    .filter(table -> later.contains(table.name()))
                    .filter(table -> table.present(database).isEmpty())
                    .forEach(table -> database.execute(table.ddl(table.columns())));
            database.pragma("user_version=" + Layout.VERSION);
        });
    }
}
