package org.coppice.model.project;

import java.util.List;
import java.util.Map;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;

/**
 * What an import brings along besides the edit of the plan. It is kept in the same transaction.
 *
 * @param readings by the reference that the plan has to them
 * @param files as they were
 */
public record Imported(Map<SeriesRef, Readings> readings, List<ImportedFile> files) {
    /** Nothing. */
    public static final Imported NONE = new Imported(Map.of(), List.of());

    /** Refuses readings under a hash that is not theirs. */
    public Imported {
        readings = Map.copyOf(readings);
        files = List.copyOf(files);
        List<SeriesRef> refs = List.copyOf(readings.keySet());
        List<String> hashes = SeriesHash.ofEach(refs.stream().map(readings::get).toList());
        for (int i = 0; i < refs.size(); i++) {
            SeriesRef ref = refs.get(i);
            if (!ref.hash().equals(hashes.get(i))) {
                throw new IllegalArgumentException("The hash of the series " + ref.id() + " is not " + ref.hash());
            }
        }
    }

    /** Readings alone. */
    public static Imported of(Map<SeriesRef, Readings> readings) {
        return new Imported(readings, List.of());
    }
}
