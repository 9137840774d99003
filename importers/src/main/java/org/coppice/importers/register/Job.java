package org.coppice.importers.register;

import java.time.Instant;

/**
 * One job of a log.
 *
 * @param nodes whole or part servers it held; NaN if the log does not say
 * @param gpus it held; NaN if the log does not say
 * @param kilowattHours it used; NaN if the log does not say
 * @param where the cell, for people
 */
public record Job(
        String id,
        String name,
        Instant start,
        Instant end,
        double nodes,
        double gpus,
        double kilowattHours,
        String where) {
    /** How long it ran. */
    public double hours() {
        return (end.getEpochSecond() - start.getEpochSecond()) / 3_600.0;
    }
}
