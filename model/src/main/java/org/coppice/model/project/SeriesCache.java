package org.coppice.model.project;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/** Gives the same object for the same series as long as somebody uses it, so that results can be kept by identity. */
final class SeriesCache implements SeriesSource {
    private final Map<String, SoftReference<Readings>> cache = new ConcurrentHashMap<>();
    private final Function<String, Optional<Readings>> store;

    SeriesCache(Function<String, Optional<Readings>> store) {
        this.store = store;
    }

    @Override
    public Optional<Readings> find(SeriesRef ref) {
        SoftReference<Readings> held = cache.get(ref.hash());
        Readings known = held == null ? null : held.get();
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Readings> read = store.apply(ref.hash());
        read.ifPresent(readings -> cache.put(ref.hash(), new SoftReference<>(readings)));
        return read;
    }
}
