package org.coppice.model.quantity;

/** Computing speed, canonical in FLOP/s. */
public record WorkRate(double flopPerSecond) implements Quantity, Comparable<WorkRate> {
    public static final WorkRate ZERO = new WorkRate(0);

    /** A speed given in TFLOP/s. */
    public static WorkRate ofTeraflopPerSecond(double teraflop) {
        return new WorkRate(teraflop * 1e12);
    }

    /** The sum of both. */
    public WorkRate plus(WorkRate other) {
        return new WorkRate(flopPerSecond + other.flopPerSecond);
    }

    /** This less the other. */
    public WorkRate minus(WorkRate other) {
        return new WorkRate(flopPerSecond - other.flopPerSecond);
    }

    /** This many times the quantity. */
    public WorkRate times(double factor) {
        return new WorkRate(flopPerSecond * factor);
    }

    @Override
    public double canonical() {
        return flopPerSecond;
    }

    @Override
    public Unit unit() {
        return Unit.FLOP_PER_SECOND;
    }

    @Override
    public int compareTo(WorkRate other) {
        return Double.compare(flopPerSecond, other.flopPerSecond);
    }
}
