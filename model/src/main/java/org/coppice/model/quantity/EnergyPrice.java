package org.coppice.model.quantity;

import java.util.Currency;

/** The price of one kWh in a currency. */
public record EnergyPrice(double perKilowattHour, Currency currency) implements Quantity, Comparable<EnergyPrice> {

    /** A price given a MWh. */
    public static EnergyPrice ofMegawattHour(double amount, Currency currency) {
        return new EnergyPrice(amount / 1e3, currency);
    }

    @Override
    public double canonical() {
        return perKilowattHour;
    }

    @Override
    public Unit unit() {
        return Unit.perKilowattHour(currency);
    }

    @Override
    public int compareTo(EnergyPrice other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(
                    "Prices in " + currency + " and " + other.currency + " cannot be compared");
        }
        return Double.compare(perKilowattHour, other.perKilowattHour);
    }
}
