package org.coppice.importers.normalise;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;

/**
 * What the values of a series add to its total, so that answers can be told apart by where they lead.
 *
 * @param adds whether values add up at all; those of a counter and of a temperature do not
 * @param each what a value of one adds, in the canonical unit
 */
record Worth(boolean adds, double each) {

    /** Of values in that unit; {@code hours} is the usual length of a reading, which a mean power lasts. */
    static Worth of(SourceUnit unit, QuantityKind kind, double hours) {
        boolean adds = kind.adds() && kind != QuantityKind.REGISTER;
        return new Worth(adds, unit.factor() * (kind == QuantityKind.AVERAGE_POWER ? hours : 1));
    }

    /** The total of these values, missing ones left out; empty where they do not add up. */
    OptionalDouble total(DoubleStream values) {
        return adds
                ? OptionalDouble.of(values.filter(value -> !Double.isNaN(value)).sum() * each)
                : OptionalDouble.empty();
    }
}
