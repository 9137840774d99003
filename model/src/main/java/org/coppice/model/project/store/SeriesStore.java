package org.coppice.model.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coppice.model.project.chunk.Chunk;
import org.coppice.model.project.chunk.ChunkCodec;
import org.coppice.model.project.chunk.DamagedChunk;
import org.coppice.model.project.chunk.Months;
import org.coppice.model.project.chunk.SeriesBuffer;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.coppice.model.time.TimeAxis;

/** Readings in the project, named by the hash of their content: the same readings are stored once. */
public final class SeriesStore {
    static final String SERIES_DDL =
            "CREATE TABLE \"series\" (\"key\" INTEGER PRIMARY KEY, \"hash\" TEXT NOT NULL UNIQUE,"
                    + " \"unit\" TEXT NOT NULL, \"n\" INTEGER NOT NULL, \"chunks\" INTEGER NOT NULL, \"crc\" INTEGER NOT NULL)";
    static final String CHUNK_DDL =
            "CREATE TABLE \"chunk\" (\"series\" INTEGER NOT NULL, \"t0\" INTEGER NOT NULL, \"step\" INTEGER NOT NULL,"
                    + " \"n\" INTEGER NOT NULL, \"codec\" INTEGER NOT NULL, \"crc\" INTEGER NOT NULL, \"vsum\" REAL, \"vmin\" REAL,"
                    + " \"vmax\" REAL, \"body\" BLOB NOT NULL, \"quality\" BLOB NOT NULL, PRIMARY KEY (\"series\", \"t0\"))";

    /** Readings of some years each; all of a fleet at once would be there twice. */
    private static final int PACKED_AT_ONCE = 32;

    private static final String CHUNK_COLUMNS = "t0, step, n, codec, crc, vsum, vmin, vmax, body, quality";

    private final Database database;

