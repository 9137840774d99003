package org.coppice.model.quantity;

/** Mass, canonical in kg. */
public record Mass(double kilograms) implements Quantity, Comparable<Mass> {
    public static final Mass ZERO = new Mass(0);

    /** A mass given in kg. */
    public static Mass ofKilograms(double kilograms) {
        return new Mass(kilograms);
    }

    /** The sum of both. */
    public Mass plus(Mass other) {
        return new Mass(kilograms + other.kilograms);
    }

    /** This less the other. */
    public Mass minus(Mass other) {
        return new Mass(kilograms - other.kilograms);
    }

    /** This many times the quantity. */
    public Mass times(double factor) {
        return new Mass(kilograms * factor);
    }

    @Override
    public double canonical() {
        return kilograms;
    }

    @Override
    public Unit unit() {
        return Unit.KILOGRAM;
    }

    @Override
    public int compareTo(Mass other) {
        return Double.compare(kilograms, other.kilograms);
    }
}
