package org.coppice.model.time;

import java.util.Optional;

/** Where the simulation gets readings from. Thread-safe. */
@FunctionalInterface
public interface SeriesSource {

    /** A source that has nothing. */
    SeriesSource NONE = ref -> Optional.empty();

    /** The readings of that name and content, if they are there. */
    Optional<Readings> find(SeriesRef ref);
}
