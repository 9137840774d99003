package org.coppice.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTicksTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_year_is_marked_by_months_as_they_fit() {
        assertThat(labels("2026-12-31T23:00:00Z", "2027-12-31T23:00:00Z", 13))
                .containsExactly(
                        "2027", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "2028");
        assertThat(labels("2026-12-31T23:00:00Z", "2027-12-31T22:00:00Z", 7))
                .containsExactly("2027", "Mar", "May", "Jul", "Sep", "Nov");
    }

    @Test
    void ticks_lie_at_local_midnight_on_both_sides_of_a_clock_change() {
        List<Tick> ticks = ticks("2027-03-26T23:00:00Z", "2027-03-30T22:00:00Z", 6);

        assertThat(ticks)
                .extracting(tick -> Instant.ofEpochMilli((long) tick.value()).toString())
                .containsExactly(
                        "2027-03-26T23:00:00Z",
                        "2027-03-27T23:00:00Z",
                        "2027-03-28T22:00:00Z",
                        "2027-03-29T22:00:00Z",
                        "2027-03-30T22:00:00Z");
        assertThat(ticks).extracting(Tick::label).containsExactly("27 Mar", "28 Mar", "29 Mar", "30 Mar", "31 Mar");
    }

    @Test
    void the_hour_that_the_clocks_skip_is_not_marked_twice() {
        assertThat(labels("2027-03-28T00:00:00Z", "2027-03-28T03:00:00Z", 6))
                .containsExactly("01:00", "03:00", "04:00", "05:00");
    }

    @Test
    void days_begin_again_with_each_month() {
        assertThat(labels("2027-01-24T23:00:00Z", "2027-02-12T23:00:00Z", 6))
                .containsExactly("26 Jan", "1 Feb", "6 Feb", "11 Feb");
    }

    @Test
    void hours_name_the_day_at_midnight() {
        assertThat(labels("2027-05-03T16:00:00Z", "2027-05-04T06:00:00Z", 6))
                .containsExactly("18:00", "21:00", "4 May", "03:00", "06:00");
    }

    @Test
    void decades_are_marked_by_round_years() {
        assertThat(labels("2019-06-01T00:00:00Z", "2041-06-01T00:00:00Z", 6))
                .containsExactly("2020", "2025", "2030", "2035", "2040");
    }

    private static List<String> labels(String from, String to, int most) {
        return ticks(from, to, most).stream().map(Tick::label).toList();
    }

    private static List<Tick> ticks(String from, String to, int most) {
        return TimeTicks.between(
                Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli(), BERLIN, most);
    }
}
