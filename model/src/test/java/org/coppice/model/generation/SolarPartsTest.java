package org.coppice.model.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

/** The links of the chain, each by a case that one can check by hand. */
class SolarPartsTest {

    private static ArrayPlane plane(Mounting mounting, double tilt, double azimuth) {
        return new ArrayPlane(SolarPlant.of(Power.ofKilowatts(1), ModuleKind.STANDARD, mounting, tilt, azimuth));
    }

    private static Sun sunAt(Place place, String instant) {
        Sun sun = new Sun(place);
        sun.moveTo(java.time.Instant.parse(instant).getEpochSecond());
        return sun;
    }

    @Test
    void glassLetsLessThroughAtAnAngleAndACoatingHelps() {
        ModuleCover glass = new ModuleCover(false);
        ModuleCover coated = new ModuleCover(true);
        assertThat(glass.share(1)).isEqualTo(1, offset(1e-12));
        // Fresnel at 60° and n = 1.526: R = (0.1876 + 0.0010)/2 = 0.0935 against 0.0434 at normal incidence
        assertThat(glass.share(0.5)).isEqualTo((1 - 0.0935) / (1 - 0.0434), offset(1e-3));
        double last = 1;
        for (int degrees = 5; degrees < 90; degrees += 5) {
            double share = glass.share(Math.cos(Math.toRadians(degrees)));
            assertThat(share).isBetween(0.0, last + 1e-12);
            assertThat(coated.share(Math.cos(Math.toRadians(degrees)))).isGreaterThanOrEqualTo(share);
            last = share;
        }
    }

    @Test
    void cellsHaveTheirNominalTemperatureUnderNominalConditions() {
        for (double nominal : new double[] {45, 49}) {
            CellTemperature cells = new CellTemperature(nominal, 3_600);
            double windAtStation = 1 / Math.pow(5 / 9.144, 0.2);
            double celsius = 0;
            for (int hour = 0; hour < 10; hour++) {
                celsius = cells.after(800, windAtStation, 20);
            }
            assertThat(celsius).isEqualTo(nominal, offset(1.0));
        }
    }

    @Test
    void windCoolsAndSunWarms() {
        CellTemperature cells = new CellTemperature(45, 3_600);
        cells.rest(20);
        double still = cells.after(800, 0.5, 20);
        cells.rest(20);
        assertThat(cells.after(800, 8, 20)).isLessThan(still - 5);
        cells.rest(20);
        assertThat(cells.after(200, 0.5, 20)).isBetween(20.0, still);
    }

