package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.model.simulate.TestPlans.*;

import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.study.figure.SiteStatements;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    private static final Plan PLAN = plan(
            site("a"),
            site("b"),
            type("t", 2, 2),
            fleet("f", "a", "t", 1, 0),
            fleet("g", "b", "t", 1, 0),
            contract("a", 0.1),
            contract("b", 0.1));

    private final Assessments assessments = new Assessments(SeriesSource.NONE);

    private Ledger ledger(Plan plan, String site) {
        return assessments.ofPlan(plan, "x").sites().stream()
                .map(SiteStatements::ledger)
                .filter(ledger -> ledger.site().id().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void equipmentChangesTheFlowsOfItsSiteAndOfNoOther() {
        Ledger before = ledger(PLAN, "b");
        Plan with = with(PLAN, battery("a", 10, 5, Battery.Policy.SELF_CONSUMPTION));
        assertThat(ledger(with, "a").onSite().batteries()).hasSize(1);
        assertThat(ledger(PLAN, "a").onSite().batteries()).isEmpty();
        assertThat(ledger(with, "b").column(org.coppice.model.simulate.ledger.LedgerColumn.LOAD))
                .as("kept, not computed again")
                .isSameAs(before.column(org.coppice.model.simulate.ledger.LedgerColumn.LOAD));
    }
}
