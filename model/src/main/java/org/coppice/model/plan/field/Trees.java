package org.coppice.model.plan.field;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coppice.model.source.UserError;

/** Reads trees and says where they are wrong. */
final class Trees {

    private Trees() {}

    /** Runs a reader and puts the place before its complaint. */
    static <V> V reading(String where, Supplier<V> reader) {
        try {
            return reader.get();
        } catch (UserError problem) {
            if (problem.text().startsWith(where)) {
                throw problem;
            }
            throw new UserError(where + ": " + problem.text(), problem);
        } catch (IllegalArgumentException | java.time.DateTimeException refused) {
            // A value type that refuses its value: its message is for people too.
            throw new UserError(where + ": " + refused.getMessage(), refused);
        }
    }

    /** The tree as an object with its keys. */
    static Map<String, Object> object(Object tree, String where) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> result = new java.util.LinkedHashMap<>();
            map.forEach((key, value) -> result.put(String.valueOf(key), value));
            return result;
        }
        throw UserError.at(where, "an object in braces is wanted, not " + FieldKind.describe(tree) + ".");
    }

    /** The tree as a list. */
    static List<?> list(Object tree, String where) {
        if (tree instanceof List<?> list) {
            return list;
        }
        throw UserError.at(where, "a list in brackets is wanted, not " + FieldKind.describe(tree) + ".");
    }

    /** The tree as a number. */
    static double number(Object tree, String where) {
        if (tree instanceof Number number) {
            return number.doubleValue();
        }
        throw UserError.at(where, "a number is wanted, not " + FieldKind.describe(tree) + ".");
    }
}
