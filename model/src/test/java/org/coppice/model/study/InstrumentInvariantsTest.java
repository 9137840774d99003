package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.reference.RuleSets;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.study.figure.SiteStatements;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** What holds for the instruments of every plan, tried on plans drawn at random. */
class InstrumentInvariantsTest {
    private static final int PLANS = 1000;
    private static final double SLACK = 1e-9;

    private final Random random = new Random(41);

    /** A plan of fleets, sites and agreements, with more kinds of certificates. */
    private Plan withInstruments(Plan plan) {
        Plan result = plan;
        for (Site site : plan.sites()) {
            if (random.nextInt(3) == 0) {
                result = with(result, greenTariff(site));
            }
            if (random.nextInt(3) == 0) {
                GranularCertificates granular = GranularCertificates.of(
                        "gc-" + site.id(),
                        site.id(),
                        "EU",
                        Technology.SOLAR,
                        NEW_YEAR,
                        Optional.of(site.id() + "-m"),
                        List.of());
                result = with(result, granular);
            }
            if (random.nextInt(3) == 0) {
                Certificates shaped = certificates("shaped-" + site.id(), 2025, 1e5 * random.nextDouble());
                shaped = Certificates.SITE.with(shaped, Optional.of(site.id()));
                result = with(result, Certificates.HOURS.with(shaped, Optional.of(profile())));
            }
        }
        return result;
    }

