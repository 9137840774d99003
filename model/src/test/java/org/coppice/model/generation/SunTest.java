package org.coppice.model.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SunTest {
    private static final Place EQUATOR = new Place(0, 0, 0);

    private static double epoch(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static double daylightHours(Place place, String noon) {
        Sun sun = new Sun(place);
        double middle = epoch(noon);
        boolean up = sun.moveToMiddleOfDaylight(middle - 1, middle + 1);
        return up ? (sun.sunset() - sun.sunrise()) / 3_600 : 0;
    }

    @Test
    void standsWhereTheExampleOfReferenceSaysItStands() {
        // Reda and Andreas 2003, NREL/TP-560-34302, appendix A.5: 12:30:30 at UTC−7 near Golden
        Sun sun = new Sun(new Place(39.742476, -105.1786, 1_830.14));
        sun.moveTo(epoch("2003-10-17T19:30:30Z"));
        assertThat(Math.toDegrees(sun.zenith())).isEqualTo(50.11162, offset(0.02));
        assertThat(Math.toDegrees(sun.azimuth())).isEqualTo(194.34024, offset(0.02));
    }

    @Test
    void itsDirectionIsAUnitVector() {
        Sun sun = new Sun(new Place(-33.9, 18.4, 0));
        for (int hour = 0; hour < 24; hour++) {
            sun.moveTo(epoch("2025-03-03T00:00:00Z") + 3_600 * hour);
            double square = sun.east() * sun.east() + sun.north() * sun.north() + sun.up() * sun.up();
            assertThat(square).isEqualTo(1, offset(1e-12));
            assertThat(sun.up()).isEqualTo(Math.cos(sun.zenith()), offset(1e-12));
        }
    }

    @Test
    void risesInTheEastAndSetsInTheWest() {
        Sun sun = new Sun(new Place(50, 0, 0));
        sun.moveTo(epoch("2025-03-20T07:00:00Z"));
        assertThat(Math.toDegrees(sun.azimuth())).isBetween(90.0, 115.0);
        sun.moveTo(epoch("2025-03-20T17:00:00Z"));
        assertThat(Math.toDegrees(sun.azimuth())).isBetween(245.0, 270.0);
        sun.moveTo(epoch("2025-03-20T12:07:00Z"));
        assertThat(sun.azimuth()).isEqualTo(Math.PI, offset(0.01));
    }

    @Test
    void theDayOfTheEquinoxHasTwelveHoursAndThoseOfTheSolsticesAreAsLongAsTheFormulaSays() {
        assertThat(daylightHours(EQUATOR, "2025-06-21T12:00:00Z")).isEqualTo(12, offset(1e-6));
        Place north = new Place(52, 0, 0);
        assertThat(daylightHours(north, "2025-03-20T12:00:00Z")).isEqualTo(12, offset(0.05));
        // 2/15 · acos(−tan 52° · tan 23.44°) = 16.49 h
        assertThat(daylightHours(north, "2025-06-21T12:00:00Z")).isEqualTo(16.49, offset(0.01));
        assertThat(daylightHours(north, "2025-12-21T12:00:00Z")).isEqualTo(24 - 16.49, offset(0.01));
    }

    @Test
    void inThePolarDayItNeverSetsAndInThePolarNightItNeverRises() {
        Sun sun = new Sun(new Place(78, 15, 0));
        for (int hour = 0; hour < 24; hour++) {
            double summer = epoch("2025-06-21T00:00:00Z") + 3_600 * hour;
            double winter = epoch("2025-12-21T00:00:00Z") + 3_600 * hour;
            assertThat(sun.moveToMiddleOfDaylight(summer, summer + 3_600)).isTrue();
            assertThat(sun.moveToMiddleOfDaylight(winter, winter + 3_600)).isFalse();
        }
    }

    @Test
    void aStepWithTheSunriseLooksAtTheMiddleOfItsSunUpPart() {
        Sun sun = new Sun(EQUATOR);
        double noon = epoch("2025-03-20T12:00:00Z");
        sun.moveToMiddleOfDaylight(noon, noon + 1);
        double sunrise = sun.sunrise();
        assertThat(sun.moveToMiddleOfDaylight(sunrise - 2_400, sunrise + 1_200)).isTrue();
        double found = sun.up();
        sun.moveTo(sunrise + 600);
        assertThat(found).isEqualTo(sun.up());
        assertThat(sun.moveToMiddleOfDaylight(sunrise - 3_600, sunrise)).isFalse();
    }

    @Test
    void everyPlaceHasDaylightForAboutHalfTheYear() {
        for (double latitude : new double[] {-60, -20, 0, 35, 55}) {
            for (double longitude : new double[] {-179, -100, 0, 100, 179}) {
                Sun sun = new Sun(new Place(latitude, longitude, 0));
                int up = 0;
                double start = epoch("2025-01-01T00:00:00Z");
                for (int step = 0; step < 8_760; step++) {
                    double from = start + 3_600.0 * step;
                    if (sun.moveToMiddleOfDaylight(from, from + 3_600)) {
                        up++;
                    }
                }
                // a step that holds a sunrise or sunset counts, half a step each
                assertThat(up - 365.0).as("%s, %s", latitude, longitude).isBetween(8_760 / 2 - 60.0, 8_760 / 2 + 60.0);
            }
        }
    }
}
