package org.coppice.model.study.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.Quantity;
import org.coppice.model.quantity.Unit;

/** What a method found, by name. A quantity is compared in the unit that a row asks for; a plain number in the unit it is said to have. */
public final class MethodResults {

    private record Result(double value, String symbol, Optional<Unit> unit) {}

    private final Map<String, Result> results = new LinkedHashMap<>();

    /** Adds a quantity. */
    public MethodResults put(String name, Quantity quantity) {
        results.put(name, new Result(quantity.canonical(), quantity.unit().symbol(), Optional.of(quantity.unit())));
        return this;
    }

    /** Adds a number in a unit. */
    public MethodResults put(String name, double value, Unit unit) {
        results.put(name, new Result(value, unit.symbol(), Optional.of(unit)));
        return this;
    }

    /** Adds a plain number without a unit. */
    public MethodResults put(String name, double value) {
        return put(name, value, "");
    }

    /** Adds a number in a unit that is no unit type, for example {@code g/h}. */
    public MethodResults put(String name, double value, String symbol) {
        results.put(name, new Result(value, symbol, Optional.empty()));
        return this;
    }

    /** Adds 1 for yes, 0 for no. */
    public MethodResults put(String name, boolean value) {
        return put(name, value ? 1 : 0);
    }

    /**
     * A result in a unit.
     *
     * @throws IllegalArgumentException where there is none of that name, or it cannot be read in that unit
     */
    double get(String name, String unit) {
        Result result = results.get(name);
        if (result == null) {
            throw new IllegalArgumentException("There is no result “" + name + "” among " + results.keySet());
        }
        if (result.symbol().equals(unit)) {
            return result.value();
        }
        Unit from = result.unit().orElseThrow(() -> unlike(name, result.symbol(), unit));
        Unit to = Unit.find(unit)
                .filter(known -> known.dimension() == from.dimension())
                .orElseThrow(() -> unlike(name, result.symbol(), unit));
        return to.fromCanonical(from.toCanonical(result.value()));
    }

    private static IllegalArgumentException unlike(String name, String has, String asked) {
        return new IllegalArgumentException(
                "“" + name + "” is in “" + has + "”, which cannot be read in “" + asked + "”");
    }
}