    private GreenTariff greenTariff(Site site) {
        return new GreenTariff(
                "green-" + site.id(),
                "Green",
                site.id(),
                NEW_YEAR.plusDays(random.nextInt(365)),
                Optional.empty(),
                Ratio.of(random.nextDouble()),
                Technology.WIND,
                CarbonIntensity.ofGramsPerKilowattHour(50 * random.nextDouble()),
                "",
                "",
                true,
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Profile profile() {
        return Profile.of(random.doubles(288, 0, 1).toArray());
    }

    private static Simulation simulate(Plan plan, Readings readings) {
        return Simulator.simulate(plan, ref -> Optional.of(readings));
    }

    @Test
    void noInstrumentCoversMoreThanIsConsumedOrGeneratedInAnyStep() {
        RandomPlans plans = new RandomPlans(43);
        for (int p = 0; p < PLANS; p++) {
            Plan plan = withInstruments(plans.next());
            Simulation simulation = simulate(plan, plans.readings());
            for (Ledger ledger : simulation.ledgers()) {
                double[] imported = ledger.column(LedgerColumn.IMPORT);
                for (RuleSet rules : RuleSets.all()) {
                    double[] covered = new double[imported.length];
                    for (Allocation allocation : ledger.allocations(rules.id())) {
                        allocation.addTo(covered);
                        if (rules.equals(RuleSet.SCOPE2_2025_DRAFT)) {
                            notMoreThanGenerated(ledger, allocation);
                        }
                    }
                    assertThat(largestResidual(imported, covered))
                            .as("plan %d, %s", p, rules.id())
                            .isLessThan(SLACK);
                }
            }
            for (RuleSet rules : RuleSets.all()) {
                for (InstrumentUse use : simulation.instruments(rules)) {
                    assertThat(use.claimed()).isLessThanOrEqualTo(use.owned() * (1 + SLACK));
                }
            }
        }
    }

    private static double largestResidual(double[] imported, double[] covered) {
        double largest = 0;
        for (int i = 0; i < imported.length; i++) {
            largest = Math.max(largest, Math.abs(imported[i] - covered[i]) / Math.max(1e-300, imported[i]));
        }
        return largest;
    }

    private static void notMoreThanGenerated(Ledger ledger, Allocation allocation) {
        for (Generation plant : ledger.generation()) {
            if (plant.contract().id().equals(allocation.instrument().id())) {
                double[] matched = allocation.perStep();
                for (int i = 0; i < matched.length; i++) {
                    if (matched[i] > plant.kwh()[i]) {
                        throw new AssertionError(matched[i] + " kWh of " + plant.kwh()[i] + " in step " + i);
                    }
                }
            }
        }
    }

    @Test
    void ledgerBillScope2AndMatchingAgreeUnderEveryRuleSet() {
        RandomPlans plans = new RandomPlans(47);
        for (int p = 0; p < PLANS; p++) {
            Plan plan = withInstruments(plans.next());
            Readings readings = plans.readings();
            Assessment assessment = Assessment.of(plan, "x", ref -> Optional.of(readings));
            assertThat(assessment.checks().stream().filter(Check::isBalance))
                    .as("plan %d", p)
                    .allSatisfy(check -> assertThat(check.residual().getAsDouble())
                            .as("%s at %s", check.code(), check.where())
                            .isLessThanOrEqualTo(Check.TOLERANCE));
            for (SiteStatements site : assessment.sites()) {
                double lines = site.scope2Hourly().lines().stream()
                        .mapToDouble(line -> line.energy().kilowattHours())
                        .sum();
                double imported = site.ledger().sum(LedgerColumn.IMPORT);
                assertThat(lines).isCloseTo(imported, within(SLACK * imported + 1e-9));
            }
        }
    }

    @Test
    void theOrderOfInstrumentsOfOneRankAndFactorDoesNotChangeTheResult() {
        RandomPlans plans = new RandomPlans(53);
        for (int p = 0; p < PLANS / 5; p++) {
            Plan plan = plans.next();
            List<EnergyContract> contracts = new ArrayList<>(plan.contracts());
            Collections.shuffle(contracts, random);
            Plan shuffled = Plan.CONTRACTS.with(plan, contracts);
            List<Ledger> flows = simulate(plan, plans.readings()).ledgers();
            for (RuleSet rules : List.of(RuleSet.SCOPE2_2015, RuleSet.SCOPE2_2025_DRAFT)) {
                OptionalDouble before = market(plan, flows, rules);
                OptionalDouble after = market(shuffled, flows, rules);
                assertThat(after.isPresent()).isEqualTo(before.isPresent());
                double value = before.orElse(0);
                assertThat(after.orElse(0)).as("plan %d", p).isCloseTo(value, within(SLACK * value + 1e-6));
            }
        }
    }

    /**
     * With emissions of 0 and one factor for the rest, the market-based result is the factor times what is not covered. By the hour no
     * instrument covers more than by the year, since Σ_t min(q_t, L_t) ≤ min(Σ q_t, Σ L_t), so the result is never lower.
     */
    @Test
    void matchingByTheHourNeverLowersTheResultOfCarbonFreeInstruments() {
        RandomPlans plans = new RandomPlans(59);
        for (int p = 0; p < PLANS / 5; p++) {
            Plan plan = plans.next();
            for (EnergyContract contract : plan.contracts()) {
                if (contract instanceof org.coppice.model.plan.energy.GridContract grid) {
                    plan = with(
                            plan,
                            org.coppice.model.plan.energy.GridContract.SUPPLIER_FACTOR.with(grid, Optional.empty()));
                }
            }
            List<Ledger> flows = Simulator.simulate(plan, SeriesSource.NONE).ledgers();
            OptionalDouble annual = market(plan, flows, RuleSet.SCOPE2_2015);
            OptionalDouble hourly = market(plan, flows, RuleSet.SCOPE2_2025_DRAFT);
            if (annual.isPresent() && hourly.isPresent()) {
                assertThat(hourly.getAsDouble()).isGreaterThanOrEqualTo(annual.getAsDouble() * (1 - SLACK) - 1e-6);
            }
        }
    }

    private static OptionalDouble market(Plan plan, List<Ledger> flows, RuleSet rules) {
        double sum = 0;
        for (Ledger ledger : Simulator.allocate(plan, flows, List.of(rules)).ledgers()) {
            Scope2 scope2 = Scope2.of(plan, ledger, rules);
            if (scope2.market().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += scope2.market().get().kilograms();
        }
        return OptionalDouble.of(sum);
    }
}
