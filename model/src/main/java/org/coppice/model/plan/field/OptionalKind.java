package org.coppice.model.plan.field;

import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.Unit;

/** A value that may be missing; an empty cell says so. */
public record OptionalKind<V>(FieldKind<V> inner) implements FieldKind<Optional<V>> {

    @Override
    public Optional<V> parse(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(inner.parse(text));
    }

    @Override
    public String format(Optional<V> value) {
        return value.map(inner::format).orElse("");
    }

    @Override
    public Object toTree(Optional<V> value) {
        return value.map(inner::toTree).orElse("");
    }

    @Override
    public Optional<V> fromTree(Object tree, String where) {
        return "".equals(tree) ? Optional.empty() : Optional.of(inner.fromTree(tree, where));
    }

    @Override
    public Map<String, Object> schema() {
        return inner.schema();
    }

    @Override
    public Optional<Optional<V>> absent() {
        return Optional.of(Optional.empty());
    }

    @Override
    public Optional<Unit> unit() {
        return inner.unit();
    }
}
