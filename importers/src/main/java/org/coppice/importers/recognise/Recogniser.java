package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/** Finds the shape of a table of readings, if it is one. */
public final class Recogniser {
    private static final int FEWEST_SLOTS = 20;

    private Recogniser() {}

    /** The shape of a table; empty if it holds no readings. */
    public static Optional<Shape> shape(Table table) {
        return DataRegion.find(table).map(region -> shape(table, region)).filter(Recogniser::hasValues);
    }

    /** Whether a table has values but nothing that tells when: what a sheet without dates looks like. */
    public static boolean hasNumbers(Table table) {
        StampText stamp = new StampText();
        int numbers = 0;
        for (int row = 0; row < Math.min(table.rows(), 200); row++) {
            for (int c = 0; c < Math.min(table.columns(), 100); c++) {
                numbers += Sense.of(table, row, c, stamp) == Sense.NUMBER ? 1 : 0;
            }
        }
        return numbers > 1;
    }

    private static boolean hasValues(Shape shape) {
        return !shape.of(ColumnRole.VALUE).isEmpty();
    }

    private static Shape shape(Table table, DataRegion region) {
        HeaderBlock header = HeaderBlock.above(table, region.dataFrom(), region.timeColumn());
        TimeColumns time = TimeColumnFinder.find(table, header, region);
        List<Column> columns = Companions.join(table, header, time, ColumnRoles.of(table, header, time), region);
        List<Integer> slots = slots(columns);
        Preamble preamble = Preamble.of(table, header.from());
        return new Shape(table, layout(columns, time, slots), header, preamble, time, columns, slots);
    }

    private static Layout layout(List<Column> columns, TimeColumns time, List<Integer> slots) {
        if (time.kind() == TimeColumns.Kind.NONE) {
            return Layout.VALUES_ONLY;
        }
        if (!slots.isEmpty()) {
            return Layout.DAY_A_ROW;
        }
        boolean named = columns.stream()
                .anyMatch(column -> column.role() == ColumnRole.METER || column.role() == ColumnRole.KIND);
        return named ? Layout.LONG : Layout.WIDE;
    }

    /** The seconds of day of value columns that are headed by times of day or numbered from 0 or 1; empty otherwise. */
    private static List<Integer> slots(List<Column> columns) {
        List<Integer> slots = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        StampText stamp = new StampText();
        int values = 0;
        for (Column column : columns) {
            if (column.role() != ColumnRole.VALUE) {
                continue;
            }
            values++;
            String text = column.header();
            String digits = Words.fold(text)
                    .replaceAll("^(h|he|hr|hour|hh|std|stunde|interval|period|slot|q|v)\\s*0*(?=\\d)", "");
            if (stamp.parse(text) && stamp.hasTime() && !stamp.hasDate()) {
                slots.add(stamp.secondsOfDay());
            } else if (digits.matches("\\d{1,3}")) {
                numbers.add(Integer.parseInt(digits));
            }
        }
        if (slots.size() == values && values >= FEWEST_SLOTS) {
            return startingSlots(slots);
        }
        return numbers.size() == values && values >= FEWEST_SLOTS ? numbered(numbers) : List.of();
    }

    /** Slots headed 00:15 … 24:00 (or 00:00) name ends; what is wanted is starts. */
    private static List<Integer> startingSlots(List<Integer> slots) {
        int step = slots.get(1) - slots.get(0);
        boolean ends = slots.get(0) == step && slots.get(slots.size() - 1) % 86_400 == 0;
        return ends
                ? slots.stream().map(slot -> Math.floorMod(slot - step, 86_400)).toList()
                : slots;
    }

    /** How many intervals a day has that is an hour longer or shorter than usual; 24 where nothing fits. */
    private static int perDay(int columns) {
        for (int perDay : new int[] {24, 48, 72, 96, 144, 288}) {
            if (Math.abs(columns - perDay) <= perDay / 24) {
                return perDay;
            }
        }
        return 24;
    }

    private static List<Integer> numbered(List<Integer> numbers) {
        int first = numbers.get(0);
        int perDay = perDay(numbers.size());
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != first + i || first > 1) {
                return List.of();
            }
            slots.add(i * (86_400 / perDay));
        }
        return slots;
    }
}
