package org.coppice.model.quantity;

/**
 * What a figure rests on: the shares metered, modelled from the user's own inputs, and taken from defaults. Each in 0..1, sum
 * 1.
 */
public record Basis(double metered, double modelled, double defaults) {
    public static final Basis METERED = new Basis(1, 0, 0);
    public static final Basis MODELLED = new Basis(0, 1, 0);
    public static final Basis DEFAULTS = new Basis(0, 0, 1);

    /** Refuses shares that do not make up the whole. */
    public Basis {
        if (metered < 0 || modelled < 0 || defaults < 0 || Math.abs(metered + modelled + defaults - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "Shares must be at least 0 and sum to 1: " + metered + ", " + modelled + ", " + defaults);
        }
    }

    /** The basis of a sum of two amounts with their own bases; of MODELLED where both amounts are zero. */
    public static Basis weighted(Basis a, double amountA, Basis b, double amountB) {
        double total = Math.abs(amountA) + Math.abs(amountB);
        if (total == 0) {
            return MODELLED;
        }
        double wa = Math.abs(amountA) / total;
        double wb = 1 - wa;
        double metered = a.metered * wa + b.metered * wb;
        double defaults = a.defaults * wa + b.defaults * wb;
        return new Basis(metered, Math.max(0, 1 - metered - defaults), defaults);
    }
}
