package org.coppice.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.plan.energy.Delivery;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.VolumeRule;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static Ledger simulate(Plan plan, SeriesSource source) {
        return Simulator.simulate(plan, plan.sites().get(0), source);
    }

    private static Plan with1kW(Object... more) {
        Plan plan = plan(site("a"), type("t", 1, 1), fleet("f", "a", "t", 1, 0), contract("a", 0.1));
        for (Object record : more) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static double payment(Ledger ledger) {
        return SettlementStatement.list(ledger)
                .get(0)
                .payments()
                .get(Currencies.EUR)
                .amount();
    }

    @Test
    void aVirtualAgreementPaysTheDifferenceToItsReferencePrice() {
        // 5 kW · 0.8 at 0.06 against 0.04: 4 kWh · 0.02 an hour
        Ppa ppa = Ppa.DELIVERY.with(ppa("a", 5, 0.8, 0.06, Currencies.EUR), Delivery.VIRTUAL);
        ppa = Ppa.REFERENCE_PRICE.with(ppa, Optional.of(Profile.constant(0.04)));
        Ledger ledger = simulate(with1kW(ppa), SeriesSource.NONE);
        assertThat(ledger.postings().stream().filter(line -> line.contract().equals("ppa-a")))
                .hasSize(12)
                .allMatch(line -> line.kind() == Posting.Kind.PPA_DIFFERENCE);
        assertThat(payment(ledger)).isCloseTo(4 * 0.02 * HOURS, within(1e-6));
        SettlementStatement.Month january =
                SettlementStatement.list(ledger).get(0).months().get(0);
        assertThat(january.generatedKwh()).isCloseTo(4.0 * 744, within(1e-6));
        assertThat(january.shapeFactor()).isCloseTo(1, within(1e-12));
    }

    @Test
    void baseloadIsSettledWhateverThePlantGenerates() {
        Ppa ppa = Ppa.VOLUME.with(ppa("a", 5, 0.2, 0.06, Currencies.EUR), VolumeRule.BASELOAD);
        ppa = Ppa.BASELOAD.with(ppa, Optional.of(Power.ofKilowatts(3)));
        Ledger ledger = simulate(with1kW(ppa), SeriesSource.NONE);
        SettlementStatement statement = SettlementStatement.list(ledger).get(0);
        assertThat(payment(ledger)).isCloseTo(3 * (0.06 - 0.1) * HOURS, within(1e-6));
        assertThat(statement.months().get(0).settledKwh()).isCloseTo(3.0 * 744, within(1e-6));
        assertThat(statement.months().get(0).generatedKwh()).isCloseTo(1.0 * 744, within(1e-6));
    }

    @Test
    void aShareOfAPlantAndAnEscalatedStrikeAreSettledWithTheFee() {
        Ppa ppa = Ppa.SHARE.with(ppa("a", 10, 0.5, 0.05, Currencies.EUR), Ratio.of(0.4));
        ppa = Ppa.ESCALATION.with(Ppa.BASE_YEAR.with(ppa, Optional.of(2023)), Ratio.of(0.1));
        ppa = Ppa.FEE.with(ppa, 0.003);
        // 2 kW at 0.05 · 1.21 and 0.003 against 0.1
        assertThat(payment(simulate(with1kW(ppa), SeriesSource.NONE)))
                .isCloseTo(2 * (0.0605 + 0.003 - 0.1) * HOURS, within(1e-6));
    }

    @Test
    void aPriceSeriesWithAGapLeavesTheCostUnknown() {
        Ppa ppa = Ppa.REFERENCE_METER.with(ppa("a", 5, 0.8, 0.06, Currencies.EUR), Optional.of("price"));
        Meter meter = Meter.COMMODITY.with(meter("price", "a", Meter.Measures.OTHER), Commodity.PRICE);
        meter = Meter.REPLACES_MODEL.with(meter, false);
        Readings kwh = hourly(flat(0.04));
        Readings price = new Readings(
                kwh.starts(), kwh.ends(), kwh.values(), kwh.quality(), Unit.perKilowattHour(Currencies.EUR));
        Plan plan = with1kW(ppa, meter);
        Ledger whole = simulate(plan, ref -> Optional.of(price));
        assertThat(payment(whole)).isCloseTo(4 * 0.02 * HOURS, within(1e-6));
        assertThat(Bill.of(plan, whole).total()).isPresent();
        price.values()[100] = Double.NaN;
        Ledger gap = simulate(plan, ref -> Optional.of(price));
        assertThat(SettlementStatement.list(gap).get(0).unpriced()).isEqualTo(1);
        assertThat(Bill.of(plan, gap).total()).isEmpty();
        assertThat(gap.findings()).extracting(Finding::code).contains("ppa-price-gap");
        Readings dollars = new Readings(
                kwh.starts(), kwh.ends(), kwh.values(), kwh.quality(), Unit.perKilowattHour(Currencies.USD));
        assertThat(simulate(plan, ref -> Optional.of(dollars)).findings())
                .filteredOn(finding -> finding.code().equals("ppa-price-not-known"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where()).isEqualTo("Energy, PPA a, Price series");
                    assertThat(finding.message()).contains("reads USD/kWh, the agreement is in EUR");
                });
    }

    @Test
    void dischargeCountsForTheScoreAndChargeAgainstIt() {
        // hour 1: 4 generated for 2, 2 charged; hour 2: 1.8 discharged for a load of 2, the rest from a grid of c = 0.5
        HourlyMatching matching = HourlyMatching.of(
                new double[] {2, 2},
                new double[] {4, 0},
                new double[] {0.5, 0.5},
                new double[] {2, 0},
                new double[] {0, 1.8},
                new double[] {0, 0});
        assertThat(matching.score().orElseThrow()).isCloseTo((2 + 1) / 4.0, within(1e-12));
        assertThat(matching.withStorage().orElseThrow()).isCloseTo((4 - 0.2 * 0.5) / 4, within(1e-12));
    }

    @Test
    void aBatteryChargedFromAFossilGridDoesNotWashItsPower() {
        HourlyMatching matching = HourlyMatching.of(
                new double[] {2, 2},
                new double[] {0, 0},
                new double[] {0, 0},
                new double[] {2, 0},
                new double[] {0, 1.8},
                new double[] {0, 0});
        // 4 and then 0.2 are drawn from a grid without carbon-free power: worse than without the battery, by its losses
        assertThat(matching.withStorage().orElseThrow()).isCloseTo((4 - 4.2) / 4, within(1e-12));
    }

    @Test
    void theScoreOfAnHourOfADayIsThatOfItsSteps() {
        Plan plan = with(with1kW(ppa("a", 3, 0.25, 0.05, Currencies.EUR)), carbonFree(0.4));
        Ledger ledger = simulate(plan, SeriesSource.NONE);
        double[] cells = HourlyMatching.of(plan, ledger).byDayAndHour(ledger.calendar());
        assertThat(cells).hasSize(365 * 24);
        // load 1.5, contracted 0.75, grid 0.75 · 0.4
        assertThat(cells[200 * 24 + 3]).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void theResidualMixIsWhatNoCertificateClaims() {
        List<ResidualMix.Origin> origins = List.of(
                new ResidualMix.Origin("wind", 100, 80, 5, 0),
                new ResidualMix.Origin("hydro", 50, 60, 0, 0),
                new ResidualMix.Origin("gas", 75, 0, 0, 400));
        // 25 of wind, none of hydro, 75 of gas
        ResidualMix closed = ResidualMix.of(origins, 100, Double.NaN);
        assertThat(closed.volumes()).containsExactly(25.0, 0.0, 75.0);
        assertThat(closed.gramsPerKilowattHour()).isCloseTo(300, within(1e-12));
        // 50 more are untracked and come from an attribute mix of 450
        ResidualMix filled = ResidualMix.of(origins, 150, 450);
        assertThat(filled.filledKwh()).isEqualTo(50);
        assertThat(filled.gramsPerKilowattHour()).isCloseTo((75 * 400 + 50 * 450) / 150.0, within(1e-12));
        assertThat(ResidualMix.of(origins, 150, Double.NaN).gramsPerKilowattHour())
                .isNaN();
    }

    @Test
    void positiveMeansThatWePay() {
        Money amount = SettlementStatement.list(
                        simulate(with1kW(ppa("a", 1, 1, 0.2, Currencies.EUR)), SeriesSource.NONE))
                .get(0)
                .payments()
                .get(Currencies.EUR);
        assertThat(amount.amount()).isCloseTo((0.2 - 0.1) * HOURS, within(1e-6));
    }

    /** A site of PUE 1 that draws 1 kW, with 2 kW of solar power from 6 to 18 h, of which it uses 1 kW. */
    private static Plan withRoof(Object... more) {
        double[] day = new double[24];
        Arrays.fill(day, 6, 18, 1);
        Site site = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
        return with1kW(
                concat(more, site, grid(300), residual(500), carbonFree(0.5), solar("a", 2, Profile.daily(day))));
    }

    private static Object[] concat(Object[] more, Object... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray();
    }

    private static CertificateSale sale(String id, double share) {
        return new CertificateSale(id, id, "a", NEW_YEAR, Optional.empty(), Ratio.of(share));
    }

    @Test
    void ownGenerationUsedOnTheSiteIsRenewableWhileItsCertificatesAreKept() {
        Plan plan = withRoof();
        Ledger ledger = simulate(plan, SeriesSource.NONE);
        Scope2 scope2 = Scope2.of(plan, ledger);
        Kpis kpis = Kpis.of(plan, ledger, scope2, WaterBalance.of(ledger));
        // half of the load; what is fed in beside it does not count
        assertThat(kpis.renewableKwh()).isCloseTo(4380, within(1e-6));
        assertThat(kpis.ref().orElseThrow()).isCloseTo(0.5, within(1e-9));
        double[] ref = KpiSeries.ref(plan, ledger);
        assertThat(ref[12]).isCloseTo(1, within(1e-12));
        assertThat(ref[0]).isZero();

        Plan sold = withRoof(sale("s", 0.75));
        Ledger other = simulate(sold, SeriesSource.NONE);
        Kpis less = Kpis.of(sold, other, Scope2.of(sold, other), WaterBalance.of(other));
        assertThat(less.ref().orElseThrow()).isCloseTo(0.125, within(1e-9));
    }

    @Test
    void certificatesOfOwnGenerationAreSoldOnce() {
        Plan plan = withRoof(sale("one", 0.6), sale("two", 0.6));
        Ledger ledger = simulate(plan, SeriesSource.NONE);
        Scope2 scope2 = Scope2.of(plan, ledger);
        assertThat(scope2.nullPower())
                .extracting(line -> line.energy().kilowattHours())
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.6 * 4380, within(1e-6)),
                        second -> assertThat(second).isCloseTo(0.4 * 4380, within(1e-6)));
        // all of the load at the residual mix, and no more
        assertThat(scope2.market().orElseThrow().kilograms()).isCloseTo(8760 * 0.5, within(1e-6));
    }

    @Test
    void anHourThatIsCoveredWhollyNeedsNoShareOfTheGrid() {
        double nan = Double.NaN;
        HourlyMatching matching = HourlyMatching.of(new double[] {2, 2}, new double[] {3, 2}, new double[] {nan, nan});
        assertThat(matching.score().orElseThrow()).isEqualTo(1);
        assertThat(HourlyMatching.of(new double[] {2, 2}, new double[] {3, 1}, new double[] {nan, nan})
                        .score())
                .isEmpty();
    }

    @Test
    void locationBasedNeedsNoFactorWhereNothingIsDrawn() {
        Plan plan = plan(site("a"));
        Scope2 scope2 = Scope2.of(plan, simulate(plan, SeriesSource.NONE));
        assertThat(scope2.location().orElseThrow().kilograms()).isZero();
        assertThat(scope2.market().orElseThrow().kilograms()).isZero();
    }

    @Test
    void anAgreementIsWorthThePriceOfTheTierThatIsReached() {
        // 1 kW and PUE 1.5 make 1,116 kWh in January, above the tier of 1,000 kWh: the next kWh costs 0.2
        Tariff tiers = Tariff.of(new EnergyCharge(
                PeriodCalendar.always(),
                TierBasis.KWH,
                List.of(new RatePeriod("All", List.of(RateTier.upTo(1000, 0.1), RateTier.flat(0.2))))));
        Plan plan = with1kW(
                GridContract.TARIFF.with(contract("a", 9), Optional.of(tiers)),
                Ppa.SHARE.with(ppa("a", 1, 0.1, 0.05, Currencies.EUR), Ratio.ONE));
        SettlementStatement.Month january = SettlementStatement.list(simulate(plan, SeriesSource.NONE))
                .get(0)
                .months()
                .get(0);
        assertThat(january.amounts().get(Posting.Kind.PPA_MARKET_VALUE).amount())
                .isCloseTo(-0.1 * 744 * 0.2, within(1e-9));
    }
}
