package org.coppice.model.quantity;

/** Energy, canonical in kWh. */
public record Energy(double kilowattHours) implements Quantity, Comparable<Energy> {
    public static final Energy ZERO = new Energy(0);

    /** An energy given in kWh. */
    public static Energy ofKilowattHours(double kilowattHours) {
        return new Energy(kilowattHours);
    }

    /** An energy given in MWh. */
    public static Energy ofMegawattHours(double megawattHours) {
        return new Energy(megawattHours * 1e3);
    }

    /** An energy given in J. */
    public static Energy ofJoules(double joules) {
        return new Energy(joules / 3.6e6);
    }

    /** The sum of both. */
    public Energy plus(Energy other) {
        return new Energy(kilowattHours + other.kilowattHours);
    }

    /** This less the other. */
    public Energy minus(Energy other) {
        return new Energy(kilowattHours - other.kilowattHours);
    }

    /** This many times the quantity. */
    public Energy times(double factor) {
        return new Energy(kilowattHours * factor);
    }

    /** The carbon of this energy at an intensity. */
    public Carbon at(CarbonIntensity intensity) {
        return new Carbon(kilowattHours * intensity.gramsPerKilowattHour() / 1e3);
    }

    /** The water of this energy at an intensity. */
    public Water at(WaterIntensity intensity) {
        return new Water(kilowattHours * intensity.litresPerKilowattHour());
    }

    /** The cost of this energy at a price. */
    public Money at(EnergyPrice price) {
        return new Money(kilowattHours * price.perKilowattHour(), price.currency());
    }

    /** The average power when the energy is spread over so many hours. */
    public Power over(double hours) {
        return new Power(kilowattHours / hours);
    }

    @Override
    public double canonical() {
        return kilowattHours;
    }

    @Override
    public Unit unit() {
        return Unit.KILOWATT_HOUR;
    }

    @Override
    public int compareTo(Energy other) {
        return Double.compare(kilowattHours, other.kilowattHours);
    }
}
