package org.coppice.importers.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampRun;
import org.coppice.importers.stamp.StampText;
import org.coppice.importers.stamp.ZoneWords;

/** Reads when each row of a table is. */
final class RowTimeReader {
    private static final int DAY = 86_400;
    /** The first second of 1900 and the last of 2200. */
    private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay() * DAY;

    private static final long LATEST = LocalDate.of(2201, 1, 1).toEpochDay() * DAY;
    /** The day from which times without a date count until someone names it. */
    private static final LocalDate NO_DATE = LocalDate.of(2001, 1, 1);

    private final Shape shape;
    private final Table table;
    private final TimeColumns columns;
    private final Answers answers;
    private final Notes notes;
    private final StampText stamp = new StampText();

    private final long[] at;
    private long[] end = {};
    private double[] seconds = {};
    private int offsets;
    private int stamps;
    /** The times as they stand there, where offsets move {@link #at} away from them; else empty. */
    private long[] written = {};

    private boolean elapsed;
    private boolean months;
    private boolean forcedEnd;
    private boolean forcedStart;
    private boolean placed = true;
    private boolean swapped;
    private Optional<ZoneId> named = Optional.empty();
    private final BitSet beyond = new BitSet();

    RowTimeReader(Shape shape, Answers answers, Notes notes) {
        this.shape = shape;
        this.table = shape.table();
        this.columns = shape.time();
        this.answers = answers;
        this.notes = notes;
        at = new long[table.rows()];
        Arrays.fill(at, RowTimes.NO_TIME);
    }

    /** Reads the times; {@code stampColumn} where blocks stand side by side, -1 for the table's own. */
    RowTimes read(int stampColumn) {
        boolean instants = false;
        switch (columns.kind()) {
            case DATE -> instants = dates(stampColumn < 0 ? columns.stamp() : stampColumn);
            case SERIAL -> eachNumber(value -> Math.round((value - 25_569) * DAY));
            case EPOCH -> {
                eachNumber(RowTimeReader::epochSeconds);
                instants = true;
            }
            case COMPACT -> eachNumber(this::compact);
            case PARTS -> {
                DateParts dateParts = new DateParts(shape, answers, notes);
                dateParts.read(at, p -> forcedStart = true);
                months = dateParts.areMonths();
                end = dateParts.areYears() ? dateParts.nextYears(at) : end;
                if (columns.time() >= 0) {
                    addTimes();
                }
            }
            case TIME_OF_DAY -> timesOfDay();
            case NONE -> counted();
        }
        dropImpossible();
        durations();
        if (shape.slots().stream().anyMatch(slot -> slot >= DAY) || new ShortDays(shape).anyEndsEarly()) {
            elapsed = true;
            forcedStart = true;
        }
        long[] shown = instants && columns.kind() == TimeColumns.Kind.DATE && written.length > 0 ? written : at;
        return new RowTimes(
                at, end, seconds, shown, instants, placed, elapsed, months, forcedEnd, forcedStart, beyond, named);
    }

