package org.coppice.model.cooling;

/**
 * The air outside by step: what is known, and what follows from it. The arrays are shared and must not be written to.
 *
 * @param dryBulb °C, NaN where not known
 * @param wetBulb °C, NaN where the humidity is not known
 * @param dewPoint °C, NaN likewise
 * @param moisture kg of water in a kg of dry air
 * @param enthalpy kJ for a kg of dry air, that of saturated air at the wet bulb
 * @param outOfRange how many steps had a temperature beyond −60 to 60 °C or a humidity beyond 0 to 100 %; not known since
 */
@SuppressWarnings("ArrayRecordComponent") // the input of a run; never compared
public record OutsideAir(
        double[] dryBulb, double[] wetBulb, double[] dewPoint, double[] moisture, double[] enthalpy, int outOfRange) {
    private static final double COLDEST = -60;
    private static final double HOTTEST = 60;

    /**
     * From dry bulb in °C and relative humidity 0..1, NaN where not known.
     */
    public static OutsideAir of(double[] dryBulb, double[] humidity) {
        int n = dryBulb.length;
        double[] dry = new double[n];
        double[] wet = new double[n];
        double[] dew = new double[n];
        double[] moisture = new double[n];
        double[] enthalpy = new double[n];
        int wrong = 0;
        for (int i = 0; i < n; i++) {
            boolean badTemperature = dryBulb[i] < COLDEST || dryBulb[i] > HOTTEST;
            boolean badHumidity = humidity[i] < 0 || humidity[i] > 1.05;
            wrong += badTemperature || badHumidity ? 1 : 0;
            dry[i] = badTemperature ? Double.NaN : dryBulb[i];
            double moist = badHumidity ? Double.NaN : humidity[i];
            wet[i] = MoistAir.wetBulb(dry[i], moist);
            dew[i] = MoistAir.dewPoint(dry[i], moist);
            moisture[i] = MoistAir.humidityRatio(dew[i]);
            enthalpy[i] = MoistAir.enthalpy(wet[i], MoistAir.humidityRatio(wet[i]));
        }
        return new OutsideAir(dry, wet, dew, moisture, enthalpy, wrong);
    }

    /** The highest dry bulb known; NaN where none is. */
    public double hottest() {
        double hottest = Double.NaN;
        for (double celsius : dryBulb) {
            hottest = Double.isNaN(hottest) || celsius > hottest ? celsius : hottest;
        }
        return hottest;
    }

    /** How many steps lack a dry bulb. */
    public int gaps() {
        int gaps = 0;
        for (double celsius : dryBulb) {
            gaps += Double.isNaN(celsius) ? 1 : 0;
        }
        return gaps;
    }
}
