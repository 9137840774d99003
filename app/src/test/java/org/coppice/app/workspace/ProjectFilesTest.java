package org.coppice.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coppice.app.shell.FakeDialogs;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Project;
import org.coppice.model.project.RecoverableProject;
import org.coppice.model.project.StateFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that was never saved when the program ended. */
class ProjectFilesTest {
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Workspace workspace = new Workspace(Threads.direct(), problem -> {
        throw new AssertionError(problem);
    });
    private StateFolder state = new StateFolder(Path.of("unset"));
    private ProjectFiles files = new ProjectFiles(workspace, dialogs, state);

    @BeforeEach
    void folder(@TempDir Path folder) {
        state = new StateFolder(folder.resolve("state"));
        files = new ProjectFiles(workspace, dialogs, state);
    }

    /** A project that never got a name, left as a killed program leaves it. */
    private void leaveUnsaved() {
        Project project = Project.create("Untitled", 2025, state);
        project.commit(Edit.setPlan(Plan.STEP_MINUTES, 60));
        project.close();
    }

    @Test
    void unsaved_work_of_a_program_that_ended_is_offered_and_opened() {
        leaveUnsaved();
        dialogs.chosen = 0;

        files.offerRecovery();

        assertThat(dialogs.offered)
                .singleElement()
                .satisfies(
                        choices -> assertThat(choices.get(0)).startsWith("Untitled: 0 sites, 0 fleets, last changed "));
        assertThat(workspace.plan().stepMinutes()).isEqualTo(60);
        assertThat(workspace.isChanged()).isTrue();
        assertThat(dialogs.told).anyMatch(told -> told.contains("They are here again"));
        workspace.project().ifPresent(Project::discard);
    }

    @Test
    void it_is_thrown_away_only_after_a_question() {
        leaveUnsaved();
        dialogs.chosen = 1;
        dialogs.confirms = false;
        files.offerRecovery();
        assertThat(RecoverableProject.list(state)).hasSize(1);

        dialogs.confirms = true;
        files.offerRecovery();
        assertThat(RecoverableProject.list(state)).isEmpty();
    }

    @Test
    void the_start_asks_nothing_where_nothing_was_left_and_the_command_says_so() {
        files.offerRecovery();
        assertThat(dialogs.told).isEmpty();
        files.recover();
        assertThat(dialogs.told).singleElement().asString().contains("No unsaved work");
        assertThat(dialogs.offered).isEmpty();
    }
}
