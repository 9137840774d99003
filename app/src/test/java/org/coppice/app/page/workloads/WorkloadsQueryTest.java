package org.coppice.app.page.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Workload;
import org.junit.jupiter.api.Test;

class WorkloadsQueryTest {
    private final WorkloadsView view = WorkloadsQuery.of(SamplePages.assessment());

    @Test
    void every_workload_says_what_it_took_and_how_much_was_done() {
        for (Workload workload : SamplePages.plan().workloads()) {
            WorkloadsView.Outcome outcome = view.of(workload.id());
            assertThat(outcome.energy()).as(workload.id()).matches("[\\d.,]+\u00a0[kMG]?Wh");
            assertThat(outcome.done()).as(workload.id()).matches("all|[\\d.]+\u00a0%");
        }
    }

    @Test
    void only_services_have_a_latency() {
        for (Workload workload : SamplePages.plan().workloads()) {
            String latency = view.of(workload.id()).latency();
            if (workload instanceof Inference) {
                assertThat(latency).as(workload.id()).matches("[\\d.,]+\u00a0ms");
            }
        }
    }

    @Test
    void of_a_workload_that_was_not_computed_nothing_is_said() {
        assertThat(view.of("not in the plan")).isEqualTo(new WorkloadsView.Outcome("", "", ""));
        assertThat(WorkloadsView.NONE.of("serving").energy()).isEmpty();
    }

    @Test
    void a_workload_needs_a_fleet_and_says_where_to_add_one() {
        WorkloadsPageModel model = new WorkloadsPageModel(SamplePages.workspace(Plan.empty("Empty", 2025)));
        assertThat(model.training().add().orElse("")).contains("Hardware page");
        assertThat(model.services().add().orElse("")).contains("operating points");
        assertThat(model.batch().add().orElse("")).contains("Hardware page");
        assertThat(model.summary()).isEqualTo("nothing asked of the servers yet");
        model.close();
    }

    @Test
    void a_new_workload_is_computed_at_once_and_counted() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        WorkloadsPageModel model = new WorkloadsPageModel(workspace);
        String before = model.summary();
        assertThat(model.batch().add()).isEmpty();
        assertThat(model.summary()).isNotEqualTo(before);
        String added = model.batch().rows().get(model.batch().rows().size() - 1).id();
        assertThat(model.view().answerProperty().get().orElseThrow().of(added).energy())
                .isNotEmpty();
        model.close();
    }
}
