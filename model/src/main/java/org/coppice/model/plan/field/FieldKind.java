package org.coppice.model.plan.field;

import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;

/** How values of a property are read, written and described. A closed set. */
public sealed interface FieldKind<V>
        permits ChoiceKind,
                CurveKind,
                DateKind,
                ListKind,
                NumberKind,
                OptionalKind,
                ProfileKind,
                QuantityKind,
                RecordKind,
                ReferenceKind,
                SourcedKind,
                TextKind,
                TextMapKind,
                YesNoKind {

    /**
     * The value that a person's text means.
     *
     * @throws UserError saying what is wrong with the text and how to write it
     */
    V parse(String text);

    /** The value for people, as parsed by {@link #parse}, rounded where that reads better. */
    String format(V value);

    /** The value as a tree that {@link #fromTree} reads back exactly. */
    Object toTree(V value);

    /**
     * The value that a tree holds.
     *
     * @param where the place of the tree, for the error
     * @throws UserError naming the place
     */
    V fromTree(Object tree, String where);

    /** The JSON Schema of the tree. */
    Map<String, Object> schema();

    /** The value of a property that is left out, if it may be left out. */
    default Optional<V> absent() {
        return Optional.empty();
    }

    /** The unit of a bare number, for kinds that have one. */
    default Optional<Unit> unit() {
        return Optional.empty();
    }

    /** Reads text out of a tree. */
    static String textOf(Object tree, String where) {
        if (tree instanceof String text) {
            return text;
        }
        throw UserError.at(where, "a text is wanted, not " + describe(tree) + ".");
    }

    /** Names what a tree holds, for an error. */
    static String describe(Object tree) {
        if (tree instanceof Map) {
            return "an object";
        }
        if (tree instanceof Iterable) {
            return "a list";
        }
        return "“" + tree + "”";
    }
}
