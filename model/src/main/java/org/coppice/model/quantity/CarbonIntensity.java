package org.coppice.model.quantity;

/** Emission of one kWh, canonical in g CO2e/kWh. */
public record CarbonIntensity(double gramsPerKilowattHour) implements Quantity, Comparable<CarbonIntensity> {
    public static final CarbonIntensity ZERO = new CarbonIntensity(0);

    /** An intensity given in g CO2e/kWh. */
    public static CarbonIntensity ofGramsPerKilowattHour(double grams) {
        return new CarbonIntensity(grams);
    }

    /** The sum of both. */
    public CarbonIntensity plus(CarbonIntensity other) {
        return new CarbonIntensity(gramsPerKilowattHour + other.gramsPerKilowattHour);
    }

    /** This less the other. */
    public CarbonIntensity minus(CarbonIntensity other) {
        return new CarbonIntensity(gramsPerKilowattHour - other.gramsPerKilowattHour);
    }

    /** This many times the quantity. */
    public CarbonIntensity times(double factor) {
        return new CarbonIntensity(gramsPerKilowattHour * factor);
    }

    @Override
    public double canonical() {
        return gramsPerKilowattHour;
    }

    @Override
    public Unit unit() {
        return Unit.GRAM_PER_KILOWATT_HOUR;
    }

    @Override
    public int compareTo(CarbonIntensity other) {
        return Double.compare(gramsPerKilowattHour, other.gramsPerKilowattHour);
    }
}
