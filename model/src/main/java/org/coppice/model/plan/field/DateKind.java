package org.coppice.model.plan.field;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.coppice.model.source.UserError;

/** A calendar date, written as 2025-03-31. */
public record DateKind() implements FieldKind<LocalDate> {

    @Override
    public LocalDate parse(String text) {
        String bare = text.strip();
        try {
            return LocalDate.parse(bare.matches("[0-9]{4}-[0-9]{2}") ? bare + "-01" : bare);
        } catch (DateTimeParseException wrong) {
            throw new UserError("“" + text + "” is not a date. Write it as 2025-03-31.", wrong);
        }
    }

    @Override
    public String format(LocalDate value) {
        return value.toString();
    }

    @Override
    public Object toTree(LocalDate value) {
        return value.toString();
    }

    @Override
    public LocalDate fromTree(Object tree, String where) {
        return Trees.reading(where, () -> parse(FieldKind.textOf(tree, where)));
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "format", "date");
    }
}
