package org.coppice.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class HolidayTest {

    @Test
    void easterFallsWhereTheCalendarHasIt() {
        assertThat(Holiday.easter(2000)).isEqualTo("2000-04-23");
        assertThat(Holiday.easter(2024)).isEqualTo("2024-03-31");
        assertThat(Holiday.easter(2025)).isEqualTo("2025-04-20");
        assertThat(Holiday.easter(2038)).isEqualTo("2038-04-25");
        assertThat(new Holiday("easter-2").in(2025)).hasValue(LocalDate.of(2025, 4, 18));
        assertThat(new Holiday("Easter + 39").in(2025)).hasValue(LocalDate.of(2025, 5, 29));
    }

    @Test
    void aRuleHoldsEveryYearADateOnce() {
        assertThat(new Holiday("12-25").in(2031)).hasValue(LocalDate.of(2031, 12, 25));
        assertThat(new Holiday("2026-06-04").in(2026)).hasValue(LocalDate.of(2026, 6, 4));
        assertThat(new Holiday("2026-06-04").in(2027)).isEmpty();
        assertThat(new Holiday("02-29").in(2025)).isEmpty();
        assertThat(new Holiday("02-29").in(2028)).hasValue(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aWeekdayOfAMonthIsCounted() {
        assertThat(new Holiday("Thursday 4 of 11").in(2025)).hasValue(LocalDate.of(2025, 11, 27));
        assertThat(new Holiday("monday last of 5").in(2025)).hasValue(LocalDate.of(2025, 5, 26));
    }

    @Test
    void whatNamesNoDayIsRefused() {
        assertThatThrownBy(() -> new Holiday("christmas"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("christmas")
                .hasMessageContaining("easter+1");
        assertThatThrownBy(() -> new Holiday("13-01")).isInstanceOf(UserError.class);
    }

    @Test
    void aStepLiesInTheTypeMonthAndHourOfItsLocalStart() {
        TimeAxis axis = TimeAxis.ofYear(2025, ZoneId.of("America/New_York"), Duration.ofHours(1));
        short[] slots = DayTypes.with(List.of(new Holiday("01-01"), new Holiday("2025-01-04")))
                .slots(axis, axis.calendar());

        assertThat(slots[0]).isEqualTo((short) DayType.HOLIDAY.firstSlot());
        assertThat(slots[24 + 5]).isEqualTo((short) (DayType.WEEKDAY.firstSlot() + 5));
        assertThat(slots[3 * 24]).isEqualTo((short) DayType.HOLIDAY.firstSlot());
        assertThat(slots[4 * 24 + 23]).isEqualTo((short) (DayType.SUNDAY.firstSlot() + 23));
        int july = axis.indexOf(
                LocalDate.of(2025, 7, 5).atTime(12, 0).atZone(axis.zone()).toInstant());
        assertThat(slots[july]).isEqualTo((short) (DayType.SATURDAY.firstSlot() + 6 * 24 + 12));
    }
}
