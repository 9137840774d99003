package org.coppice.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.ExchangeRate;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Water;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static Ledger simulate(Plan plan) {
        return Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE);
    }

    @Test
    void theCfeScoreCountsContractedGenerationInItsHourAndTheGridForTheRest() {
        // case V25 a
        HourlyMatching matching = HourlyMatching.of(
                new double[] {2, 5, 3, 1}, new double[] {3.2, 0, 1.2, 2.8}, new double[] {0.5, 0.5, 0, 0.25});
        assertThat(matching.score().orElseThrow()).isCloseTo(0.60909, within(5e-6));
        assertThat(matching.contracted().orElseThrow()).isCloseTo(0.38182, within(5e-6));
        assertThat(matching.volumetric().orElseThrow()).isCloseTo(0.65455, within(5e-6));
        assertThat(matching.excess()).isCloseTo(3.0, within(1e-12));
        assertThat(matching.byStep()).containsExactly(new double[] {1, 0.5, 0.4, 1}, within(1e-12));
    }

    @Test
    void withoutTheGridsShareOnlyTheContractedScoreIsKnown() {
        HourlyMatching matching = HourlyMatching.of(new double[] {2}, new double[] {1}, new double[] {Double.NaN});
        assertThat(matching.score()).isEmpty();
        assertThat(matching.contracted()).hasValue(0.5);
    }

    @Test
    void theScoreOfEveryMonthAndHourIsWeightedByLoad() {
        Plan plan = plan(
                site("a"),
                carbonFree(0.4),
                type("t", 2, 2),
                fleet("f", "a", "t", 1, 0),
                ppa("a", 6, 0.25, 0.05, Currencies.EUR));
        Ledger ledger = simulate(plan);
        double[][] byHour = HourlyMatching.of(plan, ledger).byMonthAndHour(ledger.calendar());
        // load 3, contracted 1.5, grid 1.5 · 0.4
        assertThat(byHour[6][12]).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void waterTakesWueOnItEnergyAndTheGridsOnFacilityEnergy() {
        // case W3: 1,000 kWh of IT at PUE 1.5, WUE 1, EWIF 2 are 4,000 L, not 4,500
        double kw = 1000.0 / HOURS;
        WaterBalance balance =
                WaterBalance.of(simulate(plan(site("a"), water(2), type("t", kw, kw), fleet("f", "a", "t", 1, 0))));
        assertThat(balance.site().orElseThrow().litres()).isCloseTo(1000, within(1e-9));
        assertThat(balance.source().orElseThrow().litres()).isCloseTo(3000, within(1e-9));
        assertThat(balance.total().orElseThrow().litres()).isCloseTo(4000, within(1e-9));
    }

    @Test
    void waterIsMissingWithoutAFactor() {
        WaterBalance balance = WaterBalance.of(simulate(plan(site("a"), type("t", 1, 1), fleet("f", "a", "t", 1, 0))));
        assertThat(balance.source()).isEmpty();
        assertThat(balance.site()).contains(Water.ofLitres(HOURS));
        assertThat(balance.total()).isEmpty();
    }

    @Test
    void aBillInAnotherCurrencyNeedsARate() {
        GridContract dollars = GridContract.CURRENCY.with(contract("a", 0.1), Currencies.USD);
        Plan plan = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 1, 0), dollars);
        Bill bill = Bill.of(plan, simulate(plan));
        assertThat(bill.byCurrency().get(Currencies.USD).amount()).isCloseTo(0.3 * HOURS, within(1e-6));
        assertThat(bill.total()).isEmpty();
        assertThat(bill.findings()).extracting(Finding::code).containsExactly("no-exchange-rate");
        Plan rated = with(
                with(plan, rate("old", LocalDate.of(2024, 12, 31), 0.5)),
                rate("late", LocalDate.of(2025, 12, 31), 0.9));
        assertThat(Bill.of(rated, simulate(rated)).total().map(Money::amount).orElseThrow())
                .isCloseTo(0.27 * HOURS, within(1e-6));
    }

    private static ExchangeRate rate(String id, LocalDate date, double rate) {
        return new ExchangeRate(id, Currencies.USD, date, Sourced.stated(rate));
    }

    @Test
    void theCostOfAYearWithAnUnpricedHourIsMissing() {
        Plan plan = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 1, 0));
        assertThat(Bill.of(plan, simulate(plan)).total()).isEmpty();
        GridContract short2 = GridContract.TO.with(contract("a", 0.1), Optional.of(LocalDate.of(2025, 12, 31)));
        Plan partly = with(plan, short2);
        assertThat(Bill.of(partly, simulate(partly)).total()).isEmpty();
    }

    @Test
    void keyFiguresFollowFromTheStatements() {
        Plan plan = plan(
                site("a"),
                grid(200),
                type("t", 2, 2),
                fleet("f", "a", "t", 1, 0),
                certificates("c", 2025, 1.5 * HOURS));
        Ledger ledger = simulate(plan);
        Kpis kpis = Kpis.of(plan, ledger, Scope2.of(plan, ledger), WaterBalance.of(ledger));
        assertThat(kpis.pue().orElseThrow()).isCloseTo(1.5, within(1e-12));
        assertThat(kpis.wue().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(kpis.cue().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(kpis.ref().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aSiteWithoutLoadHasNoRatios() {
        Plan plan = plan(Site.WUE.with(site("a"), Optional.empty()));
        Ledger ledger = simulate(plan);
        Kpis kpis = Kpis.of(plan, ledger, Scope2.of(plan, ledger), WaterBalance.of(ledger));
        assertThat(kpis.pue()).isEmpty();
        assertThat(kpis.ref()).isEmpty();
    }
}
