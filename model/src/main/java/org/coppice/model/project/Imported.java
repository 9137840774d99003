package org.coppice.model.project;

import java.util.List;
import java.util.Map;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesRef;

/**
 * What an import brings along besides the edit of the plan. It is kept in the same transaction.
 *
 * @param readings by the reference that the plan has to them
 * @param files as they were
 */
public record Imported(Map<SeriesRef, HashedReadings> readings, List<ImportedFile> files) {
    /** Nothing. */
    public static final Imported NONE = new Imported(Map.of(), List.of());

    /** Refuses readings under a hash that is not theirs. */
    public Imported {
        readings = Map.copyOf(readings);
        files = List.copyOf(files);
        readings.forEach((ref, hashed) -> {
            if (!ref.hash().equals(hashed.hash())) {
                throw new IllegalArgumentException("The hash of the series " + ref.id() + " is not " + ref.hash());
            }
        });
    }

    /** Readings alone. */
    public static Imported of(Map<SeriesRef, HashedReadings> readings) {
        return new Imported(readings, List.of());
    }
}
