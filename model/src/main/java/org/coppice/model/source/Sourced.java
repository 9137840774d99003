package org.coppice.model.source;

/**
 * A value with its provenance.
 *
 * @param byDefault whether the value stands because nobody chose it; the share of a result that rests on such values is a
 *     figure of its own
 */
public record Sourced<V>(V value, Source source, boolean byDefault) {

    /** A value that somebody chose or measured. */
    public static <V> Sourced<V> of(V value, Source source) {
        return new Sourced<>(value, source, false);
    }

    /** A value that stands until somebody chooses another. */
    public static <V> Sourced<V> defaulted(V value, Source source) {
        return new Sourced<>(value, source, true);
    }

    /** A value typed by the user. */
    public static <V> Sourced<V> stated(V value) {
        return of(value, Source.stated());
    }

    /** The same provenance with another value. */
    public <W> Sourced<W> map(java.util.function.Function<V, W> change) {
        return new Sourced<>(change.apply(value), source, byDefault);
    }
}
