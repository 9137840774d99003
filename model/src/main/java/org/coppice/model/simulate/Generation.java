package org.coppice.model.simulate;

import org.coppice.model.plan.energy.Ppa;

/**
 * What a contracted plant generated for a site.
 *
 * @param kwh one value a step, 0 on days without a contract; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record Generation(Ppa ppa, double[] kwh) {

    /** The sum over the year in kWh. */
    public double sum() {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }

    /** Whether the generation is carbon-free and the certificates come with it. */
    public boolean countsAsCarbonFree() {
        return ppa.certificates() && ppa.technology() != org.coppice.model.plan.energy.Technology.OTHER;
    }
}
