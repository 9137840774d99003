package org.coppice.model.quantity;

/** An amount of tokens. */
public record Tokens(double count) implements Quantity, Comparable<Tokens> {
    public static final Tokens ZERO = new Tokens(0);

    /** So many tokens. */
    public static Tokens of(double count) {
        return new Tokens(count);
    }

    /** The sum of both. */
    public Tokens plus(Tokens other) {
        return new Tokens(count + other.count);
    }

    /** This less the other. */
    public Tokens minus(Tokens other) {
        return new Tokens(count - other.count);
    }

    /** This many times the quantity. */
    public Tokens times(double factor) {
        return new Tokens(count * factor);
    }

    @Override
    public double canonical() {
        return count;
    }

    @Override
    public Unit unit() {
        return Unit.TOKEN;
    }

    @Override
    public int compareTo(Tokens other) {
        return Double.compare(count, other.count);
    }
}
