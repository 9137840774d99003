package org.coppice.model.storage;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/** What a battery can do, by its content. */
public sealed interface BatteryModel permits ClcBattery, SimpleBattery {

    /** The energy that it holds when full, as new. */
    Energy capacity();

    /** Content gained for energy charged at the AC terminals, above 0 and at most 1. */
    double chargeEfficiency();

    /** Energy at the AC terminals for content lost, above 0 and at most 1. */
    double dischargeEfficiency();

    /** The content below which it never discharges. */
    Energy minimum();

    /** The highest constant power that it takes over so many hours, from a content. */
    Power mostCharge(Energy content, double hours);

    /** The highest constant power that it gives over so many hours, from a content. */
    Power mostDischarge(Energy content, double hours);

    /** The same battery as it works over steps of a length, ready for loops over a year. */
    BatteryStep over(double stepHours);

    /** The same battery with another capacity: what is left of it after ageing, at the same power. */
    BatteryModel withCapacity(Energy capacity);

    /**
     * Refuses an efficiency that is not above 0 and at most 1.
     *
     * @throws IllegalArgumentException naming the efficiency that was probably meant
     */
    static void requireEfficiency(String which, double efficiency) {
        if (!(efficiency > 0 && efficiency <= 1)) {
            String maybe = efficiency > 1 && efficiency < 2
                    ? String.format(
                            java.util.Locale.ROOT,
                            " Maybe %s is the energy drawn for a unit delivered: that is an efficiency of 1/%s = %.4f.",
                            efficiency,
                            efficiency,
                            1 / efficiency)
                    : "";
            throw new IllegalArgumentException("The " + which
                    + " efficiency of a battery lies above 0 and at most at 1, not at " + efficiency + "." + maybe);
        }
    }

    /**
     * Refuses a capacity or a limit that is negative or not a number.
     *
     * @throws IllegalArgumentException naming it
     */
    static void requireNotNegative(String which, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The " + which + " of a battery is at least 0, not " + value + ".");
        }
    }
}
