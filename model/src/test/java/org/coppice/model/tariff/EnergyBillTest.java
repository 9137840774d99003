package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.tariff.Loads.UTC;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coppice.model.time.Holiday;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class EnergyBillTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static EnergyCharge tiered(TierBasis basis) {
        return new EnergyCharge(
                PeriodCalendar.always(),
                basis,
                List.of(new RatePeriod(
                        "All hours", List.of(RateTier.upTo(100, 0.1), new RateTier(Optional.empty(), 0.2, 0.05, 0)))));
    }

    @Test
    void tiersStartAnewEveryMonth() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 1).bill(Tariff.of(tiered(TierBasis.KWH)));

        // 12 · 100 kWh at 0.1, the other 8,760 − 1,200 at 0.2 + 0.05.
        assertThat(bill.total()).hasValueCloseTo(120 + 7_560 * 0.25, within(1e-9));
        assertThat(bill.lines().get(1)).satisfies(line -> {
            assertThat(line.label()).isEqualTo("All hours, above 100 kWh");
            assertThat(line.quantity()).isEqualTo(644);
            assertThat(line.rate()).isEqualTo(0.25);
            assertThat(line.from()).isEqualTo(LocalDate.of(2025, 1, 1));
            assertThat(line.to()).isEqualTo(LocalDate.of(2025, 2, 1));
        });
    }

    @Test
    void dailyTiersGrowWithTheDaysOfTheMonth() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 10).bill(Tariff.of(tiered(TierBasis.KWH_PER_DAY)));

        // 100 of the 240 kWh of each day are in the first tier.
        assertThat(bill.total()).hasValueCloseTo(365 * (100 * 0.1 + 140 * 0.25), within(1e-8));
    }

    @Test
    void tiersOfHoursOfUseGrowWithThePeak() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 1)
                .with("2025-01-08T12:00", 4)
                .bill(Tariff.of(tiered(TierBasis.KWH_PER_KW)));

        // January: 4 kW · 100 kWh in the first tier; the other months 1 kW · 100 kWh.
        assertThat(Loads.lines(bill, ChargeKind.ENERGY).get(0).quantity()).isEqualTo(400);
        assertThat(Loads.lines(bill, ChargeKind.ENERGY).get(2).quantity()).isEqualTo(100);
    }

    private static Tariff byDayType() {
        EnergyCharge energy = new EnergyCharge(
                new PeriodCalendar(
                        Profile.constant(1),
                        Optional.of(Profile.constant(2)),
                        Optional.of(Profile.constant(3)),
                        Optional.of(Profile.constant(4))),
                TierBasis.KWH,
                List.of(
                        RatePeriod.flat("Weekday", 1),
                        RatePeriod.flat("Saturday", 10),
                        RatePeriod.flat("Sunday", 100),
                        RatePeriod.flat("Holiday", 1000)));
        return new Tariff(
                "",
                List.of(new Holiday("12-25"), new Holiday("easter+1")),
                energy,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ExportTerms.NONE,
                0,
                0,
                List.of());
    }

    @Test
    void saturdaysSundaysAndHolidaysHaveTheirOwnPrices() {
        TariffBill bill = Loads.constant(2025, BERLIN, 60, 1).bill(byDayType());

        // 2025: 261 weekdays, 52 Saturdays, 52 Sundays. Easter Monday (21 April) and Christmas (a Thursday) are two of
        // the weekdays.
        // The clocks change on Sundays, one of 23 h and one of 25 h.
        assertThat(bill.total()).hasValueCloseTo(24.0 * (259 + 52 * 10 + 52 * 100 + 2 * 1000), within(1e-6));
    }

    @Test
    void aHolidayIsAnOrdinaryDayWhereTheCalendarKnowsNone() {
        Tariff tariff = TariffWith.holidays(
                Tariff.of(new EnergyCharge(
                        PeriodCalendar.of(Profile.constant(1), Profile.constant(2)),
                        TierBasis.KWH,
                        List.of(RatePeriod.flat("Weekday", 1), RatePeriod.flat("Weekend", 10)))),
                List.of(new Holiday("2025-05-01"), new Holiday("2025-05-03")));

        TariffBill bill = Loads.constant(2025, UTC, 60, 1).bill(tariff);

        // Thursday 1 May stays a weekday, Saturday 3 May a Saturday.
        assertThat(bill.total()).hasValueCloseTo(24.0 * (261 + 104 * 10), within(1e-6));
    }

    @Test
    void aLeapYearHasItsDayAndAClockChangeItsHour() {
        Tariff flat = Tariff.of(EnergyCharge.flat(1));
        assertThat(Loads.constant(2024, BERLIN, 60, 1).bill(flat).total()).hasValueCloseTo(8_784.0, within(1e-9));

        TariffBill bill = Loads.constant(2025, BERLIN, 15, 1).bill(flat);
        assertThat(Loads.lines(bill, ChargeKind.ENERGY).get(2).quantity()).isCloseTo(31 * 24 - 1, within(1e-9));
        assertThat(Loads.lines(bill, ChargeKind.ENERGY).get(9).quantity()).isCloseTo(31 * 24 + 1, within(1e-9));
    }

    @Test
    void theHourAfterTheClockChangeIsBilledAtItsLocalHour() {
        Profile evening = Profile.daily(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1);
        Tariff tariff = Tariff.of(new EnergyCharge(
                PeriodCalendar.everyDay(evening),
                TierBasis.KWH,
                List.of(RatePeriod.flat("Rest", 0), RatePeriod.flat("17 h", 1))));

        TariffBill bill = Loads.constant(2025, BERLIN, 60, 0)
                .with("2025-07-01T17:00", 7)
                .with("2025-12-01T17:00", 12)
                .bill(tariff);

        assertThat(bill.total()).hasValueCloseTo(19.0, within(1e-12));
    }

    @Test
    void aMonthInPartIsChargedByItsDays() {
        Loads loads = Loads.constant(2025, UTC, 60, 1);
        Tariff tariff = Loads.with(
                Tariff.of(tiered(TierBasis.KWH)).withDemand(List.of(DemandCharge.flat("Demand", 60, 31))),
                List.of(
                        FixedCharge.perMonth("Meter", 62),
                        new FixedCharge("Per day", 0.5, FixedCharge.Per.DAY, 2),
                        new FixedCharge("Per year", 365, FixedCharge.Per.YEAR, 1)),
                0,
                0,
                List.of());

        TariffBill bill = BillCalculation.of(
                tariff,
                loads.calendar(tariff),
                loads.importKwh,
                loads.exportKwh,
                LocalDate.of(2025, 1, 17),
                LocalDate.of(2025, 2, 1));

        // 15 of 31 days, 360 kWh: 48.39 of the 100 kWh in the first tier; demand 1 kW · 31 · 15/31; fixed 62 · 15/31,
        // 15 · 2 · 0.5, 15.
        double first = 100 * 15.0 / 31;
        assertThat(bill.sum(ChargeKind.ENERGY)).isCloseTo(first * 0.1 + (360 - first) * 0.25, within(1e-9));
        assertThat(bill.sum(ChargeKind.DEMAND)).isCloseTo(15, within(1e-9));
        assertThat(bill.sum(ChargeKind.FIXED)).isCloseTo(30 + 15 + 15, within(1e-9));
    }

    @Test
    void aGapLeavesTheBillWithoutTotal() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 1)
                .with("2025-03-03T03:00", Double.NaN)
                .bill(Loads.with(
                        Tariff.of(EnergyCharge.flat(1)).withDemand(List.of(DemandCharge.flat("Demand", 60, 1))),
                        List.of(),
                        5000,
                        0,
                        List.of()));

        assertThat(bill.total()).isEmpty();
        assertThat(Loads.lines(bill, ChargeKind.ENERGY)).hasSize(11);
        assertThat(Loads.lines(bill, ChargeKind.DEMAND)).hasSize(11);
        assertThat(Loads.lines(bill, ChargeKind.MINIMUM)).hasSize(11);
        assertThat(bill.findings()).extracting("code").containsExactly("bill-incomplete");
    }

    @Test
    void theMinimumIsReachedBeforeTaxesAreAdded() {
        Tariff tariff = Loads.with(
                Tariff.of(EnergyCharge.flat(0.1)),
                List.of(FixedCharge.perMonth("Meter", 5)),
                100,
                1300,
                List.of(
                        Surcharge.levy("Levy", 0.02),
                        new Surcharge("On energy", 0.1, List.of(ChargeKind.ENERGY), 0),
                        Surcharge.tax("VAT", 0.2)));

        TariffBill bill = Loads.constant(2025, UTC, 60, 1).bill(tariff);

        // Each month costs 0.1 · h + 5 < 100, so 100; the year 1,200, so 100 more. Levy 0.02 · 8,760; tax 0.1 · 876;
        // VAT on all of it.
        double levy = 0.02 * 8_760;
        double tax = 87.6;
        assertThat(bill.sum(ChargeKind.MINIMUM)).isCloseTo(1300 - 876 - 60, within(1e-9));
        assertThat(bill.sum(ChargeKind.LEVY)).isCloseTo(levy, within(1e-9));
        assertThat(bill.total()).hasValueCloseTo((1300 + levy + tax) * 1.2, within(1e-9));
    }

    @Test
    void pricesByStepAreThoseOfTheNextKilowattHour() {
        Loads loads = Loads.constant(2025, UTC, 60, 1);
        TariffBill bill = loads.bill(Tariff.of(tiered(TierBasis.KWH)));
        double[] price = new double[8_760];
        double[] cost = new double[8_760];

        bill.prices().fillMarginal(price);
        bill.prices().fillCost(loads.importKwh, cost);

        assertThat(price[0]).isEqualTo(0.25);
        double sum = 0;
        for (double each : cost) {
            sum += each;
        }
        assertThat(sum).isCloseTo(bill.sum(ChargeKind.ENERGY), within(1e-9));
    }
}
