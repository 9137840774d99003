package org.coppice.model.project;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.coppice.model.project.store.SeriesStore;
import org.coppice.model.project.store.Stretch;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.Series;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.model.time.TimeAxis;

/**
 * Gives the same object for the same series as long as somebody uses it, so that results can be kept by identity. Hourly energies are
 * unpacked anew where nobody holds the readings: a year of a fleet by the hour needs a tenth of the memory of its readings.
 */
final class SeriesCache implements SeriesSource {
    private final Map<String, SoftReference<Readings>> cache = new ConcurrentHashMap<>();
    private final SeriesStore store;
    private final Turns turns;

    /** How to ask the store, which takes no two questions at a time. */
    @FunctionalInterface
    interface Turns {
        <T> T take(Supplier<T> question);
    }

    SeriesCache(SeriesStore store, Turns turns) {
        this.store = store;
        this.turns = turns;
    }

    @Override
    public Optional<Readings> find(SeriesRef ref) {
        Optional<Readings> known = held(ref);
        if (known.isPresent()) {
            return known;
        }
        Optional<Readings> read = turns.take(() -> store.read(ref.hash()));
        read.ifPresent(readings -> cache.put(ref.hash(), new SoftReference<>(readings)));
        return read;
    }

    @Override
    public Optional<Series> spreadEvenly(SeriesRef ref, TimeAxis axis) {
        Optional<Readings> known = held(ref);
        return known.isPresent()
                ? known.map(readings -> Resampling.spreadEvenly(readings, axis))
                : turns.take(() -> store.stretch(ref.hash(), axis)).map(stretch -> spreadEvenly(stretch, axis));
    }

    private Series spreadEvenly(Stretch stretch, TimeAxis axis) {
        return stretch.spreadEvenly(
                axis, (chunk, damage) -> turns.take(() -> store.damaged(stretch.hash(), chunk, damage)));
    }

    private Optional<Readings> held(SeriesRef ref) {
        return Optional.ofNullable(cache.get(ref.hash())).map(SoftReference::get);
    }
}