    /** Times before 1900 and after 2200 are no readings; one of them would stretch the file over centuries. */
    private void dropImpossible() {
        int dropped = 0;
        int first = -1;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            if (at[row] != RowTimes.NO_TIME && (at[row] < EARLIEST || at[row] > LATEST)) {
                at[row] = RowTimes.NO_TIME;
                dropped++;
                first = first < 0 ? row : first;
            }
        }
        for (int row = 0; row < end.length; row++) {
            end[row] = end[row] < EARLIEST || end[row] > LATEST ? RowTimes.NO_TIME : end[row];
        }
        if (dropped > 0) {
            leftOut(
                    "impossible-time",
                    table.where(first, Math.max(0, columns.stamp())),
                    dropped + " time(s) lie before 1900 or after 2200; the first is “"
                            + table.text(first, Math.max(0, columns.stamp())) + "”.",
                    "Correct them, or delete the rows.");
        }
    }

    private interface Reading {
        long of(double number);
    }

    private void eachNumber(Reading reading) {
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double value = number(row, columns.stamp());
            if (!Double.isNaN(value)) {
                at[row] = reading.of(value);
            }
        }
    }

    /** Seconds, thousandths, millionths or billionths of them since 1970, told apart by their size. */
    private static long epochSeconds(double value) {
        double perSecond = value > 1e17 ? 1e9 : value > 1e14 ? 1e6 : value > 1e11 ? 1e3 : 1;
        return Math.round(value / perSecond);
    }

    private double number(int row, int column) {
        return switch (table.kind(row, column)) {
            case NUMBER -> table.number(row, column);
            case TEXT -> NumberText.parse(table.text(row, column), false);
            default -> Double.NaN;
        };
    }

    private long compact(double value) {
        boolean fits = stamp.parse(Long.toString((long) value)) && stamp.fits(DateOrder.YMD);
        return fits ? stamp.localSeconds(DateOrder.YMD) : RowTimes.NO_TIME;
    }

    private boolean dates(int column) {
        DateOrder order = DateOrderProof.of(table, shape.dataFrom(), column, columns.end(), answers, notes);
        swapped = SwappedDates.decide(shape, column, order, answers, notes);
        DateTexts others = new DateTexts(table, column, order, answers);
        int first = shape.dataFrom();
        if (!swapped) {
            first = table.copyDates(first, column, at);
            stamps += first - shape.dataFrom();
        }
        boolean alike = order == DateOrder.YMD && !swapped;
        while (first < table.rows()) {
            int row = first;
            int end = alike && written.length == 0 ? StampRun.copy(table, row, column, at) : row;
            stamps += end - row;
            if (end == row && !date(row, column, order, others) && looksLikeReading(row, column)) {
                others.hear(row, stamp);
            }
            first = Math.max(end, row + 1);
        }
        others.report(notes);
        if (months) {
            ShortMonths.check(shape, column, notes);
            WeekNumbers.check(shape, column, notes);
        }
        Eras.note(shape, column, order, notes);
        if (columns.end() >= 0) {
            ends(order);
        }
        if (columns.time() >= 0) {
            CarriedDates.fill(shape, column, at);
            addTimes();
        }
        if (columns.time() >= 0 && columns.minute() >= 0) {
            QuarterBesideHour.add(shape, at);
        }
        if (columns.endTime() >= 0) {
            endTimes();
        }
        boolean said = offsets > 0 && offsets * 2 >= stamps;
        return said || (columns.zone() >= 0 && zones());
    }

    private void addTimes() {
        new TimeBesideDate(shape, at, beyond)
                .add(() -> forcedEnd = true, () -> forcedStart = true, () -> elapsed = true);
    }

    /** Offsets that stand in a column of their own make times instants; one region for all is the zone of the table. */
    private boolean zones() {
        Map<String, Optional<ZoneId>> known = new HashMap<>();
        Set<ZoneId> regions = new HashSet<>();
        boolean fixed = true;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            Optional<ZoneId> zone = known.computeIfAbsent(table.text(row, columns.zone()), ZoneWords::ofCell);
            zone.ifPresent(regions::add);
            fixed &= at[row] == RowTimes.NO_TIME
                    || zone.filter(ZoneOffset.class::isInstance).isPresent();
        }
        if (!fixed) {
            named = regions.size() == 1 ? Optional.of(regions.iterator().next()) : Optional.empty();
            return false;
        }
        for (int row = shape.dataFrom(); row < at.length; row++) {
            if (at[row] != RowTimes.NO_TIME) {
                write(row, at[row]);
                int ahead = offset(known.getOrDefault(table.text(row, columns.zone()), Optional.empty()));
                at[row] -= ahead;
                if (end.length > 0 && end[row] != RowTimes.NO_TIME) {
                    end[row] -= ahead;
                }
            }
        }
        return true;
    }

    private static int offset(Optional<ZoneId> zone) {
        return zone.map(of -> of.getRules().getOffset(java.time.Instant.EPOCH).getTotalSeconds())
                .orElse(0);
    }

    /** Ends whose time stands beside their date; midnight of the day of the start is that of the next. */
    private void endTimes() {
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double seconds = TimeBesideDate.secondsOfDay(table, row, columns.endTime(), stamp);
            if (end[row] == RowTimes.NO_TIME || Double.isNaN(seconds)) {
                continue;
            }
            end[row] += Math.round(seconds);
            if (at[row] != RowTimes.NO_TIME && end[row] < at[row] - 3_600 && seconds == 0) {
                end[row] += DAY;
            }
        }
    }

    /** Rows that cannot be placed in time: an error until somebody says that they may be left out. */
    private void leftOut(String code, String where, String message, String remedy) {
        if (answers.find(code).isPresent()) {
            notes.repaired(code, where, message, "Left out, as answered.");
        } else {
            notes.error(code, where, message, "Left out. " + remedy + " Or answer " + code + " with drop.");
            notes.fix(code, List.of("drop"), "Leave these rows out");
        }
    }

    /** A row of a footer has a word; a row of readings has its time cell empty or wrong. */
    private boolean looksLikeReading(int row, int column) {
        boolean values = shape.of(org.coppice.importers.recognise.ColumnRole.VALUE).stream()
                .anyMatch(value -> !Double.isNaN(number(row, value.index())));
        return values && (table.kind(row, column) != CellKind.BLANK || row + 1 < table.rows());
    }

    private boolean date(int row, int column, DateOrder usual, DateTexts others) {
        CellKind kind = table.kind(row, column);
        if (kind == CellKind.DATE) {
            long shown = (long) table.number(row, column);
            at[row] = swapped ? SwappedDates.swap(shown) : shown;
            stamps++;
            return true;
        }
        if (kind != CellKind.TEXT || !stamp.parse(table, row, column)) {
            return false;
        }
        DateOrder order =
                stamp.fits(usual) ? usual : others.answered(row, stamp).orElse(usual);
        if (!stamp.fits(order)) {
            return false;
        }
        long local = stamp.localSeconds(order);
        stamps++;
        offsets += stamp.hasOffset() ? 1 : 0;
        at[row] = local;
        named = stamp.zone().or(() -> named);
        if (stamp.hasOffset()) {
            write(row, local);
            at[row] = local - stamp.offset();
        } else if (written.length > 0) {
            written[row] = local;
        }
        months |= stamp.isMonth();
        forcedEnd |= stamp.hasTime() && stamp.secondsOfDay() == DAY;
        if (stamp.isRange() && stamp.rangeSeconds(order) > 0) {
            range(row, stamp.rangeSeconds(order));
        }
        return true;
    }

    private void write(int row, long local) {
        if (written.length == 0) {
            written = at.clone(); // no time so far was moved
        }
        written[row] = local;
    }

    private void range(int row, long length) {
        if (end.length == 0) {
            end = new long[at.length];
            Arrays.fill(end, RowTimes.NO_TIME);
        }
        end[row] = at[row] + length;
        forcedStart = true;
    }

    private void ends(DateOrder order) {
        end = new long[at.length];
        Arrays.fill(end, RowTimes.NO_TIME);
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            CellKind kind = table.kind(row, columns.end());
            if (kind == CellKind.DATE) {
                end[row] = (long) table.number(row, columns.end());
            } else if (kind == CellKind.TEXT && stamp.parse(table, row, columns.end()) && stamp.fits(order)) {
                end[row] = stamp.localSeconds(order) - (stamp.hasOffset() ? stamp.offset() : 0);
            }
        }
    }

    private void timesOfDay() {
        Optional<LocalDate> date = answered("date").flatMap(RowTimeReader::date).or(this::titled);
        placed = date.isPresent();
        long day = date.orElse(NO_DATE).toEpochDay() * DAY;
        long last = day;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double second = TimeBesideDate.secondsOfDay(table, row, columns.stamp(), stamp);
            if (Double.isNaN(second)) {
                continue;
            }
            long time = day + Math.round(second);
            if (time < last - DAY / 2) {
                day += DAY;
                time += DAY;
            }
            at[row] = time;
            last = time;
        }
        if (date.isEmpty()) {
            notes.ask(
                    "date",
                    "unknown",
                    "the file has times of day and no date",
                    table.where(Math.max(0, shape.header().headerRow()), columns.stamp()),
                    "The file gives times of day without a date. Which day does it begin on?",
                    List.of());
        }
    }

    /** The day that the titles name, if it is one. */
    private Optional<LocalDate> titled() {
        return shape.preamble().date().map(title -> {
            notes.guess("date", title.date().toString(), "title in cell " + title.where(), List.of());
            return title.date();
        });
    }

    private Optional<String> answered(String question) {
        Optional<String> answer = answers.find(question);
        answer.ifPresent(given -> notes.guess(question, given, answers.evidence(question), List.of()));
        return answer;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new org.coppice.model.source.UserError(
                    "“" + text + "” is no date. Write the answer to date as 2024-03-01.");
        }
    }

    private void counted() {
        Optional<String> year = answered("year");
        placed = year.isPresent();
        elapsed = true;
        forcedStart = true;
        CountedYear.count(shape, at, year, notes);
    }

    private void durations() {
        if (columns.duration() < 0) {
            return;
        }
        seconds = new double[at.length];
        double factor = durationFactor();
        for (int row = 0; row < at.length; row++) {
            seconds[row] = row < shape.dataFrom()
                    ? Double.NaN
                    : switch (table.kind(row, columns.duration())) {
                        case TIME -> table.number(row, columns.duration());
                        case NUMBER -> table.number(row, columns.duration()) * factor;
                        case TEXT -> durationText(row, factor);
                        default -> Double.NaN;
                    };
        }
    }

    private double durationText(int row, double factor) {
        double clock = TimeBesideDate.secondsOfDay(table, row, columns.duration(), stamp);
        return Double.isNaN(clock) ? number(row, columns.duration()) * factor : clock;
    }

    private double durationFactor() {
        String words = org.coppice.importers.measure.Words.fold(
                shape.columns().get(columns.duration()).header());
        if (words.matches(".*\\b(min|mins|minutes|minuten)\\b.*")) {
            return 60;
        }
        return words.matches(".*\\b(h|hours|stunden)\\b.*") ? 3_600 : 1;
    }

    /** The seconds of a local date, for others of this package. */
    static long midnight(LocalDate date) {
        return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }
}
