package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.study.Check;
import org.junit.jupiter.api.Test;

class StatusTextsTest {

    @Test
    void the_sample_closes_all_its_balances_and_says_on_what_it_rests() {
        StatusTexts texts = new StatusTexts(SamplePages.workspace(SamplePages.plan()));
        assertThat(texts.balances().getValue()).isEqualTo("All balances closed");
        assertThat(texts.basis().getValue()).contains("modelled");
        assertThat(texts.speed().getValue()).startsWith("recomputed in ");
    }

    @Test
    void where_nothing_was_balanced_nothing_is_claimed() {
        List<Check> remarks = SamplePages.assessment().checks().stream()
                .filter(check -> !check.isBalance())
                .toList();
        assertThat(StatusTexts.balances(remarks)).isEmpty();
        assertThat(StatusTexts.balances(List.of())).isEmpty();
    }

    @Test
    void an_edit_that_is_in_no_file_is_said_to_be_unsaved() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        StatusTexts texts = new StatusTexts(workspace);
        assertThat(texts.kept().getValue()).isEqualTo("no unsaved changes");
        workspace.edit(Edit.setPlan(Plan.STEP_MINUTES, 60));
        assertThat(texts.kept().getValue()).isEqualTo("unsaved changes");
        workspace.undo();
    }
}
