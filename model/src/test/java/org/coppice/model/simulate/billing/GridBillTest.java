package org.coppice.model.simulate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Sourced;
import org.coppice.model.study.Assessment;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.ExportTerms;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Surcharge;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TariffPrices;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class GridBillTest {
    private static final Site SITE = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));

    private static Ledger simulate(GridContract... contracts) {
        Plan plan = plan(SITE, type("t", 10, 10), fleet("f", "a", "t", 1, 0));
        for (GridContract contract : contracts) {
            plan = with(plan, contract);
        }
        return Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE);
    }

    private static GridContract contract(Tariff tariff) {
        return GridContract.TARIFF.with(TestPlans.contract("a", 9), Optional.of(tariff));
    }

    private static EnergyCharge tiers() {
        return new EnergyCharge(
                PeriodCalendar.always(),
                TierBasis.KWH,
                List.of(new RatePeriod("All hours", List.of(RateTier.upTo(1000, 0.1), RateTier.flat(0.2)))));
    }

    private static Tariff full() {
        return new Tariff(
                "",
                List.of(),
                tiers(),
                List.of(DemandCharge.flat("Demand", 60, 5)),
                List.of(),
                List.of(),
                List.of(FixedCharge.perMonth("Meter", 7)),
                ExportTerms.NONE,
                0,
                0,
                List.of(Surcharge.tax("VAT", 0.1)));
    }

    private static double sum(List<Posting> postings, Posting.Kind kind) {
        return postings.stream()
                .filter(posting -> posting.kind() == kind)
                .mapToDouble(posting -> posting.amount().amount())
                .sum();
    }

    @Test
    void theLinesOfATariffArePostedAndExplainThemselves() {
        List<Posting> postings = simulate(contract(full())).postings();

        // 10 kW: each month 1,000 kWh at 0.1 and the rest at 0.2, 10 kW at 5, 7 fixed, and 10 % on all.
        double energy = 12 * 100 + (87_600 - 12_000) * 0.2;
        assertThat(sum(postings, Posting.Kind.ENERGY)).isCloseTo(energy, within(1e-6));
        assertThat(sum(postings, Posting.Kind.DEMAND)).isCloseTo(600, within(1e-6));
        assertThat(sum(postings, Posting.Kind.FIXED)).isCloseTo(84, within(1e-9));
        assertThat(sum(postings, Posting.Kind.TAX)).isCloseTo(0.1 * (energy + 684), within(1e-6));
        assertThat(postings)
                .anySatisfy(posting -> assertThat(posting.label()).isEqualTo("All hours, above 1000 kWh"))
                .anySatisfy(posting -> {
                    assertThat(posting.label()).isEqualTo("VAT, 10 %");
                    assertThat(posting.unit())
                            .isEqualTo(Unit.of(posting.amount().currency()));
                });
    }

    @Test
    void theCostNamesEveryKindOfLineAndItsInputsAddUpToIt() {
        Assessment assessment = Assessment.of(
                plan(SITE, type("t", 10, 10), fleet("f", "a", "t", 1, 0), contract(full())), "test", SeriesSource.NONE);
        Figure cost = assessment.find("cost.electricity", Optional.of("a")).orElseThrow();
        assertThat(cost.derivation().formula()).isEqualTo("Σ lines of the bill: energy + demand + fixed fee + tax");
        double effects = cost.derivation().inputs().stream()
                .mapToDouble(input -> input.effect().orElse(0))
                .sum();
        assertThat(effects).isCloseTo(cost.value().orElseThrow(), within(1e-6));
    }

    @Test
    void thePriceIsThatOfTheNextKilowattHourAndTheCostAddsUp() {
        Ledger ledger = simulate(contract(full()));

        assertThat(ledger.column(LedgerColumn.PRICE)[0]).isEqualTo(0.2);
        assertThat(ledger.sum(LedgerColumn.COST)).isCloseTo(sum(ledger.postings(), Posting.Kind.ENERGY), within(1e-6));
    }

    @Test
    void aTariffOfAnotherVersionTakesOverOnItsDay() {
        GridContract old = GridContract.TO.with(
                contract(Tariff.of(EnergyCharge.flat(0.1))), Optional.of(LocalDate.of(2025, 7, 1)));
        GridContract next = GridContract.FROM.with(
                GridContract.ID.with(contract(Tariff.of(EnergyCharge.flat(0.3))), "next"), LocalDate.of(2025, 7, 1));

        Ledger ledger = simulate(old, next);

        // 181 days to the end of June, 184 after.
        assertThat(sum(ledger.postings(), Posting.Kind.ENERGY)).isCloseTo(240 * (181 * 0.1 + 184 * 0.3), within(1e-6));
        assertThat(ledger.postings()).hasSize(12);
    }

    @Test
    void aBillingIntervalBelowTheStepIsAFindingAtTheContract() {
        Ledger ledger = simulate(
                contract(Tariff.of(EnergyCharge.flat(0.1)).withDemand(List.of(DemandCharge.flat("Demand", 15, 5)))));

        assertThat(ledger.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("billing-interval");
            assertThat(finding.where()).isEqualTo("Energy, Contract a");
        });
    }

    @Test
    void aFixedChargeTypedInContractAndTariffIsChargedTwiceAndSaidOnce() {
        GridContract both = GridContract.FIXED_PER_MONTH.with(contract(full()), 7.0);

        Ledger ledger = simulate(both);

        assertThat(sum(ledger.postings(), Posting.Kind.FIXED)).isCloseTo(2 * 84, within(1e-9));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("fixed-fee-twice"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where()).isEqualTo("Energy, Contract a, Fixed charge a month");
                    assertThat(finding.message()).contains("7 a month").contains("Meter");
                });
        assertThat(simulate(contract(full())).findings())
                .noneMatch(finding -> finding.code().equals("fixed-fee-twice"));
    }

    private static GridBill bill(GridContract contract, double importKw, double exportKw, double onSiteKw) {
        Plan plan = with(plan(SITE), contract);
        YearFrame frame = YearFrame.of(plan, SITE);
        Map<LedgerColumn, double[]> columns = new EnumMap<>(LedgerColumn.class);
        columns.put(LedgerColumn.IMPORT, constant(frame, importKw));
        columns.put(LedgerColumn.EXPORT, constant(frame, exportKw));
        columns.put(LedgerColumn.ON_SITE, constant(frame, onSiteKw));
        return GridBill.of(frame, GridPrices.of(plan, SITE, frame, SeriesSource.NONE), columns);
    }

    private static double[] constant(YearFrame frame, double kw) {
        double[] values = new double[frame.steps()];
        java.util.Arrays.fill(values, kw * frame.stepHours());
        return values;
    }

    @Test
    void buyingAllBillsTheWholeLoadAndPaysTheWholeGeneration() {
        Tariff tariff = Tariff.of(new EnergyCharge(
                        PeriodCalendar.always(),
                        TierBasis.KWH,
                        List.of(new RatePeriod("All", List.of(new RateTier(Optional.empty(), 0.3, 0, 0.05))))))
                .withExport(new ExportTerms(ExportScheme.BUY_ALL_SELL_ALL, 12, 0));

        // Load 6 kW, generation 10 kW: 4 kW go to the grid.
        GridBill bill = bill(contract(tariff), 0, 4, 10);

        assertThat(sum(bill.postings(), Posting.Kind.ENERGY)).isCloseTo(6 * 8_760 * 0.3, within(1e-6));
        assertThat(sum(bill.postings(), Posting.Kind.SOLD_GENERATION)).isCloseTo(-10 * 8_760 * 0.05, within(1e-6));
    }

    @Test
    void aContractAtPlainPricesPaysItsOwnForFeedIn() {
        GridBill bill = bill(GridContract.EXPORT.with(TestPlans.contract("a", 0.3), 0.08), 0, 4, 10);

        assertThat(sum(bill.postings(), Posting.Kind.EXPORT_CREDIT)).isCloseTo(-4 * 8_760 * 0.08, within(1e-6));
    }

    @Test
    void pricesForPlanningAreThoseOfTheContractInForce() {
        GridContract plain = GridContract.TO.with(
                GridContract.EXPORT.with(TestPlans.contract("a", 0.3), 0.08), Optional.of(LocalDate.of(2025, 7, 1)));
        GridContract tariff =
                GridContract.FROM.with(GridContract.ID.with(contract(full()), "next"), LocalDate.of(2025, 7, 1));
        Plan plan = with(with(plan(SITE), plain), tariff);
        YearFrame frame = YearFrame.of(plan, SITE);

        TariffPrices prices =
                GridPrices.of(plan, SITE, frame, SeriesSource.NONE).forPlanning(frame);

        int july = frame.stepOf(LocalDate.of(2025, 7, 1));
        assertThat(prices.energy()[july - 1]).isEqualTo(0.3);
        assertThat(prices.sell()[july - 1]).isEqualTo(0.08);
        assertThat(prices.energy()[july]).isCloseTo(0.11, within(1e-12));
        assertThat(prices.demand()).singleElement().satisfies(demand -> {
            assertThat(demand.ratePerKw()[5]).isZero();
            assertThat(demand.ratePerKw()[6]).isCloseTo(5.5, within(1e-12));
        });
    }
}
