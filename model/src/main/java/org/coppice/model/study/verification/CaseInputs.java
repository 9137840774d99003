package org.coppice.model.study.verification;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.QuantityKind;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.quantity.Years;

/** The inputs of a case, read by name and type. Quantities are texts with a unit. */
public final class CaseInputs {
    private final String where;
    private final Map<String, Object> values;
    private final Optional<Path> dataFile;

    CaseInputs(String where, Map<String, Object> values, Optional<Path> dataFile) {
        this.where = where;
        this.values = values;
        this.dataFile = dataFile;
    }

    /** The file of the case, where it has one. */
    public Path dataFile() {
        return dataFile.orElseThrow(() -> new IllegalArgumentException(where + " names no data file"));
    }

    /** Whether there is an input of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number without a unit. */
    public double number(String name) {
        return toNumber(name, value(name));
    }

    /** A number, or another where it is not given. */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** A whole number. */
    public int whole(String name) {
        return (int) Math.round(number(name));
    }

    /** A list of numbers. */
    public double[] numbers(String name) {
        return ((List<?>) value(name))
                .stream().mapToDouble(entry -> toNumber(name, entry)).toArray();
    }

    /** A text. */
    public String text(String name) {
        return value(name).toString();
    }

    /** A value as it stands in the data file: numbers, texts, lists and maps. */
    public Object tree(String name) {
        return value(name);
    }

    /** A list of inputs, each with names of its own. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    public List<CaseInputs> list(String name) {
        return ((List<Object>) value(name))
                .stream()
                        .map(entry -> new CaseInputs(where + ", " + name, (Map<String, Object>) entry, dataFile))
                        .toList();
    }

    /** A quantity of a kind. */
    public <V extends org.coppice.model.quantity.Quantity> V quantity(String name, QuantityKind<V> kind) {
        return kind.parse(text(name));
    }

    /** A power. */
    public Power power(String name) {
        return quantity(name, Kinds.POWER);
    }

    /** An energy. */
    public Energy energy(String name) {
        return quantity(name, Kinds.ENERGY);
    }

    /** An intensity. */
    public CarbonIntensity intensity(String name) {
        return quantity(name, Kinds.INTENSITY);
    }

    /** A water intensity. */
    public WaterIntensity waterIntensity(String name) {
        return quantity(name, Kinds.WATER_INTENSITY);
    }

    /** An emission. */
    public Carbon carbon(String name) {
        return quantity(name, Kinds.CARBON);
    }

    /** A mass. */
    public Mass mass(String name) {
        return quantity(name, Kinds.MASS);
    }

    /** A span of years. */
    public Years years(String name) {
        return quantity(name, Kinds.YEARS);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(where + " needs an input “" + name + "”; it has " + values.keySet());
        }
        return value;
    }

    private double toNumber(String name, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(where + ": “" + name + "” must be a number, not " + value);
    }
}
