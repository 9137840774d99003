package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * All tables of readings of a file: one or several on a sheet, upright or on their side. Tables of one shape that follow each
 * other in time, as a sheet a month does, are one table; those that overlap are of different meters, named after their titles or
 * sheets.
 */
public final class ShapeFinder {
    private ShapeFinder() {}

    /**
     * A table of readings.
     *
     * @param fallbackName the meter's name where neither header nor title gives one
     * @param qualified whether the name of every other meter begins with it, as another table has meters of the same names
     */
    public record Found(Shape shape, String fallbackName, boolean qualified) {

        private Found(Shape shape, String fallbackName) {
            this(shape, fallbackName, false);
        }

        /** The headers that name the meters; the shape, where a column names them. */
        private Set<String> names() {
            return shape.layout() == Layout.WIDE
                    ? shape.of(ColumnRole.VALUE).stream().map(Column::words).collect(Collectors.toSet())
                    : Set.of(shape.fingerprint());
        }
    }

    /** The tables of readings among the sheets of a file. */
    public static List<Found> find(List<Table> sheets, String fileName) {
        List<Shape> shapes = new ArrayList<>();
        for (Table sheet : sheets) {
            shapes.addAll(ofSheet(sheet));
        }
        List<Shape> tables = FollowingTables.joined(shapes);
        List<Found> found = new ArrayList<>();
        for (Shape shape : tables) {
            found.add(new Found(shape, name(shape, tables.size() == 1, fileName)));
        }
        return numbered(found);
    }

    /** Some of the tables of a file, named as if there were no others: what told them apart from those is not needed. */
    public static List<Found> alone(List<Found> chosen, String fileName) {
        return numbered(chosen.stream()
                .map(found -> new Found(found.shape(), name(found.shape(), false, fileName)))
                .toList());
    }

    /** Names apart, where neither titles nor sheets tell tables apart: Hall, Hall 2. */
    private static List<Found> numbered(List<Found> found) {
        Map<String, Integer> times = new HashMap<>();
        List<Found> all = new ArrayList<>();
        Map<String, Long> tables = found.stream()
                .flatMap(each -> each.names().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        for (Found each : found) {
            int number = times.merge(each.fallbackName(), 1, Integer::sum);
            boolean shared = each.names().stream().anyMatch(name -> tables.getOrDefault(name, 0L) > 1);
            all.add(new Found(each.shape(), each.fallbackName() + (number == 1 ? "" : " " + number), shared));
        }
        return all;
    }

    /** Of tables side by side, if each is one of readings; else of the sheet as a whole. */
    private static List<Shape> ofSheet(Table sheet) {
        List<List<Shape>> parts = new ArrayList<>();
        for (Table part : SideBySide.parts(sheet)) {
            parts.add(shapes(part));
        }
        boolean whole = parts.size() == 1 || parts.stream().anyMatch(List::isEmpty);
        return whole && parts.size() > 1
                ? shapes(sheet)
                : parts.stream().flatMap(List::stream).toList();
    }

    private static List<Shape> shapes(Table given) {
        Table sheet = IberianPrices.headed(given)
                .or(() -> MonthGrid.unfolded(given))
                .or(() -> YearsAcross.unfolded(given))
                .or(() -> DayGrid.unfolded(given))
                .or(() -> WeekGrid.unfolded(given))
                .or(() -> DatesAbove.joined(given))
                .or(() -> DayAcross.dated(given))
                .or(() -> DatesApart.joined(given))
                .or(() -> DayFirstDigits.parted(given))
                .or(() -> MonthDigits.parted(given))
                .or(() -> ShortYearFirst.whole(given))
                .or(() -> MonthsOfYear.dated(given))
                .or(() -> DaysOfMonth.dated(given))
                .or(() -> CarriedNames.filled(given))
                .filter(relaid -> Recogniser.shape(relaid).isPresent())
                .orElse(given);
        Optional<Shape> turned = Blocks.turned(sheet).flatMap(Recogniser::shape);
        if (turned.isPresent()) {
            return List.of(turned.get());
        }
        Optional<Shape> whole = Recogniser.shape(sheet);
        if (whole.isEmpty() || whole.get().time().kind() != TimeColumns.Kind.DATE) {
            return whole.stream().toList();
        }
        List<Table> blocks = Blocks.of(sheet, whole.get());
        return blocks.size() == 1
                ? List.of(whole.get())
                : blocks.stream()
                        .map(Recogniser::shape)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Of a file with one table the file's; of several the title just above the table, else the sheet's. */
    private static String name(Shape shape, boolean alone, String fileName) {
        if (alone) {
            return fileName;
        }
        Table table = shape.table();
        int above = shape.header().from() - 1;
        if (above >= 0) {
            List<String> titles = new ArrayList<>();
            boolean told = false;
            for (int c = 0; c < table.columns(); c++) {
                if (table.kind(above, c) != CellKind.BLANK) {
                    told |= table.where(above, c).equals(shape.preamble().unitWhere());
                    titles.add(table.text(above, c));
                }
            }
            if (titles.size() == 1 && titles.get(0).length() <= 40 && !told) {
                return titles.get(0);
            }
        }
        return table.sheet().isEmpty() ? fileName : table.sheet();
    }
}
