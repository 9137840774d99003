package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases at the edges of calendars, tiers, look-backs and taxes, each computed by hand. */
class BillCasesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aPeakOnTheTwentyNinthOfFebruaryIsLookedBackAtFromEveryOtherMonth() {
        Loads loads = Loads.constant(2024, BERLIN, 60, 100).with("2024-02-29T12:00", 500);
        Tariff tariff =
                Loads.demand(DemandCharge.flat("Peak", 60, 10).withRatchets(List.of(Ratchet.ofPrevious(0.8, 11))));
        TariffBill bill = loads.bill(tariff);
        // February 500 kW; the other eleven months 80 % of it, of which 100 kW are their own
        assertThat(bill.total().orElseThrow()).isCloseTo(10 * (500 + 11 * 400), within(1e-9));
        assertThat(bill.sum(ChargeKind.RATCHET)).isCloseTo(10 * 11 * 300, within(1e-9));
    }

    @Test
    void aMonthThatIsNotKnownIsNotMaskedByAnotherLookBack() {
        Loads loads = Loads.constant(2025, BERLIN, 60, 100);
        loads.importKwh[loads.step("2025-01-10T12:00")] = Double.NaN;
        List<Ratchet> ratchets = List.of(Ratchet.ofMonths(0.9, List.of(1)), Ratchet.ofMonths(0.5, List.of(2)));
        TariffBill bill =
                loads.bill(Loads.demand(DemandCharge.flat("Peak", 60, 10).withRatchets(ratchets)));
        assertThat(bill.total()).isEmpty();
        // every month looks at January, whose peak is not known
        assertThat(bill.lines()).noneMatch(line -> line.kind() == ChargeKind.DEMAND);
    }

    @Test
    void theHourThatClocksRepeatIsOneHourOfDemandEachTime() {
        // 26 October 2025, Berlin: 02:00 comes twice; the second is the hour from 01:00 UTC on
        Loads loads = Loads.constant(2025, BERLIN, 15, 100);
        int second = loads.axis.indexOf(Instant.parse("2025-10-26T01:00:00Z"));
        Arrays.fill(loads.importKwh, second, second + 4, 300 / 4.0);
        TariffBill bill = loads.bill(Loads.demand(DemandCharge.flat("Peak", 60, 1)));
        assertThat(bill.total().orElseThrow()).isCloseTo(11 * 100 + 300, within(1e-9));
        // 31 days of 24 hours and one hour more
        double october = 0;
        for (int i = loads.step("2025-10-01T00:00"); i < loads.step("2025-11-01T00:00"); i++) {
            october += loads.importKwh[i];
        }
        assertThat(october).isCloseTo(100 * 745 + 200, within(1e-9));
    }

    @Test
    void aTierThatIsReachedExactlyIsNotLeft() {
        // 1 kW in the 744 hours of January
        Tariff tariff = Loads.free()
                .withEnergy(new EnergyCharge(
                        PeriodCalendar.always(),
                        TierBasis.KWH,
                        List.of(new RatePeriod("All", List.of(RateTier.upTo(744, 0.1), RateTier.flat(0.2))))));
        Loads loads = Loads.constant(2025, Loads.UTC, 60, 1);
        TariffBill bill = BillCalculation.of(
                tariff,
                loads.calendar(tariff),
                loads.importKwh,
                loads.exportKwh,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 2, 1));
        assertThat(bill.lines()).hasSize(1);
        assertThat(bill.total().orElseThrow()).isCloseTo(74.4, within(1e-9));
        double[] next = new double[loads.importKwh.length];
        bill.prices().fillMarginal(next);
        assertThat(next[0]).isEqualTo(0.2);
    }

    @Test
    void taxesAreAskedOnTaxesAndLeviesBeforeThem() {
        Tariff tariff = Loads.with(
                Tariff.of(EnergyCharge.flat(0.1)),
                List.of(FixedCharge.perMonth("Meter", 10)),
                0,
                0,
                List.of(
                        Surcharge.levy("Levy", 0.02),
                        new Surcharge("Excise", 0.05, List.of(ChargeKind.ENERGY), 0),
                        Surcharge.tax("VAT", 0.2)));
        Loads loads = Loads.constant(2025, Loads.UTC, 60, 1);
        // energy 876, meter 120, levy 175.2, excise 43.8, and VAT on all of them
        assertThat(loads.bill(tariff).total().orElseThrow()).isCloseTo(1.2 * (876 + 120 + 175.2 + 43.8), within(1e-9));
    }

    @Test
    void demandOfTwoVersionsInOneMonthIsChargedByDays() {
        Loads loads = Loads.constant(2025, BERLIN, 15, 100).with("2025-06-20T12:00", 200);
        double june = demand(loads, 10, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 16))
                + demand(loads, 20, LocalDate.of(2025, 6, 16), LocalDate.of(2025, 7, 1));
        // 15 of 30 days at 10 · 100 kW, 15 of 30 days at 20 · 200 kW: the peak is that of the version's own days
        assertThat(june).isCloseTo(500 + 2000, within(1e-9));
    }

    private static double demand(Loads loads, double rate, LocalDate from, LocalDate to) {
        Tariff tariff = Loads.demand(DemandCharge.flat("Peak", 15, rate));
        return BillCalculation.of(tariff, loads.calendar(tariff), loads.importKwh, loads.exportKwh, from, to)
                .total()
                .orElseThrow();
    }

    @Test
    void anUnknownFeedInLeavesANetMeteredBillWithoutTotal() {
        Loads loads = Loads.constant(2025, Loads.UTC, 60, 1).feedingIn("2025-05-01T12:00", Double.NaN);
        assertThat(loads.bill(Tariff.of(EnergyCharge.flat(0.1)).withExport(ExportTerms.netMetering(0)))
                        .total())
                .isEmpty();
        assertThat(loads.bill(Tariff.of(EnergyCharge.flat(0.1))).total()).isPresent();
    }

    @Test
    void aBillOfNothingIsTheFixedCharges() {
        Tariff tariff = Loads.with(
                Loads.demand(DemandCharge.flat("Peak", 15, 10)),
                List.of(new FixedCharge("Meter", 1, FixedCharge.Per.DAY, 1)),
                0,
                0,
                List.of());
        assertThat(Loads.constant(2024, Loads.UTC, 15, 0).bill(tariff).total().orElseThrow())
                .isEqualTo(366);
    }

    /** Every zone and step bills the energy of its year once, and no month loses a step to another. */
    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe, 60, 2025",
        "Australia/Lord_Howe, 30, 2025",
        "Australia/Lord_Howe, 5, 2024",
        "Asia/Kolkata, 60, 2025",
        "Asia/Kolkata, 15, 2024",
        "America/St_Johns, 60, 2025",
        "Africa/Cairo, 60, 2025",
        "Pacific/Apia, 5, 2025"
    })
    void theYearIsBilledOnceInEveryZoneAndStep(String zone, int minutes, int year) {
        Loads loads = Loads.constant(year, ZoneId.of(zone), minutes, 10);
        Tariff tariff = Loads.demand(DemandCharge.flat("Peak", 60, 1)).withEnergy(EnergyCharge.flat(0.1));
        TariffBill bill = loads.bill(tariff);
        double hours = year == 2024 ? 8784 : 8760;
        assertThat(bill.quantity(ChargeKind.ENERGY)).isCloseTo(10 * hours, within(1e-6));
        assertThat(Loads.lines(bill, ChargeKind.ENERGY)).hasSize(12);
        assertThat(bill.sum(ChargeKind.DEMAND)).isCloseTo(120, within(1e-9));
    }
}
