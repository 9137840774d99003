package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.MonthNames;
import org.coppice.importers.stamp.StampText;

/** Tables with years down and months across, or months down and years across, laid out anew with a month a row. */
final class MonthGrid {
    private static final int MOST_TITLES = 30;
    /** So many months, one after the other, are no accident. */
    private static final int ENOUGH = 6;

    private final Table table;
    private final StampText stamp = new StampText();

    private MonthGrid(Table table) {
        this.table = table;
    }

    /** The table with a month a row, if it is such a grid. */
    static Optional<Table> unfolded(Table table) {
        if (table.rows() < 2 || table.columns() < 2) {
            return Optional.empty();
        }
        MonthGrid grid = new MonthGrid(table);
        for (int row = 0; row < Math.min(table.rows() - 1, MOST_TITLES); row++) {
            Optional<Table> found = grid.monthsAcross(row).or(grid.yearsAcross(row));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Table> monthsAcross(int header) {
        List<Integer> months = monthColumns(header);
        if (months.size() < ENOUGH) {
            return Optional.empty();
        }
        int years = -1;
        for (int c = 0; c < months.get(0) && years < 0; c++) {
            years = named(header + 1, c).isPresent() ? c : -1;
        }
        int begun = month(header, months.get(0));
        if (years < 0) {
            return Optional.empty();
        }
        boolean wraps = months.stream().anyMatch(c -> month(header, c) < begun);
        if (named(header + 1, years).get().two() != wraps) {
            return Optional.empty(); // from April to March, of which year only one is named; or the other way round
        }
        List<TableParts.Line> lines = new ArrayList<>();
        for (int row = header + 1; row < table.rows(); row++) {
            Optional<NamedYear> year = named(row, years);
            for (int column : months) {
                if (year.isPresent() && table.kind(row, column) != CellKind.BLANK) {
                    int month = month(header, column);
                    lines.add(new TableParts.Line(row, stamp(year.get().of(month, begun), month), column));
                }
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < months.get(0); c++) {
            if (c != years) {
                kept.add(c);
            }
        }
        return Optional.of(relaid(header, years, kept, lines));
    }

    /** Columns headed by months in the order of the calendar, side by side. */
    private List<Integer> monthColumns(int row) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            int month = month(row, c);
            if (month == 0) {
                continue;
            }
            int last = columns.isEmpty() ? 0 : month(row, columns.get(columns.size() - 1));
            if (!columns.isEmpty() && month != last % 12 + 1) {
                return List.of();
            }
            columns.add(c);
        }
        return columns;
    }

    private java.util.function.Supplier<Optional<Table>> yearsAcross(int header) {
        return () -> {
            List<Integer> years = new ArrayList<>();
            int months = -1;
            for (int c = 0; c < table.columns(); c++) {
                OptionalInt year = year(header, c);
                if (year.isPresent() && !year.equals(year(header + 1, c))) {
                    years.add(c);
                } else if (month(header + 1, c) > 0 && month(header, c) == 0 && months < 0) {
                    months = c;
                }
            }
            List<TableParts.Line> lines =
                    months < 0 || years.isEmpty() ? List.of() : linesOfMonths(header, months, years);
            return lines.isEmpty() ? Optional.empty() : Optional.of(relaid(header, months, List.of(), lines));
        };
    }

    /** What stands above the years of a meter, where several meters have the same years; nothing where they have not. */
    private List<String> namesAbove(int header, List<Integer> years) {
        boolean distinct = years.stream().map(c -> year(header, c)).distinct().count() == years.size();
        List<String> names = new ArrayList<>();
        for (int column : years) {
            int from = column;
            while (header > 0 && from > 0 && table.kind(header - 1, from) == CellKind.BLANK) {
                from--;
            }
            names.add(distinct || header == 0 ? "" : table.text(header - 1, from));
        }
        return names;
    }

    private List<TableParts.Line> linesOfMonths(int header, int months, List<Integer> years) {
        List<TableParts.Line> lines = new ArrayList<>();
        List<String> names = namesAbove(header, years);
        for (int column : years) {
            String name = names.get(years.indexOf(column));
            int last = 0;
            for (int row = header + 1; row < table.rows(); row++) {
                int month = month(row, months);
                if (month > 0 && month <= last) {
                    return List.of(); // a second table below
                }
                last = Math.max(last, month);
                if (month > 0 && table.kind(row, column) != CellKind.BLANK) {
                    String stamp = stamp(year(header, column).orElse(0), month);
                    lines.add(new TableParts.Line(row, stamp, column, name));
                }
            }
            if (last < ENOUGH) {
                return List.of();
            }
        }
        return lines;
    }

    private Table relaid(int header, int stampColumn, List<Integer> kept, List<TableParts.Line> lines) {
        List<String> headers = new ArrayList<>();
        String unit = "";
        for (int c = 0; c < table.columns(); c++) {
            String text = table.text(header, c);
            Optional<UnitWords.InHeader> named = month(header, c) == 0 ? UnitWords.inHeader(text) : Optional.empty();
            boolean stamps =
                    named.filter(found -> HeaderWords.isStamp(found.rest())).isPresent();
            unit = stamps ? "Value (" + named.get().unit().symbol() + ")" : named.isPresent() ? text : unit;
            headers.add(c == stampColumn ? "Month" : kept.contains(c) ? text : "");
        }
        headers.add(unit.isEmpty() ? "Value" : unit);
        if (lines.stream().anyMatch(line -> !line.name().isEmpty())) {
            headers.set(lines.get(0).value(), TableParts.METER);
        }
        return TableParts.relaid(table, header, headers, stampColumn, kept, lines);
    }

    private static String stamp(int year, int month) {
        return year + "-" + (month < 10 ? "0" : "") + month;
    }

    private int month(int row, int column) {
        return table.kind(row, column) == CellKind.TEXT ? MonthNames.named(table.text(row, column)) : 0;
    }

    /** A calendar year, or one that begins with another month and names both of its years. */
    private Optional<NamedYear> named(int row, int column) {
        OptionalInt year = year(row, column);
        boolean named = year.isEmpty() && table.text(row, column).length() <= 12;
        return named
                ? NamedYear.of(table.text(row, column)).filter(NamedYear::two)
                : year.stream().mapToObj(first -> new NamedYear(first, false)).findFirst();
    }

    private OptionalInt year(int row, int column) {
        if (Sense.of(table, row, column, stamp) != Sense.NUMBER) {
            return OptionalInt.empty();
        }
        double value = table.kind(row, column) == CellKind.NUMBER
                ? table.number(row, column)
                : NumberText.parse(table.text(row, column), false);
        return value == Math.rint(value) && value >= 1990 && value <= 2100
                ? OptionalInt.of((int) value)
                : OptionalInt.empty();
    }
}
