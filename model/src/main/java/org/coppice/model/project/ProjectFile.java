package org.coppice.model.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.store.Databases;
import org.coppice.model.source.UserError;

/** Project files without a window: read, make, or change in one go. What fails leaves the file byte for byte. */
public final class ProjectFile {

    private ProjectFile() {}

    /** Loads the database that the first project has to wait for otherwise. On any thread, also while one is opened. */
    public static void prepareDatabase() {
        Databases.prepare();
    }

    /**
     * Reads a file, also one that a window has open.
     *
     * @throws UserError where it is no project, of a newer version, or damaged
     */
    public static ReadOnlyProject read(Path file) {
        return ReadOnlyProject.open(file);
    }

    /**
     * Makes a file.
     *
     * @throws UserError where there is one of that name, or it cannot be written
     */
    public static void create(Path file, Plan plan, Imported imported) {
        if (Files.exists(file)) {
            throw new UserError(file + " exists already. Choose another name, or remove it first.");
        }
        Project project = Project.openUnsaved(plan, imported, StateFolder.standard());
        try {
            project.saveAs(file);
        } finally {
            project.discard();
        }
    }

    /** Makes edits and saves: all of them, or none. */
    public static Plan edit(Path file, Edit... edits) {
        return edit(file, project -> {
            List.of(edits).forEach(project::commit);
            return project.plan();
        });
    }

    /**
     * Lets somebody work on a project, and saves what changed.
     *
     * @throws ProjectInUse where a window has it open
     * @throws UserError also where a killed window left unsaved edits of this file, which are not ours to publish
     */
    public static <T> T edit(Path file, Function<Project, T> work) {
        Project project = Project.open(file, StateFolder.standard());
        try {
            refuse(project, file);
            T result = work.apply(project);
            if (project.isChanged()) {
                project.save();
            }
            return result;
        } finally {
            if (project.isRecovered()) {
                project.close();
            } else {
                project.discard();
            }
        }
    }

    private static void refuse(Project project, Path file) {
        if (project.isReadOnly()) {
            throw new UserError(file + " is write-protected. Copy it to a folder that can be written.");
        }
        if (project.isRecovered()) {
            throw new UserError(file + " has unsaved edits of a window that ended unexpectedly (last: "
                    + project.undoName().orElse("undo") + "). Open it in the window, and save or discard them, first.");
        }
    }
}
