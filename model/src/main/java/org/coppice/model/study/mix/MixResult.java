package org.coppice.model.study.mix;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Ratio;

/**
 * What a combination leads to.
 *
 * @param uncovered load of the study that neither plants nor battery cover
 * @param coverage share of the load that is covered
 * @param operational carbon of the uncovered load over the years counted
 * @param embodied carbon of plants, battery and spare servers over the years counted
 */
public record MixResult(Energy uncovered, Ratio coverage, Carbon operational, Carbon embodied) {

    /** Both together: what is to be least. */
    public Carbon total() {
        return operational.plus(embodied);
    }
}
