package org.coppice.importers.check;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.coppice.importers.normalise.Normalised;
import org.coppice.importers.sheet.Table;

/** The columns of tables that hold values of several meters, which their rows name: a power of one is no energy of another. */
final class SharedColumns {
    private final IdentityHashMap<Table, BitSet> shared = new IdentityHashMap<>();

    private SharedColumns() {}

    static SharedColumns of(List<Normalised> series) {
        SharedColumns columns = new SharedColumns();
        IdentityHashMap<Table, BitSet> seen = new IdentityHashMap<>();
        for (Normalised one : series) {
            int column = one.raw().column().index();
            BitSet known = seen.computeIfAbsent(one.raw().table(), k -> new BitSet());
            if (known.get(column)) {
                columns.shared
                        .computeIfAbsent(one.raw().table(), k -> new BitSet())
                        .set(column);
            }
            known.set(column);
        }
        return columns;
    }

    /** Whether two series are of meters that the rows of one table tell apart. */
    @SuppressWarnings("ReferenceEquality") // of one table, not of an equal one
    boolean areOfOthers(Normalised first, Normalised second) {
        return first.raw().table() == second.raw().table()
                && isShared(first)
                && isShared(second)
                && !first.raw().meter().equals(second.raw().meter());
    }

    private boolean isShared(Normalised one) {
        BitSet columns = shared.get(one.raw().table());
        return columns != null && columns.get(one.raw().column().index());
    }
}
