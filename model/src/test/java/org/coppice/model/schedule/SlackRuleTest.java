package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.Test;

class SlackRuleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeAxis YEAR = TimeAxis.ofYear(2024, BERLIN, Duration.ofMinutes(30));

    private static int step(String local) {
        return YEAR.indexOf(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
    }

    private static LocalDateTime deadline(SlackRule rule, String end, LocalDate... holidays) {
        return YEAR.localStartOf(rule.deadline(YEAR, step(end), Set.of(holidays)))
                .toLocalDateTime();
    }

    @Test
    void whatEndsInWorkingHoursIsNeededAtOnce() {
        // 2024-03-06 is a Wednesday.
        assertThat(deadline(SlackRule.NEXT_WORKDAY, "2024-03-06T14:30")).isEqualTo("2024-03-06T14:30");
    }

    @Test
    void whatEndsInTheEveningIsNeededAtNineOfTheNextWorkday() {
        assertThat(deadline(SlackRule.NEXT_WORKDAY, "2024-03-06T18:00")).isEqualTo("2024-03-07T09:00");
        assertThat(deadline(SlackRule.NEXT_WORKDAY, "2024-03-06T04:00")).isEqualTo("2024-03-06T09:00");
        assertThat(deadline(SlackRule.NEXT_WORKDAY, "2024-03-08T18:00"))
                .as("a Friday")
                .isEqualTo("2024-03-11T09:00");
    }

    @Test
    void aHolidayIsNoWorkday() {
        // Easter 2024: Good Friday 29 March, Easter Monday 1 April.
        assertThat(deadline(
                        SlackRule.NEXT_WORKDAY,
                        "2024-03-28T20:00",
                        LocalDate.of(2024, 3, 29),
                        LocalDate.of(2024, 4, 1)))
                .isEqualTo("2024-04-02T09:00");
    }

    @Test
    void overTheClockChangeTheDeadlineIsNineOnTheWallAndAnHourNearer() {
        // The clocks go forward on Sunday 31 March 2024: Saturday 20:00 to Monday 9:00 is 36 hours, not 37.
        int end = step("2024-03-30T20:00");
        assertThat(SlackRule.NEXT_WORKDAY.deadline(YEAR, end, Set.of()) - end).isEqualTo(72);
    }

    @Test
    void twiceAWeekMeansMondayAndThursdayAtNine() {
        assertThat(deadline(SlackRule.SEMI_WEEKLY, "2024-03-06T14:30")).isEqualTo("2024-03-07T09:00");
        assertThat(deadline(SlackRule.SEMI_WEEKLY, "2024-03-07T09:30")).isEqualTo("2024-03-11T09:00");
        assertThat(deadline(SlackRule.SEMI_WEEKLY, "2024-03-29T12:00", LocalDate.of(2024, 4, 1)))
                .as("a Monday that is a holiday")
                .isEqualTo("2024-04-02T09:00");
    }

    @Test
    void noDeadlineLiesBeyondTheAxis() {
        assertThat(SlackRule.SEMI_WEEKLY.deadline(YEAR, step("2024-12-31T12:00"), Set.of()))
                .isEqualTo(YEAR.length());
    }
}
