package org.coppice.app.intake;

import org.coppice.model.time.Readings;

/**
 * Puts new readings to those that a meter has already.
 *
 * @param readings of both, in order
 * @param added how many of the new ones fill time that had no reading
 * @param same how many of the new ones were there already, to the last digit
 * @param conflicts how many readings share time with one on the other side that says otherwise
 */
public record ReadingsMerge(Readings readings, int added, int same, int conflicts) {

    /** Whose reading stands where both have one. */
    public enum Winner {
        /** What the meter has stays. */
        KEEP,
        /** The new reading takes its place. */
        REPLACE
    }

    /** Whether the meter has after the merge just what it had before. */
    public boolean changesNothing(Winner winner) {
        return added == 0 && (conflicts == 0 || winner == Winner.KEEP);
    }

    /** Merges readings in the same unit. */
    public static ReadingsMerge of(Readings kept, Readings incoming, Winner winner) {
        if (!kept.unit().equals(incoming.unit())) {
            throw new IllegalArgumentException("Readings in " + incoming.unit().symbol() + " do not add to some in "
                    + kept.unit().symbol());
        }
        boolean keep = winner == Winner.KEEP;
        Readings strong = keep ? kept : incoming;
        Readings weak = keep ? incoming : kept;
        boolean[] survives = new boolean[weak.size()];
        int same = 0;
        int conflicts = 0;
        int survivors = 0;
        int w = 0;
        for (int i = 0; i < weak.size(); i++) {
            while (w < strong.size() && strong.ends()[w] <= weak.starts()[i]) {
                w++;
            }
            if (w == strong.size() || strong.starts()[w] >= weak.ends()[i]) {
                survives[i] = true;
                survivors++;
            } else if (equal(weak, i, strong, w)) {
                same++;
            } else {
                conflicts++;
            }
        }
        int added = keep ? survivors : Math.max(0, incoming.size() - same - conflicts);
        return new ReadingsMerge(merged(strong, weak, survives, survivors), added, same, conflicts);
    }

    private static boolean equal(Readings a, int i, Readings b, int j) {
        return a.starts()[i] == b.starts()[j]
                && a.ends()[i] == b.ends()[j]
                && Double.compare(a.values()[i], b.values()[j]) == 0;
    }

    private static Readings merged(Readings strong, Readings weak, boolean[] survives, int survivors) {
        int n = strong.size() + survivors;
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        byte[] quality = new byte[n];
        int s = 0;
        int w = 0;
        for (int i = 0; i < n; i++) {
            while (w < weak.size() && !survives[w]) {
                w++;
            }
            boolean fromWeak = s == strong.size() || (w < weak.size() && weak.starts()[w] < strong.starts()[s]);
            Readings from = fromWeak ? weak : strong;
            int at = fromWeak ? w++ : s++;
            starts[i] = from.starts()[at];
            ends[i] = from.ends()[at];
            values[i] = from.values()[at];
            quality[i] = from.quality()[at];
        }
        return new Readings(starts, ends, values, quality, strong.unit());
    }
}
