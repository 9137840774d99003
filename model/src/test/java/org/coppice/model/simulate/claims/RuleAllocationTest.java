package org.coppice.model.simulate.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class RuleAllocationTest {
    private static final double GWH = 1e6;

    private static Site oneToOne(String id) {
        return Site.PUE.with(site(id), Sourced.stated(Profile.constant(1)));
    }

    /** A site that imports 1 GWh in a grid of 200 g/kWh with a residual mix of 450. */
    private static Plan gigawattHour(Object... more) {
        double kw = GWH / HOURS;
        Plan plan = plan(oneToOne("a"), grid(200), residual(450), type("t", kw, kw), fleet("f", "a", "t", 1, 0));
        for (Object record : more) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static Simulation simulate(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE);
    }

    private static Scope2 scope2(Plan plan) {
        return Scope2.of(plan, simulate(plan).ledgers().get(0));
    }

    private static double market(Plan plan) {
        return scope2(plan).market().orElseThrow().kilograms() / 1e3;
    }

    private static InstrumentUse use(Plan plan, String id) {
        return simulate(plan).instruments().stream()
                .filter(use -> use.instrument().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void certificatesCoverTheirVolumeAndTheResidualMixTheRest() {
        // case V25 d
        Scope2 scope2 = scope2(gigawattHour(certificates("c", 2025, 600_000)));
        assertThat(scope2.location().orElseThrow().kilograms()).isCloseTo(200_000, within(1e-6));
        assertThat(scope2.market().orElseThrow().kilograms()).isCloseTo(180_000, within(1e-6));
        assertThat(scope2.lines())
                .extracting(line -> line.instrument().kind())
                .containsExactly(Instrument.Kind.CERTIFICATES, Instrument.Kind.RESIDUAL_MIX);
    }

    @Test
    void aSurplusIsNeverANegativeEmission() {
        Plan plan = gigawattHour(certificates("c", 2025, 3 * GWH));
        assertThat(market(plan)).isZero();
        assertThat(use(plan, "c").claimed()).isCloseTo(GWH, within(1e-6));
        assertThat(use(plan, "c").unclaimed()).isCloseTo(2 * GWH, within(1e-6));
    }

    @Test
    void certificatesThatFailACriterionAreListedWithTheReason() {
        Certificates good = certificates("c", 2025, 600_000);
        assertRejected(Certificates.CANCELLED.with(good, false), "not cancelled on behalf of the company");
        assertRejected(
                Certificates.VINTAGE.with(good, 2022), "vintage 2022 is too far from the year of consumption, 2025");
        assertRejected(Certificates.VINTAGE.with(good, 2026), "vintage 2026 is after the year of consumption, 2025");
        assertRejected(Certificates.MARKET.with(good, "US"), "no site lies in the market US");
        assertRejected(
                Certificates.SITE.with(Certificates.MARKET.with(good, "US"), Optional.of("a")),
                "issued in the market US, but a lies in EU");
        assertRejected(Certificates.FROM.with(good, LocalDate.of(2026, 1, 1)), "not valid in 2025");
    }

    private static void assertRejected(Certificates certificates, String reason) {
        Plan plan = gigawattHour(certificates);
        assertThat(use(plan, "c").rejection()).contains(reason);
        assertThat(market(plan)).isCloseTo(450, within(1e-9));
    }

    @Test
    void certificatesOfTheYearBeforeCountWithARemark() {
        Plan plan = gigawattHour(certificates("c", 2024, 600_000));
        assertThat(market(plan)).isCloseTo(180, within(1e-9));
        assertThat(use(plan, "c").remarks())
                .containsExactly("vintage 2024, the year before consumption: counted as close to it");
    }

    @Test
    void theOlderVintageIsUsedFirst() {
        Plan plan = gigawattHour(certificates("new", 2025, 0.8 * GWH), certificates("old", 2024, 0.8 * GWH));
        assertThat(use(plan, "old").claimed()).isCloseTo(0.8 * GWH, within(1e-6));
        assertThat(use(plan, "new").claimed()).isCloseTo(0.2 * GWH, within(1e-6));
    }

    @Test
    void anAgreementWithoutItsCertificatesIsNullPower() {
        Ppa ppa = ppa("a", GWH / HOURS, 0.5, 0.05, Currencies.EUR);
        assertThat(market(gigawattHour(ppa))).isCloseTo(225, within(1e-9));
        Plan without = gigawattHour(Ppa.CERTIFICATES.with(ppa, false));
        assertThat(market(without)).isCloseTo(450, within(1e-9));
        assertThat(use(without, "ppa-a").rejection())
                .contains("comes without its certificates: null power, counted at the residual mix");
    }

    @Test
    void theSuppliersFactorComesAfterCertificatesAndBeforeTheResidualMix() {
        GridContract contract = GridContract.SUPPLIER_FACTOR.with(
                contract("a", 0.1), Optional.of(Sourced.stated(CarbonIntensity.ofGramsPerKilowattHour(100))));
        assertThat(market(gigawattHour(contract, certificates("c", 2025, 600_000))))
                .isCloseTo(40, within(1e-9));
        GridContract halfYear = GridContract.TO.with(contract, Optional.of(LocalDate.of(2025, 7, 2)));
        // 182 of 365 days at 100 g, 183 at 450 g
        assertThat(market(gigawattHour(halfYear))).isCloseTo((182 * 100 + 183 * 450) / 365.0, within(1e-9));
    }

    @Test
    void withoutAResidualMixTheGridAverageCountsAndIsDisclosed() {
        Plan plan = with(gigawattHour(), Site.RESIDUAL_FACTOR.with(oneToOne("a"), Optional.empty()));
        assertThat(market(plan)).isCloseTo(200, within(1e-9));
        assertThat(scope2(plan).notes()).anyMatch(note -> note.contains("has to be disclosed"));
    }

    @Test
    void withoutAnyFactorTheResultIsMissing() {
        Site bare = Site.GRID_FACTOR.with(Site.RESIDUAL_FACTOR.with(oneToOne("a"), Optional.empty()), Optional.empty());
        Scope2 scope2 = scope2(with(gigawattHour(), bare));
        assertThat(scope2.location()).isEmpty();
        assertThat(scope2.market()).isEmpty();
    }

    @Test
    void aLifeCycleFactorIsFlagged() {
        Factor wide = Factor.annual(
                "grid",
                Factor.Kind.GRID_CARBON,
                "DE",
                "Wide",
                2025,
                300,
                grid(1).unit(),
                Factor.Boundary.LIFE_CYCLE,
                Factor.Signal.AVERAGE,
                grid(1).source());
        assertThat(scope2(gigawattHour(wide)).notes())
                .singleElement()
                .satisfies(note -> assertThat(note).startsWith("Location-based: the factor “Wide” is life-cycle"));
    }

    @Test
    void certificatesForAnySiteGoToTheSitesInOrderAndAreNeverUsedTwice() {
        Plan plan = gigawattHour(oneToOne("b"), fleet("g", "b", "t", 1, 0), certificates("c", 2025, 1.5 * GWH));
        Simulation simulation = simulate(plan);
        assertThat(simulation.instruments().get(0).claimed()).isCloseTo(1.5 * GWH, within(1e-6));
        assertThat(Scope2.of(plan, simulation.ledgers().get(0)).market()).contains(Carbon.ZERO);
        assertThat(Scope2.of(plan, simulation.ledgers().get(1))
                        .market()
                        .orElseThrow()
                        .kilograms())
                .isCloseTo(225_000, within(1e-6));
    }

    @Test
    void certificatesForAnySiteLeaveRoomForWhatOnlyOneSiteCanUse() {
        // two sites of 13,140 kWh: the agreement covers the first, the certificates are then for the second, whichever
        // stands first
        EnergyContract ppa = ppa("a", 1.5, 1, 0.05, Currencies.EUR);
        EnergyContract pool = certificates("c", 2025, 13_140);
        for (List<EnergyContract> contracts : List.of(List.of(ppa, pool), List.of(pool, ppa))) {
            Plan plan = plan(
                    site("a"),
                    site("b"),
                    residual(500),
                    type("t", 1, 1),
                    fleet("f", "a", "t", 1, 0),
                    fleet("g", "b", "t", 1, 0),
                    contracts.get(0),
                    contracts.get(1));
            assertThat(Simulator.simulate(plan, SeriesSource.NONE).instruments(RuleSet.SCOPE2_2015))
                    .allSatisfy(use -> assertThat(use.claimed()).isCloseTo(13_140, within(1e-6)));
        }
    }

    @Test
    void instrumentsOfAStepSumToItsImport() {
        Ledger ledger = simulate(
                        gigawattHour(certificates("c", 2025, 100_000), ppa("a", 50, 0.5, 0.05, Currencies.EUR)))
                .ledgers()
                .get(0);
        for (String rules : new String[] {"ghgp-scope2-2015", "cfe-24x7"}) {
            double step = ledger.allocations(rules).stream()
                    .mapToDouble(allocation -> allocation.perStep()[4711])
                    .sum();
            assertThat(step).isCloseTo(ledger.column(LedgerColumn.IMPORT)[4711], within(1e-9));
        }
    }
}
