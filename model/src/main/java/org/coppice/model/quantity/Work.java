package org.coppice.model.quantity;

/** Computing work, canonical in floating-point operations. */
public record Work(double flop) implements Quantity, Comparable<Work> {
    public static final Work ZERO = new Work(0);

    /** Work given in FLOP. */
    public static Work ofFlop(double flop) {
        return new Work(flop);
    }

    /** The sum of both. */
    public Work plus(Work other) {
        return new Work(flop + other.flop);
    }

    /** This less the other. */
    public Work minus(Work other) {
        return new Work(flop - other.flop);
    }

    /** This many times the quantity. */
    public Work times(double factor) {
        return new Work(flop * factor);
    }

    @Override
    public double canonical() {
        return flop;
    }

    @Override
    public Unit unit() {
        return Unit.FLOP;
    }

    @Override
    public int compareTo(Work other) {
        return Double.compare(flop, other.flop);
    }
}
