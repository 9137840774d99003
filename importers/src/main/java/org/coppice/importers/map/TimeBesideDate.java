package org.coppice.importers.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.CountsOfDay;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/**
 * Adds the time that stands in a column of its own: a time of day, an hour 0–23 or 1–24, or the number of a half or quarter hour.
 * Numbers that go beyond the day (25, 50, 100) count elapsed time on the long day of autumn.
 */
final class TimeBesideDate {
    private static final int DAY = 86_400;
    /** The number of an interval, with the letter of the hour that autumn repeats. */
    private static final Pattern LABEL = Pattern.compile("(\\d{1,4})\\s*[A-Za-z]?");

    /** Hundredths of an hour that are its quarters. */
    private static final Set<Long> QUARTERS = Set.of(0L, 25L, 50L, 75L);

    private final Shape shape;
    private final Table table;
    private final int column;
    private final RowTimesBuilder times;
    private final long[] at;
    /** Of each day, how many intervals it has and the highest number among them. */
    private final Map<Long, double[]> days = new HashMap<>();

    /** Whether numbers with a point are hours and fractions of them, and no minutes stand behind the point. */
    private boolean decimals;

    TimeBesideDate(Shape shape, RowTimesBuilder times) {
        this.shape = shape;
        this.table = shape.table();
        this.column = shape.time().time();
        this.times = times;
        at = times.at;
    }

