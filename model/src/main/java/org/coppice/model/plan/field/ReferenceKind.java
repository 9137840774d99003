package org.coppice.model.plan.field;

import java.util.Map;

/**
 * The id of another record of the plan.
 *
 * @param recordType which records may be referred to, for example {@code site}
 */
public record ReferenceKind(String recordType) implements FieldKind<String> {

    @Override
    public String parse(String text) {
        return text.strip();
    }

    @Override
    public String format(String value) {
        return value;
    }

    @Override
    public Object toTree(String value) {
        return value;
    }

    @Override
    public String fromTree(Object tree, String where) {
        return FieldKind.textOf(tree, where);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "description", "the id of a " + recordType);
    }
}
