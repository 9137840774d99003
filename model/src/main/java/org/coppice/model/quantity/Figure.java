package org.coppice.model.quantity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that knows its unit, its range, and how it was made. Screens, workbook and command line show the same objects.
 *
 * @param key stable, for example {@code scope2.market}
 * @param label for people, for example {@code Scope 2, market-based}
 * @param site the name of the site; empty for the total
 * @param value in {@code unit}; empty where it is not known, which is not zero
 * @param notes what must be said beside the figure, for example that a life-cycle factor was used
 */
public record Figure(
        String key,
        String label,
        Optional<String> site,
        OptionalDouble value,
        Unit unit,
        Optional<Range> range,
        Derivation derivation,
        Basis basis,
        List<String> notes) {

    /** Copies the notes; refuses a value outside its range. */
    public Figure {
        notes = List.copyOf(notes);
        if (range.isPresent() && value.isPresent() && !range.get().contains(value.getAsDouble())) {
            throw new IllegalArgumentException(key + " = " + value.getAsDouble() + " lies outside " + range.get());
        }
    }

    /** A figure without range or notes; NaN means not known. */
    public static Figure of(
            String key,
            String label,
            Optional<String> site,
            double value,
            Unit unit,
            Derivation derivation,
            Basis basis) {
        return new Figure(
                key,
                label,
                site,
                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                unit,
                Optional.empty(),
                derivation,
                basis,
                List.of());
    }

    /** The same figure with its range. */
    public Figure withRange(Range newRange) {
        return new Figure(key, label, site, value, unit, Optional.of(newRange), derivation, basis, notes);
    }

    /** The same figure with remarks beside it. */
    public Figure withNotes(List<String> newNotes) {
        return new Figure(key, label, site, value, unit, range, derivation, basis, newNotes);
    }
}
