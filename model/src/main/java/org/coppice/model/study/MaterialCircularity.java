package org.coppice.model.study;

import org.coppice.model.quantity.Mass;

/**
 * The Material Circularity Indicator of the Ellen MacArthur Foundation: {@code LFI = (V + W)/(2M + (W_F − W_C)/2)}, {@code F = 0.9/X},
 * {@code MCI = max(0, 1 − LFI·F)}; 1 is fully circular.
 *
 * @param mass M of the product
 * @param virgin V, feedstock that was never used before
 * @param waste W that cannot be recovered
 * @param wasteOfRecycledFeed W_F, from making the recycled feedstock
 * @param wasteOfRecycling W_C, from recycling the product
 * @param utility X, life and use relative to the industry's average
 */
public record MaterialCircularity(
        Mass mass, Mass virgin, Mass waste, Mass wasteOfRecycledFeed, Mass wasteOfRecycling, double utility) {

    /** The linear flow index, 0 to 1. */
    public double linearFlow() {
        double feed = (wasteOfRecycledFeed.kilograms() - wasteOfRecycling.kilograms()) / 2;
        return (virgin.kilograms() + waste.kilograms()) / (2 * mass.kilograms() + feed);
    }

    /** The indicator, 0 to 1. */
    public double indicator() {
        return Math.max(0, 1 - linearFlow() * 0.9 / utility);
    }
}
