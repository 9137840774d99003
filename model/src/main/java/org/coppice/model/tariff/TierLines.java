package org.coppice.model.tariff;

import org.coppice.model.quantity.Unit;

/** The lines of a quantity that runs through tiers. */
final class TierLines {
    private final BillLines lines;
    private final ChargeKind kind;
    private final Unit unit;
    private final double rateFactor;

    /**
     * Lines of one kind.
     *
     * @param rateFactor by which each rate is multiplied, for example −1 for a credit
     */
    TierLines(BillLines lines, ChargeKind kind, Unit unit, double rateFactor) {
        this.lines = lines;
        this.kind = kind;
        this.unit = unit;
        this.rateFactor = rateFactor;
    }

    /**
     * A line for the part of {@code from .. to} in each tier, at the price of the tier.
     *
     * @param limitFactor from a limit as written to the unit of the quantity
     */
    void price(RatePeriod period, double limitFactor, double from, double to, String remark) {
        walk(period, limitFactor, from, to, remark, false);
    }

    /** The same at the sell rate of each tier. */
    void sell(RatePeriod period, double limitFactor, double from, double to, String remark) {
        walk(period, limitFactor, from, to, remark, true);
    }

    private void walk(RatePeriod period, double limitFactor, double from, double to, String remark, boolean sell) {
        double below = 0;
        for (RateTier tier : period.tiers()) {
            double limit = limit(tier, limitFactor);
            double part = Math.min(to, limit) - Math.max(from, below);
            if (part > 0) {
                double rate = (sell ? tier.sell() : tier.price()) * rateFactor;
                String label = label(period, below, limit, remark);
                if (kind == ChargeKind.ENERGY) {
                    lines.addEnergy(label, part, rate);
                } else {
                    lines.add(kind, label, part, unit, rate);
                }
            }
            below = limit;
        }
    }

    private String label(RatePeriod period, double below, double limit, String remark) {
        StringBuilder label = new StringBuilder(period.name());
        if (period.tiers().size() > 1) {
            if (limit == Double.POSITIVE_INFINITY) {
                label.append(", above ").append(Percent.number(below));
            } else if (below == 0) {
                label.append(", up to ").append(Percent.number(limit));
            } else {
                label.append(", ").append(Percent.number(below)).append(" to ").append(Percent.number(limit));
            }
            label.append(' ').append(unit.symbol());
        }
        return remark.isEmpty()
                ? label.toString()
                : label.append(", ").append(remark).toString();
    }

    static double limit(RateTier tier, double factor) {
        return tier.upTo().isEmpty() ? Double.POSITIVE_INFINITY : tier.limit() * factor;
    }
}
