package org.coppice.model.generation;

import org.coppice.model.quantity.Power;

/**
 * A photovoltaic plant as PVWatts sees it.
 *
 * @param capacity of the modules, direct current under standard test conditions
 * @param tiltDegrees of the modules, or of the axis that they turn about; 0 is flat
 * @param azimuthDegrees that the modules, or the lower end of the axis, look to: 90 east, 180 south
 * @param losses of soiling, shading, mismatch, wiring, availability …, as a fraction of DC energy
 * @param dcToAc DC capacity over the rated AC power of the inverter
 * @param inverterEfficiency at rated power, as a fraction
 * @param groundCoverage width of a row over the distance of the rows; matters where modules turn about one axis
 * @param albedo share of light that the ground reflects
 */
public record SolarPlant(
        Power capacity,
        ModuleKind modules,
        Mounting mounting,
        double tiltDegrees,
        double azimuthDegrees,
        double losses,
        double dcToAc,
        double inverterEfficiency,
        double groundCoverage,
        double albedo) {

    /** The product of the ten losses of Dobos 2014, table 6: 14.0757 %. */
    public static final double DEFAULT_LOSSES = 0.140757;
    /** DC over AC of a usual plant (PVWatts 5 since 2017). */
    public static final double DEFAULT_DC_TO_AC = 1.2;
    /** Inverter efficiency at rated power (Dobos 2014, section 11). */
    public static final double DEFAULT_INVERTER_EFFICIENCY = 0.96;
    /** Ground coverage of trackers (Dobos 2014, table 2). */
    public static final double DEFAULT_GROUND_COVERAGE = 0.4;
    /** Of bare ground or grass (Dobos 2014, section 5). */
    public static final double DEFAULT_ALBEDO = 0.2;

    /** Refuses what no plant can have, naming it. */
    public SolarPlant {
        within("tilt in degrees", tiltDegrees, 0, 90);
        within("azimuth in degrees", azimuthDegrees, 0, 360);
        within("loss", losses, 0, 0.99);
        within("ratio of DC to AC", dcToAc, 0.1, 10);
        within("inverter efficiency", inverterEfficiency, 0.5, 1);
        within("ground coverage", groundCoverage, 0.01, 0.99);
        within("albedo", albedo, 0, 1);
    }

    /** A plant on open racks with the losses, inverter and ground of PVWatts. */
    public static SolarPlant of(Power capacity, ModuleKind modules, Mounting mounting, double tilt, double azimuth) {
        return new SolarPlant(
                capacity,
                modules,
                mounting,
                tilt,
                azimuth,
                DEFAULT_LOSSES,
                DEFAULT_DC_TO_AC,
                DEFAULT_INVERTER_EFFICIENCY,
                DEFAULT_GROUND_COVERAGE,
                DEFAULT_ALBEDO);
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "The " + what + " of a solar plant lies between " + least + " and " + most + ", not at " + value);
        }
    }

    /** Rated power of the inverter. */
    public Power acCapacity() {
        return Power.ofKilowatts(capacity.kilowatts() / dcToAc);
    }
}
