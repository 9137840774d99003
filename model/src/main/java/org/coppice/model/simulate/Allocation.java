package org.coppice.model.simulate;

import org.coppice.model.reference.RuleSet;

/**
 * How much of a site's import one instrument covers under a rule set. An annual instrument only has its year; for display it is
 * spread in proportion to {@code shape}.
 *
 * @param kilowattHours covered in the year
 * @param shape what the amount is spread in proportion to, one value a step; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // a view for charts and sums; never compared
public record Allocation(RuleSet ruleSet, Instrument instrument, double kilowattHours, double[] shape) {

    /** The amount by step, in kWh; sums to {@link #kilowattHours}. */
    public double[] perStep() {
        double total = 0;
        for (double value : shape) {
            total += value;
        }
        double factor = total > 0 ? kilowattHours / total : 0;
        double[] kwh = new double[shape.length];
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = shape[i] * factor;
        }
        return kwh;
    }
}
