package org.coppice.model.study.verification;

/** How far a result may lie from the published value: absolutely, in the unit of the row, or relative to that value. */
public record Tolerance(Kind kind, double value) {

    /** What the tolerance is measured in. */
    public enum Kind {
        ABS,
        REL
    }

    /** Refuses a negative tolerance. */
    public Tolerance {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("A tolerance is at least 0, not " + value);
        }
    }

    /** Within so much of the unit. */
    public static Tolerance abs(double value) {
        return new Tolerance(Kind.ABS, value);
    }

    /** Within this share of the expected value. */
    public static Tolerance rel(double value) {
        return new Tolerance(Kind.REL, value);
    }

    /** Whether a result is near enough; a result that is not a number never is. */
    public boolean accepts(double expected, double got) {
        double allowed = kind == Kind.ABS ? value : value * Math.abs(expected);
        // One part in 1e12 for the rounding of unit conversions, or a tolerance of 0 could fail on its last bit.
        return Math.abs(got - expected) <= allowed + 1e-12 * Math.abs(expected);
    }
}
