package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.app.cli.BadInputs;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad input of the command line in the window: the same words, and nothing of the project changed. */
class BadInputTest {
    @TempDir
    Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());

    @ParameterizedTest
    @MethodSource("org.coppice.app.cli.BadInputs#refused")
    void isToldAndChangesNothing(BadInputs.Input row) throws IOException {
        Plan before = workspace.plan();
        ImportSession session = new ImportSession(workspace, Files.write(folder.resolve(row.file()), row.content()));

        session.read();
        ImportState state = session.stateProperty().get().orElseThrow();

        assertThat(state.findings()).anySatisfy(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.code()).isEqualTo(row.code());
            String all = finding.where() + " " + finding.message() + " " + finding.action();
            assertThat(all).contains(row.file()).doesNotContain("Exception", "\tat ");
            row.words().forEach(word -> assertThat(all).contains(word));
        });
        assertThat(state.findings()).filteredOn(Finding::blocks).isNotEmpty();
        assertThat(workspace.plan()).isSameAs(before);
    }
}
