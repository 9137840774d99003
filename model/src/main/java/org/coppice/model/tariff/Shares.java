package org.coppice.model.tariff;

import java.util.Locale;

/** Bounds of shares and factors in tariffs. */
final class Shares {

    private Shares() {}

    static void check(String where, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must lie between %s and %s, not at %s. Maybe it was meant in percent?",
                    where,
                    least,
                    most,
                    value));
        }
    }
}
