package org.coppice.model.time;

import java.util.Optional;

/** Where the simulation gets readings from. Thread-safe. */
@FunctionalInterface
public interface SeriesSource {

    /** A source that has nothing. */
    SeriesSource NONE = ref -> Optional.empty();

    /** The readings of that name and content, if they are there. */
    Optional<Readings> find(SeriesRef ref);

    /**
     * Those readings as {@link Resampling#spreadEvenly} spreads them, of which whoever asks may change the values. A source that
     * keeps readings packed need not unpack them all at once for it.
     */
    default Optional<Series> spreadEvenly(SeriesRef ref, TimeAxis axis) {
        return find(ref).map(readings -> Resampling.spreadEvenly(readings, axis));
    }
}
