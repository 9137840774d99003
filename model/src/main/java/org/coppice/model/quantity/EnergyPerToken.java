package org.coppice.model.quantity;

/** Energy of one token, canonical in J/token. */
public record EnergyPerToken(double joules) implements Quantity, Comparable<EnergyPerToken> {
    public static final EnergyPerToken ZERO = new EnergyPerToken(0);

    /** An energy given in J a token. */
    public static EnergyPerToken ofJoules(double joules) {
        return new EnergyPerToken(joules);
    }

    /** The sum of both. */
    public EnergyPerToken plus(EnergyPerToken other) {
        return new EnergyPerToken(joules + other.joules);
    }

    /** This less the other. */
    public EnergyPerToken minus(EnergyPerToken other) {
        return new EnergyPerToken(joules - other.joules);
    }

    /** This many times the quantity. */
    public EnergyPerToken times(double factor) {
        return new EnergyPerToken(joules * factor);
    }

    /** The energy of so many tokens. */
    public Energy of(Tokens tokens) {
        return Energy.ofJoules(joules * tokens.count());
    }

    @Override
    public double canonical() {
        return joules;
    }

    @Override
    public Unit unit() {
        return Unit.JOULE_PER_TOKEN;
    }

    @Override
    public int compareTo(EnergyPerToken other) {
        return Double.compare(joules, other.joules);
    }
}
