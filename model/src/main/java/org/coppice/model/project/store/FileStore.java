package org.coppice.model.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.coppice.model.project.chunk.DamagedChunk;
import org.coppice.model.project.chunk.Packed;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;

/** The bytes of imported files, so that a figure can point to its cell. What packs to more than 10 MB is kept by name and hash. */
public final class FileStore {
    static final String DDL =
            "CREATE TABLE \"file\" (\"hash\" TEXT NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"size\" INTEGER NOT NULL,"
                    + " \"packed\" BLOB, \"crc\" INTEGER NOT NULL) WITHOUT ROWID";

    private static final int MOST_PACKED = 10_000_000;
    /** A file of nothing but spaces packs a thousandfold; nobody needs more of it. */
    private static final int MOST_UNPACKED = 256_000_000;

    private final Database database;

    /** The files of a database. */
    public FileStore(Database database) {
        this.database = database;
    }

    /** Keeps a file under the hash of its content, unless it is there. */
    public void put(String hash, String name, byte[] bytes) {
        if (database.first("SELECT 1 FROM file WHERE hash = ?", row -> true, hash)
                .isPresent()) {
            return;
        }
        byte[] kept = bytes.length > MOST_UNPACKED
                ? null
                : Packed.deflate(bytes, MOST_PACKED).orElse(null);
        long crc = checksum(hash, name, bytes.length, kept);
        database.update("INSERT INTO file VALUES (?, ?, ?, ?, ?)", hash, name, bytes.length, kept, crc);
    }

    private static long checksum(String hash, String name, long size, byte @Nullable [] packed) {
        return new RowChecksum("file")
                .add("hash", hash)
                .add("name", name)
                .add("size", size)
                .add("packed", packed)
                .value();
    }

    /**
     * The bytes of the file with that hash, if they are kept.
     *
     * @throws UserError where they are damaged
     */
    public Optional<byte[]> read(String hash) {
        Optional<Row> row =
                database.first("SELECT hash, name, size, packed, crc FROM file WHERE hash = ?", Row::read, hash);
        if (row.isEmpty()) {
            refuseDamagedKeys(hash);
        }
        return row.flatMap(this::unpacked);
    }

    /** What is not found may be there under a hash that is not as it was written, if only in that it is no text any more. */
    private void refuseDamagedKeys(String hash) {
        database.query("SELECT hash, name, size, packed, crc FROM file", Row::read).stream()
                .filter(row -> !row.isSound() || row.hash.equals(hash))
                .findFirst()
                .ifPresent(row -> {
                    throw damaged(row.name);
                });
    }

    private Optional<byte[]> unpacked(Row row) {
        if (!row.isSound() || row.size > MOST_UNPACKED) {
            throw damaged(row.name);
        }
        return Optional.ofNullable(row.packed).map(packed -> unpack(packed, (int) row.size, row.name));
    }

    @SuppressWarnings("ArrayRecordComponent") // read and used at once
    private record Row(String hash, String name, long size, byte @Nullable [] packed, long crc) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getLong(5));
        }

        boolean isSound() {
            return checksum(hash, name, size, packed) == crc;
        }
    }

    private byte[] unpack(byte[] packed, int size, String file) {
        try {
            return Packed.inflate(packed, size);
        } catch (DamagedChunk damage) {
            throw damaged(file);
        }
    }

    private UserError damaged(String file) {
        return new UserError(SqlProblems.damagedText(
                database.name(), "the bytes of the imported file " + file + " are not as they were written"));
    }

    /** Keeps only the files of these hashes. */
    void retain(Predicate<String> wanted) {
        List<String> all = database.query("SELECT hash FROM file", row -> row.getString(1));
        all.stream().filter(wanted.negate()).forEach(hash -> database.update("DELETE FROM file WHERE hash = ?", hash));
    }
}
