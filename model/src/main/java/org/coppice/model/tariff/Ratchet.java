package org.coppice.model.tariff;

import java.util.List;

/**
 * Bills at least a share of the highest demand of other months: {@code billed D_m = max(D_m, share · max over look-back)}.
 *
 * <p>Months before the first known one are taken from the same year, as if every year were like it. The look-back sees the highest
 * demand of each month in the periods named, and raises the billed demand of the same periods.
 *
 * @param share of the highest demand, 0..1
 * @param months 1..12 that are looked at, wherever they lie in the year; empty where the previous months are
 * @param previousMonths how many months before the billed one are looked at; 0 where months are named
 * @param periods names of the periods that it watches and raises, for example on-peak only; empty means all
 */
public record Ratchet(double share, List<Integer> months, int previousMonths, List<String> periods) {

    /** Refuses a look-back that is neither, or both. */
    public Ratchet {
        months = List.copyOf(months);
        periods = List.copyOf(periods);
        Shares.check("The share of a ratchet", share, 0, 1);
        if (months.isEmpty() == (previousMonths == 0)) {
            throw new IllegalArgumentException(
                    "A ratchet looks either at named months or at a number of previous months. Give one of the two.");
        }
        if (previousMonths < 0 || previousMonths > 24) {
            throw new IllegalArgumentException("A ratchet looks back 1 to 24 months, not " + previousMonths + ".");
        }
        for (int month : months) {
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("Months are numbered 1 to 12, not " + month + ".");
            }
        }
    }

    /** A share of the highest of named months. */
    public static Ratchet ofMonths(double share, List<Integer> months) {
        return new Ratchet(share, months, 0, List.of());
    }

    /** A share of the highest of the months before. */
    public static Ratchet ofPrevious(double share, int months) {
        return new Ratchet(share, List.of(), months, List.of());
    }

    /** The same ratchet on these periods alone. */
    public Ratchet on(List<String> names) {
        return new Ratchet(share, months, previousMonths, names);
    }

    void check(String where, List<RatePeriod> known) {
        for (String name : periods) {
            if (known.stream().noneMatch(period -> period.name().equals(name))) {
                throw new IllegalArgumentException(where + ": a ratchet names the period “" + name
                        + "”, but there are only "
                        + String.join(", ", known.stream().map(RatePeriod::name).toList()) + ".");
            }
        }
    }

    boolean coversPeriod(RatePeriod period) {
        return periods.isEmpty() || periods.contains(period.name());
    }

    /** The look-back in words. */
    String text() {
        String where = months.isEmpty() ? "the previous " + previousMonths + " months" : "months " + months;
        return Percent.text(share) + " of the highest of " + where;
    }
}
