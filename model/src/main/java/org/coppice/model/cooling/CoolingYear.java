package org.coppice.model.cooling;

/**
 * What a cooling plant did, by step: energy in kWh, heat in kWh, water in litres. The arrays are shared and must not be written to.
 * In every step {@code IT + losses + fans of the rooms + compressor = heat given off + heat taken for reuse}, and
 * {@code make-up = evaporation + drift + blowdown + humidification}.
 */
public final class CoolingYear {
    /** Of the chiller. */
    public final double[] compressorKwh;

    /** Of the fans in the rooms. */
    public final double[] roomFanKwh;

    /** Of the fans of tower or dry cooler. */
    public final double[] rejectionFanKwh;

    public final double[] pumpKwh;

    /** Lighting and the like. */
    public final double[] otherKwh;

    /** The heat pump, where it is on the site. */
    public final double[] heatPumpKwh;

    /** Heat that left by the air, tower or dry cooler. */
    public final double[] rejectedKwh;

    /** Heat of the site that was taken for reuse, before any heat pump. */
    public final double[] recoveredKwh;

    /** Heat handed over for reuse. */
    public final double[] reusedKwh;

    public final double[] evaporationLitres;
    public final double[] driftLitres;
    public final double[] blowdownLitres;

    /** Water put into outside air that is too dry. */
    public final double[] humidificationLitres;

    /** Share of the heat that went without the chiller, 0..1. */
    public final double[] freeShare;

    private int overloadedSteps;
    private double greatestOverload = 1;

    CoolingYear(int steps) {
        compressorKwh = new double[steps];
        roomFanKwh = new double[steps];
        rejectionFanKwh = new double[steps];
        pumpKwh = new double[steps];
        otherKwh = new double[steps];
        heatPumpKwh = new double[steps];
        rejectedKwh = new double[steps];
        recoveredKwh = new double[steps];
        reusedKwh = new double[steps];
        evaporationLitres = new double[steps];
        driftLitres = new double[steps];
        blowdownLitres = new double[steps];
        humidificationLitres = new double[steps];
        freeShare = new double[steps];
    }

    void overloaded(double load) {
        overloadedSteps++;
        greatestOverload = Math.max(greatestOverload, load);
    }

    /** All electricity of cooling in a step: compressor, fans, pumps and heat pump; without {@link #otherKwh}. */
    public double electricityKwh(int i) {
        return compressorKwh[i] + roomFanKwh[i] + rejectionFanKwh[i] + pumpKwh[i] + heatPumpKwh[i];
    }

    /** Water taken in, in litres. */
    public double withdrawalLitres(int i) {
        return consumptionLitres(i) + blowdownLitres[i];
    }

    /** Water that does not come back, in litres: blowdown goes to the sewer. */
    public double consumptionLitres(int i) {
        return evaporationLitres[i] + driftLitres[i] + humidificationLitres[i];
    }

    /** In how many steps the chiller had more to take than it can. */
    public int overloadedSteps() {
        return overloadedSteps;
    }

    /** The greatest heat over what the chiller can take; 1 where it is never more. */
    public double greatestOverload() {
        return greatestOverload;
    }
}
