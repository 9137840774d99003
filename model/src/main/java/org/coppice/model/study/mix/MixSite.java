package org.coppice.model.study.mix;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.UserError;
import org.coppice.model.time.TimeAxis;

/**
 * A site and the plants that could supply it, over whole calendar years. Arrays are shared and must not be written to.
 *
 * @param loadKwh by step
 * @param windPerKw output of wind turbines by step, in kWh for each kW of nameplate
 * @param solarPerKw output of solar plants likewise
 * @param gramsPerKwh intensity of what the grid supplies in each step
 */
@SuppressWarnings("ArrayRecordComponent") // hot loops read it; never compared
public record MixSite(TimeAxis axis, double[] loadKwh, double[] windPerKw, double[] solarPerKw, double[] gramsPerKwh) {

    /** Refuses a window that is no whole year, and series of another length. */
    public MixSite {
        if (!startsAYear(axis.localStartOf(0)) || !startsAYear(axis.end().atZone(axis.zone()))) {
            throw new UserError(
                    "The study covers whole years, not " + axis.start() + " to " + axis.end()
                            + ": a few days say little about ten years. Give the series of a calendar year in the site's zone.");
        }
        check(axis, loadKwh, "load");
        check(axis, windPerKw, "wind");
        check(axis, solarPerKw, "sun");
        check(axis, gramsPerKwh, "grid intensity");
    }

    private static boolean startsAYear(ZonedDateTime time) {
        return time.getDayOfYear() == 1 && time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static void check(TimeAxis axis, double[] values, String what) {
        if (values.length != axis.length()) {
            throw new UserError(
                    "The series of " + what + " has " + values.length + " steps, the study " + axis.length() + ".");
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new UserError("The series of " + what + " has " + values[i] + " at " + axis.startOf(i)
                        + ". Fill the gap, or correct the value.");
            }
        }
    }

    /** How many calendar years the series cover. */
    int years() {
        return axis.end().atZone(axis.zone()).getYear() - axis.localStartOf(0).getYear();
    }

    /** What plants of a nameplate generated, for each kW of it. */
    public static double[] perKilowatt(double[] generatedKwh, Power nameplate) {
        double[] perKw = new double[generatedKwh.length];
        for (int i = 0; i < perKw.length; i++) {
            perKw[i] = generatedKwh[i] / nameplate.kilowatts();
        }
        return perKw;
    }

    /**
     * The same with the highest step of the window in place of the nameplate, as published. The shorter the window, the higher the
     * yield it finds.
     */
    public static double[] perHighestStep(double[] generatedKwh, double stepHours) {
        double highest = 0;
        for (double kwh : generatedKwh) {
            highest = Math.max(highest, kwh);
        }
        return perKilowatt(generatedKwh, Power.ofKilowatts(highest / stepHours));
    }
}
