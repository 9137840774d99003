package org.coppice.model.study.calibration;

/**
 * The limits within which a model counts as calibrated: "NMBE of 5 % and a CV(RMSE) of 15 % relative to monthly calibration data",
 * "10 % and 30 %" for hourly data (ASHRAE Guideline 14-2014, section 5.3.2.4 f).
 */
public enum Acceptance {
    /** Of values by the hour. */
    HOURLY(0.10, 0.30),
    /** Of values by the month. */
    MONTHLY(0.05, 0.15);

    private final double nmbe;
    private final double cvRmse;

    Acceptance(double nmbe, double cvRmse) {
        this.nmbe = nmbe;
        this.cvRmse = cvRmse;
    }

    /** The most that NMBE may be, up or down, as a fraction. */
    public double nmbe() {
        return nmbe;
    }

    /** The most that CV(RMSE) may be, as a fraction. */
    public double cvRmse() {
        return cvRmse;
    }

    /** Whether both limits are kept; what is not known keeps none. */
    public boolean meets(Fit fit) {
        return Math.abs(fit.nmbe()) <= nmbe && fit.cvRmse() <= cvRmse;
    }
}
