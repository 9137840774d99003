package org.coppice.model.project.store;

import java.util.Optional;
import org.coppice.model.source.UserError;

/** A table of properties: those of the project (its UUID, its revision), and those of a working copy (where it came from). */
public final class Properties {
    static final String PROJECT = "project";
    static final String WORKING = "working";

    private final Database database;
    private final String table;

    private Properties(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** The properties that go with the file. */
    public static Properties ofProject(Database database) {
        return new Properties(database, PROJECT);
    }

    /** The properties of the working copy alone. */
    public static Properties ofWorkingCopy(Database database) {
        return new Properties(database, WORKING);
    }

    static String ddl(String table) {
        return "CREATE TABLE " + Layout.quoted(table)
                + " (\"key\" TEXT NOT NULL PRIMARY KEY, \"value\" TEXT NOT NULL, \"crc\" INTEGER NOT NULL) WITHOUT ROWID";
    }

    /**
     * The value of a property, if it has one.
     *
     * @throws UserError where its row is damaged
     */
    public Optional<String> find(String key) {
        return database.first(
                "SELECT value, crc FROM " + Layout.quoted(table) + " WHERE key = ?",
                row -> {
                    if (new RowChecksum(table).add(key, row.getString(1)).value() != row.getLong(2)) {
                        throw new UserError(SqlProblems.damagedText(
                                database.name(),
                                "the row " + key + " of the table " + table + " is not as it was written"));
                    }
                    return row.getString(1);
                },
                key);
    }

    /** The value of a property that is always there. */
    public String get(String key) {
        return find(key)
                .orElseThrow(() -> new UserError(
                        SqlProblems.damagedText(database.name(), "the table " + table + " has no row " + key)));
    }

    /** A whole number. */
    public long number(String key) {
        return Long.parseLong(get(key));
    }

    /** Sets a property. */
    public void set(String key, Object value) {
        String text = String.valueOf(value);
        database.update(
                "REPLACE INTO " + Layout.quoted(table) + " VALUES (?, ?, ?)",
                key,
                text,
                new RowChecksum(table).add(key, text).value());
    }

    /** Forgets a property. */
    public void remove(String key) {
        database.update("DELETE FROM " + Layout.quoted(table) + " WHERE key = ?", key);
    }
}
