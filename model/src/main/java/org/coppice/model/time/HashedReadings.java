package org.coppice.model.time;

import java.util.List;

/** Readings with the hash of their content, which is found once: it can be no other's. */
public final class HashedReadings {
    private final Readings readings;
    private final String hash;

    private HashedReadings(Readings readings) {
        this.readings = readings;
        this.hash = SeriesHash.of(readings);
    }

    /** Readings with their hash. */
    public static HashedReadings of(Readings readings) {
        return new HashedReadings(readings);
    }

    /** Several with their hashes, in their order, found side by side by as many cores as there are. */
    public static List<HashedReadings> ofEach(List<Readings> series) {
        return series.parallelStream().map(HashedReadings::new).toList();
    }

    /** The readings. */
    public Readings readings() {
        return readings;
    }

    /** See {@link SeriesHash}. */
    public String hash() {
        return hash;
    }

    /** Names these readings in a plan. */
    public SeriesRef ref(String id) {
        return new SeriesRef(id, hash);
    }
}
