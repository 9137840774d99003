package org.coppice.model.quantity;

/** A span of calendar years, for service lives. */
public record Years(double value) implements Quantity, Comparable<Years> {
    public static final Years ZERO = new Years(0);

    /** A span given in years. */
    public static Years of(double years) {
        return new Years(years);
    }

    /** The sum of both. */
    public Years plus(Years other) {
        return new Years(value + other.value);
    }

    /** This less the other. */
    public Years minus(Years other) {
        return new Years(value - other.value);
    }

    /** This many times the quantity. */
    public Years times(double factor) {
        return new Years(value * factor);
    }

    @Override
    public double canonical() {
        return value;
    }

    @Override
    public Unit unit() {
        return Unit.YEAR;
    }

    @Override
    public int compareTo(Years other) {
        return Double.compare(value, other.value);
    }
}
