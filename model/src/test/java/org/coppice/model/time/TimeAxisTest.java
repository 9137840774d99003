package org.coppice.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aYearHasTheHoursItHas() {
        assertThat(TimeAxis.ofYear(2025, BERLIN, Duration.ofHours(1)).length()).isEqualTo(8_760);
        assertThat(TimeAxis.ofYear(2024, BERLIN, Duration.ofHours(1)).length()).isEqualTo(8_784);
        assertThat(TimeAxis.ofYear(2025, BERLIN, Duration.ofMinutes(15)).length())
                .isEqualTo(35_040);
    }

    @Test
    void aYearBeginsAtMidnightOfItsZone() {
        TimeAxis axis = TimeAxis.ofYear(2025, ZoneId.of("America/New_York"), Duration.ofHours(1));
        assertThat(axis.start()).isEqualTo(Instant.parse("2025-01-01T05:00:00Z"));
        assertThat(axis.firstDay()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(axis.dayAfterLast()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(axis.indexOf(axis.startOf(17))).isEqualTo(17);
        assertThat(axis.indexOf(axis.start().minusSeconds(1))).isEqualTo(-1);
    }

    @Test
    void theDaysOfClockChangesHave23And25Hours() {
        Calendar calendar = TimeAxis.ofYear(2025, BERLIN, Duration.ofHours(1)).calendar();
        int[] hours = new int[366];
        for (short day : calendar.day()) {
            hours[day]++;
        }
        assertThat(hours[LocalDate.of(2025, 3, 30).getDayOfYear() - 1]).isEqualTo(23);
        assertThat(hours[LocalDate.of(2025, 10, 26).getDayOfYear() - 1]).isEqualTo(25);
        assertThat(hours[0]).isEqualTo(24);
    }

    @Test
    void theCalendarIsThatOfTheZone() {
        TimeAxis axis = TimeAxis.ofYear(2025, BERLIN, Duration.ofHours(1));
        Calendar calendar = axis.calendar();
        assertThat(calendar.weekday()[0]).isEqualTo((byte) 2); // 1 January 2025 was a Wednesday
        assertThat(calendar.weekend(24 * 3)).isTrue();
        int july = axis.indexOf(Instant.parse("2025-07-01T10:00:00Z"));
        assertThat(calendar.hour()[july]).isEqualTo((byte) 12);
        assertThat(calendar.month()[july]).isEqualTo((byte) 6);
    }

    @Test
    void aStepMustDivideADay() {
        assertThatThrownBy(() -> TimeAxis.ofYear(2025, BERLIN, Duration.ofMinutes(7)))
                .hasMessageContaining("divide a day");
    }
}
