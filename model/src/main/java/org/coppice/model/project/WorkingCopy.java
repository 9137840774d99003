package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.json.JsonText;
import org.coppice.model.project.store.Database;
import org.coppice.model.project.store.Databases;
import org.coppice.model.project.store.FileStore;
import org.coppice.model.project.store.PlanStore;
import org.coppice.model.project.store.Properties;
import org.coppice.model.project.store.Publisher;
import org.coppice.model.project.store.SeriesStore;
import org.coppice.model.project.store.UndoStore;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;

/** The database on which a project works, in a folder of its own under the state folder, with a lock while it is in use. */
final class WorkingCopy implements AutoCloseable {
    static final String DATABASE = "project.db";
    private static final String POSITION = "position";
    private static final String SAVED = "saved";
    private static final String ORIGIN = "origin";
    private static final String ORIGIN_STATE = "origin-state";
    private static final String NAME = "name";
    private static final String TOUCHED = "touched";

    private final Path folder;
    private final ProjectLock lock;
    private final Database database;
    private final Properties project;
    private final Properties working;

    private WorkingCopy(Path folder, ProjectLock lock, Database database) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.project = Properties.ofProject(database);
        this.working = Properties.ofWorkingCopy(database);
    }

    /** A new project that is in no file yet. */
    static WorkingCopy create(StateFolder state, Plan plan, Imported imported) {
        return make(state, (folder, lock) -> {
            WorkingCopy copy = new WorkingCopy(folder, lock, Databases.create(folder.resolve(DATABASE), plan.name()));
            copy.database.transaction(() -> {
                copy.project.set("uuid", UUID.randomUUID());
                copy.project.set("revision", 0);
                copy.keep(imported);
                new PlanStore(copy.database).writeAll(plan);
                copy.begin(plan.name());
            });
            return copy;
        });
    }

    /** A copy of a project file. */
    static WorkingCopy of(Path file, StateFolder state) {
        String name = String.valueOf(file.getFileName());
        return make(state, (folder, lock) -> {
            Files.copy(file, folder.resolve(DATABASE));
            WorkingCopy copy = new WorkingCopy(folder, lock, Databases.openWorking(folder.resolve(DATABASE), name));
            copy.database.transaction(() -> copy.begin(name));
            return copy;
        });
    }

    /** One that a process left behind, whose lock we hold. */
    static WorkingCopy reopen(Path folder, ProjectLock lock, String name) {
        return new WorkingCopy(folder, lock, Databases.openWorking(folder.resolve(DATABASE), name));
    }

    /** Fills a folder, or leaves none. */
    private interface Filling {
        WorkingCopy fill(Path folder, ProjectLock lock) throws IOException;
    }

    private static WorkingCopy make(StateFolder state, Filling filling) {
        Path folder = WorkingFolders.fresh(state);
        ProjectLock lock = WorkingFolders.lock(folder)
                .orElseThrow(() -> new IllegalStateException("Nobody else can know the folder " + folder));
        try {
            return filling.fill(folder, lock);
        } catch (IOException failed) {
            WorkingFolders.delete(folder, lock);
            throw new UserError("The project cannot be copied to " + folder + ": " + failed.getMessage() + ".", failed);
        } catch (RuntimeException failed) {
            WorkingFolders.delete(folder, lock);
            throw failed;
        }
    }

    private void begin(String name) {
        working.set(NAME, name);
        working.set(POSITION, 0);
        working.set(SAVED, 0);
        working.set(TOUCHED, Instant.now());
    }

    private void keep(Imported imported) {
        Map<String, Readings> byHash = new LinkedHashMap<>();
        imported.readings().forEach((ref, readings) -> byHash.put(ref.hash(), readings.readings()));
        new SeriesStore(database).putAll(byHash);
        FileStore files = new FileStore(database);
        imported.files().forEach(file -> files.put(file.hash(), file.name(), file.bytes()));
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    History history() {
        return History.restore(
                new PlanStore(database).read(),
                (int) working.number(POSITION),
                (int) working.number(SAVED),
                new UndoStore(database).list());
    }

    /** Keeps an edit, its undo record, and what it brought along: all, durably, or nothing. */
    void commit(History before, History after, Imported imported) {
        database.transaction(() -> {
            keep(imported);
            new PlanStore(database).write(before.plan(), after.plan());
            UndoStore undo = new UndoStore(database);
            undo.retain(after.first() + 1, before.position());
            undo.put(after.position(), after.undoName().orElseThrow(), before.plan(), after.plan());
            touch(after);
        });
    }

    /** Keeps what an import brought along where it changed no plan. */
    void keepAlone(Imported imported) {
        if (!imported.equals(Imported.NONE)) {
            database.transaction(() -> keep(imported));
        }
    }

    /** Keeps a step back or forth. */
    void move(History before, History after) {
        database.transaction(() -> {
            new PlanStore(database).write(before.plan(), after.plan());
            touch(after);
        });
    }

    private void touch(History history) {
        project.set("revision", revision() + 1);
        working.set(POSITION, history.position());
        working.set(SAVED, history.saved());
        working.set(TOUCHED, Instant.now());
    }

    long revision() {
        return project.number("revision");
    }

    String uuid() {
        return project.get("uuid");
    }

    String name() {
        return working.get(NAME);
    }

    Instant touched() {
        return Instant.parse(working.get(TOUCHED));
    }

    boolean isChanged() {
        return working.number(POSITION) != working.number(SAVED);
    }

    Optional<Path> origin() {
        return working.find(ORIGIN).map(Path::of);
    }

    /** The identity of the origin when it was opened or saved last. */
    String originState() {
        return working.find(ORIGIN_STATE).orElse("");
    }

    /** Remembers which file this is a copy of. */
    void setOrigin(Path file, Published published) {
        database.transaction(() -> {
            working.set(ORIGIN, file);
            working.set(ORIGIN_STATE, published.text());
            working.set(NAME, file.getFileName());
        });
    }

    /** Publishes the plan that holds, and remembers where. */
    void publish(History saved, Path target, String uuid) {
        String text = JsonText.compact(Plan.TYPE.toTree(saved.plan()));
        Publisher.publish(database, target, uuid, text::contains);
        Published published = Published.of(target)
                .orElseThrow(() -> new UserError(target + " vanished right after it was saved. Save it elsewhere."));
        database.transaction(() -> {
            project.set("uuid", uuid);
            working.set(SAVED, saved.saved());
        });
        setOrigin(target, published);
    }

    List<String> listDamage() {
        return new SeriesStore(database).listDamage();
    }

    /** Closes it and leaves it where it is. */
    @Override
    public void close() {
        database.close();
        lock.close();
    }

    /** Closes it and removes it. */
    void delete() {
        database.close();
        WorkingFolders.delete(folder, lock);
    }
}
