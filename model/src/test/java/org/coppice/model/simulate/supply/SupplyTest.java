package org.coppice.model.simulate.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class SupplyTest {
    private static final Site SITE = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));

    /** A load of so many kW all year. */
    private static Plan flatPlan(double kw, Object... more) {
        Plan plan = plan(SITE, type("t", kw, kw), fleet("f", "a", "t", 1, 0));
        for (Object record : more) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static Ledger simulate(Plan plan) {
        return Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE);
    }

    private static double sum(Ledger ledger, Posting.Kind kind) {
        return ledger.postings().stream()
                .filter(posting -> posting.kind() == kind)
                .mapToDouble(posting -> posting.amount().amount())
                .sum();
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aFlatYearOfTenThousandKilowattHoursCostsWhatReoptBills() {
        // case V16: 0.1 $/kWh on 10,000 kWh
        Ledger ledger = simulate(flatPlan(10_000.0 / HOURS, contract("a", 0.1)));
        assertThat(sum(ledger, Posting.Kind.ENERGY)).isCloseTo(1000, within(1e-9));
    }

    @Test
    void everyPriceLevelOfAMonthIsALine() {
        double[] day = new double[24];
        Arrays.fill(day, 0.1);
        day[12] = 0.3;
        GridContract contract = GridContract.WEEKDAY.with(contract("a", 0.1), Profile.daily(day));
        Ledger ledger = simulate(flatPlan(2, contract));
        assertThat(ledger.postings().stream().filter(posting -> posting.from().getMonthValue() == 1))
                .extracting(Posting::rate, Posting::quantity)
                .containsExactly(
                        // January 2025 has 23 weekdays
                        org.assertj.core.groups.Tuple.tuple(0.1, 2.0 * (744 - 23)),
                        org.assertj.core.groups.Tuple.tuple(0.3, 2.0 * 23));
    }

    @Test
    void aFixedFeeFollowsTheDaysInForce() {
        GridContract contract = GridContract.FIXED_PER_MONTH.with(contract("a", 0.1), 62.0);
        contract = GridContract.FROM.with(contract, LocalDate.of(2025, 12, 17));
        Ledger ledger = simulate(flatPlan(1, contract));
        assertThat(sum(ledger, Posting.Kind.FIXED)).isCloseTo(62.0 * 15 / 31, within(1e-12));
        assertThat(ledger.column(LedgerColumn.PRICE)[0]).isNaN();
        assertThat(codes(ledger)).contains("no-grid-contract");
    }

    @Test
    void anAgreementIsSettledAsProducedAgainstThePriceOfTheHour() {
        // generates 5 · 0.8 = 4 kW for a load of 2 kW: pays the strike for all, gets the price of the hour for all
        Ledger ledger = simulate(flatPlan(2, contract("a", 0.10), ppa("a", 5, 0.8, 0.06, Currencies.EUR)));
        double direct = 0.06 * 4 * HOURS - 0.10 * (4 - 2) * HOURS;
        assertThat(ledger.postings().stream()
                        .mapToDouble(posting -> posting.amount().amount())
                        .sum())
                .isCloseTo(direct, within(1e-6));
        assertThat(ledger.sum(LedgerColumn.IMPORT)).isEqualTo(2.0 * HOURS);
        assertThat(ledger.sum(LedgerColumn.EXPORT)).isZero();
    }

    @Test
    void anAgreementCountsOnItsDaysOnly() {
        Ppa ppa = Ppa.TO.with(ppa("a", 5, 1, 0.06, Currencies.EUR), Optional.of(LocalDate.of(2025, 1, 2)));
        Ledger ledger = simulate(flatPlan(2, contract("a", 0.10), ppa));
        assertThat(ledger.sum(LedgerColumn.CONTRACTED)).isEqualTo(5.0 * 24);
    }

    @Test
    void aMeteredPlantIsScaledToTheContractedCapacity() {
        Ppa ppa = Ppa.GENERATION_METER.with(ppa("a", 6, 0, 0.06, Currencies.EUR), Optional.of("wind"));
        Meter meter = Meter.REPLACES_MODEL.with(meter("wind", "a", Meter.Measures.GENERATION), false);
        Plan plan = flatPlan(2, contract("a", 0.1), ppa, meter);
        Ledger ledger = Simulator.simulate(plan, SITE, ref -> Optional.of(hourly(10, 20, Double.NaN, 30)));
        assertThat(ledger.column(LedgerColumn.CONTRACTED)).startsWith(2, 4, 0, 6, 0);
        assertThat(codes(ledger)).contains("plant-gap");
    }

    @Test
    void ofOverlappingContractsTheFirstCounts() {
        GridContract second = GridContract.ID.with(contract("a", 0.5), "second");
        Ledger ledger = simulate(flatPlan(1, contract("a", 0.1), second));
        assertThat(sum(ledger, Posting.Kind.ENERGY)).isCloseTo(0.1 * HOURS, within(1e-9));
        assertThat(codes(ledger)).contains("contracts-overlap");
    }

    @Test
    void aLoadAboveTheConnectionIsSaid() {
        Site small = Site.CONNECTION.with(SITE, Optional.of(Power.ofKilowatts(1)));
        Ledger ledger = simulate(with(flatPlan(2), small));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("above-connection"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("The import exceeds the connection of 1 kW in 8,760 steps, up to 2 kW."));
    }

    @Test
    void aLoadOfManyTimesTheConnectionIsAWrongUnit() {
        // 0.8 MW typed as kW
        Site small = Site.CONNECTION.with(SITE, Optional.of(Power.ofKilowatts(0.8)));
        Ledger ledger = simulate(with(flatPlan(200), small));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("above-connection"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).startsWith("The import exceeds the connection of 0.8 kW");
                    assertThat(finding.action()).startsWith("Maybe the connection was meant in MW");
                });
    }
}
