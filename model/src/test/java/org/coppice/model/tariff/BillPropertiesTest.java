package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.tariff.Loads.UTC;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.time.DayType;
import org.coppice.model.time.DayTypes;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every tariff and load. */
class BillPropertiesTest {

    private static Profile calendar(Random random, int periods) {
        double[] values = new double[288];
        for (int i = 0; i < 288; i++) {
            values[i] = 1 + random.nextInt(periods);
        }
        return Profile.of(values);
    }

    private static PeriodCalendar days(Random random, int periods) {
        return new PeriodCalendar(
                calendar(random, periods),
                Optional.of(calendar(random, periods)),
                Optional.of(calendar(random, periods)),
                Optional.empty());
    }

    private static List<RatePeriod> periods(Random random, int count, double scale, boolean sell) {
        List<RatePeriod> periods = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            double first = scale * random.nextDouble();
            periods.add(new RatePeriod(
                    "P" + p,
                    List.of(
                            new RateTier(Optional.of(first), random.nextDouble(), 0.01, 0),
                            new RateTier(Optional.of(2 * first), random.nextDouble(), 0, sell ? 0.05 : 0),
                            RateTier.flat(random.nextDouble()))));
        }
        return periods;
    }

    private static EnergyCharge energy(Random random) {
        return new EnergyCharge(days(random, 4), TierBasis.KWH, periods(random, 4, 9_000, true));
    }

    private static DemandCharge demand(Random random, int minutes) {
        return new DemandCharge(
                "D", minutes, Optional.empty(), days(random, 3), periods(random, 3, 150, false), List.of(), 0);
    }

    private static Random random(RepetitionInfo repetition) {
        return new Random(repetition.getCurrentRepetition());
    }

    @RepeatedTest(20)
    void theLinesOfEnergyAreTheImport(RepetitionInfo repetition) {
        Random random = random(repetition);
        Loads loads = Loads.random(2024, UTC, 60, random);
        ExportScheme scheme = ExportScheme.values()[repetition.getCurrentRepetition() % 3];
        TariffBill bill = loads.bill(Tariff.of(energy(random)).withExport(new ExportTerms(scheme, 12, 0.02)));

        double imported = 0;
        for (double kwh : loads.importKwh) {
            imported += kwh;
        }
        assertThat(bill.quantity(ChargeKind.ENERGY)).isCloseTo(imported, within(1e-9 * imported));
    }

    @RepeatedTest(20)
    void everyLineIsQuantityTimesRateAndTheTotalIsTheirSum(RepetitionInfo repetition) {
        Random random = random(repetition);
        Tariff tariff = Loads.with(
                Tariff.of(energy(random))
                        .withDemand(List.of(demand(random, 60).withRatchets(List.of(Ratchet.ofPrevious(0.9, 3)))))
                        .withExport(ExportTerms.netMetering(0.01)),
                List.of(FixedCharge.perMonth("Meter", 10)),
                20_000,
                0,
                List.of(Surcharge.levy("Levy", 0.01), Surcharge.tax("VAT", 0.19)));

        TariffBill bill = Loads.random(2025, UTC, 60, random).bill(tariff);

        double sum = 0;
        for (BillLine line : bill.lines()) {
            assertThat(line.amount()).isEqualTo(line.quantity() * line.rate());
            sum += line.amount();
        }
        assertThat(bill.total()).hasValue(sum);
    }

    @RepeatedTest(10)
    void aTierBoundaryBetweenEqualRatesChangesNothing(RepetitionInfo repetition) {
        Random random = random(repetition);
        Loads loads = Loads.random(2025, UTC, 60, random);
        PeriodCalendar calendar = days(random, 2);
        EnergyCharge one = new EnergyCharge(
                calendar, TierBasis.KWH, List.of(RatePeriod.flat("A", 0.1), RatePeriod.flat("B", 0.3)));
        EnergyCharge split = new EnergyCharge(
                calendar,
                TierBasis.KWH,
                List.of(
                        new RatePeriod(
                                "A", List.of(RateTier.upTo(random.nextInt(90_000) + 1, 0.1), RateTier.flat(0.1))),
                        RatePeriod.flat("B", 0.3)));

        double want = loads.bill(Tariff.of(one)).total().orElseThrow();
        assertThat(loads.bill(Tariff.of(split)).total()).hasValueCloseTo(want, within(1e-9 * want));
    }

    @RepeatedTest(10)
    void daysOfOneTypeAndMonthMayChangePlaces(RepetitionInfo repetition) {
        Random random = random(repetition);
        Loads loads = Loads.random(2025, UTC, 60, random);
        Tariff tariff = Tariff.of(energy(random));
        double want = loads.bill(tariff).total().orElseThrow();

        LocalDate start = loads.axis.firstDay();
        DayTypes types = DayTypes.with(List.of());
        for (int swap = 0; swap < 500; swap++) {
            int one = random.nextInt(365);
            int other = random.nextInt(365);
            LocalDate a = start.plusDays(one);
            LocalDate b = start.plusDays(other);
            DayType type = types.of(a);
            if (type == types.of(b) && a.getMonth() == b.getMonth()) {
                for (int h = 0; h < 24; h++) {
                    double kept = loads.importKwh[one * 24 + h];
                    loads.importKwh[one * 24 + h] = loads.importKwh[other * 24 + h];
                    loads.importKwh[other * 24 + h] = kept;
                }
            }
        }
        assertThat(loads.bill(tariff).total()).hasValueCloseTo(want, within(1e-9 * want));
    }

    @RepeatedTest(10)
    void aRatchetNeverLowersABill(RepetitionInfo repetition) {
        Random random = random(repetition);
        Loads loads = Loads.random(2025, UTC, 60, random);
        DemandCharge plain = demand(random, 60);
        double before = loads.bill(Loads.demand(plain)).total().orElseThrow();
        for (double share : new double[] {0, 0.5, 0.99, 1}) {
            DemandCharge looking = plain.withRatchets(List.of(Ratchet.ofPrevious(share, 1 + random.nextInt(11))));
            assertThat(loads.bill(Loads.demand(looking)).total().orElseThrow()).isGreaterThanOrEqualTo(before);
        }
    }

    @RepeatedTest(5)
    void aShorterIntervalNeverHasALowerPeak(RepetitionInfo repetition) {
        Loads loads = Loads.random(2025, UTC, 15, random(repetition));
        double quarter =
                loads.bill(Loads.demand(DemandCharge.flat("D", 15, 1))).total().orElseThrow();
        double half =
                loads.bill(Loads.demand(DemandCharge.flat("D", 30, 1))).total().orElseThrow();
        double hour =
                loads.bill(Loads.demand(DemandCharge.flat("D", 60, 1))).total().orElseThrow();
        assertThat(quarter).isGreaterThanOrEqualTo(half);
        assertThat(half).isGreaterThanOrEqualTo(hour);
    }

    @RepeatedTest(5)
    void twoVersionsOfOneTariffCostWhatOneDoes(RepetitionInfo repetition) {
        Random random = random(repetition);
        Loads loads = Loads.random(2025, UTC, 60, random);
        Tariff tariff = Loads.demand(demand(random, 60).withRatchets(List.of(Ratchet.ofMonths(0.8, List.of(1, 2, 11)))))
                .withEnergy(energy(random));
        BillingCalendar calendar = loads.calendar(tariff);
        LocalDate change = LocalDate.of(2025, 1 + random.nextInt(11) + 1, 1);

        double whole = loads.bill(tariff).total().orElseThrow();
        double first = BillCalculation.of(
                        tariff, calendar, loads.importKwh, loads.exportKwh, loads.axis.firstDay(), change)
                .total()
                .orElseThrow();
        double second = BillCalculation.of(
                        tariff, calendar, loads.importKwh, loads.exportKwh, change, loads.axis.dayAfterLast())
                .total()
                .orElseThrow();
        assertThat(first + second).isCloseTo(whole, within(1e-9 * whole));
    }
}
