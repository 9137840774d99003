package org.coppice.model.tariff;

/** What the limits of energy tiers are counted in (URDB {@code unit} of {@code energyratestructure}). */
public enum TierBasis {
    /** kWh a month and period. */
    KWH,
    /** kWh a day of the billing month: the limit grows with its days, as baseline allowances do. */
    KWH_PER_DAY,
    /** kWh for every kW of the month's highest demand ("hours of use"). */
    KWH_PER_KW,
    /** kWh for every kW of the month's highest demand and day of the month. */
    KWH_PER_KW_AND_DAY;

    /** The factor from a limit as written to kWh in a billing month. */
    double factor(BillingMonth month, double peakKw) {
        return switch (this) {
            case KWH -> month.share();
            case KWH_PER_DAY -> month.days();
            case KWH_PER_KW -> peakKw * month.share();
            case KWH_PER_KW_AND_DAY -> peakKw * month.days();
        };
    }

    boolean needsPeak() {
        return this == KWH_PER_KW || this == KWH_PER_KW_AND_DAY;
    }
}
