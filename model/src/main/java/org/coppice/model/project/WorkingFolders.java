package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.model.source.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of working copies. A folder whose lock nobody holds was left behind by a process that ended. */
final class WorkingFolders {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingFolders.class);
    private static final String LOCK = "lock";

    private WorkingFolders() {}

    static Path fresh(StateFolder state) {
        Path folder = state.folder("working").resolve(UUID.randomUUID().toString());
        try {
            return Files.createDirectory(folder);
        } catch (IOException failed) {
            throw new UserError("The folder " + folder + " cannot be made: " + failed.getMessage() + ".", failed);
        }
    }

    static Optional<ProjectLock> lock(Path folder) {
        try {
            return ProjectLock.tryAcquire(folder.resolve(LOCK));
        } catch (IOException failed) {
            LOG.info("No lock in {}", folder, failed);
            return Optional.empty();
        }
    }

    /** What a function makes of each copy that was left behind. Those that cannot be opened are left alone and logged. */
    static <T> List<T> visit(StateFolder state, Function<WorkingCopy, Optional<T>> visitor) {
        try (Stream<Path> folders = Files.list(state.folder("working"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(WorkingCopy.DATABASE)))
                    .sorted()
                    .flatMap(folder -> visit(folder, visitor).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UserError("The folder " + state.path() + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static <T> Optional<T> visit(Path folder, Function<WorkingCopy, Optional<T>> visitor) {
        return lock(folder).flatMap(lock -> reopen(folder, lock)).flatMap(copy -> {
            try {
                return visitor.apply(copy);
            } catch (UserError damaged) {
                LOG.warn("The working copy {} cannot be read: {}", folder, damaged.text());
                copy.close();
                return Optional.empty();
            }
        });
    }

    private static Optional<WorkingCopy> reopen(Path folder, ProjectLock lock) {
        try {
            return Optional.of(WorkingCopy.reopen(folder, lock, "unsaved work"));
        } catch (UserError damaged) {
            LOG.warn("The working copy {} cannot be opened: {}", folder, damaged.text());
            lock.close();
            return Optional.empty();
        }
    }

    /** Removes a folder; its lock goes last, so that nobody takes it for one left behind. */
    static void delete(Path folder, ProjectLock lock) {
        try {
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(file -> !file.endsWith(LOCK))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            lock.close();
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            LOG.warn("The folder {} cannot be removed", folder, failed);
            lock.close();
        }
    }
}
