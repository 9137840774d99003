package org.coppice.model.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.store.Database;
import org.coppice.model.project.store.FileHeader;
import org.coppice.model.project.store.FileStore;
import org.coppice.model.project.store.Integrity;
import org.coppice.model.project.store.PlanStore;
import org.coppice.model.project.store.SeriesStore;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/** A project file that is only read; it stays byte for byte, also while a window has it open. Thread-safe. */
public final class ReadOnlyProject implements AutoCloseable {
    private final Database database;
    private final Plan plan;
    private final SeriesCache readings;
    private final List<Finding> findings;

    private ReadOnlyProject(Database database) {
        this.database = database;
        Integrity.check(database);
        this.plan = new PlanStore(database).read();
        SeriesStore store = new SeriesStore(database);
        this.findings = Damage.findings(store.listDamage());
        this.readings = new SeriesCache(store, this::locked);
    }

    static ReadOnlyProject open(Path file) {
        FileHeader.check(file);
        Database database = Database.open(file, Database.Mode.READ, String.valueOf(file.getFileName()));
        try {
            return new ReadOnlyProject(database);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    /** The plan as it was saved last. */
    public Plan plan() {
        return plan;
    }

    /** Its readings; damaged ones are a {@link org.coppice.model.source.UserError} naming series and month. */
    public SeriesSource readings() {
        return readings;
    }

    /** What is damaged; the rest is sound. */
    public List<Finding> findings() {
        return findings;
    }

    /** The bytes of an imported file by their SHA-256, if they are kept. */
    public Optional<byte[]> importedFile(String hash) {
        return locked(() -> new FileStore(database).read(hash));
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
