package org.coppice.model.tariff;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A charge for the load in hours that the grid operator names, usually its own peaks: {@code rate · load}.
 *
 * @param hours the local starts of the hours; those of other years are left aside
 * @param measure how the loads of several hours become one
 * @param rate in the currency a kW
 */
public record CoincidentPeak(String name, List<LocalDateTime> hours, Measure measure, double rate) {

    /** How the loads of several hours become one. */
    public enum Measure {
        MEAN,
        HIGHEST
    }

    /** Refuses a charge without hours. */
    public CoincidentPeak {
        hours = List.copyOf(hours);
        if (hours.isEmpty() || !Double.isFinite(rate)) {
            throw new IllegalArgumentException(
                    "Coincident peak “" + name + "” needs a rate and at least one hour, such as 2026-07-14T17:00.");
        }
    }
}
