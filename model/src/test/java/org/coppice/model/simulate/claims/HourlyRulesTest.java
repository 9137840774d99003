package org.coppice.model.simulate.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GranularBatch;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.reference.RuleSets;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** The draft of 2025 beside the rules of 2015, on a site that draws 100 kW in every hour of 2025. */
class HourlyRulesTest {
    private static final double LOAD = 100;
    private static final RuleSet DRAFT = RuleSet.SCOPE2_2025_DRAFT;

    private static Plan flat(Object... more) {
        Site site = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
        Plan plan = plan(site, grid(200), residual(450), type("t", LOAD, LOAD), fleet("f", "a", "t", 1, 0));
        for (Object record : more) {
            plan = with(plan, record);
        }
        return plan;
    }

    private static Simulation simulate(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE);
    }

    private static double tonnes(Plan plan, RuleSet rules) {
        return Scope2.of(plan, simulate(plan).ledgers().get(0), rules)
                        .market()
                        .orElseThrow()
                        .kilograms()
                / 1e3;
    }

    private static InstrumentUse use(Plan plan, RuleSet rules, String id) {
        return simulate(plan).instruments(rules).stream()
                .filter(use -> use.instrument().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** 200 kW by day, nothing by night: a year's volume equal to the load. */
    private static Ppa dayPlant() {
        double[] day = new double[24];
        java.util.Arrays.fill(day, 6, 18, 1);
        return Ppa.CAPACITY_FACTOR.with(ppa("a", 200, 1, 0.05, Currencies.EUR), Profile.daily(day));
    }

    @Test
    void aClaimOfAHundredPerCentByTheYearIsHalfOfItByTheHour() {
        Plan plan = flat(dayPlant());
        assertThat(tonnes(plan, RuleSet.SCOPE2_2015)).isCloseTo(0, within(1e-9));
        // twelve dark hours at the residual mix: 100 kW · 4,380 h · 450 g
        assertThat(tonnes(plan, DRAFT)).isCloseTo(100 * 4380 * 450 / 1e6, within(1e-6));
        assertThat(use(plan, DRAFT, "ppa-a").unclaimed()).isCloseTo(100.0 * 4380, within(1e-6));
    }

    @Test
    void certificatesOfAYearCarryNoHour() {
        Plan plan = flat(certificates("c", 2025, 100_000));
        InstrumentUse use = use(plan, DRAFT, "c");
        assertThat(use.rejection()).contains("stands for a year and carries no hour of generation");
        assertThat(use.criterion()).isEqualTo(4);
        assertThat(DRAFT.criteria().get(use.criterion() - 1)).isEqualTo("is generated in the hour of consumption");
        assertThat(use(plan, RuleSet.SCOPE2_2015, "c").rejection()).isEmpty();
    }

    @Test
    void certificatesWithTheHoursOfTheirGenerationAreMatchedInThem() {
        double[] day = new double[24];
        java.util.Arrays.fill(day, 6, 18, 1);
        Certificates shaped =
                Certificates.HOURS.with(certificates("c", 2025, LOAD * HOURS), Optional.of(Profile.daily(day)));
        // 876,000 kWh in 4,380 h are 200 kW, of which 100 kW are taken
        assertThat(use(flat(shaped), DRAFT, "c").claimed()).isCloseTo(100.0 * 4380, within(1e-6));
    }

    @Test
    void unmatchedElectricityNeverCountsAtTheGridAverage() {
        Site bare = Site.RESIDUAL_FACTOR.with(flat().sites().get(0), Optional.empty());
        Plan plan = flat(bare);
        Ledger ledger = simulate(plan).ledgers().get(0);
        assertThat(Scope2.of(plan, ledger).market().orElseThrow().kilograms())
                .isCloseTo(LOAD * HOURS * 0.2, within(1e-6));
        assertThat(Scope2.of(plan, ledger, DRAFT).market()).isEmpty();
        Plan fossil = with(plan, factor("fossil", Factor.Kind.GRID_FOSSIL, 700, Unit.GRAM_PER_KILOWATT_HOUR));
        assertThat(tonnes(fossil, DRAFT)).isCloseTo(LOAD * HOURS * 0.7 / 1e3, within(1e-6));
    }

    @Test
    void granularCertificatesCountInTheirHourInWholeWattHours() {
        Instant noon = Instant.parse("2025-06-01T12:00:00Z");
        GranularBatch certificate = GranularBatch.of("x", noon, 60, Energy.ofKilowattHours(60.0009));
        assertThat(certificate.wattHours()).isEqualTo(60_000);
        Plan plan = flat(GranularCertificates.of(
                "g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of(certificate)));
        Ledger ledger = simulate(plan).ledgers().get(0);
        Allocation matched = ledger.allocations(DRAFT.id()).get(0);
        int step = ledger.axis().indexOf(noon);
        assertThat(matched.perStep()[step]).isCloseTo(60, within(1e-12));
        assertThat(matched.perStep()[step + 1]).isZero();
        assertThat(matched.kilowattHours()).isCloseTo(60, within(1e-12));
        assertThat(ledger.column(LedgerColumn.CONTRACTED_CARBON_FREE)[step]).isCloseTo(60, within(1e-12));
    }

    @Test
    void aWholeNumberOfWattHoursLosesNoneToRounding() {
        // As binary numbers 0.29 MWh are 289.99999999999994 kWh.
        for (int wattHours : new int[] {290_000, 1_001, 58_200, 4_350, 999_999}) {
            Energy energy = Energy.ofMegawattHours(wattHours / 1e6);
            assertThat(GranularBatch.of("x", Instant.EPOCH, 60, energy).wattHours())
                    .isEqualTo(wattHours);
        }
    }

    @Test
    void aQuarterWithoutACertificateTakesNoneFromTheOthersOfItsHour() {
        long noon = Instant.parse("2025-06-01T12:00:00Z").getEpochSecond();
        long[] starts = {noon, noon + 900, noon + 2_700};
        long[] ends = {noon + 900, noon + 1_800, noon + 3_600};
        Readings quarters = new Readings(starts, ends, new double[] {10, 20, 5}, new byte[3], Unit.KILOWATT_HOUR);
        GranularCertificates certificates = GranularCertificates.METER.with(
                GranularCertificates.of("g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of()),
                Optional.of("quarters"));
        Plan plan = flat(certificates, Meter.REPLACES_MODEL.with(meter("quarters", "a", Meter.Measures.OTHER), false));
        Ledger ledger =
                Simulator.simulate(plan, ref -> Optional.of(quarters)).ledgers().get(0);
        int step = ledger.axis().indexOf(Instant.ofEpochSecond(noon));
        assertThat(ledger.column(LedgerColumn.CONTRACTED_CARBON_FREE)[step]).isCloseTo(35, within(1e-12));
    }

    @Test
    void granularCertificatesNotCancelledOrNotForDisclosureDoNotCount() {
        GranularCertificates good =
                GranularCertificates.of("g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of());
        Plan open = flat(GranularCertificates.CANCELLED.with(good, false));
        assertThat(use(open, DRAFT, "g").rejection()).contains("not cancelled on behalf of the company");
        Plan hidden = flat(GranularCertificates.DISCLOSURE.with(good, false));
        assertThat(use(hidden, DRAFT, "g").rejection()).contains("not issued for disclosure");
    }

    @Test
    void onePlantIsClaimedByTheYearOrByTheHourAndTheFirstInThePlanCounts() {
        GranularCertificates hourly = GranularCertificates.DEVICE_ID.with(
                GranularCertificates.of("g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of()),
                "plant-7");
        Certificates annual = Certificates.PLANT.with(certificates("annual", 2025, 1_000), "Plant-7 ");
        Plan yearFirst = with(flat(annual), hourly);
        assertThat(use(yearFirst, RuleSet.SCOPE2_2015, "annual").rejection()).isEmpty();
        assertThat(use(yearFirst, RuleSet.SCOPE2_2015, "g").rejection().orElseThrow())
                .contains("Plant-7", "also claimed as “annual”", "claimed once only");
        assertThat(use(yearFirst, RuleSet.SCOPE2_2015, "g").field()).isEqualTo(GranularCertificates.DEVICE_ID.label());
        Plan hourFirst = with(flat(hourly), annual);
        assertThat(use(hourFirst, RuleSet.SCOPE2_2015, "g").rejection()).isEmpty();
        assertThat(use(hourFirst, RuleSet.SCOPE2_2015, "annual").field()).isEqualTo(Certificates.PLANT.label());
    }

    @Test
    void otherVintagesAndOtherPlantsAreOtherKilowattHours() {
        GranularCertificates hourly = GranularCertificates.DEVICE_ID.with(
                GranularCertificates.of("g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of()),
                "plant-7");
        Certificates before = Certificates.PLANT.with(certificates("annual", 2024, 1_000), "plant-7");
        assertThat(use(with(flat(before), hourly), RuleSet.SCOPE2_2015, "g").rejection())
                .isEmpty();
        Certificates other = Certificates.PLANT.with(certificates("annual", 2025, 1_000), "plant-8");
        assertThat(use(with(flat(other), hourly), RuleSet.SCOPE2_2015, "g").rejection())
                .isEmpty();
        Certificates unnamed = certificates("annual", 2025, 1_000);
        GranularCertificates nameless = GranularCertificates.DEVICE_ID.with(hourly, "");
        assertThat(use(with(flat(unnamed), nameless), RuleSet.SCOPE2_2015, "g").rejection())
                .isEmpty();
    }

    @Test
    void generationMustBeDeliverableUnderTheDraft() {
        GranularCertificates far = GranularCertificates.ZONE.with(
                GranularCertificates.of("g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of()), "ES");
        assertThat(use(flat(far), DRAFT, "g").rejection())
                .contains("generated in ES, from where it is not deliverable to the site");
        assertThat(use(flat(far), RuleSet.SCOPE2_2015, "g").rejection()).isEmpty();
        Ppa foreign = Ppa.MARKET.with(dayPlant(), "US");
        assertThat(use(flat(foreign), RuleSet.SCOPE2_2015, "ppa-a").rejection())
                .contains("issued in the market US, but a lies in EU");
        assertThat(simulate(flat(foreign)).ledgers().get(0).sum(LedgerColumn.CONTRACTED_CARBON_FREE))
                .isZero();
    }

    @Test
    void theSameCertificatesAreClaimedOnce() {
        Certificates one = Certificates.SERIAL_LAST.with(
                Certificates.SERIAL_FIRST.with(certificates("one", 2025, 1000), "GO-0001"), "GO-0100");
        Certificates two = Certificates.SERIAL_LAST.with(
                Certificates.SERIAL_FIRST.with(certificates("two", 2025, 1000), "GO-0100"), "GO-0200");
        InstrumentUse use = use(flat(one, two), RuleSet.SCOPE2_2015, "two");
        assertThat(use.rejection())
                .contains("its numbers GO-0100 to GO-0200 are also those of “one” (GO-0001 to GO-0100): claimed once"
                        + " only");
        assertThat(use.criterion()).isEqualTo(2);
        assertThat(use.field()).isEqualTo(Certificates.SERIAL_FIRST.label());
        Plan apart = flat(one, Certificates.SERIAL_FIRST.with(two, "GO-0101"));
        assertThat(use(apart, RuleSet.SCOPE2_2015, "two").rejection()).isEmpty();
    }

    @Test
    void theSameGenerationIsNotClaimedByAgreementAndByCertificates() {
        Ppa ppa = Ppa.PLANT.with(dayPlant(), "W1");
        Certificates same = Certificates.PLANT.with(certificates("c", 2025, 1000), "w1");
        // whichever stands first
        assertThat(use(flat(ppa, same), RuleSet.SCOPE2_2015, "c").criterion()).isEqualTo(2);
        assertThat(use(flat(same, ppa), RuleSet.SCOPE2_2015, "c").criterion()).isEqualTo(2);
        assertThat(use(flat(same, ppa), RuleSet.SCOPE2_2015, "ppa-a").rejection())
                .isEmpty();
        // without its certificates the agreement conveys nothing
        Plan nullPower = flat(Ppa.CERTIFICATES.with(ppa, false), same);
        assertThat(use(nullPower, RuleSet.SCOPE2_2015, "c").rejection()).isEmpty();
    }

    @Test
    void anAgreementThatIsNotInForceClaimsNoGeneration() {
        Certificates same = Certificates.PLANT.with(certificates("c", 2025, 1000), "W1");
        Ppa ppa = Ppa.PLANT.with(dayPlant(), "W1");
        Plan ended = flat(Ppa.TO.with(ppa, Optional.of(NEW_YEAR)), same);
        assertThat(use(ended, RuleSet.SCOPE2_2015, "c").rejection()).isEmpty();
        Plan later = flat(Ppa.FROM.with(ppa, LocalDate.of(2025, 7, 1)), same);
        assertThat(use(later, RuleSet.SCOPE2_2015, "c").criterion()).isEqualTo(2);
        Plan apart = flat(
                Ppa.FROM.with(ppa, LocalDate.of(2025, 7, 1)),
                Certificates.TO.with(same, Optional.of(LocalDate.of(2025, 7, 1))));
        assertThat(use(apart, RuleSet.SCOPE2_2015, "c").rejection()).isEmpty();
    }

    @Test
    void aPlantIsNotContractedTwice() {
        Ppa one = Ppa.SHARE.with(Ppa.PLANT.with(dayPlant(), "W1"), Ratio.of(0.6));
        Ppa two = Ppa.ID.with(Ppa.NAME.with(one, "Second"), "ppa-b");
        InstrumentUse use = use(flat(one, two), RuleSet.SCOPE2_2015, "ppa-b");
        assertThat(use.rejection())
                .contains("its share of the plant “W1” and that of “PPA a” add up to more than the plant: claimed once"
                        + " only");
        assertThat(use.field()).isEqualTo(Ppa.SHARE.label());
        assertThat(simulate(flat(one, two)).ledgers().get(0).sum(LedgerColumn.CONTRACTED_CARBON_FREE))
                .isCloseTo(0.6 * 200 * 4380, within(1e-6));
        assertThat(use(flat(one, Ppa.SHARE.with(two, Ratio.of(0.4))), RuleSet.SCOPE2_2015, "ppa-b")
                        .rejection())
                .isEmpty();
    }

    @Test
    void agreementsForOnePlantThatFollowEachOtherLeaveTheOtherHalfOfItToAThird() {
        // 0.5 until July, 0.5 from July on, and 0.5 all year: never more than the whole plant.
        LocalDate july = LocalDate.of(2025, 7, 1);
        Ppa half = Ppa.SHARE.with(Ppa.PLANT.with(dayPlant(), "W1"), Ratio.of(0.5));
        Ppa until = Ppa.TO.with(half, Optional.of(july));
        Ppa from = Ppa.FROM.with(Ppa.ID.with(Ppa.NAME.with(half, "Second"), "ppa-b"), july);
        Ppa all = Ppa.ID.with(Ppa.NAME.with(half, "Third"), "ppa-c");
        assertThat(use(flat(until, from, all), RuleSet.SCOPE2_2015, "ppa-c").rejection())
                .isEmpty();

        // 0.6 from July on is too much beside 0.5, though only in a part of the year.
        Ppa more = Ppa.SHARE.with(from, Ratio.of(0.6));
        assertThat(use(flat(until, more, all), RuleSet.SCOPE2_2015, "ppa-c").rejection())
                .hasValueSatisfying(reason -> assertThat(reason).contains("that of “Second” add up"));
    }

    @Test
    void theNumbersOfCertificatesMakeUpTheirVolume() {
        Certificates ten = Certificates.SERIAL_LAST.with(
                Certificates.SERIAL_FIRST.with(certificates("c", 2025, 10_000), "GO-1"), "GO-10");
        assertThat(use(flat(ten), RuleSet.SCOPE2_2015, "c").remarks()).isEmpty();
        assertThat(use(flat(Certificates.SERIAL_LAST.with(ten, "GO-100")), RuleSet.SCOPE2_2015, "c")
                        .remarks())
                .containsExactly(
                        "its numbers are those of 100 certificates, usually of 1 MWh each, but its volume is 10.000"
                                + " MWh");
    }

    @Test
    void aGranularCertificateIsListedOnce() {
        GranularBatch batch = new GranularBatch("x", Instant.parse("2025-06-01T12:00:00Z"), 60, 1000);
        assertThatThrownBy(() -> GranularCertificates.of(
                        "g", "a", "EU", Technology.SOLAR, NEW_YEAR, Optional.empty(), List.of(batch, batch)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“x” is listed twice");
    }

    @Test
    void aSiteNamesTheRegionsFromWhichGenerationIsDeliverable() {
        Ppa far = Ppa.ZONE.with(dayPlant(), "AT");
        assertThat(use(flat(far), DRAFT, "ppa-a").rejection())
                .contains("generated in AT, from where it is not deliverable to the site");
        assertThat(use(flat(far), RuleSet.SCOPE2_2015, "ppa-a").rejection()).isEmpty();
        Site near = Site.DELIVERABLE_FROM.with(flat().sites().get(0), List.of("FR", "at"));
        assertThat(use(flat(far, near), DRAFT, "ppa-a").claimed()).isCloseTo(100.0 * 4380, within(1e-6));
    }

    @Test
    void aGreenTariffCoversItsShareOnItsDays() {
        GreenTariff tariff = new GreenTariff(
                "green",
                "Green",
                "a",
                LocalDate.of(2025, 7, 1),
                Optional.empty(),
                Ratio.of(0.5),
                Technology.WIND,
                CarbonIntensity.ZERO,
                "",
                "",
                true,
                false,
                false);
        // July to December have 184 days
        assertThat(use(flat(tariff), RuleSet.SCOPE2_2015, "green").claimed()).isCloseTo(50.0 * 184 * 24, within(1e-6));
        assertThat(use(flat(tariff), DRAFT, "green").rejection()).isPresent();
        assertThat(use(flat(GreenTariff.HOURLY.with(tariff, true)), DRAFT, "green")
                        .claimed())
                .isCloseTo(50.0 * 184 * 24, within(1e-6));
        assertThat(use(flat(GreenTariff.RETIRED.with(tariff, false)), RuleSet.SCOPE2_2015, "green")
                        .criterion())
                .isEqualTo(6);
    }

    @Test
    void aSmallConsumerAndAnOldContractMatchByTheYear() {
        Plan plan = flat(dayPlant());
        List<Ledger> flows = simulate(plan).ledgers();
        assertThat(draft(plan, flows, DRAFT.withExemption(1_000))).isCloseTo(0, within(1e-6));
        assertThat(draft(plan, flows, DRAFT.withExemption(800))).isCloseTo(100 * 4380 * 0.45, within(1e-6));
        assertThat(draft(plan, flows, DRAFT.withLegacy(LocalDate.of(2021, 1, 1))))
                .isCloseTo(0, within(1e-6));
        assertThat(draft(plan, flows, DRAFT.withLegacy(LocalDate.of(2019, 1, 1))))
                .isCloseTo(100 * 4380 * 0.45, within(1e-6));
    }

    private static double draft(Plan plan, List<Ledger> flows, RuleSet rules) {
        Ledger ledger =
                Simulator.allocate(plan, flows, List.of(rules)).ledgers().get(0);
        return Scope2.of(plan, ledger, rules).market().orElseThrow().kilograms();
    }

    @Test
    void aProvisionalInstrumentGivesTheResultARange() {
        Certificates coming = Certificates.PROVISIONAL.with(certificates("c", 2025, 100_000), true);
        Plan plan = flat(coming);
        Scope2 scope2 = Scope2.of(plan, simulate(plan).ledgers().get(0));
        double without = LOAD * HOURS * 0.45;
        assertThat(scope2.bounds().orElseThrow().low()).isCloseTo(without - 45_000, within(1e-6));
        assertThat(scope2.bounds().orElseThrow().high()).isCloseTo(without, within(1e-6));
        assertThat(scope2.notes()).anyMatch(note -> note.contains("“c” is provisional"));
    }

    @Test
    void theRuleSetsAreDataWithAVersion() {
        assertThat(RuleSets.all()).extracting(RuleSet::id).doesNotHaveDuplicates();
        assertThat(RuleSet.SCOPE2_2015.criteria()).hasSize(8);
        assertThat(DRAFT.status()).isEqualTo("draft");
        assertThat(DRAFT.remainder()).doesNotContain("grid average");
        List<String> kinds = new ArrayList<>();
        for (Instrument.Kind kind : Instrument.Kind.values()) {
            kinds.add(kind.text());
        }
        // a word that no kind has would silently never match
        RuleSets.all().forEach(rules -> {
            assertThat(kinds).containsAll(rules.remainder());
            rules.ranks().forEach(rank -> assertThat(kinds).containsAll(rank));
        });
    }
}
