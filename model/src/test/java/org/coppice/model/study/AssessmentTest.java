package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.meter.SeriesCells;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.Locator;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Severity;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    /** Two sites of 2 and 4 kW of IT. */
    private static final Plan PLAN = plan(
            site("a"),
            site("b"),
            grid(200),
            residual(450),
            water(2),
            carbonFree(0.4),
            type("t", 2, 2),
            fleet("f", "a", "t", 1, 0),
            fleet("g", "b", "t", 2, 0),
            contract("a", 0.1),
            contract("b", 0.2));

    private static Assessment assess(Plan plan) {
        return Assessment.of(plan, "baseline", SeriesSource.NONE);
    }

    private static double total(Assessment assessment, String key) {
        return assessment.find(key, Optional.empty()).orElseThrow().value().orElse(Double.NaN);
    }

    @Test
    void everyFigureOfTheIssueIsThereForTheTotalAndEachSite() {
        Assessment assessment = assess(PLAN);
        for (String key : List.of(
                "energy.it",
                "energy.facility",
                "energy.import",
                "energy.export",
                "pue",
                "scope2.location",
                "scope2.market",
                "embodied.amortised",
                "embodied.acquired",
                "ewaste.mass",
                "cfe",
                "cost.electricity",
                "water.site",
                "water.source")) {
            assertThat(assessment.find(key, Optional.empty())).as(key).isPresent();
            assertThat(assessment.find(key, Optional.of("a"))).as(key).isPresent();
            assertThat(assessment.find(key, Optional.of("b"))).as(key).isPresent();
        }
    }

    @Test
    void theFiguresOfAPlanCanBeComputedByHand() {
        Assessment assessment = assess(PLAN);
        double it = 6.0 * HOURS;
        assertThat(total(assessment, "energy.it")).isCloseTo(it, within(1e-6));
        assertThat(total(assessment, "energy.facility")).isCloseTo(1.5 * it, within(1e-6));
        assertThat(total(assessment, "pue")).isCloseTo(1.5, within(1e-12));
        assertThat(total(assessment, "scope2.location")).isCloseTo(1.5 * it * 0.2, within(1e-6));
        assertThat(total(assessment, "scope2.market")).isCloseTo(1.5 * it * 0.45, within(1e-6));
        assertThat(total(assessment, "cost.electricity")).isCloseTo((3 * 0.1 + 6 * 0.2) * HOURS, within(1e-6));
        assertThat(total(assessment, "water.site")).isCloseTo(it, within(1e-6));
        assertThat(total(assessment, "water.source")).isCloseTo(3 * it, within(1e-6));
        assertThat(total(assessment, "cfe")).isCloseTo(0.4, within(1e-12));
        assertThat(total(assessment, "servers")).isEqualTo(3);
    }

    @Test
    void theTotalOfTheCfeScoreIsWeightedByLoad() {
        Assessment assessment = assess(with(PLAN, ppa("a", 3, 1, 0.05, Currencies.EUR)));
        // site a, a third of the load, is wholly matched
        assertThat(total(assessment, "cfe")).isCloseTo(1 / 3.0 + 2 / 3.0 * 0.4, within(1e-12));
        assertThat(total(assessment, "cfe.contracted")).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void allBalancesClose() {
        List<Check> balances =
                assess(PLAN).checks().stream().filter(Check::isBalance).toList();
        assertThat(balances).hasSizeGreaterThan(30);
        assertThat(balances)
                .allSatisfy(check -> assertThat(check.residual().getAsDouble())
                        .as(check.code())
                        .isLessThanOrEqualTo(Check.TOLERANCE));
    }

    @Test
    void aMissingFactorLeavesItsFiguresEmptyAndTheOthersStanding() {
        Site bare = Site.GRID_FACTOR.with(site("a"), Optional.of("gone"));
        Assessment assessment = assess(with(PLAN, bare));
        assertThat(total(assessment, "scope2.location")).isNaN();
        assertThat(assessment
                        .find("scope2.location", Optional.of("b"))
                        .orElseThrow()
                        .value())
                .isPresent();
        assertThat(total(assessment, "energy.it")).isCloseTo(6.0 * HOURS, within(1e-6));
        assertThat(assessment.checks())
                .filteredOn(check ->
                        check.code().equals("no-factor") && check.where().equals("Sites, a"))
                .singleElement()
                .satisfies(
                        check -> assertThat(check.message())
                                .isEqualTo(
                                        "The factor “gone” is not in the plan: Scope 2, location-based, is not known."
                                                + " Choose one on the page Sites, or name one in plan.json; new --from takes that of the region from the catalogue."));
        assertThat(assessment.checks()).extracting(Check::code).contains("dangling-reference");
    }

    @Test
    void aServiceWithoutItsOperatingPointLeavesEnergyTokensAndCostEmpty() {
        Inference service = Inference.POINT.with(inference("f", 1e6), "gone");
        Assessment assessment = assess(with(PLAN, service));
        for (String key : List.of("energy.it", "work.tokens", "scope2.location", "scope2.market", "cost.electricity")) {
            assertThat(assessment.find(key, Optional.of("a")).orElseThrow().value())
                    .as(key)
                    .isEmpty();
            assertThat(assessment.find(key, Optional.empty()).orElseThrow().value())
                    .as(key)
                    .isEmpty();
            assertThat(assessment.find(key, Optional.of("b")).orElseThrow().value())
                    .as(key)
                    .isPresent();
        }
        assertThat(assessment.checks()).noneMatch(check -> check.isBalance() && check.severity() == Severity.ERROR);
    }

    @Test
    void anEmptyPlanHasFewFiguresAndSaysWhy() {
        Assessment assessment = assess(Plan.empty("Empty", 2025));
        assertThat(assessment.find("energy.it", Optional.empty())).isEmpty();
        assertThat(assessment.checks()).extracting(Check::code).contains("no-sites");
        assertThat(assessment.checks()).noneMatch(check -> check.isBalance() && check.severity() == Severity.ERROR);
    }

    @Test
    void aMeteredFigurePointsToTheCellsOfItsReadings() {
        Plan plan = PlanTable.IMPORTS.with(
                with(PLAN, meter("m", "a", Meter.Measures.IT)),
                imported("i", "halls.xlsx", List.of(new SeriesCells("m", "2025", "D8:D8767"))));
        Assessment assessment = Assessment.of(plan, "baseline", ref -> Optional.of(hourly(flat(5))));
        Figure it = assessment.find("energy.it", Optional.of("a")).orElseThrow();
        assertThat(it.basis().metered()).isEqualTo(1);
        Input input = it.derivation().inputs().get(0);
        assertThat(input.value()).hasValue(5.0 * HOURS);
        assertThat(input.effect()).hasValue(5.0 * HOURS);
        assertThat(input.source().quality()).isEqualTo(Quality.METERED);
        assertThat(input.source().locator()).isEqualTo(new Locator.Cells("halls.xlsx", "abc", "2025", "D8:D8767"));
    }

    @Test
    void theFormulaOfAMeteredLoadUnderAScenarioSaysThatItIsScaled() {
        Plan plan = with(PLAN, meter("m", "a", Meter.Measures.IT));
        Plan twice = PlanTable.FLEETS.with(plan, fleet("f", "a", "t", 2, 0));
        SeriesSource source = ref -> Optional.of(hourly(flat(5)));

        assertThat(formula(Assessment.of(plan, "baseline", source))).contains("the reading where metered, else");
        assertThat(formula(Assessment.of(twice, Optional.of(plan), "twice", source)))
                .contains("where metered the reading × model under the scenario ÷ model of the baseline, else");
    }

    private static String formula(Assessment assessment) {
        return assessment
                .find("energy.it", Optional.of("a"))
                .orElseThrow()
                .derivation()
                .formula();
    }

    @Test
    void ofSeveralFilesTheLastIsNamedAndTheOthersCounted() {
        Plan plan = with(PLAN, meter("m", "a", Meter.Measures.IT));
        plan = PlanTable.IMPORTS.with(
                plan, imported("i1", "may.xlsx", List.of(new SeriesCells("m", "May", "B2:B745"))));
        plan = PlanTable.IMPORTS.with(plan, imported("i2", "june.xlsx", List.of()));
        Assessment assessment = Assessment.of(plan, "baseline", ref -> Optional.of(hourly(flat(5))));
        Figure it = assessment.find("energy.it", Optional.of("a")).orElseThrow();
        assertThat(it.derivation().inputs().get(0).source().locator())
                .isEqualTo(new Locator.Cells("june.xlsx", "abc", "2025", "column “kW m” (and 1 file before)"));
    }

    private static ImportRecord imported(String id, String file, List<SeriesCells> cells) {
        return new ImportRecord(
                id,
                file,
                10,
                "abc",
                new Recipe("r", "Recipe", "", Map.of("sheet", "2025")),
                Instant.parse("2026-01-05T08:00:00Z"),
                List.of("m"),
                cells,
                List.of());
    }

    @Test
    void theShareThatRestsOnDefaultsIsAFigure() {
        Site byDefault = Site.PUE.with(
                site("a"),
                Sourced.defaulted(
                        Profile.constant(1.5), org.coppice.model.source.Source.rule("a default of this test")));
        Assessment assessment = assess(with(PLAN, byDefault));
        // the overhead of site a: 1 of 3 kW, and 1 of 9 kW in all
        assertThat(assessment
                        .find("defaults.share", Optional.of("a"))
                        .orElseThrow()
                        .value()
                        .getAsDouble())
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(total(assessment, "defaults.share")).isCloseTo(1 / 9.0, within(1e-12));
    }

    @Test
    void everyFigureHasAFormulaAndASourceForEveryInput() {
        assertThat(assess(PLAN).figures()).allSatisfy(figure -> {
            assertThat(figure.derivation().formula()).as(figure.key()).isNotBlank();
            assertThat(figure.derivation().method()).as(figure.key()).isNotBlank();
            assertThat(figure.derivation().inputs())
                    .allSatisfy(input -> assertThat(input.source().text()).isNotBlank());
        });
    }

    @Test
    void theEffectsOfTheInputsOfASumAddUpToIt() {
        Assessment assessment = assess(with(PLAN, certificates("c", 2025, 10_000)));
        for (String key : List.of("energy.it", "energy.facility", "scope2.market", "cost.electricity", "servers")) {
            Figure figure = assessment.find(key, Optional.of("a")).orElseThrow();
            double effects = figure.derivation().inputs().stream()
                    .mapToDouble(input -> input.effect().orElse(0))
                    .sum();
            assertThat(effects).as(key).isCloseTo(figure.value().getAsDouble(), within(1e-6));
        }
    }

    @Test
    void rejectedCertificatesAreNotedBesideTheFigure() {
        Assessment assessment = assess(with(PLAN, certificates("c", 2020, 10_000)));
        assertThat(assessment
                        .find("scope2.market", Optional.of("a"))
                        .orElseThrow()
                        .notes())
                .contains("Not counted: c: vintage 2020 is too far from the year of consumption, 2025.");
        assertThat(assessment.checks()).extracting(Check::code).contains("instrument-not-counted");
    }

    @Test
    void aScenarioThatIsNotThereIsAUserError() {
        assertThatThrownBy(() -> new Assessments(SeriesSource.NONE).of(PLAN, "nope"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Known: baseline");
    }
}
