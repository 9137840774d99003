package org.coppice.model.cooling;

/**
 * The losses of a piece of power equipment over its load: {@code P_loss = P_rated·(a + b·u + c·u²)} with {@code u} the output over
 * the rated output (Rasmussen, APC White Paper 113: no-load, proportional and square-law loss).
 *
 * @param noLoad a, as a share of the rated output
 * @param proportional b
 * @param square c
 */
public record LossTerms(double noLoad, double proportional, double square) {
    /** Nothing is lost. */
    public static final LossTerms NONE = new LossTerms(0, 0, 0);

    /** Double conversion of about 2006: 4 % without load, 5 % in proportion (Rasmussen, APC White Paper 113, typical values). */
    public static final LossTerms UPS_2006 = new LossTerms(0.04, 0.05, 0);

    /**
     * Double conversion without transformer as sold today: 94.5, 95.9, 96.2 and 96.2 % at a quarter to full load. Rounded from
     * what data sheets of large units say; an assumption until the data sheet of the unit takes its place.
     */
    public static final LossTerms UPS_TODAY = new LossTerms(0.010, 0.015, 0.015);

    /** A UPS in eco mode, its load on the bypass: 99 % at full load, as data sheets say; an assumption like {@link #UPS_TODAY}. */
    public static final LossTerms UPS_ECO = new LossTerms(0.005, 0.005, 0);

    /** A distribution unit with transformer: 1.5 % without load and 1.5 % by the square (Rasmussen, APC White Paper 113). */
    public static final LossTerms DISTRIBUTION = new LossTerms(0.015, 0, 0.015);

    /**
     * A dry transformer with 0.2 % without load and 0.8 % by the square: 1 % at full load, within the 0.4 to 1.9 % of IEEE Std
     * 3001.5-2013, table 1.
     */
    public static final LossTerms TRANSFORMER = new LossTerms(0.002, 0, 0.008);

    private static final double[] LOADS = {0.25, 0.5, 0.75, 1};
    private static final double WORST_FIT = 0.01;

    /** Refuses terms below 0, and losses of more than half of the output. */
    public LossTerms {
        if (!(noLoad >= 0 && proportional >= 0 && square >= 0)) {
            throw new IllegalArgumentException("Losses are at least 0, not " + noLoad + ", " + proportional + " and "
                    + square + ". Maybe an efficiency was given above 100 %.");
        }
        if (noLoad + proportional + square > 0.5) {
            throw new IllegalArgumentException(
                    "Losses of " + Math.round(100 * (noLoad + proportional + square))
                            + " % at full load are more than half of the output. Maybe they were meant in percent: 0.04 is 4 %.");
        }
    }

    /**
     * The terms that come nearest, by least squares, to the efficiencies a data sheet gives.
     *
     * @param quarter efficiency at 25 % load, 0..1, and so on
     * @throws IllegalArgumentException where an efficiency is not above 0 and at most 1, or none of these curves comes within a
     *     percentage point of all four
     */
    public static LossTerms ofEfficiencies(double quarter, double half, double threeQuarters, double full) {
        double[] efficiency = {quarter, half, threeQuarters, full};
        double[] loss = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(efficiency[i] > 0 && efficiency[i] <= 1)) {
                throw new IllegalArgumentException("An efficiency lies above 0 and is at most 1 (100 %), not "
                        + efficiency[i] + " at " + Math.round(100 * LOADS[i]) + " % load.");
            }
            loss[i] = LOADS[i] * (1 / efficiency[i] - 1);
        }
        LossTerms terms = new LeastSquares(LOADS, loss).terms();
        for (int i = 0; i < 4; i++) {
            double got = terms.efficiencyAt(LOADS[i]);
            if (Math.abs(got - efficiency[i]) > WORST_FIT) {
                throw new IllegalArgumentException("No loss curve goes through these efficiencies: at "
                        + Math.round(100 * LOADS[i]) + " % load the nearest has " + Math.round(1000 * got) / 10.0
                        + " %, not " + Math.round(1000 * efficiency[i]) / 10.0 + " %. Maybe two of them are swapped.");
            }
        }
        return terms;
    }

    /** Output over input at a load as a share of the rated output, above 0. */
    public double efficiencyAt(double load) {
        return load / (load + noLoad + proportional * load + square * load * load);
    }

    /** What is lost, in kW, while an output in kW is drawn from equipment of a rating in kW; for hot loops. */
    public double lossKw(double outputKw, double ratedKw) {
        return ratedKw * noLoad + outputKw * (proportional + square * outputKw / ratedKw);
    }
}
