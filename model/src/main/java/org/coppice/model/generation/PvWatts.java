package org.coppice.model.generation;

/**
 * PVWatts version 5: from weather to the AC power of a photovoltaic plant, any step (Dobos 2014, NREL/TP-6A20-62641).
 *
 * <p>Sun at the middle of the sun-up part of each step → plane of array → cover → cell temperature → {@code P_dc = P_dc0 · (1 +
 * γ(T_c − 25)) · I_tr/1000 · (1 − losses)} → inverter. The shade that rows throw on each other counts against beam, sky and ground
 * light where modules follow the sun without backtracking, in proportion to their area.
 */
public final class PvWatts {
    private final SolarPlant plant;
    private final Place place;

    /** A plant at a place. */
    public PvWatts(SolarPlant plant, Place place) {
        this.plant = plant;
        this.place = place;
    }

    /**
     * The AC energy of every step in kWh; NaN where the sun is up and the weather does not say enough.
     *
     * @param startEpochSecond the start of step 0
     * @param stepSeconds the length of every step
     * @param kwh filled; as many as the weather has steps
     */
    public void run(long startEpochSecond, int stepSeconds, SolarWeather weather, double[] kwh) {
        Chain chain = new Chain(plant, place, weather, stepSeconds);
        double hours = stepSeconds / 3_600.0;
        for (int step = 0; step < kwh.length; step++) {
            double start = startEpochSecond + (double) step * stepSeconds;
            kwh[step] = chain.acKw(step, start, start + stepSeconds) * hours;
        }
    }

    /** The pointers of one run. */
    private static final class Chain {
        private final Sun sun;
        private final ArrayPlane plane;
        private final SkyModel sky;
        private final RowShading rows;
        private final ModuleCover cover;
        private final CellTemperature cells;
        private final Inverter inverter;
        private final Irradiance irradiance;
        private final SolarWeather weather;
        private final boolean rowsShade;
        private final double dcKw;
        private final double perKelvin;

        Chain(SolarPlant plant, Place place, SolarWeather weather, int stepSeconds) {
            this.weather = weather;
            sun = new Sun(place);
            plane = new ArrayPlane(plant);
            sky = new SkyModel(plant.albedo());
            rows = new RowShading(plant.groundCoverage());
            cover = new ModuleCover(plant.modules().antiReflective());
            cells = new CellTemperature(plant.mounting().operatingCelsius(), stepSeconds);
            inverter = new Inverter(plant.acCapacity().kilowatts(), plant.inverterEfficiency());
            irradiance = new Irradiance(weather);
            rowsShade = plant.mounting() == Mounting.ONE_AXIS;
            dcKw = plant.capacity().kilowatts() * (1 - plant.losses());
            perKelvin = plant.modules().powerPerKelvin();
        }

        double acKw(int step, double start, double end) {
            double air = weather.airCelsius()[step];
            if (!sun.moveToMiddleOfDaylight(start, end)) {
                cells.rest(air);
                return 0;
            }
            irradiance.read(step, sun);
            double direct = irradiance.directWm2();
            double diffuse = irradiance.diffuseWm2();
            double wind = weather.windMetresPerSecond()[step];
            if (Double.isNaN(direct + diffuse + air + wind)) {
                cells.rest(air);
                return Double.NaN;
            }
            plane.face(sun);
            sky.spread(sun, plane, direct, diffuse);
            return power(direct, diffuse, wind, air);
        }

        private double power(double direct, double diffuse, double wind, double air) {
            double beam = sky.beamWm2() * (1 - plane.shadedFraction());
            double fromSky = sky.skyWm2();
            double fromGround = sky.groundWm2();
            if (rowsShade) {
                fromSky *= rows.sky(plane);
                fromGround *= rows.ground(plane, sun, direct, diffuse);
            }
            double total = beam + fromSky + fromGround;
            if (!(total > 0)) {
                cells.rest(air);
                return 0;
            }
            double let = total - (1 - cover.share(plane.cosIncidence())) * beam;
            double celsius = cells.after(total, wind, air);
            return inverter.acKw(dcKw * (1 + perKelvin * (celsius - 25)) * let / 1_000);
        }
    }
}
