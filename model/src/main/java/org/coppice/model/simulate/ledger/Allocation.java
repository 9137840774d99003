package org.coppice.model.simulate.ledger;

import org.coppice.model.reference.RuleSet;

/**
 * How much of a site's import one instrument covers under a rule set. An annual instrument only has its year; it is spread in
 * proportion to what of the import it could cover.
 *
 * @param kilowattHours covered in the year
 * @param shape what the amount is spread in proportion to, one value a step; shared, not to be written to
 * @param scale of the shape: the amount of a step is {@code shape · scale}, kWh
 * @param provisional whether the instrument is still to come
 */
@SuppressWarnings("ArrayRecordComponent") // a view for charts and sums; never compared
public record Allocation(
        RuleSet ruleSet,
        Instrument instrument,
        double kilowattHours,
        double[] shape,
        double scale,
        boolean provisional) {

    /** The amount by step, in kWh; sums to {@link #kilowattHours}. */
    public double[] perStep() {
        double[] kwh = new double[shape.length];
        addTo(kwh);
        return kwh;
    }

    /** Adds the amount of each step to a sum. */
    public void addTo(double[] sum) {
        for (int i = 0; i < shape.length; i++) {
            sum[i] += shape[i] * scale;
        }
    }
}
