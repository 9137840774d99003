package org.coppice.model.storage;

import java.util.OptionalDouble;

/**
 * How a battery loses capacity (REopt): each day d the state of health falls by
 * {@code k_cal·α·d^(α−1)·E_avg + k_cyc·EFC}, in shares of the capacity as new, where E_avg is the mean content of the day and EFC its
 * full-equivalent cycles, (charge + discharge)/2. With α = ½ the first term is {@code ½·k_cal·E_avg/√d}. Replaced when the state of
 * health falls to a threshold.
 *
 * @param calendarFade k_cal
 * @param cycleFade k_cyc
 * @param timeExponent α
 * @param replaceAt the state of health at which it is replaced, 0..1
 * @param longestYears after which it is replaced in any case
 */
public record Ageing(
        double calendarFade, double cycleFade, double timeExponent, double replaceAt, double longestYears) {

    /** The values that REopt ships for lithium-ion: 1.16e-3, 2.46e-5, 0.428, and 80 %. */
    public static final Ageing REOPT = new Ageing(1.16e-3, 2.46e-5, 0.428, 0.8, 40);

    private static final double DAYS_PER_YEAR = 365.25;

    /** Refuses fades below 0 and a threshold outside 0..1. */
    public Ageing {
        if (!(calendarFade >= 0 && cycleFade >= 0 && timeExponent > 0 && timeExponent <= 1)) {
            throw new IllegalArgumentException(
                    "A battery fades at rates of at least 0 and with an exponent of time up to 1, not at "
                            + calendarFade + ", " + cycleFade + " and " + timeExponent + ".");
        }
        if (!(replaceAt >= 0 && replaceAt < 1 && longestYears > 0)) {
            throw new IllegalArgumentException("A battery is replaced at a state of health from 0 to below 1, not at "
                    + replaceAt + ", and after more than 0 years, not " + longestYears + ".");
        }
    }

    /** The same with another threshold. */
    public Ageing replacedAt(double stateOfHealth) {
        return new Ageing(calendarFade, cycleFade, timeExponent, stateOfHealth, longestYears);
    }

    /** Full-equivalent cycles of a use: half of what is charged and discharged, over the capacity. */
    public static double fullCycles(Dispatch did, double capacityKwh) {
        if (!(capacityKwh > 0)) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < did.steps(); i++) {
            sum += did.chargeKwh()[i] + did.dischargeKwh()[i];
        }
        return sum / 2 / capacityKwh;
    }

    /** The loss of a day, as a share of the capacity as new. */
    public double lossOfDay(double day, double meanContentShare, double fullCyclesOfDay) {
        double calendar = calendarFade * timeExponent * Math.pow(day, timeExponent - 1) * meanContentShare;
        return calendar + cycleFade * fullCyclesOfDay;
    }

    /** The state of health after so many days of the same use, from new. */
    public double stateOfHealth(double days, double meanContentShare, double fullCyclesPerDay) {
        double health = 1;
        for (int day = 1; day <= days; day++) {
            health -= lossOfDay(day, meanContentShare, fullCyclesPerDay);
        }
        return health;
    }

    /** The years until it is replaced, under the same use throughout; never more than {@link #longestYears}. */
    public double life(double meanContentShare, double fullCyclesPerDay) {
        double health = 1;
        int longest = (int) Math.ceil(longestYears * DAYS_PER_YEAR);
        for (int day = 1; day <= longest; day++) {
            health -= lossOfDay(day, meanContentShare, fullCyclesPerDay);
            if (health <= replaceAt) {
                return day / DAYS_PER_YEAR;
            }
        }
        return longestYears;
    }

    /** How often it is replaced within so many years; the last one serves to their end. */
    public int replacements(double life, double years) {
        return Math.max(0, (int) Math.ceil(years / life - 1e-9) - 1);
    }

    /** The mean content over steps as a share of the capacity; empty where there is none. */
    public static OptionalDouble meanContentShare(Dispatch did, double capacityKwh) {
        if (!(capacityKwh > 0) || did.steps() == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double content : did.contentKwh()) {
            sum += content;
        }
        return OptionalDouble.of(sum / did.steps() / capacityKwh);
    }
}