    void add() {
        double most = 0;
        double least = Double.MAX_VALUE;
        boolean numbers = false;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double number = bareNumber(row);
            if (!Double.isNaN(number)) {
                numbers = true;
                most = Math.max(most, number);
                least = Math.min(least, number);
                double[] day = days.computeIfAbsent(at[row], k -> new double[2]);
                day[0]++;
                day[1] = Math.max(day[1], number);
            }
        }
        if (isPointed()) {
            pointed();
            return;
        }
        int counted = numbers && most > 300 ? CountsOfDay.perDay(table, shape.dataFrom(), column) : 0;
        if (counted > 0) {
            place(counted, 0, Map.of());
            if (most >= counted) {
                times.canOnlyBeEnds();
            }
            return;
        }
        if (numbers && most > 300) {
            clocks(most >= 2_400);
            return;
        }
        int perDay = perDay(most);
        int first = least >= 1 && most >= perDay ? 1 : 0;
        Map<Long, List<String>> lettered = numbers ? letteredDays() : Map.of();
        place(perDay, first, lettered);
        if (numbers) {
            times.canOnlyBeStarts();
            if (most - first >= perDay || !lettered.isEmpty() || anyShortDay(perDay, first)) {
                times.countElapsed();
            }
        }
    }

    /** Whether numbers are times of day written with a point, 0.15 to 23.45, or hours and their quarters, and not fractions of a day. */
    private boolean isPointed() {
        Set<Long> minutes = new HashSet<>();
        Set<Double> hours = new HashSet<>();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (table.kind(row, column) == CellKind.TEXT
                    && table.text(row, column).contains(":")) {
                return false;
            }
            double number = pointedNumber(row);
            if (!Double.isNaN(number)) {
                double hundredths = number * 100;
                long minute = Math.round(hundredths) % 100;
                if (Math.abs(hundredths - Math.rint(hundredths)) > 1e-6
                        || (minute >= 60 && minute != 75)
                        || number > 24) {
                    return false;
                }
                minutes.add(minute);
                hours.add(number);
            }
        }
        decimals = QUARTERS.containsAll(minutes) && minutes.contains(50L);
        return minutes.size() > 1 && hours.size() > 4 && (decimals || !minutes.contains(75L));
    }

    private double pointedNumber(int row) {
        return CellNumber.of(table, row, column);
    }

    private void pointed() {
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            long hundredths = Math.round(pointedNumber(row) * 100);
            boolean known = at[row] != RowTimes.NO_TIME && !Double.isNaN(pointedNumber(row));
            long minutes = decimals ? hundredths % 100 * 60 / 100 : hundredths % 100;
            at[row] = known ? at[row] + hundredths / 100 * 3_600 + minutes * 60 : RowTimes.NO_TIME;
            if (known && hundredths == 2_400) {
                times.canOnlyBeEnds();
            }
        }
    }

    private static int perDay(double most) {
        return most > 150 ? 288 : most > 100 ? 144 : most > 50 ? 96 : most > 25 ? 48 : 24;
    }

    private void place(int perDay, int first, Map<Long, List<String>> lettered) {
        StampText stamp = new StampText();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (at[row] == RowTimes.NO_TIME) {
                continue;
            }
            double number = bareNumber(row);
            List<String> labels = lettered.getOrDefault(at[row], List.of());
            double position = labels.isEmpty() ? number - first : labels.indexOf(label(row));
            double seconds = Double.isNaN(number) ? secondsOfDay(table, row, column, stamp) : position * DAY / perDay;
            times.beyond.set(row, !Double.isNaN(number) && seconds >= DAY);
            at[row] = Double.isNaN(seconds) ? RowTimes.NO_TIME : at[row] + Math.round(seconds);
            if (seconds == DAY && Double.isNaN(number)) {
                times.canOnlyBeEnds();
            }
        }
    }

    /** Times of day written as numbers, of which the hundreds are hours; 2400 can only be an end. */
    private void clocks(boolean ends) {
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double number = bareNumber(row);
            boolean known = at[row] != RowTimes.NO_TIME && !Double.isNaN(number);
            long seconds = known ? (long) number / 100 * 3_600 + (long) number % 100 * 60 : 0;
            at[row] = known ? at[row] + seconds : RowTimes.NO_TIME;
        }
        if (ends) {
            times.canOnlyBeEnds();
        }
    }

    /**
     * The days on which a letter tells the repeated hour apart (2, 2A or 02, 02X or 2A, 2B), each with its labels in the order of
     * the file, which is that of time.
     */
    private Map<Long, List<String>> letteredDays() {
        Map<Long, Set<String>> labels = new HashMap<>();
        Set<Long> lettered = new HashSet<>();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            String label = label(row);
            if (label.isEmpty() || at[row] == RowTimes.NO_TIME) {
                continue;
            }
            labels.computeIfAbsent(at[row], k -> new LinkedHashSet<>()).add(label);
            if (Character.isLetter(label.charAt(label.length() - 1))) {
                lettered.add(at[row]);
            }
        }
        Map<Long, List<String>> found = new HashMap<>();
        labels.forEach((day, of) -> {
            if (lettered.contains(day) || (!lettered.isEmpty() && skipsAnHour(of))) {
                found.put(day, List.copyOf(of));
            }
        });
        return found;
    }

    /** 1, 2, 4 … 24 or 1, 3 … 24: where autumn has letters, spring leaves out the hour that does not exist. */
    private static boolean skipsAnHour(Set<String> labels) {
        Set<Integer> numbers = new HashSet<>();
        labels.forEach(label -> numbers.add((int) textNumber(label)));
        return numbers.size() == 23
                && numbers.contains(1)
                && numbers.contains(24)
                && numbers.contains(4)
                && !(numbers.contains(2) && numbers.contains(3));
    }

    private String label(int row) {
        String text = unnamed(table.text(row, column));
        return LABEL.matcher(text).matches() ? text : "";
    }

    /** Whether some day, complete from its first interval on, ends an hour early: the day on which clocks go forward. */
    private boolean anyShortDay(int perDay, int first) {
        int perHour = perDay / 24;
        long earliest = days.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
        long latest = days.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return days.entrySet().stream()
                .anyMatch(day -> day.getKey() > earliest
                        && day.getKey() < latest
                        && day.getValue()[1] - first + 1 == perDay - perHour
                        && day.getValue()[0] % (perDay - perHour) == 0);
    }

    private double bareNumber(int row) {
        return switch (table.kind(row, column)) {
            case NUMBER ->
                table.number(row, column) >= 1 || table.number(row, column) == 0
                        ? table.number(row, column)
                        : Double.NaN;
            case TEXT -> textNumber(table.text(row, column));
            default -> Double.NaN;
        };
    }

    private static double textNumber(String text) {
        if (text.contains(":")) {
            return Double.NaN;
        }
        Matcher label = LABEL.matcher(unnamed(text));
        return label.matches() ? Integer.parseInt(label.group(1)) : NumberText.parse(text, false);
    }

    /** The number behind the name of an interval: {@code H1}, {@code HE 01}. */
    private static String unnamed(String text) {
        return CountsOfDay.NAMED.matcher(text.strip()).replaceFirst("");
    }

    /** The seconds of day of a cell that holds a time; NaN if it does not. */
    static double secondsOfDay(Table table, int row, int column, StampText stamp) {
        return switch (table.kind(row, column)) {
            case TIME -> table.number(row, column);
            case NUMBER ->
                table.number(row, column) >= 0 && table.number(row, column) <= 1
                        ? Math.rint(table.number(row, column) * DAY)
                        : Double.NaN;
            case TEXT ->
                stamp.parse(table.text(row, column)) && stamp.hasTime() && !stamp.hasDate()
                        ? stamp.secondsOfDay()
                        : Double.NaN;
            default -> Double.NaN;
        };
    }
}
