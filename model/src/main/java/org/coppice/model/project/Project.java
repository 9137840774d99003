package org.coppice.model.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.store.FileStore;
import org.coppice.model.project.store.SeriesStore;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * The open document.
 *
 * <p>Every edit is durable when {@link #commit} returns: it is in the working copy, after an fsync. {@link #save} publishes the
 * working copy to the user's file. Thread-safe; {@link #plan}, {@link #isChanged} and the names of undo and redo return at once,
 * all else may touch the disk, so a window calls it from a background executor.
 */
public final class Project implements AutoCloseable {
    private final WorkingCopy copy;
    private final boolean recovered;
    private final SeriesCache readings;
    private final List<Finding> findings;
    private volatile History history;
    private volatile Optional<Path> path;
    private volatile boolean readOnly;
    private Optional<ProjectLock> lock;
    private boolean closed;

    Project(WorkingCopy copy, Optional<Path> path, Optional<ProjectLock> lock, boolean readOnly, boolean recovered) {
        this.copy = copy;
        this.path = path;
        this.lock = lock;
        this.readOnly = readOnly;
        this.recovered = recovered;
        this.history = copy.history();
        this.findings = Damage.findings(copy.listDamage());
        SeriesStore store = new SeriesStore(copy.database());
        this.readings = new SeriesCache(store, this::locked);
    }

    /** An empty project that is in no file yet. */
    public static Project create(String name, int year, StateFolder state) {
        return openUnsaved(Plan.empty(name, year), Imported.NONE, state);
    }

    /** A project that is in no file yet, such as the sample. It counts as unchanged until the first edit. */
    public static Project openUnsaved(Plan plan, Imported imported, StateFolder state) {
        return new Project(WorkingCopy.create(state, plan, imported), Optional.empty(), Optional.empty(), false, false);
    }

    /**
     * Opens a file. Where a process was killed while it worked on this file, its unsaved edits are there again ({@link
     * #isRecovered}), undo included, unless the file was changed since: then see {@link RecoverableProject#list}.
     *
     * @throws ProjectInUse where somebody else has it open: offer {@link #openReadOnly}
     * @throws UserError where it is no project, of a newer version, or too damaged to be read
     */
    public static Project open(Path file, StateFolder state) {
        return Opening.open(file, state);
    }

    /** Opens a copy of a file whose own file is left alone: {@link #save} is refused, {@link #saveAs} is not. */
    public static Project openReadOnly(Path file, StateFolder state) {
        return Opening.openReadOnly(file, state);
    }

    /** Opens work that was left behind, as a project that is in no file yet. */
    public static Project recover(RecoverableProject left, StateFolder state) {
        return Opening.recover(left);
    }

    /** The plan that holds. */
    public Plan plan() {
        return history.plan();
    }

    /** The readings that plans of this project refer to. Damaged ones are a {@link UserError} naming series and month. */
    public SeriesSource readings() {
        return readings;
    }

    /** What was found damaged on opening; the rest of the project is sound. */
    public List<Finding> findings() {
        return findings;
    }

    /** The file, once there is one. */
    public Optional<Path> path() {
        return path;
    }

    /** What to call it: the name of its file, or of its plan. */
    public String name() {
        return path.map(file -> String.valueOf(file.getFileName())).orElseGet(() -> plan().name());
    }

    /** Whether there are edits that are not in the file. */
    public boolean isChanged() {
        return history.isChanged();
    }

    /** Whether saving needs another name. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Whether it was opened with unsaved edits of a process that was killed. */
    public boolean isRecovered() {
        return recovered;
    }

    /** What {@link #undo} would take back. */
    public Optional<String> undoName() {
        return history.undoName();
    }

    /** What {@link #redo} would make again. */
    public Optional<String> redoName() {
        return history.redoName();
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return undoName().isPresent();
    }

    /** Whether there is something to make again. */
    public boolean canRedo() {
        return redoName().isPresent();
    }

    /**
     * Makes an edit. One that changes nothing leaves no step.
     *
     * @return the plan that holds now
     * @throws UserError where the edit cannot be made or kept; then nothing has happened
     */
    public Plan commit(Edit edit) {
        return commit(edit, Imported.NONE);
    }

    /** Makes an edit and keeps what an import brought along, in one transaction. */
    public synchronized Plan commit(Edit edit, Imported imported) {
        requireOpen();
        History before = history;
        Plan after = edit.apply(before.plan());
        if (after.equals(before.plan())) {
            // The same import again: readings that were damaged are whole again, all else is there already.
            copy.keepAlone(imported);
            return before.plan();
        }
        return become(before.commit(edit.name(), after), next -> copy.commit(before, next, imported));
    }

    /** Takes the last edit back; without one, nothing happens. */
    public synchronized Plan undo() {
        requireOpen();
        History before = history;
        return canUndo() ? become(before.undo(), next -> copy.move(before, next)) : plan();
    }

    /** Makes the last edit that was taken back again; without one, nothing happens. */
    public synchronized Plan redo() {
        requireOpen();
        History before = history;
        return canRedo() ? become(before.redo(), next -> copy.move(before, next)) : plan();
    }

    private Plan become(History next, Consumer<History> keep) {
        keep.accept(next);
        history = next;
        return next.plan();
    }

    /**
     * Publishes to the file.
     *
     * @throws ProjectChangedOnDisk where somebody else changed it since: offer {@link #saveAs} or {@link #saveAnyway}
     * @throws UserError where there is no file yet, or it cannot be written; the work is kept
     */
    public synchronized void save() {
        Path file = requireFile();
        Published.of(file).filter(now -> !now.text().equals(copy.originState())).ifPresent(now -> {
            throw new ProjectChangedOnDisk(name()
                    + " was changed by somebody else since it was opened. Save under another name and compare, or save over it;"
                    + " what is there now is then kept in the backup beside it.");
        });
        publish(file, copy.uuid());
    }

    /** Publishes to the file, whoever changed it. What was there is the backup. */
    public synchronized void saveAnyway() {
        publish(requireFile(), copy.uuid());
    }

    private Path requireFile() {
        requireOpen();
        if (readOnly || path.isEmpty()) {
            throw new UserError(name() + (readOnly ? " is open read-only." : " is in no file yet.") + " Use Save As.");
        }
        return path.get();
    }

    /**
     * Publishes to another file, which is the project's file from then on.
     *
     * @throws ProjectInUse where somebody else has that file open
     */
    public synchronized void saveAs(Path file) {
        requireOpen();
        Path target = Opening.target(file);
        if (!readOnly && path.equals(Optional.of(target))) {
            saveAnyway();
            return;
        }
        Optional<ProjectLock> taken = Optional.of(Opening.lockForWriting(target));
        try {
            publish(target, path.isPresent() ? UUID.randomUUID().toString() : copy.uuid());
        } catch (RuntimeException failed) {
            taken.ifPresent(ProjectLock::close);
            throw failed;
        }
        lock.ifPresent(ProjectLock::close);
        lock = taken;
        path = Optional.of(target);
        readOnly = false;
    }

    private void publish(Path target, String uuid) {
        History saved = history.markSaved();
        copy.publish(saved, target, uuid);
        history = saved;
    }

    /** The bytes of an imported file by their SHA-256, if they are kept. */
    public Optional<byte[]> importedFile(String hash) {
        return locked(() -> new FileStore(copy.database()).read(hash));
    }

    private synchronized <T> T locked(Supplier<T> work) {
        requireOpen();
        return work.get();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The project is closed");
        }
    }

    /** Closes it. Unsaved edits are kept in the state folder: opening the file again finds them. */
    @Override
    public synchronized void close() {
        end(!isChanged());
    }

    /** Closes it and throws unsaved edits away. */
    public synchronized void discard() {
        end(true);
    }

    private void end(boolean delete) {
        if (closed) {
            return;
        }
        closed = true;
        if (delete) {
            copy.delete();
        } else {
            copy.close();
        }
        lock.ifPresent(ProjectLock::close);
    }
}
