package org.coppice.model.quantity;

/** A short duration such as a latency, canonical in s. */
public record Seconds(double value) implements Quantity, Comparable<Seconds> {
    public static final Seconds ZERO = new Seconds(0);

    /** A duration given in s. */
    public static Seconds of(double seconds) {
        return new Seconds(seconds);
    }

    /** A duration given in ms. */
    public static Seconds ofMillis(double millis) {
        return new Seconds(millis / 1e3);
    }

    /** The sum of both. */
    public Seconds plus(Seconds other) {
        return new Seconds(value + other.value);
    }

    /** This less the other. */
    public Seconds minus(Seconds other) {
        return new Seconds(value - other.value);
    }

    /** This many times the quantity. */
    public Seconds times(double factor) {
        return new Seconds(value * factor);
    }

    @Override
    public double canonical() {
        return value;
    }

    @Override
    public Unit unit() {
        return Unit.SECOND;
    }

    @Override
    public int compareTo(Seconds other) {
        return Double.compare(value, other.value);
    }
}
