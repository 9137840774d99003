package org.coppice.model.plan.field;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.source.UserError;

/** Yes or no; left out, it is no. */
public record YesNoKind() implements FieldKind<Boolean> {

    @Override
    public Boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "1" -> true;
            case "no", "false", "n", "0", "" -> false;
            default -> throw new UserError("“" + text + "” is neither yes nor no.");
        };
    }

    @Override
    public String format(Boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public Object toTree(Boolean value) {
        return value;
    }

    @Override
    public Boolean fromTree(Object tree, String where) {
        if (tree instanceof Boolean value) {
            return value;
        }
        throw UserError.at(where, "true or false is wanted, not " + FieldKind.describe(tree) + ".");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public Optional<Boolean> absent() {
        return Optional.of(false);
    }
}
