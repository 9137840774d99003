package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.tariff.Loads.UTC;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class DemandBillTest {
    private static final Profile FIVE_TO_EIGHT =
            Profile.daily(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2);

    private static double power(TariffBill bill) {
        return bill.sum(ChargeKind.DEMAND) + bill.sum(ChargeKind.RATCHET);
    }

    @Test
    void theIntervalIsTheAverageOfItsSteps() {
        Loads quarter =
                Loads.constant(2025, UTC, 15, 10).with("2025-01-08T12:15", 50).with("2025-01-08T12:30", 30);

        // 15 min: 50 kW. 30 min: (12:00) (10 + 50)/2 = 30, (12:30) (30 + 10)/2 = 20. 60 min: (10 + 50 + 30 + 10)/4 =
        // 25.
        assertThat(power(quarter.bill(Loads.demand(DemandCharge.flat("D", 15, 1)))))
                .isCloseTo(50 + 110, within(1e-9));
        assertThat(power(quarter.bill(Loads.demand(DemandCharge.flat("D", 30, 1)))))
                .isCloseTo(30 + 110, within(1e-9));
        assertThat(power(quarter.bill(Loads.demand(DemandCharge.flat("D", 60, 1)))))
                .isCloseTo(25 + 110, within(1e-9));
    }

    @Test
    void anIntervalShorterThanTheStepIsSaid() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 10).bill(Loads.demand(DemandCharge.flat("D", 15, 1)));

        assertThat(power(bill)).isCloseTo(120, within(1e-9));
        assertThat(bill.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("billing-interval");
            assertThat(finding.message()).contains("average of 15 min", "steps of 60 min", "higher");
        });
    }

    @Test
    void anIntervalThatTheStepDoesNotDivideIsSaid() {
        TariffBill bill = Loads.constant(2025, UTC, 20, 10).bill(Loads.demand(DemandCharge.flat("D", 30, 1)));

        assertThat(bill.findings()).extracting("code").containsExactly("billing-interval");
    }

    @Test
    void tiersOfDemandCostTheirOwnRates() {
        DemandCharge charge = new DemandCharge(
                "D",
                60,
                Optional.empty(),
                PeriodCalendar.always(),
                List.of(new RatePeriod("Month", List.of(RateTier.upTo(100, 20), RateTier.flat(15)))),
                List.of(),
                0);

        TariffBill bill = Loads.constant(2025, UTC, 60, 130).bill(Loads.demand(charge));

        assertThat(power(bill)).isCloseTo(12 * (100 * 20 + 30 * 15), within(1e-9));
        assertThat(bill.lines().get(1).kind()).isEqualTo(ChargeKind.DEMAND);
        assertThat(bill.lines().get(1).label()).isEqualTo("Month, up to 100 kW");
    }

    @Test
    void reactivePowerIsBilledThroughThePowerFactor() {
        DemandCharge charge = new DemandCharge(
                "D", 60, Optional.of(0.8), PeriodCalendar.always(), List.of(RatePeriod.flat("Month", 2)), List.of(), 0);

        TariffBill bill = Loads.constant(2025, UTC, 60, 80).bill(Loads.demand(charge));

        assertThat(Loads.lines(bill, ChargeKind.DEMAND).get(0)).satisfies(line -> {
            assertThat(line.unit()).isEqualTo(Unit.KILOVOLT_AMPERE);
            assertThat(line.quantity()).isCloseTo(100, within(1e-9));
            assertThat(line.amount()).isCloseTo(200, within(1e-9));
        });
    }

    private static DemandCharge onPeak(List<Ratchet> ratchets) {
        return new DemandCharge(
                "D",
                60,
                Optional.empty(),
                PeriodCalendar.everyDay(FIVE_TO_EIGHT),
                List.of(RatePeriod.flat("On-peak", 10), RatePeriod.flat("Off-peak", 1)),
                ratchets,
                0);
    }

    @Test
    void aRatchetOnOnePeriodLeavesTheOthersAlone() {
        Loads loads =
                Loads.constant(2025, UTC, 60, 10).with("2025-07-10T18:00", 100).with("2025-02-10T03:00", 500);
        Ratchet ratchet = Ratchet.ofMonths(0.8, List.of(5, 6, 7, 8, 9, 10)).on(List.of("On-peak"));

        TariffBill bill = loads.bill(Loads.demand(onPeak(List.of(ratchet))));

        // On-peak: July 100 kW, eleven months 80 kW. Off-peak: February 500 kW, eleven months 10 kW.
        assertThat(power(bill)).isCloseTo(10 * (100 + 11 * 80) + 500 + 110, within(1e-9));
        assertThat(Loads.lines(bill, ChargeKind.RATCHET).get(0)).satisfies(line -> {
            assertThat(line.label()).isEqualTo("On-peak, 80 % of the highest of months [5, 6, 7, 8, 9, 10]");
            assertThat(line.quantity()).isCloseTo(70, within(1e-9));
        });
    }

    @Test
    void oneChargeMayLookBackAndAnotherNot() {
        Loads loads = Loads.constant(2025, UTC, 60, 10).with("2025-07-10T18:00", 100);
        DemandCharge plain = DemandCharge.flat("Plain", 60, 1);
        DemandCharge looking = DemandCharge.flat("Looking", 60, 1).withRatchets(List.of(Ratchet.ofPrevious(0.5, 11)));

        TariffBill bill = loads.bill(Loads.free().withDemand(List.of(plain, looking)));

        assertThat(bill.sum(ChargeKind.DEMAND)).isCloseTo(2 * (100 + 110), within(1e-9));
        assertThat(bill.sum(ChargeKind.RATCHET)).isCloseTo(11 * 40, within(1e-9));
    }

    @Test
    void aMinimumIsBilledInEveryMonth() {
        DemandCharge charge = new DemandCharge(
                "D",
                60,
                Optional.empty(),
                PeriodCalendar.always(),
                List.of(RatePeriod.flat("Month", 1)),
                List.of(),
                30);

        TariffBill bill = Loads.constant(2025, UTC, 60, 10).bill(Loads.demand(charge));

        assertThat(power(bill)).isCloseTo(360, within(1e-9));
        assertThat(Loads.lines(bill, ChargeKind.RATCHET).get(0).label()).isEqualTo("Month, minimum 30 kW");
    }

    @Test
    void contractedPowerHasABandAndAPenalty() {
        ContractedPower contract = new ContractedPower(
                "Potencia", 15, PeriodCalendar.always(), List.of(new ContractedPeriod("P1", 100, 2)), 0.85, 1.05, 2);
        Loads loads =
                Loads.constant(2025, UTC, 15, 50).with("2025-02-10T10:00", 95).with("2025-03-10T10:00", 120);

        TariffBill bill = loads.bill(TariffWith.contracted(Loads.free(), contract));

        // Ten months below the band pay 85 kW, February 95 kW, March 120 kW and twice 120 − 105 kW.
        assertThat(bill.sum(ChargeKind.CONTRACTED_POWER)).isCloseTo(2 * (850 + 95 + 120), within(1e-9));
        assertThat(bill.sum(ChargeKind.EXCESS_POWER)).isCloseTo(2 * 2 * 15, within(1e-9));
    }

    @Test
    void contractedPowerIsPaidWhereItsPeriodDoesNotOccur() {
        ContractedPower contract = new ContractedPower(
                "Potencia",
                15,
                PeriodCalendar.everyDay(Profile.monthly(1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)),
                List.of(new ContractedPeriod("P1", 100, 1), new ContractedPeriod("P2", 60, 1)),
                1,
                1,
                1);

        TariffBill bill = Loads.constant(2025, UTC, 15, 10).bill(TariffWith.contracted(Loads.free(), contract));

        assertThat(bill.sum(ChargeKind.CONTRACTED_POWER)).isCloseTo(12 * 160, within(1e-9));
    }

    @Test
    void aCoincidentPeakAsksForTheLoadOfItsHours() {
        List<LocalDateTime> hours = List.of(
                LocalDateTime.parse("2025-07-14T17:00"),
                LocalDateTime.parse("2025-08-01T16:00"),
                LocalDateTime.parse("2024-08-01T16:00"));
        Loads loads =
                Loads.constant(2025, UTC, 30, 10).with("2025-07-14T17:00", 90).with("2025-07-14T17:30", 110);

        TariffBill mean = loads.bill(
                TariffWith.coincident(Loads.free(), new CoincidentPeak("CP", hours, CoincidentPeak.Measure.MEAN, 5)));
        TariffBill highest = loads.bill(TariffWith.coincident(
                Loads.free(), new CoincidentPeak("CP", hours, CoincidentPeak.Measure.HIGHEST, 5)));

        assertThat(mean.sum(ChargeKind.COINCIDENT_PEAK)).isCloseTo(5 * 55, within(1e-9));
        assertThat(highest.sum(ChargeKind.COINCIDENT_PEAK)).isCloseTo(500, within(1e-9));
        assertThat(Loads.lines(mean, ChargeKind.COINCIDENT_PEAK).get(0).label()).isEqualTo("CP, mean of 2 hours");
    }

    @Test
    void aCoincidentPeakWithoutAnHourOfTheYearIsSaid() {
        assertThat(findingsOfPeakAt("2024-08-01T16:00")).contains("coincident-peak-without-hour");
        assertThat(findingsOfPeakAt("2025-08-01T16:00")).doesNotContain("coincident-peak-without-hour");
    }

    private static List<String> findingsOfPeakAt(String hour) {
        CoincidentPeak peak =
                new CoincidentPeak("CP", List.of(LocalDateTime.parse(hour)), CoincidentPeak.Measure.MEAN, 5);
        return Loads.constant(2025, UTC, 60, 10).bill(TariffWith.coincident(Loads.free(), peak)).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }

    @Test
    void theArraysForOptimisersAreThoseOfTheBill() {
        Tariff tariff =
                Loads.with(Loads.demand(onPeak(List.of())), List.of(), 0, 0, List.of(Surcharge.tax("VAT", 0.1)));
        Loads loads = Loads.constant(2025, UTC, 60, 10).with("2025-07-10T18:00", 100);
        TariffPrices prices =
                TariffPrices.of(tariff, loads.calendar(tariff), loads.axis.firstDay(), loads.axis.dayAfterLast());
        DemandPrices demand = prices.demand().get(0);

        double[] peak = new double[demand.ratePerKw().length];
        for (int i = 0; i < loads.importKwh.length; i++) {
            int p = demand.peakOf(i);
            peak[p] = Math.max(peak[p], loads.importKwh[i]);
        }
        double sum = 0;
        for (int p = 0; p < peak.length; p++) {
            sum += peak[p] * demand.ratePerKw()[p];
        }
        assertThat(sum).isCloseTo(loads.bill(tariff).total().orElseThrow(), within(1e-9));
    }
}
