package org.coppice.model.quantity;

/** The lowest and the highest value thought possible, in the unit of the figure; {@code low <= high}. */
public record Range(double low, double high) {

    /** Refuses a range that is upside down or not a number. */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The low end " + low + " must not exceed the high end " + high);
        }
    }

    /** Whether the value lies inside, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The range of a sum, when both parts move together. */
    public Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    /** The range of this many times the value; a negative factor turns the ends. */
    public Range times(double factor) {
        double a = low * factor;
        double b = high * factor;
        return new Range(Math.min(a, b), Math.max(a, b));
    }
}
