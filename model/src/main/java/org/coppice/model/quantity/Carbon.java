package org.coppice.model.quantity;

/** Greenhouse gas emission, canonical in kg CO2e. */
public record Carbon(double kilograms) implements Quantity, Comparable<Carbon> {
    public static final Carbon ZERO = new Carbon(0);

    /** An emission given in kg CO2e. */
    public static Carbon ofKilograms(double kilograms) {
        return new Carbon(kilograms);
    }

    /** The sum of both. */
    public Carbon plus(Carbon other) {
        return new Carbon(kilograms + other.kilograms);
    }

    /** This less the other. */
    public Carbon minus(Carbon other) {
        return new Carbon(kilograms - other.kilograms);
    }

    /** This many times the quantity. */
    public Carbon times(double factor) {
        return new Carbon(kilograms * factor);
    }

    @Override
    public double canonical() {
        return kilograms;
    }

    @Override
    public Unit unit() {
        return Unit.KILOGRAM_CO2E;
    }

    @Override
    public int compareTo(Carbon other) {
        return Double.compare(kilograms, other.kilograms);
    }
}
