package org.coppice.model.quantity;

/** A throughput, canonical in tokens/s. */
public record TokenRate(double perSecond) implements Quantity, Comparable<TokenRate> {
    public static final TokenRate ZERO = new TokenRate(0);

    /** A throughput given in tokens/s. */
    public static TokenRate ofPerSecond(double perSecond) {
        return new TokenRate(perSecond);
    }

    /** The sum of both. */
    public TokenRate plus(TokenRate other) {
        return new TokenRate(perSecond + other.perSecond);
    }

    /** This less the other. */
    public TokenRate minus(TokenRate other) {
        return new TokenRate(perSecond - other.perSecond);
    }

    /** This many times the quantity. */
    public TokenRate times(double factor) {
        return new TokenRate(perSecond * factor);
    }

    @Override
    public double canonical() {
        return perSecond;
    }

    @Override
    public Unit unit() {
        return Unit.TOKEN_PER_SECOND;
    }

    @Override
    public int compareTo(TokenRate other) {
        return Double.compare(perSecond, other.perSecond);
    }
}
