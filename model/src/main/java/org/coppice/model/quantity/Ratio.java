package org.coppice.model.quantity;

/** A fraction of one, never per cent. */
public record Ratio(double value) implements Quantity, Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(0);

    /** The whole. */
    public static final Ratio ONE = new Ratio(1);

    /** A ratio given as a fraction. */
    public static Ratio of(double fraction) {
        return new Ratio(fraction);
    }

    /** A ratio given in per cent. */
    public static Ratio ofPercent(double percent) {
        return new Ratio(percent / 100);
    }

    /** The sum of both. */
    public Ratio plus(Ratio other) {
        return new Ratio(value + other.value);
    }

    /** This less the other. */
    public Ratio minus(Ratio other) {
        return new Ratio(value - other.value);
    }

    /** This many times the quantity. */
    public Ratio times(double factor) {
        return new Ratio(value * factor);
    }

    @Override
    public double canonical() {
        return value;
    }

    @Override
    public Unit unit() {
        return Unit.FRACTION;
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }
}
