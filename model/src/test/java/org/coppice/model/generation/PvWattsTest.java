package org.coppice.model.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.generation.Days.MADRID;
import static org.coppice.model.generation.Days.NEW_YEAR;
import static org.coppice.model.generation.Days.constant;
import static org.coppice.model.generation.Days.run;
import static org.coppice.model.generation.Days.sky;
import static org.coppice.model.generation.Days.sum;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class PvWattsTest {
    private static final int YEAR = 8_760;
    private static final int HOUR = 3_600;
    private static final SolarWeather CLEAR = sky(YEAR, 800, 100, 20, 2);

    private static SolarPlant plant(Mounting mounting, double tilt, double azimuth) {
        return SolarPlant.of(Power.ofKilowatts(100), ModuleKind.STANDARD, mounting, tilt, azimuth);
    }

    private static double year(Mounting mounting, double tilt, double azimuth) {
        return sum(run(plant(mounting, tilt, azimuth), MADRID, CLEAR, HOUR));
    }

    @Test
    void nothingIsGeneratedByNightWhateverTheWeatherSays() {
        double[] kwh = run(plant(Mounting.OPEN_RACK, 30, 180), MADRID, CLEAR, HOUR);
        assertThat(kwh[0]).isZero();
        assertThat(kwh[23]).isZero();
        assertThat(kwh[12]).isPositive();
    }

    @Test
    void aPlantSquareToTheSunGivesWhatTheChainSaysStepByStep() {
        // 1,000 W/m² of beam alone, square: all of it passes the cover; cells at T give 86.05 kW · (1 − 0.0047·(T −
        // 25)).
        SolarPlant plant = new SolarPlant(
                Power.ofKilowatts(100), ModuleKind.STANDARD, Mounting.TWO_AXIS, 0, 180, 0.140757, 1.2, 0.96, 0.4, 0);
        double[] kwh = run(plant, MADRID, sky(24, 1_000, 0, 20, 2), HOUR);
        CellTemperature cells = new CellTemperature(45, HOUR);
        cells.rest(20);
        cells.after(1_000, 2, 20);
        double celsius = cells.after(1_000, 2, 20);
        double dc = 100 * (1 - 0.140757) * (1 - 0.0047 * (celsius - 25));
        assertThat(kwh[12]).isEqualTo(new Inverter(100 / 1.2, 0.96).acKw(dc), within(0.05));
        assertThat(kwh[12]).isLessThan(0.86 * 100);
    }

    @Test
    void whatIsMissingByDayIsMissingAndByNightIsNothing() {
        double[] direct = constant(24, 800);
        direct[12] = Double.NaN;
        direct[1] = Double.NaN;
        SolarWeather weather = SolarWeather.of(direct, constant(24, 100), constant(24, 20), constant(24, 2));
        double[] kwh = run(plant(Mounting.OPEN_RACK, 30, 180), MADRID, weather, HOUR);
        assertThat(kwh[12]).isNaN();
        assertThat(kwh[1]).isZero();
        assertThat(kwh[13]).isPositive();
    }

    @Test
    void anyTwoOfGlobalDirectAndDiffuseGiveTheSame() {
        double[] direct = constant(48, 700);
        double[] diffuse = constant(48, 120);
        double[] global = new double[48];
        Sun sun = new Sun(MADRID);
        for (int i = 0; i < 48; i++) {
            double start = NEW_YEAR + (double) HOUR * i;
            boolean up = sun.moveToMiddleOfDaylight(start, start + HOUR);
            direct[i] = up && sun.up() > 0.05 ? 700 : 0;
            global[i] = up ? direct[i] * sun.up() + 120 : 120;
        }
        double[] none = constant(48, Double.NaN);
        double[] air = constant(48, 10);
        double[] wind = constant(48, 3);
        SolarPlant plant = plant(Mounting.OPEN_RACK, 30, 180);
        double both = sum(run(plant, MADRID, new SolarWeather(none, direct, diffuse, air, wind), HOUR));
        double fromDirect = sum(run(plant, MADRID, new SolarWeather(global, direct, none, air, wind), HOUR));
        double fromDiffuse = sum(run(plant, MADRID, new SolarWeather(global, none, diffuse, air, wind), HOUR));
        assertThat(fromDirect).isEqualTo(both, offset(1e-9));
        assertThat(fromDiffuse).isEqualTo(both, offset(1e-6));
    }

    @Test
    void globalIrradianceAloneIsSplit() {
        double[] none = constant(24, Double.NaN);
        SolarWeather weather = new SolarWeather(constant(24, 300), none, none, constant(24, 10), constant(24, 3));
        double[] kwh = run(plant(Mounting.OPEN_RACK, 30, 180), MADRID, weather, HOUR);
        assertThat(kwh[12]).isBetween(15.0, 60.0);
    }

    @Test
    void followingTheSunGivesMoreThanStandingStill() {
        double fixed = year(Mounting.OPEN_RACK, 30, 180);
        double oneAxis = year(Mounting.ONE_AXIS_BACKTRACKING, 0, 180);
        double twoAxis = year(Mounting.TWO_AXIS, 0, 180);
        assertThat(oneAxis).isGreaterThan(1.1 * fixed);
        assertThat(twoAxis).isGreaterThan(oneAxis);
        assertThat(year(Mounting.ROOF, 30, 180)).isLessThan(fixed);
    }

    @Test
    void rowsFurtherApartGiveMore() {
        double last = 0;
        for (double coverage : new double[] {0.8, 0.6, 0.4, 0.2}) {
            SolarPlant plant = new SolarPlant(
                    Power.ofKilowatts(100),
                    ModuleKind.STANDARD,
                    Mounting.ONE_AXIS,
                    0,
                    180,
                    SolarPlant.DEFAULT_LOSSES,
                    1,
                    SolarPlant.DEFAULT_INVERTER_EFFICIENCY,
                    coverage,
                    SolarPlant.DEFAULT_ALBEDO);
            double year = sum(run(plant, MADRID, CLEAR, HOUR));
            assertThat(year).isGreaterThan(last);
            last = year;
        }
    }

    @Test
    void southIsTheBestSideInTheNorthAndNorthInTheSouth() {
        double south = year(Mounting.OPEN_RACK, 30, 180);
        double east = year(Mounting.OPEN_RACK, 30, 90);
        double west = year(Mounting.OPEN_RACK, 30, 270);
        double north = year(Mounting.OPEN_RACK, 30, 0);
        assertThat(south).isGreaterThan(east);
        assertThat(east).isEqualTo(west, within(0.01 * west));
        assertThat(east).isGreaterThan(north);
        Place mirrored = new Place(-40.4, -3.7, 660);
        double northInTheSouth = sum(run(plant(Mounting.OPEN_RACK, 30, 0), mirrored, CLEAR, HOUR));
        assertThat(northInTheSouth).isEqualTo(south, within(0.02 * south));
    }

    @Test
    void aFlatModuleDoesNotCareWhereItLooks() {
        assertThat(year(Mounting.OPEN_RACK, 0, 180)).isEqualTo(year(Mounting.OPEN_RACK, 0, 37), offset(1e-6));
    }

    /** Direct light where the sun is up, 5 minutes by 5 minutes, averaged over longer steps. */
    private static SolarWeather averaged(int minutes) {
        int fine = YEAR * 12;
        int together = minutes / 5;
        double[] direct = new double[fine / together];
        Sun sun = new Sun(MADRID);
        for (int i = 0; i < fine; i++) {
            double start = NEW_YEAR + 300.0 * i;
            boolean up = sun.moveToMiddleOfDaylight(start, start + 300);
            direct[i / together] += up ? 900 * Math.sqrt(Math.max(0, sun.up())) / together : 0;
        }
        int n = direct.length;
        return SolarWeather.of(direct, constant(n, 80), constant(n, 20), constant(n, 2));
    }

    @Test
    void theYearHardlyDependsOnTheStep() {
        SolarPlant plant = plant(Mounting.OPEN_RACK, 30, 180);
        double fine = sum(run(plant, MADRID, averaged(5), 300));
        for (int minutes : new int[] {10, 15, 30, 60}) {
            double coarse = sum(run(plant, MADRID, averaged(minutes), 60 * minutes));
            assertThat(coarse).as("%s minutes", minutes).isEqualTo(fine, within(0.015 * fine));
        }
    }

    @Test
    void outputNeverExceedsTheInverterAndNeverFallsBelowNothing() {
        Random random = new Random(20251128);
        for (int plan = 0; plan < 50; plan++) {
            SolarPlant plant = new SolarPlant(
                    Power.ofKilowatts(1 + 1_000 * random.nextDouble()),
                    ModuleKind.values()[random.nextInt(5)],
                    Mounting.values()[random.nextInt(5)],
                    90 * random.nextDouble(),
                    360 * random.nextDouble(),
                    0.5 * random.nextDouble(),
                    0.8 + random.nextDouble(),
                    0.9 + 0.09 * random.nextDouble(),
                    0.1 + 0.8 * random.nextDouble(),
                    random.nextDouble());
            Place place = new Place(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180, 0);
            double[] direct = random.doubles(480, 0, 1_100).toArray();
            double[] diffuse = random.doubles(480, 0, 500).toArray();
            double[] air = random.doubles(480, -30, 45).toArray();
            double[] wind = random.doubles(480, 0, 20).toArray();
            double[] kwh = run(plant, place, SolarWeather.of(direct, diffuse, air, wind), 1_800);
            double most = plant.acCapacity().kilowatts() / 2;
            for (double value : kwh) {
                assertThat(value).as("%s at %s", plant, place).isBetween(0.0, most + 1e-9);
            }
        }
    }

    @Test
    void theStepsAllocateNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        PvWatts plant = new PvWatts(plant(Mounting.ONE_AXIS, 20, 180), MADRID);
        double[] kwh = new double[YEAR];
        plant.run(NEW_YEAR, HOUR, CLEAR, kwh);
        long before = threads.getCurrentThreadAllocatedBytes();
        plant.run(NEW_YEAR, HOUR, CLEAR, kwh);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8_760);
    }

    @Test
    void whatNoPlantCanHaveIsRefusedByName() {
        assertThatThrownBy(() -> plant(Mounting.OPEN_RACK, 95, 180)).hasMessageContaining("tilt");
        assertThatThrownBy(() -> new Place(-112, 33.4, 0)).hasMessageContaining("swapped");
        assertThatThrownBy(() ->
                        new SolarWeather(new double[1], new double[2], new double[2], new double[2], new double[2]))
                .hasMessageContaining("same number");
    }
}
