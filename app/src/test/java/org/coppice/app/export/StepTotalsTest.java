package org.coppice.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class StepTotalsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** One a quarter-hour, from local midnight. */
    private static Readings quarters(LocalDate day, int n, Unit unit) {
        long from = day.atStartOfDay(BERLIN).toEpochSecond();
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            starts[i] = from + i * 900L;
            ends[i] = starts[i] + 900;
            values[i] = i;
        }
        return new Readings(starts, ends, values, new byte[n], unit);
    }

    private static double length(Readings readings, int i) {
        return (readings.ends()[i] - readings.starts()[i]) / 3_600.0;
    }

    @Test
    void days_follow_the_clock_of_the_site_and_energy_is_conserved() {
        Readings quarters = quarters(LocalDate.of(2024, 3, 30), 96 + 92 + 96, Unit.KILOWATT_HOUR);

        Readings days = StepTotals.of(quarters, ExportStep.DAY, BERLIN);

        assertThat(days.size()).isEqualTo(3);
        assertThat(length(days, 1)).isEqualTo(23);
        assertThat(days.sum()).isCloseTo(quarters.sum(), within(1e-9));
        assertThat(days.values()[0]).isEqualTo(95 * 96 / 2.0);
    }

    @Test
    void the_hour_that_autumn_has_twice_is_two_hours() {
        Readings hours =
                StepTotals.of(quarters(LocalDate.of(2024, 10, 27), 100, Unit.KILOWATT_HOUR), ExportStep.HOUR, BERLIN);

        assertThat(hours.size()).isEqualTo(25);
        assertThat(Arrays.stream(hours.values()).sum()).isEqualTo(99 * 100 / 2.0);
    }

    @Test
    void hours_of_a_clock_that_moves_by_half_an_hour_do_not_overlap_and_lose_nothing() {
        ZoneId island = ZoneId.of("Australia/Lord_Howe");
        long from = Instant.parse("2024-04-06T00:00:00Z").getEpochSecond();
        Readings berlin = quarters(LocalDate.of(2024, 4, 6), 200, Unit.KILOWATT_HOUR);
        long shift = from - berlin.starts()[0];
        Readings quarters = new Readings(
                Arrays.stream(berlin.starts()).map(at -> at + shift).toArray(),
                Arrays.stream(berlin.ends()).map(at -> at + shift).toArray(),
                berlin.values(),
                berlin.quality(),
                berlin.unit());

        Readings hours = StepTotals.of(quarters, ExportStep.HOUR, island);

        assertThat(hours.values()[0]).isEqualTo(6);
        assertThat(hours.values()[hours.size() - 1]).as("half an hour").isNaN();
        assertThat(java.util.stream.IntStream.range(0, hours.size()).filter(i -> length(hours, i) == 0.5))
                .hasSize(1);
        assertThat(hours.sum()).isCloseTo(quarters.sum() - 198 - 199, within(1e-9));
    }

    @Test
    void a_step_that_is_not_covered_is_missing_and_one_without_any_reading_is_left_out() {
        Readings all = quarters(LocalDate.of(2024, 6, 1), 96 * 4, Unit.KILOWATT_HOUR);
        int[] kept = java.util.stream.IntStream.range(0, all.size())
                .filter(i -> i < 90 || i >= 96 * 2)
                .toArray();
        Readings holed = new Readings(
                Arrays.stream(kept).mapToLong(i -> all.starts()[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> all.ends()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> all.values()[i]).toArray(),
                new byte[kept.length],
                all.unit());

        Readings days = StepTotals.of(holed, ExportStep.DAY, BERLIN);

        assertThat(days.size()).isEqualTo(3);
        assertThat(days.values()[0]).isNaN();
        assertThat(days.quality()[0]).isEqualTo((byte) ReadingQuality.MISSING.ordinal());
        assertThat(days.values()[1]).isEqualTo((192 + 287) * 96 / 2.0);
    }

    @Test
    void of_a_price_the_mean_is_taken() {
        Readings hours = StepTotals.of(
                quarters(LocalDate.of(2024, 6, 1), 8, Unit.find("EUR/kWh").orElseThrow()), ExportStep.HOUR, BERLIN);

        assertThat(hours.values()).containsExactly(1.5, 5.5);
    }

    @Test
    void a_repaired_reading_marks_its_step_and_longer_readings_stay_as_they_are() {
        Readings quarters = quarters(LocalDate.of(2024, 6, 1), 96, Unit.KILOWATT_HOUR);
        quarters.quality()[5] = (byte) ReadingQuality.SUBSTITUTED.ordinal();

        Readings hours = StepTotals.of(quarters, ExportStep.HOUR, BERLIN);

        assertThat(hours.quality()[1]).isEqualTo((byte) ReadingQuality.SUBSTITUTED.ordinal());
        assertThat(hours.quality()[2]).isEqualTo((byte) ReadingQuality.ACTUAL.ordinal());
        assertThat(StepTotals.of(StepTotals.of(quarters, ExportStep.DAY, BERLIN), ExportStep.HOUR, BERLIN)
                        .size())
                .isEqualTo(1);
    }
}
