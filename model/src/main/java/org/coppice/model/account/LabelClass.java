package org.coppice.model.account;

/**
 * The classes of the rating scheme adopted on 21 September 2026 (C(2026) 3472, Annex I), as a preview: the label itself comes from
 * the database of the EU alone, and this is not one. The limits of C, E and F are known from one transcription only.
 */
public enum LabelClass {
    A(1.15, 0.1),
    B(1.25, 0.2),
    C(1.35, 0.4),
    D(1.50, 0.6),
    E(1.70, 0.8),
    F(1.90, 1.0),
    G(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final double ROUNDING = 1e-9;

    private final double mostPue;
    private final double mostWue;

    LabelClass(double mostPue, double mostWue) {
        this.mostPue = mostPue;
        this.mostWue = mostWue;
    }

    /** The class of a PUE. */
    public static LabelClass ofPue(double pue) {
        for (LabelClass each : values()) {
            if (pue <= each.mostPue + ROUNDING) {
                return each;
            }
        }
        throw new IllegalArgumentException("A PUE is a number, not " + pue);
    }

    /** The class of a WUE in L/kWh of fresh water. */
    public static LabelClass ofWue(double wue) {
        for (LabelClass each : values()) {
            if (wue <= each.mostWue + ROUNDING) {
                return each;
            }
        }
        throw new IllegalArgumentException("A WUE is a number, not " + wue);
    }
}
