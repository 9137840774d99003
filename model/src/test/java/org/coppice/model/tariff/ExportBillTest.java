package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.tariff.Loads.UTC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class ExportBillTest {
    private static final Profile NIGHT_AND_DAY =
            Profile.daily(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1);

    private static Tariff netMetering(double yearEnd, int month) {
        return Tariff.of(new EnergyCharge(
                        PeriodCalendar.everyDay(NIGHT_AND_DAY),
                        TierBasis.KWH,
                        List.of(RatePeriod.flat("Night", 0.1), RatePeriod.flat("Day", 0.3))))
                .withExport(new ExportTerms(ExportScheme.NET_METERING, month, yearEnd));
    }

    @Test
    void feedInIsNettedWithinItsMonthAndPeriod() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .with("2025-01-05T12:00", 100)
                .with("2025-01-05T22:00", 50)
                .feedingIn("2025-01-09T13:00", 60)
                .bill(netMetering(0, 12));

        // The day's 60 kWh net the day's 100 kWh, not the night's 50 kWh.
        assertThat(bill.total()).hasValueCloseTo(40 * 0.3 + 50 * 0.1, within(1e-9));
        assertThat(bill.quantity(ChargeKind.ENERGY)).isEqualTo(150);
        assertThat(Loads.lines(bill, ChargeKind.EXPORT_CREDIT)).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("Day, netted with feed-in");
            assertThat(line.quantity()).isEqualTo(60);
            assertThat(line.rate()).isEqualTo(-0.3);
        });
    }

    @Test
    void whatIsLeftOverIsCarriedToLaterMonthsAndPaidAtTheEnd() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .feedingIn("2025-04-09T13:00", 500)
                .with("2025-05-05T12:00", 100)
                .with("2025-12-05T12:00", 150)
                .bill(netMetering(0.04, 12));

        // 500 − 100 − 150 = 250 kWh are left in December.
        assertThat(bill.total()).hasValueCloseTo(-250 * 0.04, within(1e-9));
        assertThat(Loads.lines(bill, ChargeKind.YEAR_END_CREDIT).get(0).quantity())
                .isEqualTo(250);
    }

    @Test
    void theCreditMonthMayBeAnotherThanDecember() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .feedingIn("2025-04-09T13:00", 500)
                .with("2025-05-05T12:00", 100)
                .feedingIn("2025-11-09T13:00", 70)
                .bill(netMetering(0.04, 4));

        // At the end of April 500 kWh are paid out; May buys its 100 kWh; the 70 kWh of November go into the next year.
        assertThat(bill.total()).hasValueCloseTo(-500 * 0.04 + 100 * 0.3, within(1e-9));
        assertThat(bill.findings()).extracting("code").containsExactly("feed-in-carried-over");
    }

    @Test
    void aTariffThatEndsPaysOutWhatIsLeft() {
        Loads loads = Loads.constant(2025, UTC, 60, 0).feedingIn("2025-04-09T13:00", 500);
        Tariff tariff = netMetering(0.04, 12);

        TariffBill bill = BillCalculation.of(
                tariff,
                loads.calendar(tariff),
                loads.importKwh,
                loads.exportKwh,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 7, 1));

        assertThat(bill.total()).hasValueCloseTo(-20.0, within(1e-9));
    }

    @Test
    void nettingTakesTheDearestTierFirst() {
        Tariff tariff = Tariff.of(new EnergyCharge(
                        PeriodCalendar.always(),
                        TierBasis.KWH,
                        List.of(new RatePeriod("All", List.of(RateTier.upTo(100, 0.1), RateTier.flat(0.5))))))
                .withExport(ExportTerms.netMetering(0));

        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .with("2025-01-05T12:00", 150)
                .feedingIn("2025-01-09T13:00", 80)
                .bill(tariff);

        // 70 kWh net are all in the first tier.
        assertThat(bill.total()).hasValueCloseTo(7.0, within(1e-9));
    }

    @Test
    void netBillingPaysTheSellRateOfThePeriod() {
        RateTier tier = new RateTier(Optional.empty(), 0.3, 0, 0.08);
        Tariff tariff = Tariff.of(new EnergyCharge(
                        PeriodCalendar.always(), TierBasis.KWH, List.of(new RatePeriod("All", List.of(tier)))))
                .withExport(new ExportTerms(ExportScheme.NET_BILLING, 12, 0));

        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .with("2025-01-05T12:00", 100)
                .feedingIn("2025-01-09T13:00", 60)
                .bill(tariff);

        assertThat(bill.total()).hasValueCloseTo(100 * 0.3 - 60 * 0.08, within(1e-9));
    }

    @Test
    void withoutTermsFeedInIsNotPaid() {
        TariffBill bill = Loads.constant(2025, UTC, 60, 0)
                .feedingIn("2025-01-09T13:00", 60)
                .bill(Tariff.of(EnergyCharge.flat(1)));

        assertThat(bill.total()).hasValue(0);
    }
}
