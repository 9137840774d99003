package org.coppice.model.quantity;

/** Power, canonical in kW. */
public record Power(double kilowatts) implements Quantity, Comparable<Power> {
    public static final Power ZERO = new Power(0);

    /** A power given in kW. */
    public static Power ofKilowatts(double kilowatts) {
        return new Power(kilowatts);
    }

    /** A power given in W. */
    public static Power ofWatts(double watts) {
        return new Power(watts / 1e3);
    }

    /** A power given in MW. */
    public static Power ofMegawatts(double megawatts) {
        return new Power(megawatts * 1e3);
    }

    /** The sum of both. */
    public Power plus(Power other) {
        return new Power(kilowatts + other.kilowatts);
    }

    /** This less the other. */
    public Power minus(Power other) {
        return new Power(kilowatts - other.kilowatts);
    }

    /** This many times the quantity. */
    public Power times(double factor) {
        return new Power(kilowatts * factor);
    }

    /** The energy of this power kept for so many hours. */
    public Energy over(double hours) {
        return new Energy(kilowatts * hours);
    }

    /** This power in W. */
    public double watts() {
        return kilowatts * 1e3;
    }

    @Override
    public double canonical() {
        return kilowatts;
    }

    @Override
    public Unit unit() {
        return Unit.KILOWATT;
    }

    @Override
    public int compareTo(Power other) {
        return Double.compare(kilowatts, other.kilowatts);
    }
}
