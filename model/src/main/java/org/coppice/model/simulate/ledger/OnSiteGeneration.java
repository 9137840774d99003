package org.coppice.model.simulate.ledger;

import org.coppice.model.plan.equipment.Equipment;

/**
 * What a plant on the site generated.
 *
 * @param plant a solar array or wind turbines
 * @param kwh one value a step, 0 while it is not in service and where nothing is known; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record OnSiteGeneration(Equipment plant, double[] kwh) {

    /** The sum over the year in kWh. */
    public double sum() {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }
}
