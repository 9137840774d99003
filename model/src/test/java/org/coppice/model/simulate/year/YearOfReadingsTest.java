package org.coppice.model.simulate.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

class YearOfReadingsTest {

    private static YearFrame frame(String zone) {
        Site site = Site.ZONE.with(site("a"), ZoneId.of(zone));
        return YearFrame.of(plan(site), site);
    }

    /** Hours, each with its number. */
    private static Readings hours(String from, String to) {
        long first = Instant.parse(from).getEpochSecond();
        int count = (int) ((Instant.parse(to).getEpochSecond() - first) / 3600);
        long[] starts = new long[count];
        long[] ends = new long[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            starts[i] = first + 3600L * i;
            ends[i] = starts[i] + 3600;
            values[i] = i;
        }
        return new Readings(starts, ends, values, new byte[count], Unit.CELSIUS);
    }

    private static long known(YearOfReadings year) {
        return Arrays.stream(year.values())
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    @Test
    void readingsOfTheYearStandForThemselves() {
        YearOfReadings year =
                YearOfReadings.of(hours("2025-03-01T00:00:00Z", "2025-03-01T06:00:00Z"), frame("Europe/Berlin"));
        assertThat(year.from()).isEmpty();
        assertThat(known(year)).isEqualTo(6);
    }

    @Test
    void aYearOfUtcStandsInThoughItsLastHourLiesInTheYearOfTheSite() {
        // 2025 begins in Berlin at 23:00 UTC, and in Tokyo at 15:00: the last hours of 2024 are in the year of the
        // plan.
        Readings readings = hours("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
        for (String zone : new String[] {"Europe/Berlin", "Asia/Tokyo", "UTC", "America/New_York"}) {
            YearOfReadings year = YearOfReadings.of(readings, frame(zone));
            assertThat(year.from()).as(zone).contains(2024);
            assertThat(known(year)).as(zone).isGreaterThanOrEqualTo(8760 - 9);
        }
    }

    @Test
    void ofTwoYearsThatAreHalfCoveredTheFullerOneStandsIn() {
        // Four months of 2023 and eight of 2024.
        Readings readings = hours("2023-09-01T00:00:00Z", "2024-09-01T00:00:00Z");
        YearOfReadings year = YearOfReadings.of(readings, frame("UTC"));
        assertThat(year.from()).contains(2024);
        // The leap day has no place in 2025.
        assertThat(known(year)).isEqualTo((31 + 28 + 31 + 30 + 31 + 30 + 31 + 31) * 24);
    }

    @Test
    void theLastYearThatIsCoveredStandsIn() {
        assertThat(YearOfReadings.standIn(hours("2022-03-01T00:00:00Z", "2024-11-01T00:00:00Z"), frame("UTC")))
                .contains(2023);
        assertThat(YearOfReadings.standIn(hours("2023-01-01T20:00:00Z", "2023-12-31T04:00:00Z"), frame("UTC")))
                .contains(2023);
    }
}
