package org.coppice.model.quantity;

/** A value with a dimension, kept as one double in the dimension's canonical unit. */
public interface Quantity {

    /** The value in {@link #unit()}. */
    double canonical();

    /** The canonical unit. */
    Unit unit();

    /** The value in another unit of the same dimension (and currency). */
    default double in(Unit other) {
        if (other.dimension() != unit().dimension()) {
            throw new IllegalArgumentException(
                    unit().symbol() + " cannot be read in " + other.symbol() + ": unlike dimensions");
        }
        return other.fromCanonical(canonical());
    }
}
