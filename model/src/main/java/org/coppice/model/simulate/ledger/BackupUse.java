package org.coppice.model.simulate.ledger;

import org.coppice.model.plan.equipment.BackupGenerator;

/**
 * What a backup generator did in the year.
 *
 * @param kwh of electricity by step; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record BackupUse(BackupGenerator generator, double[] kwh) {

    /** The electricity of the year. */
    public double sum() {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }

    /** The fuel burnt, gross heating value. */
    public double fuelKwh() {
        return sum() / generator.efficiency().value().value();
    }

    /** Direct emissions of fossil CO2, Scope 1. */
    public double kilograms() {
        return fuelKwh() * generator.fuel().kilogramsPerKilowattHour();
    }
}
