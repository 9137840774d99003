package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.Table;

/**
 * Finds the column that tells rows of the same time apart, where no header says so: the zone of a market, the kind of a reading,
 * the index of a device. Where times repeat, and with one more column they do not, that column names the series.
 */
final class Distinguishing {
    /** So many rows in a thousand may have the time of another: the hour that autumn repeats. */
    private static final int USUAL = 20;
    /** Of more values a column names the rows, not their series. */
    private static final int MOST_NAMES = 2_000;

    /** So many columns are tried together with another. */
    private static final int MOST_PAIRED = 20;

    private final Table table;
    private final HeaderBlock header;
    private final TimeColumns time;
    private final List<Column> columns;

    private Distinguishing(Table table, HeaderBlock header, TimeColumns time, List<Column> columns) {
        this.table = table;
        this.header = header;
        this.time = time;
        this.columns = new ArrayList<>(columns);
    }

    static List<Column> assign(Table table, HeaderBlock header, TimeColumns time, List<Column> columns) {
        if (time.stamp() < 0) {
            return columns;
        }
        Distinguishing distinguishing = new Distinguishing(table, header, time, columns);
        for (int round = 0; round < 2 && distinguishing.another(); round++) {
            // each round adds a column
        }
        distinguishing.partsLast();
        return distinguishing.columns;
    }

    /** Numbers of parts stand behind the name of what they are parts of. */
    private void partsLast() {
        int meter = first(ColumnRole.METER);
        int kind = first(ColumnRole.KIND);
        boolean turned = meter >= 0
                && kind >= 0
                && HeaderWords.isPartNumber(columns.get(meter).header())
                && !HeaderWords.isPartNumber(columns.get(kind).header())
                && !ColumnContent.of(table, header.dataFrom(), kind).isWorded();
        if (turned) {
            set(meter, ColumnRole.KIND);
            set(kind, ColumnRole.METER);
        }
    }

    private boolean another() {
        List<Column> candidates = candidates();
        if (candidates.isEmpty()) {
            return false;
        }
        long[] keys = keys();
        int repeated = repeated(keys);
        if (repeated * 1_000L <= (long) keys.length * USUAL) {
            return false;
        }
        Column best = null;
        boolean many = repeated * 4L >= keys.length; // of a few rows
        int fewest = Math.max(many ? 1 : 0, repeated / 4);
        int most = isFine() ? mostAtOnce(keys) : MOST_NAMES;
        for (Column candidate : candidates) {
            if (ColumnContent.of(table, header.dataFrom(), candidate.index()).distinct() > most) {
                continue; // it changes as readings do
            }
            int left = repeated(with(keys, candidate.index()));
            if (left < fewest) {
                fewest = left;
                best = candidate;
            }
        }
        if (best == null) {
            best = firstOfPair(candidates, keys, repeated, most).orElse(null);
        }
        if (best == null) {
            return false;
        }
        name(best);
        return true;
    }

    /** The column that leaves the fewest rows alike, if with one more nearly none are: a host and the index of its device. */
    private Optional<Column> firstOfPair(List<Column> candidates, long[] keys, int repeated, int most) {
        List<Column> few = candidates.stream()
                .filter(column -> ColumnContent.of(table, header.dataFrom(), column.index())
                                .distinct()
                        <= most)
                .limit(MOST_PAIRED)
                .toList();
        Column best = null;
        int fewest = repeated;
        for (Column candidate : few) {
            int left = repeated(with(keys, candidate.index()));
            if (left < fewest) {
                fewest = left;
                best = candidate;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        Column first = best;
        long[] named = with(keys, first.index());
        boolean pair = few.stream()
                .filter(column -> column != first)
                .anyMatch(column -> repeated(with(named, column.index())) * 1_000L <= (long) keys.length * USUAL);
        return pair ? Optional.of(first) : Optional.empty();
    }

    /** Whether stamps tell fractions of a second. */
    private boolean isFine() {
        String stamp = table.text(header.dataFrom(), time.stamp());
        return !toTheSecond(stamp).equals(stamp);
    }

    /** How many rows at most are of one second: so many devices are asked one after the other. */
    private static int mostAtOnce(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int most = 1;
        int alike = 1;
        for (int i = 1; i < sorted.length; i++) {
            alike = sorted[i] == sorted[i - 1] ? alike + 1 : 1;
            most = Math.max(most, alike);
        }
        return most;
    }

    /** Columns that hold few words or whole numbers again and again, and are nothing else yet. */
    private List<Column> candidates() {
        List<Column> candidates = new ArrayList<>();
        for (Column column : columns) {
            boolean free = column.role() == ColumnRole.OTHER
                    || column.role() == ColumnRole.CONSTANT
                    || (column.role() == ColumnRole.VALUE && column.unit().isEmpty());
            if (!free || time.has(column.index())) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, header.dataFrom(), column.index());
            boolean names = content.isMostly(Sense.TEXT) || (content.isMostly(Sense.NUMBER) && content.isWhole());
            if (names && content.distinct() > 1 && content.distinct() < MOST_NAMES && content.repeats()) {
                candidates.add(column);
            }
        }
        return candidates;
    }

    private long[] keys() {
        List<Integer> of = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ColumnRole role = columns.get(c).role();
            boolean names = role == ColumnRole.METER
                    || role == ColumnRole.KIND
                    || role == ColumnRole.FLOW
                    || role == ColumnRole.UNIT;
            if (time.has(c) || names) {
                of.add(c);
            }
        }
        long[] keys = new long[table.rows() - header.dataFrom()];
        for (int column : of) {
            keys = with(keys, column);
        }
        return keys;
    }

    private long[] with(long[] keys, int column) {
        long[] mixed = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int row = header.dataFrom() + i;
            long cell = switch (table.kind(row, column)) {
                case DATE, TIME, NUMBER -> Double.doubleToLongBits(table.number(row, column));
                case BLANK -> 1;
                default ->
                    (time.has(column) ? toTheSecond(table.text(row, column)) : table.text(row, column)).hashCode();
            };
            long hash = (keys[i] ^ cell) * 0x9E3779B97F4A7C15L;
            mixed[i] = hash ^ (hash >>> 29);
        }
        return mixed;
    }

    /** Devices that are asked one after the other differ by the fraction of a second. */
    private static String toTheSecond(String stamp) {
        int point = Math.max(stamp.lastIndexOf('.'), stamp.lastIndexOf(','));
        boolean fraction = point > 8 && stamp.charAt(point - 3) == ':';
        return fraction ? stamp.substring(0, point) : stamp;
    }

    private static int repeated(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int repeated = 0;
        for (int i = 1; i < sorted.length; i++) {
            repeated += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return repeated;
    }

    /** The column names meters, unless others do already: then it names what is metered. */
    private void name(Column column) {
        int meter = first(ColumnRole.METER);
        int kind = first(ColumnRole.KIND);
        boolean fixedMeter = meter >= 0 && isFixed(meter);
        if (fixedMeter && column.role() != ColumnRole.OTHER) {
            set(meter, ColumnRole.OTHER);
            meter = -1;
        }
        if (kind >= 0 && meter >= 0 && isFixed(kind)) {
            set(kind, ColumnRole.OTHER);
            kind = -1;
        }
        set(column.index(), meter < 0 ? ColumnRole.METER : kind < 0 ? ColumnRole.KIND : ColumnRole.FLOW);
    }

    private boolean isFixed(int column) {
        return ColumnContent.of(table, header.dataFrom(), column).distinct() == 1;
    }

    private int first(ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private void set(int index, ColumnRole role) {
        columns.set(index, columns.get(index).as(role));
    }
}
