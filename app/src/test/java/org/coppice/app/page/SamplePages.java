package org.coppice.app.page;

import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;

/** The sample plan without its meters' readings, for tests of pages. */
public final class SamplePages {
    private static final Plan PLAN = SamplePlan.load("two-sites");

    private SamplePages() {}

    public static Plan plan() {
        return PLAN;
    }

    public static Assessment assessment() {
        return Assessment.of(PLAN, "Baseline", SeriesSource.NONE);
    }

    /** A workspace in which everything happens at once; problems fail the test. */
    public static Workspace workspace(Plan plan) {
        Workspace workspace = new Workspace(Threads.direct(), problem -> {
            throw new AssertionError(problem);
        });
        workspace.show(plan, SeriesSource.NONE);
        return workspace;
    }
}