    @Test
    void withShortStepsCellsWarmUpSlowly() {
        CellTemperature cells = new CellTemperature(45, 300);
        cells.rest(20);
        double first = cells.after(800, 1, 20);
        double second = cells.after(800, 1, 20);
        double third = cells.after(800, 1, 20);
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third);
    }

    @Test
    void theInverterHasItsRatedEfficiencyAtFullLoadAndNotMoreThanItsPower() {
        Inverter inverter = new Inverter(100, 0.96);
        // at ζ = 1: (−0.0162 − 0.0059 + 0.9858)·0.96/0.9637 = 0.96 exactly
        assertThat(inverter.acKw(100 / 0.96)).isEqualTo(100, offset(1e-9));
        assertThat(inverter.acKw(500)).isEqualTo(100);
        // at ζ = 0.5: (−0.0081 − 0.0118 + 0.9858)·0.96/0.9637 = 0.962192
        assertThat(inverter.acKw(50 / 0.96)).isEqualTo(50 / 0.96 * 0.962192, offset(1e-4));
        assertThat(inverter.acKw(0.1)).isZero();
        assertThat(inverter.acKw(-5)).isZero();
    }

    @Test
    void theSplitOfGlobalIrradianceHasNoSteps() {
        assertThat(Irradiance.diffuseFraction(0)).isEqualTo(1);
        assertThat(Irradiance.diffuseFraction(0.22)).isEqualTo(Irradiance.diffuseFraction(0.220001), within(2e-3));
        assertThat(Irradiance.diffuseFraction(0.80)).isEqualTo(Irradiance.diffuseFraction(0.800001), within(2e-3));
        assertThat(Irradiance.diffuseFraction(1.2)).isEqualTo(0.165);
    }

    @Test
    void aFlatPlaneSeesWhatTheHorizonSees() {
        Sun sun = sunAt(Days.MADRID, "2025-06-21T09:00:00Z");
        ArrayPlane flat = plane(Mounting.OPEN_RACK, 0, 180);
        flat.face(sun);
        SkyModel sky = new SkyModel(0.2);
        sky.spread(sun, flat, 700, 150);
        assertThat(sky.beamWm2()).isEqualTo(700 * sun.up(), offset(1e-9));
        assertThat(sky.groundWm2()).isZero();
        // Perez: (1 − F1) + F1·cos θ/cos Z = 1 on a flat plane
        assertThat(sky.skyWm2()).isEqualTo(150, offset(1e-9));
    }

    @Test
    void aWallSeesHalfOfAGreySkyAndHalfOfTheGround() {
        Sun sun = sunAt(Days.MADRID, "2025-06-21T12:00:00Z");
        ArrayPlane wall = plane(Mounting.OPEN_RACK, 90, 0);
        wall.face(sun);
        assertThat(wall.cosIncidence()).isNegative();
        SkyModel sky = new SkyModel(0.3);
        sky.spread(sun, wall, 0, 200);
        assertThat(sky.beamWm2()).isZero();
        assertThat(sky.groundWm2()).isEqualTo(0.3 * 200 / 2, offset(1e-9));
        assertThat(sky.skyWm2()).isBetween(0.7 * 100, 1.2 * 100);
    }

    @Test
    void aTrackerPointsEastInTheMorningAndNeverTurnsFurtherThanItsLimit() {
        ArrayPlane tracker = plane(Mounting.ONE_AXIS, 0, 180);
        Sun morning = sunAt(Days.MADRID, "2025-06-21T06:30:00Z");
        tracker.face(morning);
        assertThat(tracker.cosTilt()).isEqualTo(Math.cos(Math.toRadians(45)), offset(1e-9));
        assertThat(tracker.cosIncidence()).isGreaterThan(morning.up());
        Sun noon = sunAt(Days.MADRID, "2025-06-21T12:16:00Z");
        tracker.face(noon);
        assertThat(tracker.cosTilt()).isGreaterThan(0.999);
        assertThat(tracker.shadedFraction()).isZero();
    }

    @Test
    void turningBackLeavesNoShade() {
        ArrayPlane follows = plane(Mounting.ONE_AXIS, 0, 180);
        ArrayPlane turnsBack = plane(Mounting.ONE_AXIS_BACKTRACKING, 0, 180);
        Sun sun = new Sun(Days.MADRID);
        int shaded = 0;
        for (int minute = 0; minute < 1_440; minute += 10) {
            double instant = Days.NEW_YEAR + 170 * 86_400.0 + 60.0 * minute;
            if (!sun.moveToMiddleOfDaylight(instant, instant + 600)) {
                continue;
            }
            follows.face(sun);
            turnsBack.face(sun);
            shaded += follows.shadedFraction() > 0 ? 1 : 0;
            assertThat(turnsBack.shadedFraction()).isEqualTo(0, offset(1e-9));
        }
        assertThat(shaded).isGreaterThan(10);
    }

    @Test
    void rowsFarApartHideNothing() {
        ArrayPlane plane = plane(Mounting.OPEN_RACK, 40, 180);
        Sun noon = sunAt(Days.MADRID, "2025-06-21T12:00:00Z");
        plane.face(noon);
        assertThat(new RowShading(0.01).sky(plane)).isEqualTo(1, offset(1e-3));
        assertThat(new RowShading(0.01).ground(plane, noon, 800, 100)).isEqualTo(1, offset(0.02));
        double close = new RowShading(0.6).sky(plane);
        assertThat(close).isBetween(0.7, new RowShading(0.3).sky(plane));
        assertThat(new RowShading(0.6).ground(plane, noon, 800, 100)).isBetween(0.0, 1.0);
    }
}
