package org.coppice.importers.tariff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.source.UserError;

/** The fields of a JSON object, each with its place in messages. */
record RateFields(String where, Map<String, Object> values) {

    static RateFields of(Object tree, String where) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw UserError.at(where, "an object with fields is expected here, not " + tree + ".");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new RateFields(where, values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String place(String name) {
        return where + ", " + name;
    }

    /** A field that must be there. */
    Object require(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw UserError.at(
                    where, "the field “" + name + "” is missing. Maybe the file holds another kind of rate?");
        }
        return value;
    }

    List<?> list(String name) {
        return list(require(name), place(name));
    }

    static List<?> list(Object tree, String where) {
        if (tree instanceof List<?> list) {
            return list;
        }
        throw UserError.at(where, "a list is expected here, not " + tree + ".");
    }

    OptionalDouble number(String name) {
        Object value = values.get(name);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return OptionalDouble.of(number.doubleValue());
        }
        throw UserError.at(place(name), "a number is expected here, not " + value + ".");
    }

    double number(String name, double absent) {
        return number(name).orElse(absent);
    }

    Optional<String> text(String name) {
        Object value = values.get(name);
        return value == null || String.valueOf(value).isBlank()
                ? Optional.empty()
                : Optional.of(String.valueOf(value).strip());
    }

    /** Numbers of a list of a given length. */
    static double[] numbers(Object tree, int length, String where) {
        List<?> list = list(tree, where);
        if (list.size() != length) {
            throw UserError.at(where, length + " numbers are expected here, not " + list.size() + ".");
        }
        List<Double> numbers = new ArrayList<>();
        for (Object value : list) {
            if (!(value instanceof Number number)) {
                throw UserError.at(where, "a number is expected here, not " + value + ".");
            }
            numbers.add(number.doubleValue());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
