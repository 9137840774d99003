package org.coppice.model.generation;

/**
 * The temperature of the cells, with the heat that the modules store from step to step: Fuentes 1987 (SAND85-0330), a balance of
 * sunlight, convection on both sides, and radiation to sky and ground. The back side is fitted so that at 800 W/m², 20 °C and
 * 1 m/s the cells have their installed nominal operating temperature. Modules stand 5 m above ground, as in PVWatts.
 */
final class CellTemperature {
    private static final double ABSORPTANCE = 0.83;
    private static final double EMITTANCE = 0.84;
    private static final double STEFAN_BOLTZMANN = 5.669e-8;
    private static final double KELVIN = 273.15;
    /** Heat capacity of a rack-mounted module in J/(m²·K). */
    private static final double RACK_CAPACITY = 11_000;
    /** Installed temperature above which modules count as heavier, and the span that doubles their capacity, in K. */
    private static final double HEAVY_FROM = 321.15;

    private static final double HEAVY_SPAN = 12;
    /** Characteristic length of a module in m. */
    private static final double LENGTH = 0.5;

    private static final double NOMINAL_AIR = 293.15;
    private static final double NOMINAL_SKY = 282.21;
    private static final double NOMINAL_WM2 = 800;
    /** Wind at 5 m from that at the 9.144 m of the station (Menicucci and Hall 1985, SAND84-2530). */
    private static final double WIND_AT_MODULE = Math.pow(5 / 9.144, 0.2);

    private static final int MOST_ROUNDS = 10;
    private static final double CLOSE_ENOUGH = 1e-4;

    private final double capacity;
    private final double groundRatio;
    private final double convectionRatio;
    private final double stepSeconds;

    private double lastKelvin = NOMINAL_AIR;
    private double lastAbsorbed;

    CellTemperature(double operatingCelsius, double stepSeconds) {
        this.stepSeconds = stepSeconds;
        double installed = operatingCelsius + KELVIN;
        double rise = installed - NOMINAL_AIR;
        double convection = convection(installed, NOMINAL_AIR, 1);
        double toGround = radiation(installed, NOMINAL_AIR);
        double front = ABSORPTANCE * NOMINAL_WM2
                - EMITTANCE * STEFAN_BOLTZMANN * (fourth(installed) - fourth(NOMINAL_SKY))
                - convection * rise;
        double back = front / ((toGround + convection) * rise);
        double ground = Math.sqrt(Math.sqrt(fourth(installed) - back * (fourth(installed) - fourth(NOMINAL_AIR))));
        ground = Math.max(NOMINAL_AIR, Math.min(installed, ground));
        groundRatio = (ground - NOMINAL_AIR) / rise;
        convectionRatio = (ABSORPTANCE * NOMINAL_WM2
                        - EMITTANCE * STEFAN_BOLTZMANN * (2 * fourth(installed) - fourth(NOMINAL_SKY) - fourth(ground)))
                / (convection * rise);
        capacity = RACK_CAPACITY * (1 + Math.max(0, installed - HEAVY_FROM) / HEAVY_SPAN);
    }

    /** By night the cells are as warm as the air. */
    void rest(double airCelsius) {
        lastKelvin = Double.isNaN(airCelsius) ? NOMINAL_AIR : airCelsius + KELVIN;
        lastAbsorbed = 0;
    }

    /** The temperature at the end of a step whose irradiance rose evenly from that of the step before, in °C. */
    double after(double planeWm2, double windMetresPerSecond, double airCelsius) {
        double air = airCelsius + KELVIN;
        double absorbed = planeWm2 * ABSORPTANCE;
        double sky = 0.68 * (0.0552 * air * Math.sqrt(air)) + 0.32 * air;
        double wind = Math.max(0, windMetresPerSecond) * WIND_AT_MODULE + 1e-4;
        double kelvin = lastKelvin;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = balance(kelvin, absorbed, sky, wind, air);
            boolean close = Math.abs(next - kelvin) < CLOSE_ENOUGH;
            kelvin = next;
            if (close) {
                break;
            }
        }
        lastKelvin = kelvin;
        lastAbsorbed = absorbed;
        return kelvin - KELVIN;
    }

    /** One round of the solution: the heat transfer of a guess gives the next. */
    private double balance(double guess, double absorbed, double sky, double wind, double air) {
        double convection = convectionRatio * convection(guess, air, wind);
        double toSky = radiation(guess, sky);
        double ground = air + groundRatio * (guess - air);
        double toGround = radiation(guess, ground);
        double transfer = convection + toSky + toGround;
        double decay = -transfer / capacity * stepSeconds;
        double kept = decay > -10 ? Math.exp(decay) : 0;
        double source = convection * air + toSky * sky + toGround * ground + lastAbsorbed;
        double rise = absorbed - lastAbsorbed;
        return lastKelvin * kept + ((1 - kept) * (source + rise / decay) + rise) / transfer;
    }

    /** Free and forced convection of the top side together, W/(m²·K). */
    private static double convection(double module, double air, double wind) {
        double mean = (module + air) / 2;
        double log = Math.log(mean);
        double density = 0.003484 * 101_325 / mean;
        double viscosity = 0.24237e-6 * Math.exp(0.76 * log) / density;
        double conductivity = 2.1695e-4 * Math.exp(0.84 * log);
        double reynolds = wind * LENGTH / viscosity;
        double forced = reynolds > 1.2e5
                ? 0.0282 / Math.pow(reynolds, 0.2) * density * wind * 1_007 / PRANDTL_TURBULENT
                : 0.86 / Math.sqrt(reynolds) * density * wind * 1_007 / PRANDTL_LAMINAR;
        double grashof = 9.8 / mean * Math.abs(module - air) * LENGTH * LENGTH * LENGTH / (viscosity * viscosity) * 0.5;
        double free = 0.21 * Math.pow(grashof * 0.71, 0.32) * conductivity / LENGTH;
        return Math.cbrt(free * free * free + forced * forced * forced);
    }

    private static final double PRANDTL_LAMINAR = Math.pow(0.71, 0.67);
    private static final double PRANDTL_TURBULENT = Math.pow(0.71, 0.4);

    /** The linearised exchange of heat by radiation, W/(m²·K). */
    private static double radiation(double one, double other) {
        return EMITTANCE * STEFAN_BOLTZMANN * (one * one + other * other) * (one + other);
    }

    private static double fourth(double kelvin) {
        return kelvin * kelvin * kelvin * kelvin;
    }
}
