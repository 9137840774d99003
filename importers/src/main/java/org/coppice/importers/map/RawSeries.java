package org.coppice.importers.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.TableSubject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.sheet.Table;

/**
 * The readings of one channel as the file has them, in the file's order: local times or instants, values in the unit of their
 * row, NaN where there is none.
 */
public final class RawSeries {
    /** Longer series grow by a quarter, so that many of them side by side leave little room unused. */
    private static final int SMALL = 4_096;

    private final Table table;
    private final Column column;
    private final String meter;
    private final String channel;
    private final String words;
    private final String direction;
    private final String named;
    private final TableSubject around;
    private final List<SourceUnit> units = new ArrayList<>();

    private final BitSet beyond = new BitSet();
    private Optional<Declared> declared = Optional.empty();
    private boolean differences;
    private int size;
    private int[] rows = new int[64];
    private long[] at = new long[64];
    private long[] end = {};
    private double[] values = new double[64];
    private byte[] quality = new byte[64];
    private byte[] unit = new byte[64];

    RawSeries(
            Table table,
            Column column,
            String meter,
            String channel,
            String words,
            String direction,
            TableSubject around) {
        this.table = table;
        this.column = column;
        this.meter = meter;
        this.channel = channel;
        this.words = words;
        this.direction = direction;
        String kind = channel.equals(column.header()) ? "" : " " + channel;
        boolean metric =
                !column.words().contains(meter) && UnitWords.inHeader(meter).isPresent();
        this.named = column.words() + kind + (metric ? " " + meter : "");
        this.around = around;
    }

    /** One reading: {@code unit} empty where neither row nor header says. */
    void add(int row, long time, long until, double value, byte how, Optional<SourceUnit> given) {
        if (size == rows.length) {
            grow();
        }
        rows[size] = row;
        at[size] = time;
        if (until != RowTimes.NO_TIME && end.length == 0) {
            end = new long[at.length];
            Arrays.fill(end, RowTimes.NO_TIME);
        }
        if (end.length > 0) {
            end[size] = until;
        }
        values[size] = value;
        quality[size] = how;
        unit[size] = given.isPresent() ? (byte) indexOf(given.get()) : -1;
        size++;
    }

    /**
     * Takes the readings of rows from {@code row} on, each with a time and a finite number, all of one unit; up to the first row that is
     * otherwise, whose number is returned, or {@code to}. Not for series whose readings have ends.
     *
     * @param how the qualities, that of {@code row} first
     */
    int addAll(int row, int to, long[] times, char mark, byte[] how, Optional<SourceUnit> given) {
        reserve(to - row);
        int until = timed(times, row, table.copyNumbers(row, to, column.index(), mark, values, size));
        int count = until - row;
        System.arraycopy(times, row, at, size, count);
        System.arraycopy(how, 0, quality, size, count);
        Arrays.fill(unit, size, size + count, given.isPresent() ? (byte) indexOf(given.get()) : -1);
        for (int i = 0; i < count; i++) {
            rows[size + i] = row + i;
        }
        size += count;
        return until;
    }

    /** Makes room for so many more readings. */
    void reserve(int more) {
        int needed = size + more;
        if (needed > rows.length) {
            resize(Math.max(needed, rows.length < SMALL ? rows.length * 2 : rows.length + rows.length / 4));
        }
    }

    private static int timed(long[] times, int from, int to) {
        int row = from;
        while (row < to && times[row] != RowTimes.NO_TIME) {
            row++;
        }
        return row;
    }

    /** Notes what the file itself says of the series. */
    void declare(Declared what) {
        declared = Optional.of(what);
    }

    /** What the file itself says of the series; empty where it leaves that to be recognised. */
    public Optional<Declared> declared() {
        return declared;
    }

    /** Says that each value is what the reading at the end of its row is above that at the start. */
    void areDifferences() {
        differences = true;
    }

    /** Whether each value is what the reading at the end of its row is above that at the start. */
    public boolean isDifference() {
        return differences;
    }

    /** Marks the reading added last as one that counts on from the day before, such as the 25th hour of autumn. */
    void beyondDay() {
        beyond.set(size - 1);
    }

    /** Whether a reading belongs to the day before that of its time. */
    public boolean isBeyondDay(int i) {
        return beyond.get(i);
    }

    private void grow() {
        resize(size < SMALL ? size * 2 : size + size / 4);
    }

    /** Lets go of times and values, which are now in our terms; what tells the place of a reading stays. */
    public void release() {
        at = new long[0];
        end = at;
        values = new double[0];
        quality = new byte[0];
        unit = quality;
    }

    /** Lets go of the room for readings that did not come. */
    void trim() {
        if (size < rows.length) {
            resize(size);
        }
    }

    private void resize(int length) {
        rows = Arrays.copyOf(rows, length);
        at = Arrays.copyOf(at, length);
        values = Arrays.copyOf(values, length);
        quality = Arrays.copyOf(quality, length);
        unit = Arrays.copyOf(unit, length);
        if (end.length > 0) {
            int from = end.length;
            end = Arrays.copyOf(end, length);
            if (from < length) {
                Arrays.fill(end, from, length, RowTimes.NO_TIME);
            }
        }
    }

    /** The same object again, as the units of one column are, is known at once. */
    @SuppressWarnings("ReferenceEquality")
    private int indexOf(SourceUnit given) {
        if (!units.isEmpty() && units.get(0) == given) {
            return 0;
        }
        int index = units.indexOf(given);
        if (index < 0 && units.size() < 100) {
            units.add(given);
            index = units.size() - 1;
        }
        return index;
    }

    /** The table it was read from. */
    public Table table() {
        return table;
    }

    /** The column of its values. */
    public Column column() {
        return column;
    }

    /** The name of the meter. */
    public String meter() {
        return meter;
    }

    /** The channel as in the file. */
    public String channel() {
        return channel;
    }

    /** What header and rows call the values; the name of a meter is but that unless it names a unit, {@code Max Demand (kW)}. */
    public String named() {
        return named;
    }

    /** All words that tell what it is. */
    public String words() {
        return words;
    }

    /** What a column of its own says of the direction; empty if there is none. */
    public String direction() {
        return direction;
    }

    /** The headers of all columns of its table, and the name of its file. */
    public TableSubject around() {
        return around;
    }

    /** How many readings. */
    public int size() {
        return size;
    }

    /** The row of the table of each reading. */
    public int row(int i) {
        return rows[i];
    }

    /** The times, as {@link RowTimes#at}. */
    public long[] at() {
        return Arrays.copyOf(at, size);
    }

    /** The ends, {@link RowTimes#NO_TIME} where unknown; empty unless the file gives them. */
    public long[] end() {
        return end.length == 0 ? end : Arrays.copyOf(end, size);
    }

    /** The values in the units of their rows. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    /** Ordinals of {@link org.coppice.model.time.ReadingQuality}. */
    public byte[] quality() {
        return Arrays.copyOf(quality, size);
    }

    /** The unit of each reading as an index into {@link #units}; -1 where none is given. */
    public int unit(int i) {
        return unit[i];
    }

    /** The units that occur. */
    public List<SourceUnit> units() {
        return List.copyOf(units);
    }

    /** Whether any reading has a value. */
    public boolean hasValues() {
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }

    /** The cell of a reading, for people. */
    public String where(int i) {
        return table.where(rows[i], column.index());
    }

    /** The cells of the series, for people. */
    public String where() {
        return size == 0 ? table.where() : table.where(rows[0], rows[size - 1], column.index());
    }
}
