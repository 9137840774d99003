package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Figure;
import org.coppice.model.reference.Factor;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class FactorFamiliesTest {

    private static Factor as(Factor factor, Factor.Boundary boundary, Factor.Signal signal, Optional<Profile> profile) {
        return new Factor(
                factor.id(),
                factor.kind(),
                factor.region(),
                factor.name(),
                factor.year(),
                factor.value(),
                factor.unit(),
                boundary,
                signal,
                factor.source(),
                Optional.empty(),
                profile);
    }

    private static Assessment assess(Object... factors) {
        Plan plan = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 1, 0));
        for (Object factor : factors) {
            plan = with(plan, factor);
        }
        return Assessment.of(plan, "baseline", SeriesSource.NONE);
    }

    private static List<Check> checks(Assessment assessment, String code) {
        return assessment.checks().stream()
                .filter(check -> check.code().equals(code))
                .toList();
    }

    @Test
    void aMarginalFactorIsFlaggedAtItsField() {
        Factor.Signal marginal = Factor.Signal.MARGINAL;
        Assessment assessment = assess(
                as(grid(300), Factor.Boundary.DIRECT, marginal, Optional.empty()),
                as(residual(500), Factor.Boundary.DIRECT, marginal, Optional.empty()));
        assertThat(checks(assessment, "marginal-factor"))
                .extracting(Check::where)
                .containsExactly("Sites, a, " + Site.GRID_FACTOR.label(), "Sites, a, " + Site.RESIDUAL_FACTOR.label());
        assertThat(checks(assessment, "marginal-factor").get(0).message())
                .isEqualTo("“grid” is a marginal factor; Scope 2 asks for an average. Choose another.");
    }

    @Test
    void directAndLifeCycleInOneSiteAreFlagged() {
        Assessment assessment = assess(
                grid(300), as(residual(500), Factor.Boundary.LIFE_CYCLE, Factor.Signal.AVERAGE, Optional.empty()));
        assertThat(checks(assessment, "mixed-factor-families"))
                .singleElement()
                .satisfies(check -> assertThat(check.message())
                        .contains("“grid” is annual, average, direct, “residual” is annual, average, life-cycle"));
    }

    @Test
    void directAndLifeCycleInOneTotalAreFlagged() {
        Factor wide = as(
                factor("wide", Factor.Kind.GRID_CARBON, 400, grid(1).unit()),
                Factor.Boundary.LIFE_CYCLE,
                Factor.Signal.AVERAGE,
                Optional.empty());
        Site other = Site.RESIDUAL_FACTOR.with(Site.GRID_FACTOR.with(site("b"), Optional.of("wide")), Optional.empty());
        assertThat(checks(assess(grid(300), wide, other), "mixed-factor-families"))
                .singleElement()
                .satisfies(check -> assertThat(check.where()).isEqualTo("Sites"));
        assertThat(checks(assess(grid(300), residual(500)), "mixed-factor-families"))
                .isEmpty();
    }

    @Test
    void anHourlyFactorBesideAnAnnualOneIsSaid() {
        Factor hourly =
                as(grid(300), Factor.Boundary.DIRECT, Factor.Signal.AVERAGE, Optional.of(Profile.constant(300)));
        assertThat(checks(assess(hourly, residual(500)), "hourly-with-annual-factor"))
                .singleElement()
                .satisfies(check ->
                        assertThat(check.message()).contains("“grid” is by month and hour, “residual” is annual"));
    }

    @Test
    void theExplanationSaysWhetherTheFactorWasHourlyOrAnnual() {
        double[] day = new double[24];
        day[0] = 240;
        Factor hourly = as(grid(300), Factor.Boundary.DIRECT, Factor.Signal.AVERAGE, Optional.of(Profile.daily(day)));
        Figure byHour = location(assess(hourly));
        assertThat(byHour.derivation().method()).endsWith("by month and hour factor");
        assertThat(byHour.derivation().inputs().get(1).label())
                .isEqualTo(
                        "Grid factor: grid, by month and hour, average, direct; the mean weighted by what it applies to");
        // a flat load has a 24th of its energy at 240 g
        assertThat(byHour.derivation().inputs().get(1).value().orElseThrow())
                .isCloseTo(10, org.assertj.core.api.Assertions.within(1e-9));
        Figure annual = location(assess(grid(300)));
        assertThat(annual.derivation().method()).endsWith(", annual factor");
        assertThat(annual.derivation().inputs().get(1).label()).isEqualTo("Grid factor: grid, annual, average, direct");
    }

    private static Figure location(Assessment assessment) {
        return assessment.find("scope2.location", Optional.of("a")).orElseThrow();
    }
}
