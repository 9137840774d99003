package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Plan PLAN = PlanTable.SCENARIOS.with(
            plan(
                    site("a"),
                    site("b"),
                    grid(200),
                    residual(400),
                    type("t", 2, 2),
                    fleet("f", "a", "t", 1, 0),
                    fleet("g", "b", "t", 1, 0)),
            new Scenario("wind", "More wind", List.of(new Change.AddPpa(ppa("a", 3, 0.5, 0.05, Currencies.EUR)))));

    private static Comparison.Row row(Comparison comparison, String key, Optional<String> site) {
        return comparison.rows().stream()
                .filter(row -> row.key().equals(key) && row.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scenariosAreComparedWithTheFirst() {
        Assessments assessments = new Assessments(SeriesSource.NONE);
        Comparison comparison = Comparison.of(List.of(assessments.of(PLAN, "baseline"), assessments.of(PLAN, "wind")));
        assertThat(comparison.scenarios()).containsExactly("baseline", "More wind");
        Comparison.Row market = row(comparison, "scope2.market", Optional.of("a"));
        assertThat(market.values().get(0).getAsDouble()).isCloseTo(3 * 0.4 * HOURS, within(1e-6));
        assertThat(market.deltas().get(1).getAsDouble()).isCloseTo(-1.5 * 0.4 * HOURS, within(1e-6));
        assertThat(market.relative(1).getAsDouble()).isCloseTo(-0.5, within(1e-12));
        assertThat(row(comparison, "scope2.location", Optional.of("a")).deltas().get(1))
                .hasValue(0);
    }

    @Test
    void aValueThatIsNotKnownHasNoDifference() {
        Assessments assessments = new Assessments(SeriesSource.NONE);
        Comparison comparison = Comparison.of(List.of(assessments.of(PLAN, "baseline"), assessments.of(PLAN, "wind")));
        Comparison.Row cost = row(comparison, "cost.electricity", Optional.empty());
        assertThat(cost.values()).allMatch(value -> value.isEmpty());
        assertThat(cost.deltas()).allMatch(value -> value.isEmpty());
        assertThat(cost.relative(1)).isEmpty();
    }

    @Test
    void theFlowsOfASiteThatDidNotChangeAreReused() {
        Assessments assessments = new Assessments(SeriesSource.NONE);
        Assessment baseline = assessments.of(PLAN, "baseline");
        Assessment wind = assessments.of(PLAN, "wind");
        double[] before = baseline.findLedger("b").orElseThrow().column(LedgerColumn.IT);
        assertThat(wind.findLedger("b").orElseThrow().column(LedgerColumn.IT)).isSameAs(before);
        assertThat(wind.findLedger("a").orElseThrow().column(LedgerColumn.CONTRACTED)[0])
                .isEqualTo(1.5);
        assertThat(wind.lifecycle()).isSameAs(baseline.lifecycle());
    }

    @Test
    void aChangedSiteIsComputedAnew() {
        Assessments assessments = new Assessments(SeriesSource.NONE);
        assessments.of(PLAN, "baseline");
        Plan more = with(PLAN, fleet("g", "b", "t", 5, 0));
        assertThat(assessments
                        .of(more, "baseline")
                        .findLedger("b")
                        .orElseThrow()
                        .sum(LedgerColumn.IT))
                .isEqualTo(10.0 * HOURS);
        Plan coarse = Plan.STEP_MINUTES.with(PLAN, 30);
        assertThat(assessments
                        .of(coarse, "baseline")
                        .findLedger("b")
                        .orElseThrow()
                        .axis()
                        .length())
                .isEqualTo(2 * HOURS);
    }
}
