package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coppice.model.project.store.FileHeader;
import org.coppice.model.source.UserError;

/** Opens projects: takes the lock, and finds what a killed process left behind. */
final class Opening {

    private Opening() {}

    static Project open(Path file, StateFolder state) {
        Path real = existing(file);
        if (!Files.isWritable(real) || !Files.isWritable(folderOf(real))) {
            return openReadOnly(real, state);
        }
        ProjectLock lock = lockForWriting(real);
        try {
            Optional<WorkingCopy> left = findLeft(real, state);
            if (left.isPresent()) {
                return new Project(left.get(), Optional.of(real), Optional.of(lock), false, true);
            }
            return fresh(real, Optional.of(lock), state);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    static Project openReadOnly(Path file, StateFolder state) {
        return fresh(existing(file), Optional.empty(), state);
    }

    /** A project on a new copy of its file; without a lock, only to be read. Where it fails, no copy stays behind. */
    private static Project fresh(Path file, Optional<ProjectLock> lock, StateFolder state) {
        WorkingCopy copy = copyOf(file, state);
        try {
            return new Project(copy, Optional.of(file), lock, lock.isEmpty(), false);
        } catch (RuntimeException refused) {
            copy.delete();
            throw refused;
        }
    }

    static Project recover(RecoverableProject left) {
        ProjectLock lock = WorkingFolders.lock(left.folder())
                .orElseThrow(() -> new UserError(left.name() + " is open in another window already."));
        return new Project(
                WorkingCopy.reopen(left.folder(), lock, left.name()), Optional.empty(), Optional.empty(), false, true);
    }

    private static Path existing(Path file) {
        FileHeader.check(file);
        try {
            return file.toRealPath();
        } catch (IOException failed) {
            throw new UserError(file + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    /** The file that a name means, through links, also where there is none yet. */
    static Path target(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : folderOf(absolute).toRealPath().resolve(absolute.getFileName());
        } catch (IOException missing) {
            throw new UserError("There is no folder " + folderOf(absolute) + ". Make it, or choose another.", missing);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    static ProjectLock lockForWriting(Path file) {
        Path beside = ProjectLock.besides(file);
        try {
            return ProjectLock.tryAcquire(beside)
                    .orElseThrow(() -> new ProjectInUse(file.getFileName() + " is open already, by "
                            + ProjectLock.holder(beside) + ". Close it there, or open it read-only."));
        } catch (AccessDeniedException denied) {
            throw new UserError("The folder " + folderOf(file) + " cannot be written. Choose another.", denied);
        } catch (FileSystemException failed) {
            throw new UserError(
                    file + " cannot be written: " + failed.getReason() + ". Choose another folder.", failed);
        } catch (IOException failed) {
            throw new UserError(file + " cannot be written: " + failed.getMessage() + ".", failed);
        }
    }

    private static WorkingCopy copyOf(Path file, StateFolder state) {
        Published published = Published.of(file).orElseThrow(() -> new UserError("There is no file " + file + "."));
        WorkingCopy copy = WorkingCopy.of(file, state);
        copy.setOrigin(file, published);
        return copy;
    }

    /** The copy with unsaved edits of this very file, if the file is still the one it was made from. */
    private static Optional<WorkingCopy> findLeft(Path file, StateFolder state) {
        Optional<Published> published = Published.of(file);
        List<WorkingCopy> left = WorkingFolders.visit(state, copy -> chosen(copy, file, published));
        left.stream().skip(1).forEach(WorkingCopy::close);
        return left.stream().findFirst();
    }

    private static Optional<WorkingCopy> chosen(WorkingCopy copy, Path file, Optional<Published> published) {
        boolean ofFile = copy.origin().equals(Optional.of(file));
        if (!copy.isChanged() || (ofFile && isPublished(copy, published))) {
            copy.delete();
            return Optional.empty();
        }
        boolean same = ofFile && published.map(Published::text).equals(Optional.of(copy.originState()));
        if (!same) {
            copy.close();
            return Optional.empty();
        }
        // What cannot be read is left alone, and the file as it was saved is opened.
        copy.history();
        return Optional.of(copy);
    }

    /** Killed after the file was renamed into place, before the copy could note it: then nothing is unsaved. */
    private static boolean isPublished(WorkingCopy copy, Optional<Published> published) {
        return published
                .map(now -> now.uuid().equals(copy.uuid()) && now.revision() == copy.revision())
                .orElse(false);
    }
}
