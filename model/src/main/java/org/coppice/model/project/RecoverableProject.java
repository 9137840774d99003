package org.coppice.model.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;

/**
 * Work that was never saved, left behind by a process that was killed.
 *
 * @param folder where it lies
 * @param name of the project
 * @param origin the file that it began as, if it was one
 * @param changed when the last edit was made
 * @param sites how many sites its plan has, to tell it from another
 * @param fleets likewise
 */
public record RecoverableProject(
        Path folder, String name, Optional<Path> origin, Instant changed, int sites, int fleets) {

    /** All of a user, the latest first. Those in use, and those without a change, are not among them. */
    public static List<RecoverableProject> list(StateFolder state) {
        return WorkingFolders.visit(state, RecoverableProject::describe).stream()
                .sorted((a, b) -> b.changed().compareTo(a.changed()))
                .toList();
    }

    private static Optional<RecoverableProject> describe(WorkingCopy copy) {
        if (!copy.isChanged()) {
            copy.delete();
            return Optional.empty();
        }
        Plan plan = copy.history().plan();
        RecoverableProject described = new RecoverableProject(
                copy.folder(),
                copy.name(),
                copy.origin(),
                copy.touched(),
                plan.sites().size(),
                plan.fleets().size());
        copy.close();
        return Optional.of(described);
    }

    /** Throws it away. */
    public void discard() {
        WorkingFolders.lock(folder).ifPresent(lock -> WorkingFolders.delete(folder, lock));
    }
}
