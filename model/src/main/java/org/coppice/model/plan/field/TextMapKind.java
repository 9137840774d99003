package org.coppice.model.plan.field;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.source.UserError;

/** Answers by question, texts both. */
public record TextMapKind() implements FieldKind<Map<String, String>> {

    @Override
    public Map<String, String> parse(String text) {
        Map<String, String> map = new TreeMap<>();
        for (String line : text.split("\\R")) {
            int equals = line.indexOf('=');
            if (equals < 0 && !line.isBlank()) {
                throw new UserError("“" + line + "” is not an answer. Write question=answer.");
            }
            if (equals >= 0) {
                map.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return map;
    }

    @Override
    public String format(Map<String, String> value) {
        StringBuilder text = new StringBuilder();
        value.forEach(
                (key, answer) -> text.append(key).append('=').append(answer).append('\n'));
        return text.toString();
    }

    @Override
    public Object toTree(Map<String, String> value) {
        return new TreeMap<>(value);
    }

    @Override
    public Map<String, String> fromTree(Object tree, String where) {
        Map<String, String> map = new TreeMap<>();
        Trees.object(tree, where).forEach((key, value) -> map.put(key, FieldKind.textOf(value, where + "." + key)));
        return map;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
    }

    @Override
    public Optional<Map<String, String>> absent() {
        return Optional.of(Map.of());
    }
}
