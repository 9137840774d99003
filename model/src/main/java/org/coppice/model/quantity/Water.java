package org.coppice.model.quantity;

/** A volume of water, canonical in L. */
public record Water(double litres) implements Quantity, Comparable<Water> {
    public static final Water ZERO = new Water(0);

    /** A volume given in L. */
    public static Water ofLitres(double litres) {
        return new Water(litres);
    }

    /** The sum of both. */
    public Water plus(Water other) {
        return new Water(litres + other.litres);
    }

    /** This less the other. */
    public Water minus(Water other) {
        return new Water(litres - other.litres);
    }

    /** This many times the quantity. */
    public Water times(double factor) {
        return new Water(litres * factor);
    }

    @Override
    public double canonical() {
        return litres;
    }

    @Override
    public Unit unit() {
        return Unit.LITRE;
    }

    @Override
    public int compareTo(Water other) {
        return Double.compare(litres, other.litres);
    }
}
