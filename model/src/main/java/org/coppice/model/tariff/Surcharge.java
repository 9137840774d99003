package org.coppice.model.tariff;

import java.util.List;

/**
 * A tax as a share of other lines, or a levy for a kWh of import. Surcharges are reckoned in their order, so that one on all lines has
 * those before it in its base.
 *
 * @param share of the lines, for example 0.19
 * @param on the kinds of line that the share is of; empty means all of them
 * @param perKwh in the currency a kWh drawn from the grid
 */
public record Surcharge(String name, double share, List<ChargeKind> on, double perKwh) {

    /** Refuses a share that can only have been meant in percent. */
    public Surcharge {
        on = List.copyOf(on);
        Shares.check("Surcharge “" + name + "”, share", share, -1, 3);
        if (!Double.isFinite(perKwh)) {
            throw new IllegalArgumentException("Surcharge “" + name + "” needs a number a kWh.");
        }
    }

    /** A share of all lines before it. */
    public static Surcharge tax(String name, double share) {
        return new Surcharge(name, share, List.of(), 0);
    }

    /** An amount a kWh. */
    public static Surcharge levy(String name, double perKwh) {
        return new Surcharge(name, 0, List.of(), perKwh);
    }

    boolean applies(ChargeKind kind) {
        return on.isEmpty() || on.contains(kind);
    }
}
