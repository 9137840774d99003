package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.stamp.StampText;

/**
 * The columns of a row that is a day: headed by times of day, by ranges of them, or numbered from 0 or 1. Whatever else holds
 * numbers in such a table, such as the sum of the day, stands beside them.
 *
 * @param columns the indexes of the columns of intervals
 * @param seconds the second of the day at which each begins
 */
record DaySlots(List<Integer> columns, List<Integer> seconds) {
    private static final int FEWEST = 20;
    private static final int HOURS = 24;
    /** Numbers of columns beside those of the intervals. */
    private static final int MOST_BESIDE = 8;

    /** Alone, or the hour behind words that all columns share: {@code Values_Hour01}. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:[a-z]+[_ .-]){1,2}(?:hr|hour|hora|heure|stunde|uur|timme|godzina|hodina|saat)|h|he|hr|hour|hh|std|stunde|interval|period|slot|q|v|tp|sp|p|t|hora|heure|ora|uur|time|timme|godz|godzina|hodina"
                    + "|saat|block|blk|val|value|wert|int|kwh|e|r)?[\\s_.-]*0*(\\d{1,3})([ab])?(?:[\\s_]*(?:usage|value|consumption|reading))?(?:[\\s_]*\\(?(?:kwh|kw|wh)\\)?)?");

    /** The slots among the columns of values, if they make up a day. */
    static Optional<DaySlots> find(List<Column> columns) {
        Optional<DaySlots> parts = partsOfHours(columns);
        if (parts.isPresent()) {
            return parts;
        }
        List<Integer> timed = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        List<Integer> numbered = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Integer> clocked = new ArrayList<>();
        List<Integer> clocks = new ArrayList<>();
        StampText stamp = new StampText();
        int values = 0;
        int again = 0;
        for (Column column : columns) {
            if (column.role() != ColumnRole.VALUE) {
                continue;
            }
            values++;
            if (clock(column.header().strip()) >= 0) {
                clocked.add(column.index());
                clocks.add(clock(column.header().strip()));
            }
            Matcher number = NUMBERED.matcher(Words.fold(column.header().strip()));
            String named = UnitWords.inHeader(column.header())
                    .map(UnitWords.InHeader::rest)
                    .filter(rest -> !rest.isBlank())
                    .orElse(column.header())
                    .replaceAll("^[\\[(]|[\\])]$", ""); // [00:30]
            if (stamp.parse(named) && stamp.hasTime() && !stamp.hasDate()) {
                timed.add(column.index());
                times.add(stamp.secondsOfDay());
            } else if (number.matches()) {
                numbered.add(column.index());
                numbers.add(Integer.parseInt(number.group(1)));
                again += "b".equals(number.group(2)) ? 1 : 0;
            }
        }
        if (timed.size() >= FEWEST && values - timed.size() <= MOST_BESIDE) {
            return Optional.of(new DaySlots(timed, starting(times)));
        }
        if (clocked.size() >= FEWEST && values - clocked.size() <= MOST_BESIDE && isRegular(clocks)) {
            return Optional.of(new DaySlots(clocked, starting(clocks)));
        }
        boolean enough = numbered.size() >= FEWEST && values - numbered.size() <= MOST_BESIDE;
        if (enough && again == 1 && numbers.size() == HOURS + 1) {
            return ofRepeated(numbered, numbers);
        }
        int perDay = perDay(numbers.size());
        boolean day = numbers.size() <= perDay + perDay / 24 && numbers.size() >= perDay - 12; // no month of 31 days
        return enough && isCounting(numbers) && day
                ? Optional.of(new DaySlots(numbered, placed(numbers.size())))
                : Optional.empty();
    }

    /** Hours counted from 1, of which one has a second column for the day on which it comes twice: {@code 3A, 3B}. */
    private static Optional<DaySlots> ofRepeated(List<Integer> columns, List<Integer> numbers) {
        List<Integer> seconds = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (number != before + 1 && number != before) {
                return Optional.empty();
            }
            seconds.add((number - 1) * 3_600);
            before = number;
        }
        return before == HOURS ? Optional.of(new DaySlots(columns, seconds)) : Optional.empty();
    }

    /** Of columns named by hour and part, with a sum or the like before or behind them. */
    private static Optional<DaySlots> partsOfHours(List<Column> columns) {
        List<Column> values = columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE)
                .toList();
        for (int beside = 0; beside <= MOST_BESIDE && values.size() - beside > FEWEST; beside++) {
            List<Column> first = values.subList(0, values.size() - beside);
            List<Column> last = values.subList(beside, values.size());
            Optional<DaySlots> parts = ofHours(first).or(() -> ofHours(last));
            if (parts.isPresent()) {
                return parts;
            }
        }
        return Optional.empty();
    }

    private static Optional<DaySlots> ofHours(List<Column> columns) {
        return HourParts.starts(columns.stream().map(Column::header).toList())
                .map(starts -> new DaySlots(columns.stream().map(Column::index).toList(), starts));
    }

    /** Whether a header names a time of day, or the number of an interval. */
    static boolean isSlot(String header, StampText stamp) {
        String text = header.strip();
        boolean time = stamp.parse(text) && stamp.hasTime() && !stamp.hasDate();
        return !text.isEmpty()
                && (time
                        || clock(text) >= 0
                        || NUMBERED.matcher(Words.fold(text)).matches());
    }

    /** The second of the day of {@code 0015} or {@code 2400}, of which the hundreds are hours; -1 if it is none. */
    private static int clock(String header) {
        boolean clock = header.matches("([01]\\d|2[0-4])[0-5]\\d");
        int digits = clock ? Integer.parseInt(header) : 0;
        return clock ? digits / 100 * 3_600 + digits % 100 * 60 : -1;
    }

    private static boolean isRegular(List<Integer> times) {
        int step = times.get(1) - times.get(0);
        for (int i = 1; i < times.size(); i++) {
            if (Math.floorMod(times.get(i) - times.get(i - 1), 86_400) != step) {
                return false;
            }
        }
        return step >= 300 && times.get(0) >= 0;
    }

    /** The columns, those of values that are no interval told apart. */
    List<Column> alone(List<Column> all) {
        return all.stream()
                .map(column -> column.role() == ColumnRole.VALUE && !columns.contains(column.index())
                        ? column.as(ColumnRole.BESIDE_DAY)
                        : column)
                .toList();
    }

    /** Slots headed 00:15 … 24:00 (or 00:00) name ends; what is wanted is starts. */
    private static List<Integer> starting(List<Integer> slots) {
        int step = slots.get(1) - slots.get(0);
        boolean ends = slots.get(0) == step && slots.get(slots.size() - 1) % 86_400 == 0;
        return ends
                ? slots.stream().map(slot -> Math.floorMod(slot - step, 86_400)).toList()
                : slots;
    }

    /** How many intervals a day has that is an hour longer or shorter than usual; 24 where nothing fits. */
    private static int perDay(int columns) {
        for (int perDay : new int[] {24, 48, 72, 96, 120, 144, 240, 288}) {
            if (Math.abs(columns - perDay) <= perDay / 24) {
                return perDay;
            }
        }
        return 24;
    }

    private static boolean isCounting(List<Integer> numbers) {
        int first = numbers.get(0);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != first + i || first > 1) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> placed(int count) {
        int perDay = perDay(count);
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(i * (86_400 / perDay));
        }
        return slots;
    }
}
