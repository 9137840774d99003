package org.coppice.model.project.store;

import java.nio.file.Path;

/** Makes databases with the tables of a project. */
public final class Databases {

    private Databases() {}

    /** Loads SQLite, which takes a tenth of a second the first time. On any thread. */
    public static void prepare() {
        Database.inMemory().close();
    }

    /** A working copy with empty tables. */
    public static Database create(Path file, String name) {
        try (Database empty = Database.open(file, Database.Mode.SCRATCH, name)) {
            Layout.create(empty);
        }
        return openWorking(file, name);
    }

    /**
     * A working copy of a published file, or one left behind by a crash, once it has proved sound.
     *
     * @throws org.coppice.model.source.UserError where it is damaged or not ours
     */
    public static Database openWorking(Path file, String name) {
        Database database = SqlProblems.lookingInto(name, () -> Database.open(file, Database.Mode.WORKING, name));
        try {
            Integrity.check(database);
            Upgrades.apply(database);
            Integrity.addMissingColumns(database);
            database.execute(ifMissing(UndoStore.DDL));
            database.execute(ifMissing(Properties.ddl(Properties.WORKING)));
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static String ifMissing(String ddl) {
        return ddl.replaceFirst("CREATE TABLE", "CREATE TABLE IF NOT EXISTS");
    }
}
