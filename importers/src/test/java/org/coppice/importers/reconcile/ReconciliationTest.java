package org.coppice.importers.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A load of 4 kW from a local midnight, in steps of so many minutes: 4 kWh an hour. */
    private static Readings fourKilowatts(LocalDate from, LocalDate until, int minutes) {
        long first = from.atStartOfDay(BERLIN).toEpochSecond();
        int n = (int) ((until.atStartOfDay(BERLIN).toEpochSecond() - first) / (60L * minutes));
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        Arrays.fill(values, 4.0 * minutes / 60);
        Arrays.setAll(starts, i -> first + 60L * minutes * i);
        Arrays.setAll(ends, i -> first + 60L * minutes * (i + 1));
        return new Readings(starts, ends, values, new byte[n], Unit.KILOWATT_HOUR);
    }

    private static List<Alternative> ofPower() {
        return Alternative.list("Hall", QuantityKind.AVERAGE_POWER, "kW", OptionalInt.of(15), Optional.of("end"));
    }

    @Test
    void monthsAreLocalAndAClockChangeIsAnHourLess() {
        Readings march = fourKilowatts(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1), 15);
        List<MonthTotal> months = MonthTotal.list(march, BERLIN, List.of());
        assertThat(months).hasSize(1);
        assertThat(months.get(0).month()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(months.get(0).total()).isCloseTo((31 * 24 - 1) * 4.0, within(1e-9)); // the clocks go forward
        assertThat(months.get(0).covered()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aMonthWithAGapSaysHowMuchOfItIsCovered() {
        Readings half = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 16), 60);
        MonthTotal june = MonthTotal.list(half, BERLIN, List.of()).get(0);
        assertThat(june.covered()).isCloseTo(15 / 30.0, within(1e-12));
        assertThat(june.total()).isCloseTo(15 * 24 * 4.0, within(1e-9));
    }

    @Test
    void aReadingAcrossTheEndOfAMonthCountsInEachInProportion() {
        long first = LocalDate.of(2025, 1, 22).atStartOfDay(BERLIN).toEpochSecond();
        long last = LocalDate.of(2025, 2, 11).atStartOfDay(BERLIN).toEpochSecond(); // 10 days each
        Readings one = new Readings(
                new long[] {first}, new long[] {last}, new double[] {100}, new byte[1], Unit.KILOWATT_HOUR);
        assertThat(MonthTotal.list(one, BERLIN, List.of()))
                .extracting(MonthTotal::total)
                .allSatisfy(total -> assertThat(total).isCloseTo(50, within(1e-9)));
    }

    @Test
    void whatWasNotChosenStandsBesideEachMonth() {
        Readings june = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), 15);
        List<Alternative> all = ofPower();
        assertThat(all)
                .extracting(Alternative::words)
                .containsExactly("kWh instead of kW", "MW instead of kW", "W instead of kW", "stamps name the start");
        MonthTotal month = MonthTotal.list(june, BERLIN, all).get(0);
        double total = 30 * 24 * 4.0;
        assertThat(month.total()).isCloseTo(total, within(1e-9));
        assertThat(month.instead().get(0)).isCloseTo(total * 4, within(1e-9)); // the factor 0.25 h was not applied
        assertThat(month.instead().get(1)).isCloseTo(total * 1_000, within(1e-6));
        assertThat(month.instead().get(2)).isCloseTo(total / 1_000, within(1e-9));
        assertThat(month.instead().get(3)).isCloseTo(total - 1, within(1e-9)); // a quarter of an hour is July's
    }

    @Test
    void aBillThatFitsAnotherUnitNamesIt() {
        Readings june = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), 15);
        Bill bill = Bill.parse("11.52 MWh, 2025-06", Unit.KILOWATT_HOUR); // 720 h × 16 kW
        BillCheck check = BillCheck.of(bill, june, BERLIN, ofPower()).orElseThrow();
        assertThat(check.metered()).isCloseTo(2_880, within(1e-9));
        assertThat(check.difference()).isCloseTo(-0.75, within(1e-12));
        assertThat(check.agrees()).isFalse();
        assertThat(check.fitting()).extracting(Alternative::words).containsExactly("kWh instead of kW");
        assertThat(check.text())
                .isEqualTo("The readings of 2025-06 are 2,880 kWh, the bill says 11,520 kWh: -75.00 %."
                        + " It would fit with kWh instead of kW.");
    }

    @Test
    void aBillThatAgreesProposesNothingThatIsWorse() {
        Readings june = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), 15);
        BillCheck check = BillCheck.of(Bill.parse("2880", Unit.KILOWATT_HOUR), june, BERLIN, ofPower())
                .orElseThrow();
        assertThat(check.agrees()).isTrue();
        assertThat(check.fitting()).isEmpty();
        assertThat(check.differenceText()).isEqualTo("±0.00 %");
    }

    @Test
    void aBillForDaysBeyondTheReadingsSaysSo() {
        Readings june = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), 60);
        Bill bill = Bill.parse("5,760 kWh; 2025-05-02 to 2025-06-30", Unit.KILOWATT_HOUR); // 60 days
        BillCheck check = BillCheck.of(bill, june, BERLIN, List.of()).orElseThrow();
        assertThat(check.covered()).isCloseTo(0.5, within(1e-12));
        assertThat(check.text()).contains("Only 50.0 % of that time has readings.");
    }

    @Test
    void startOrEndIsToldByABillWhereReadingsAreOfDays() {
        Readings days = fourKilowatts(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1), 24 * 60);
        days.values()[29] = 0; // the last day stood still
        List<Alternative> all =
                Alternative.list("Hall", QuantityKind.ENERGY, "kWh", OptionalInt.of(24 * 60), Optional.of("start"));
        Bill bill = Bill.parse("96 kWh, 2025-06-29", Unit.KILOWATT_HOUR);
        Bill still = Bill.parse("96 kWh, 2025-06-30", Unit.KILOWATT_HOUR);
        assertThat(BillCheck.of(bill, days, BERLIN, all).orElseThrow().agrees()).isTrue();
        // Were stamps starts a day late, the 30th would hold what now is the 29th: only a later reading would fit.
        assertThat(BillCheck.of(still, days, BERLIN, all).orElseThrow().fitting())
                .isEmpty();
        List<Alternative> later =
                Alternative.list("Hall", QuantityKind.ENERGY, "kWh", OptionalInt.of(24 * 60), Optional.of("end"));
        assertThat(BillCheck.of(still, days, BERLIN, later).orElseThrow().fitting())
                .extracting(Alternative::words)
                .containsExactly("stamps name the start");
    }

    @Test
    void billsAreReadAsPeopleWriteThem() {
        assertThat(Bill.parse("812 MWh", Unit.KILOWATT_HOUR).quantity()).isEqualTo(812_000);
        assertThat(Bill.parse("812 MWh", Unit.KILOWATT_HOUR).period()).isEmpty();
        assertThat(Bill.parse("812", Unit.KILOWATT_HOUR).quantity()).isEqualTo(812);
        assertThat(Bill.parse("12 m³ for 2024", Unit.LITRE).quantity()).isEqualTo(12_000);
        assertThat(Bill.parse("12 m³ for 2024", Unit.LITRE).period())
                .contains(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        assertThat(Bill.parse("1,234.5 kWh, 2024-02", Unit.KILOWATT_HOUR).period())
                .contains(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThatThrownBy(() -> Bill.parse("812 EUR", Unit.KILOWATT_HOUR)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> Bill.parse("812 MWh, 2024-13", Unit.KILOWATT_HOUR))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no period");
        assertThatThrownBy(() -> Period.parse("2024-03-05 to 2024-02-01")).isInstanceOf(UserError.class);
    }

    @Test
    void monthsAddUpToTheTotalWhateverTheReadings() {
        Random random = new Random(20_251_128);
        for (int trial = 0; trial < 50; trial++) {
            int n = 1 + random.nextInt(400);
            long[] starts = new long[n];
            long[] ends = new long[n];
            double[] values = new double[n];
            long at = Duration.ofDays(19_000 + random.nextInt(1_000)).toSeconds();
            for (int i = 0; i < n; i++) {
                at += random.nextInt(3) == 0 ? random.nextInt(500_000) : 0;
                starts[i] = at;
                at += 60 + random.nextInt(200_000);
                ends[i] = at;
                values[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 1_000;
            }
            Readings readings = new Readings(starts, ends, values, new byte[n], Unit.KILOWATT_HOUR);
            double sum = MonthTotal.list(readings, BERLIN, List.of()).stream()
                    .mapToDouble(MonthTotal::total)
                    .sum();
            assertThat(sum).isCloseTo(readings.sum(), within(1e-9 * Math.max(1, readings.sum())));
        }
    }
}