    /** What the project holds of a series. */
    private record Entry(long key, String hash, String unit, int n, int chunks, long crc) {

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getLong(6));
        }

        long checksum() {
            return new RowChecksum("series")
                    .add("key", key)
                    .add("hash", hash)
                    .add("unit", unit)
                    .add("n", (long) n)
                    .add("chunks", (long) chunks)
                    .value();
        }
    }

    /** The readings of a database. */
    public SeriesStore(Database database) {
        this.database = database;
    }

    /** Keeps readings under their hash, unless they are there and sound. */
    public void put(String hash, Readings readings) {
        putAll(Map.of(hash, readings));
    }

    /**
     * Keeps readings by their hash, unless they are there and sound. They are packed side by side by as many cores as there are, some
     * at a time, and written one by one.
     */
    public void putAll(Map<String, Readings> byHash) {
        List<Map.Entry<String, Readings>> missing = byHash.entrySet().stream()
                .filter(series -> !isSound(series.getKey()))
                .toList();
        for (int from = 0; from < missing.size(); from += PACKED_AT_ONCE) {
            missing.subList(from, Math.min(missing.size(), from + PACKED_AT_ONCE)).parallelStream()
                    .map(series -> PackedSeries.of(series.getKey(), series.getValue()))
                    .toList()
                    .forEach(this::write);
        }
    }

    private void write(PackedSeries series) {
        find(series.hash()).ifPresent(this::delete);
        long key = database.first("SELECT coalesce(max(key), 0) + 1 FROM series", row -> row.getLong(1))
                .orElseThrow();
        Entry entry = new Entry(
                key, series.hash(), series.unit(), series.n(), series.chunks().size(), 0);
        database.update(
                "INSERT INTO series VALUES (?, ?, ?, ?, ?, ?)",
                entry.key(),
                entry.hash(),
                entry.unit(),
                entry.n(),
                entry.chunks(),
                entry.checksum());
        database.updateAll("INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", series.rows(key));
    }

    private boolean isSound(String hash) {
        return find(hash).filter(known -> damageOf(known).isEmpty()).isPresent();
    }

    private Optional<Entry> find(String hash) {
        return database.first("SELECT key, hash, unit, n, chunks, crc FROM series WHERE hash = ?", Entry::read, hash);
    }

    /**
     * The readings of that hash, if they are there.
     *
     * @throws UserError naming the series and the month where they are damaged
     */
    public Optional<Readings> read(String hash) {
        return find(hash).map(this::read);
    }

    /**
     * The readings of that hash that may lie on an axis, if they are there, still packed: to unpack them takes no turn at the project.
     *
     * @throws UserError naming the series where some of them are lost
     */
    public Optional<Stretch> stretch(String hash, TimeAxis axis) {
        return find(hash).map(entry -> stretch(entry, axis));
    }

    private Stretch stretch(Entry entry, TimeAxis axis) {
        checkEntry(entry);
        List<Chunk> chunks = chunks(entry, axis);
        requireAll(
                entry,
                chunks.size() == entry.chunks()
                        ? chunks.stream().mapToLong(Chunk::n).sum()
                        : heldOf(entry));
        return new Stretch(entry.hash(), unit(entry), chunks);
    }

    private Readings read(Entry entry) {
        checkEntry(entry);
        List<Chunk> chunks = chunks(entry);
        // Memory is taken for what is there, not for what a file says it has.
        long held = chunks.stream().mapToLong(chunk -> Math.max(0, chunk.n())).sum();
        SeriesBuffer buffer = new SeriesBuffer((int) Math.min(entry.n(), held));
        for (Chunk chunk : chunks) {
            try {
                ChunkCodec.decode(entry.hash(), chunk, buffer);
            } catch (DamagedChunk damage) {
                throw damaged(entry, monthOf(chunk), damage);
            }
        }
        requireAll(entry, held);
        try {
            return buffer.toReadings(unit(entry));
        } catch (DamagedChunk damage) {
            throw damaged(entry, "", damage);
        }
    }

    private long heldOf(Entry entry) {
        return database.first("SELECT sum(n) FROM chunk WHERE series = ?", row -> row.getLong(1), entry.key())
                .orElse(0L);
    }

    private void requireAll(Entry entry, long held) {
        if (held != entry.n()) {
            throw damaged(entry, "", new DamagedChunk(entry.n() - held + " readings of it are lost"));
        }
    }

    private static Unit unit(Entry entry) {
        return Unit.find(entry.unit()).orElseThrow(() -> new IllegalStateException("Unit " + entry.unit()));
    }

    private List<Chunk> chunks(Entry entry) {
        return database.query(
                "SELECT " + CHUNK_COLUMNS + " FROM chunk WHERE series = ? ORDER BY t0",
                SeriesStore::readChunk,
                entry.key());
    }

    /** Those in which a reading may lie on the axis: the one that begins before it last, and those that begin on it. */
    private List<Chunk> chunks(Entry entry, TimeAxis axis) {
        return database.query(
                "SELECT " + CHUNK_COLUMNS + " FROM chunk WHERE series = ?1 AND t0 < ?3 AND t0 >= coalesce("
                        + "(SELECT max(t0) FROM chunk WHERE series = ?1 AND t0 <= ?2), ?2) ORDER BY t0",
                SeriesStore::readChunk,
                entry.key(),
                axis.start().getEpochSecond(),
                axis.end().getEpochSecond());
    }

    private static Chunk readChunk(ResultSet row) throws SQLException {
        return new Chunk(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getInt(4),
                row.getLong(5),
                nullAsMissing(row, 6),
                nullAsMissing(row, 7),
                nullAsMissing(row, 8),
                bytes(row, 9),
                bytes(row, 10));
    }

    private static double nullAsMissing(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private void checkEntry(Entry entry) {
        if (entry.crc() != entry.checksum()) {
            throw damaged(entry, "", new DamagedChunk("its row in the table series is not as it was written"));
        }
    }

    /** What is lost, a text a series and month; empty where every chunk is as it was written. */
    public List<String> listDamage() {
        List<String> damage = new ArrayList<>();
        for (Entry entry : database.query("SELECT key, hash, unit, n, chunks, crc FROM series", Entry::read)) {
            damageOf(entry).ifPresent(damage::add);
        }
        database.first("SELECT count(*) FROM chunk WHERE series NOT IN (SELECT key FROM series)", row -> row.getInt(1))
                .filter(stray -> stray > 0)
                .ifPresent(stray -> damage.add(stray + " months of readings belong to no series"));
        return damage;
    }

    private Optional<String> damageOf(Entry entry) {
        try {
            checkEntry(entry);
            int n = 0;
            for (Chunk chunk : chunks(entry)) {
                verify(entry, chunk);
                n += chunk.n();
            }
            return n == entry.n()
                    ? Optional.empty()
                    : Optional.of("the series " + entry.hash() + ": " + (entry.n() - n) + " readings are lost");
        } catch (UserError problem) {
            return Optional.of(problem.text());
        }
    }

    private void verify(Entry entry, Chunk chunk) {
        try {
            chunk.verify(entry.hash());
        } catch (DamagedChunk damage) {
            throw damaged(entry, monthOf(chunk), damage);
        }
    }

    private static String monthOf(Chunk chunk) {
        // A damaged time may lie outside of every calendar.
        boolean sane = Math.abs(chunk.t0()) < 253_402_300_800L;
        return sane ? " in " + Months.monthOf(chunk.t0()) : "";
    }

    private UserError damaged(Entry entry, String month, RuntimeException cause) {
        return damaged(entry.hash(), month, cause);
    }

    /** What to tell of a chunk that is not as it was written. */
    public UserError damaged(String hash, Chunk chunk, DamagedChunk damage) {
        return damaged(hash, monthOf(chunk), damage);
    }

    private UserError damaged(String hash, String month, RuntimeException cause) {
        String meters = database
                .query("SELECT name FROM meter WHERE json_extract(series, '$.hash') = ?", row -> row.getString(1), hash)
                .stream()
                .collect(Collectors.joining(", "));
        return SqlProblems.damaged(
                database.name(),
                "the readings of " + (meters.isEmpty() ? "a series" : meters) + " (" + hash + ")" + month
                        + " cannot be read, " + cause.getMessage(),
                cause);
    }

    /** Keeps only the series of these hashes. */
    void retain(Predicate<String> wanted) {
        for (Entry entry : database.query("SELECT key, hash, unit, n, chunks, crc FROM series", Entry::read)) {
            if (!wanted.test(entry.hash())) {
                delete(entry);
            }
        }
    }

    private void delete(Entry entry) {
        database.update("DELETE FROM chunk WHERE series = ?", entry.key());
        database.update("DELETE FROM series WHERE key = ?", entry.key());
    }
}
