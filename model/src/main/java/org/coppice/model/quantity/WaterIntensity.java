package org.coppice.model.quantity;

/** Water used for one kWh, canonical in L/kWh. */
public record WaterIntensity(double litresPerKilowattHour) implements Quantity, Comparable<WaterIntensity> {
    public static final WaterIntensity ZERO = new WaterIntensity(0);

    /** An intensity given in L/kWh. */
    public static WaterIntensity ofLitresPerKilowattHour(double litres) {
        return new WaterIntensity(litres);
    }

    /** The sum of both. */
    public WaterIntensity plus(WaterIntensity other) {
        return new WaterIntensity(litresPerKilowattHour + other.litresPerKilowattHour);
    }

    /** This less the other. */
    public WaterIntensity minus(WaterIntensity other) {
        return new WaterIntensity(litresPerKilowattHour - other.litresPerKilowattHour);
    }

    /** This many times the quantity. */
    public WaterIntensity times(double factor) {
        return new WaterIntensity(litresPerKilowattHour * factor);
    }

    @Override
    public double canonical() {
        return litresPerKilowattHour;
    }

    @Override
    public Unit unit() {
        return Unit.LITRE_PER_KILOWATT_HOUR;
    }

    @Override
    public int compareTo(WaterIntensity other) {
        return Double.compare(litresPerKilowattHour, other.litresPerKilowattHour);
    }
}
