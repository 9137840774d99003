package org.coppice.app.workspace;

import java.util.Optional;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.time.SeriesSource;

/** Where edits are kept: in a project, or, before there is one, in memory. All but the names may touch the disk. */
interface Kept {

    Plan plan();

    Plan commit(Edit edit, Imported imported);

    Plan undo();

    Plan redo();

    Optional<String> undoName();

    Optional<String> redoName();

    boolean isChanged();

    String name();

    SeriesSource readings();

    /** In the working copy of a project. */
    static Kept in(Project project) {
        return new Kept() {
            @Override
            public Plan plan() {
                return project.plan();
            }

            @Override
            public Plan commit(Edit edit, Imported imported) {
                return project.commit(edit, imported);
            }

            @Override
            public Plan undo() {
                return project.undo();
            }

            @Override
            public Plan redo() {
                return project.redo();
            }

            @Override
            public Optional<String> undoName() {
                return project.undoName();
            }

            @Override
            public Optional<String> redoName() {
                return project.redoName();
            }

            @Override
            public boolean isChanged() {
                return project.isChanged();
            }

            @Override
            public String name() {
                return project.name();
            }

            @Override
            public SeriesSource readings() {
                return project.readings();
            }
        };
    }
}
