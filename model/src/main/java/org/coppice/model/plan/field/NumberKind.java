package org.coppice.model.plan.field;

import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.source.UserError;

/** A number without a unit: a count, a year, a shape parameter. */
public final class NumberKind<V> implements FieldKind<V> {
    private final boolean whole;
    private final DoubleFunction<V> make;
    private final ToDoubleFunction<V> value;

    private NumberKind(boolean whole, DoubleFunction<V> make, ToDoubleFunction<V> value) {
        this.whole = whole;
        this.make = make;
        this.value = value;
    }

    /** A whole number. */
    public static NumberKind<Integer> whole() {
        return new NumberKind<>(true, number -> (int) number, Integer::doubleValue);
    }

    /** Any number. */
    public static NumberKind<Double> real() {
        return new NumberKind<>(false, number -> number, Double::doubleValue);
    }

    @Override
    public V parse(String text) {
        return make(QuantityText.number(text));
    }

    private V make(double number) {
        if (whole && (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE)) {
            throw new UserError(QuantityText.formatNumber(number, 9) + " is not a whole number.");
        }
        return make.apply(number);
    }

    @Override
    public String format(V v) {
        double number = value.applyAsDouble(v);
        return whole ? Long.toString((long) number) : QuantityText.formatNumber(number, 6);
    }

    @Override
    public Object toTree(V v) {
        double number = value.applyAsDouble(v);
        return whole ? (Object) (long) number : (Object) number;
    }

    @Override
    public V fromTree(Object tree, String where) {
        return Trees.reading(where, () -> make(Trees.number(tree, where)));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", whole ? "integer" : "number");
    }
}
