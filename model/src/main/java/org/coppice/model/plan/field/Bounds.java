package org.coppice.model.plan.field;

import java.util.Optional;
import java.util.function.Predicate;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;

/**
 * The limits of a property.
 *
 * @param rule whether a value is allowed
 * @param words what is allowed, for example {@code between 1 and 5}
 */
public record Bounds<V>(Predicate<V> rule, String words) {

    /** No limits. */
    public static <V> Bounds<V> none() {
        return new Bounds<>(value -> true, "");
    }

    /** Both ends included. The ends are given as the kind writes them, so the words name their units. */
    public static <C extends Comparable<C>> Bounds<C> between(C low, C high, String words) {
        return new Bounds<>(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0, words);
    }

    /** The same limits for a value that may be missing. */
    public Bounds<Optional<V>> optional() {
        return new Bounds<>(value -> value.isEmpty() || rule.test(value.get()), words);
    }

    /** The same limits for a value with provenance. */
    public Bounds<Sourced<V>> sourced() {
        return new Bounds<>(value -> rule.test(value.value()), words);
    }

    void check(String label, V value, FieldKind<V> kind) {
        if (!rule.test(value)) {
            throw new UserError(label + " must be " + words + ", not " + kind.format(value) + ".");
        }
    }
}
