package org.coppice.model.cooling;

/** How a liquid takes the heat of IT equipment. */
public enum LiquidCooling {
    /** Cold plates on the chips; memory, supplies and the rest stay in the air. */
    DIRECT_TO_CHIP(0.75),
    /** Servers in a bath of a dielectric liquid. */
    IMMERSION(0.98);

    private final double typicalShare;

    LiquidCooling(double typicalShare) {
        this.typicalShare = typicalShare;
    }

    /** The share of the heat that the liquid usually takes; an assumption until the maker of the rack says it. */
    public double typicalShare() {
        return typicalShare;
    }
}
