package org.coppice.model.plan.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.Quantity;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/** A value with its provenance. What a person types becomes the person's own value; in a file the provenance may be left out. */
public record SourcedKind<V>(FieldKind<V> inner) implements FieldKind<Sourced<V>> {

    @Override
    public Sourced<V> parse(String text) {
        return Sourced.stated(inner.parse(text));
    }

    @Override
    public String format(Sourced<V> value) {
        return value.byDefault() ? formatDefault(inner, value.value()) : inner.format(value.value());
    }

    /** A default is nobody's measurement, so it does not pretend to be one: 94.8 %, not 94.7924 %. */
    @SuppressWarnings("unchecked") // a value of a quantity's kind is a quantity
    private static <V, Q extends Quantity> String formatDefault(FieldKind<V> kind, V value) {
        return kind instanceof QuantityKind<?> quantity
                ? ((QuantityKind<Q>) quantity).formatEstimate((Q) value)
                : kind.format(value);
    }

    @Override
    public Object toTree(Sourced<V> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", inner.toTree(value.value()));
        tree.put("source", SourceTypes.SOURCE.toTree(value.source()));
        if (value.byDefault()) {
            tree.put("default", true);
        }
        return tree;
    }

    @Override
    public Sourced<V> fromTree(Object tree, String where) {
        if (tree instanceof Map<?, ?> map && map.containsKey("value")) {
            Map<String, Object> object = Trees.object(tree, where);
            for (String key : object.keySet()) {
                if (!key.equals("value") && !key.equals("source") && !key.equals("default")) {
                    throw org.coppice.model.source.UserError.at(
                            where, "“" + key + "” is not known here. Known: value, source, default.");
                }
            }
            V value = inner.fromTree(object.getOrDefault("value", ""), where + ".value");
            Object source = object.get("source");
            return new Sourced<>(
                    value,
                    source == null ? Source.stated() : SourceTypes.SOURCE.fromTree(source, where + ".source"),
                    Boolean.TRUE.equals(object.get("default")));
        }
        return Sourced.stated(inner.fromTree(tree, where));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                java.util.List.of(
                        inner.schema(),
                        Map.of(
                                "type",
                                "object",
                                "required",
                                java.util.List.of("value"),
                                "additionalProperties",
                                false,
                                "properties",
                                Map.of(
                                        "value",
                                        inner.schema(),
                                        "source",
                                        SourceTypes.SOURCE.schema(),
                                        "default",
                                        Map.of("type", "boolean")))));
    }

    @Override
    public Optional<Unit> unit() {
        return inner.unit();
    }
}
