package org.coppice.model.quantity;

import java.util.Currency;

/** An amount of money in one currency; positive means we pay. Amounts of unlike currencies are never added. */
public record Money(double amount, Currency currency) implements Quantity, Comparable<Money> {

    /** Nothing, in the currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum of both, which must be of one currency. */
    public Money plus(Money other) {
        return new Money(amount + same(other).amount, currency);
    }

    /** This less the other, which must be of one currency. */
    public Money minus(Money other) {
        return new Money(amount - same(other).amount, currency);
    }

    /** This many times the amount. */
    public Money times(double factor) {
        return new Money(amount * factor, currency);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(
                    "Amounts in " + currency + " and " + other.currency + " cannot be joined without a rate");
        }
        return other;
    }

    @Override
    public double canonical() {
        return amount;
    }

    @Override
    public Unit unit() {
        return Unit.of(currency);
    }

    @Override
    public int compareTo(Money other) {
        return Double.compare(amount, same(other).amount);
    }
}
