package org.coppice.model.plan.field;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Quantity;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;

/**
 * A quantity with its unit. In files it is a text such as {@code "1.2 MW"}; on screen it is shown in the unit of the column,
 * and a bare number typed there has that unit.
 *
 * @param display unit of a bare number, and of display
 * @param make builds the quantity from its canonical value
 */
public record QuantityKind<V extends Quantity>(Unit display, DoubleFunction<V> make) implements FieldKind<V> {
    private static final int ESTIMATE_DIGITS = 3;

    @Override
    public V parse(String text) {
        return make.apply(QuantityText.parse(text, display));
    }

    @Override
    public String format(V value) {
        return QuantityText.format(value.canonical(), display);
    }

    /** For people, where the value is an estimate whose later digits mean nothing: shares with three. */
    String formatEstimate(V value) {
        return display.dimension() == Dimension.RATIO && !display.symbol().isEmpty()
                ? QuantityText.formatNumber(display.fromCanonical(value.canonical()), ESTIMATE_DIGITS) + " "
                        + display.symbol()
                : format(value);
    }

    @Override
    public Object toTree(V value) {
        return QuantityText.exact(value.canonical(), display);
    }

    @Override
    public V fromTree(Object tree, String where) {
        if (tree instanceof Number number && display.dimension() == Dimension.RATIO) {
            return make.apply(number.doubleValue());
        }
        return Trees.reading(where, () -> make.apply(QuantityText.parse(FieldKind.textOf(tree, where), bare())));
    }

    /** In a file a bare text number is taken only where the canonical unit has no symbol: elsewhere a unit must be there. */
    private Unit bare() {
        return display.canonical();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                display.dimension() == Dimension.RATIO ? java.util.List.of("string", "number") : "string",
                "description",
                "a number with its unit, for example “" + QuantityText.exact(display.toCanonical(1), display) + "”");
    }

    @Override
    public Optional<Unit> unit() {
        return Optional.of(display);
    }
}
