package org.coppice.model.plan.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list of values of one kind, set apart by semicolons in text. */
public record ListKind<V>(FieldKind<V> item) implements FieldKind<List<V>> {

    /** A list of records. */
    public static <R> ListKind<R> of(Shape<R> shape) {
        return new ListKind<>(new RecordKind<>(shape));
    }

    @Override
    public List<V> parse(String text) {
        return Arrays.stream(text.split(";"))
                .filter(part -> !part.isBlank())
                .map(item::parse)
                .toList();
    }

    @Override
    public String format(List<V> value) {
        return value.stream().map(item::format).collect(Collectors.joining("; "));
    }

    @Override
    public Object toTree(List<V> value) {
        return value.stream().map(item::toTree).toList();
    }

    @Override
    public List<V> fromTree(Object tree, String where) {
        List<?> trees = Trees.list(tree, where);
        List<V> values = new ArrayList<>(trees.size());
        for (int i = 0; i < trees.size(); i++) {
            values.add(item.fromTree(trees.get(i), where + "[" + i + "]"));
        }
        return List.copyOf(values);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", item.schema());
    }

    @Override
    public Optional<List<V>> absent() {
        return Optional.of(List.of());
    }
}
