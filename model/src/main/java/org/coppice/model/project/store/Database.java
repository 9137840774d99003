package org.coppice.model.project.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** A connection to one SQLite file. Not thread-safe: its owner takes turns. */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final String name;

    /** How a file is opened. */
    public enum Mode {
        /** Read only; the file stays byte for byte. */
        READ,
        /** The working copy: a write-ahead log, one owner, and a commit returns after the fsync. */
        WORKING,
        /** A file that nobody relies on until it is published: no journal, the publisher calls fsync. */
        SCRATCH
    }

    /** One row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    private Database(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * Opens a file with nothing in it trusted.
     *
     * @param name of the project, for messages
     * @throws UserError where SQLite cannot open it
     */
    public static Database open(Path file, Mode mode, String name) {
        DatabasePath.requireShort(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(mode == Mode.READ);
        config.enableLoadExtension(false);
        config.setBusyTimeout(mode == Mode.READ ? 2_000 : 0);
        try {
            Database database = new Database(config.createConnection(DatabasePath.url(file)), name);
            database.prepare(mode);
            return database;
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }

    /** One that is nowhere but in memory. */
    static Database inMemory() {
        try {
            return new Database(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"), "memory");
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, "memory");
        }
    }

    private void prepare(Mode mode) {
        try {
            pragma("trusted_schema=OFF");
            pragma("cell_size_check=ON");
            pragma("mmap_size=0");
            if (mode == Mode.WORKING) {
                pragma("locking_mode=EXCLUSIVE");
                pragma("journal_mode=WAL");
                pragma("synchronous=FULL");
            } else if (mode == Mode.SCRATCH) {
                pragma("journal_mode=OFF");
                pragma("synchronous=OFF");
            }
        } catch (UserError | IllegalStateException failed) {
            close();
            throw failed;
        }
    }

    /** The project, for messages. */
    public String name() {
        return name;
    }

    /** Runs a pragma, whatever it answers. */
    public void pragma(String pragma) {
        execute("PRAGMA " + pragma);
    }

    /** Runs a statement without parameters. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }

    /** Runs a statement with parameters (texts, numbers, bytes, null) and says how many rows it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }

    /** Runs one statement with each of the parameters in turn. */
    public void updateAll(String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                fill(statement, row);
                statement.executeUpdate();
            }
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }

    /** All rows of a result. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }

    /** The first row of a result, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, @Nullable Object[] parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        fill(statement, parameters);
        return statement;
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** All or nothing: what the work wrote is durable when this returns, and undone when it throws. */
    public void transaction(Runnable work) {
        execute("BEGIN IMMEDIATE");
        try {
            work.run();
            execute("COMMIT");
        } catch (RuntimeException | Error failed) {
            rollback(failed);
            throw failed;
        }
    }

    /** After a full disk SQLite has rolled back by itself, and says so; the first problem is the one to tell. */
    private void rollback(Throwable first) {
        try {
            execute("ROLLBACK");
        } catch (RuntimeException alreadyRolledBack) {
            first.addSuppressed(alreadyRolledBack);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw SqlProblems.told(failed, name);
        }
    }
}
