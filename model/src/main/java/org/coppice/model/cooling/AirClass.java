package org.coppice.model.cooling;

/**
 * What IT equipment allows at its air inlet (ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition 2021,
 * table 2.1: allowable range; {@link #RECOMMENDED} is the range recommended for all classes).
 */
public enum AirClass {
    RECOMMENDED(18, 27, -9, 15, 0.70),
    A1(15, 32, -12, 17, 0.80),
    A2(10, 35, -12, 21, 0.80),
    A3(5, 40, -12, 24, 0.85),
    A4(5, 45, -12, 24, 0.90);

    private final double coldest;
    private final double hottest;
    private final double driest;
    private final double wettest;
    private final double mostHumid;

    AirClass(double coldest, double hottest, double driest, double wettest, double mostHumid) {
        this.coldest = coldest;
        this.hottest = hottest;
        this.driest = driest;
        this.wettest = wettest;
        this.mostHumid = mostHumid;
    }

    /** Whether a temperature at the inlet is within the class, °C. */
    public boolean allows(double inlet) {
        return inlet >= coldest && inlet <= hottest;
    }

    /** For people. */
    public String range() {
        return Math.round(coldest) + " to " + Math.round(hottest) + " °C";
    }

    /** The dew point in °C below which air has to be humidified. */
    public double lowestDewPoint() {
        return driest;
    }

    /** The highest dew point of air that reaches the inlet at a temperature, by dew point and by relative humidity. */
    public double highestDewPoint(double inlet) {
        return Math.min(wettest, MoistAir.dewPoint(inlet, mostHumid));
    }
}
