package org.coppice.model.generation;

import org.coppice.model.quantity.Power;

/**
 * Wind turbines: {@code P = capacity · curve(v·(h/h_r)^α) · ρ/1.225 · Π(1 − loss)}, never more than capacity after losses.
 *
 * @param capacity rated, of all turbines
 * @param curve share of rated power over wind speed at the hub, in standard air
 * @param hubMetres height of the hub above ground
 * @param shear exponent α of the power law
 * @param losses wake, availability, electrical …, each a fraction of what the one before leaves
 */
public record WindPlant(Power capacity, WindPowerCurve curve, double hubMetres, double shear, Losses losses) {

    /** A usual hub of a land turbine of 2 MW (NREL's REopt). */
    public static final double DEFAULT_HUB_METRES = 80;
    /** One seventh, over open land (Peterson and Hennessey 1978, J. Appl. Meteorology 17, 390–394). */
    public static final double DEFAULT_SHEAR = 1 / 7.0;

    /** Losses that follow one on the other: {@code 1 − Π(1 − loss)}. */
    public record Losses(double total) {
        /** No losses. */
        public static final Losses NONE = new Losses(0);

        /** Refuses a loss of everything. */
        public Losses {
            if (!(total >= 0 && total < 1)) {
                throw new IllegalArgumentException("Losses lie between 0 and 100 %, not at " + 100 * total + " %");
            }
        }

        /** Several, each of what the ones before leave. */
        public static Losses of(double... each) {
            double left = 1;
            for (double loss : each) {
                left *= 1 - new Losses(loss).total();
            }
            return new Losses(1 - left);
        }
    }

    /** Refuses what no plant can have. */
    public WindPlant {
        if (!(hubMetres >= 1 && hubMetres <= 300) || !(shear >= -0.5 && shear <= 1)) {
            throw new IllegalArgumentException("A wind turbine has its hub at 1 to 300 m and a shear of −0.5 to 1, not "
                    + hubMetres + " m and " + shear);
        }
    }

    /**
     * The weather that turbines feel, one value a step. Where temperature or pressure is NaN the standard atmosphere stands in; where
     * the wind is, there is no output to tell. The arrays are shared and must not be written to.
     *
     * @param windMetresPerSecond at {@code measuredAtMetres} above ground
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of a hot loop; never compared
    public record Weather(
            double[] windMetresPerSecond, double measuredAtMetres, double[] airCelsius, double[] hectopascals) {}

    /** The energy of every step in kWh; NaN where the wind is not known. */
    public void run(Place place, Weather weather, double stepHours, double[] kwh) {
        double atHub = Math.pow(hubMetres / weather.measuredAtMetres(), shear);
        double standardCelsius = AirDensity.standardCelsius(place.elevationMetres());
        double standardPressure = AirDensity.standardHectopascals(place.elevationMetres());
        double full = capacity.kilowatts() * stepHours * (1 - losses.total());
        for (int step = 0; step < kwh.length; step++) {
            double celsius = orElse(weather.airCelsius()[step], standardCelsius);
            double pressure = orElse(weather.hectopascals()[step], standardPressure);
            double share = curve.at(weather.windMetresPerSecond()[step] * atHub);
            double dense = share * AirDensity.kgPerM3(celsius, pressure) / AirDensity.STANDARD_KG_PER_M3;
            kwh[step] = full * Math.min(1, dense);
        }
    }

    private static double orElse(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
