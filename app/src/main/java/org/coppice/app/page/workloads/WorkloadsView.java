package org.coppice.app.page.workloads;

import java.util.Map;
import org.coppice.app.control.Statement;

/**
 * What the page shows of the results.
 *
 * @param outcomes of each workload, by its id
 * @param flexible what moving flexible work does at each site
 */
record WorkloadsView(Map<String, Outcome> outcomes, Statement flexible) {
    /** Before there are results. */
    static final WorkloadsView NONE = new WorkloadsView(Map.of(), Statement.EMPTY);

    private static final Outcome NOT_YET = new Outcome("", "", "");

    WorkloadsView {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * What became of a workload in the year, in words; blank where there is nothing to say.
     *
     * @param done how much of what was asked the servers could do
     */
    record Outcome(String energy, String done, String latency) {}

    /** Of a workload that was not computed yet, all is blank. */
    Outcome of(String workload) {
        return outcomes.getOrDefault(workload, NOT_YET);
    }
}
