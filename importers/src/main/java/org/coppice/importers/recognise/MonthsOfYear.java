package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.MonthNames;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * Months that are but named, while their year stands elsewhere: in a row above them, once in a column beside them, in a title, or in the
 * name of the sheet or file. Laid out anew with both in one cell. Months may run to the right, too.
 */
public final class MonthsOfYear {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 12;
    /** So many months, one after the other, are no accident. */
    private static final int ENOUGH = 6;

    private final Table table;
    private final int column;
    private final List<Integer> rows = new ArrayList<>();
    private String evidence = "";
    private boolean fromTitle;

    private MonthsOfYear(Table table, int column) {
        this.table = table;
        this.column = column;
        for (int row = 0; row < table.rows(); row++) {
            if (month(row) > 0) {
                rows.add(row);
            }
        }
    }

    /** The table with whole months, a month a row; empty where other dates stand in it. */
    static Optional<Table> dated(Table table) {
        return find(table)
                .flatMap(MonthsOfYear::relaid)
                .filter(months -> Recogniser.shape(table).isEmpty());
    }

    /** Where the years of the months of a sheet were found, if nowhere beside them; empty where there are no such months. */
    public static List<Finding> said(Table sheet) {
        return SideBySide.parts(sheet).stream()
                .filter(part -> dated(part).isPresent())
                .flatMap(part -> find(part).stream())
                .filter(months -> months.relaid().isPresent() && months.fromTitle)
                .map(months -> Finding.of(
                        "year-of-months",
                        Severity.INFO,
                        months.table.where(months.rows.get(0), months.column),
                        "The months name no year.",
                        "Taken as those of the year in " + months.evidence + "."))
                .toList();
    }

    /** Whether a text names a month and nothing else. */
    public static boolean isMonth(String text) {
        return MonthNames.named(text) > 0;
    }

    /** Whether a sheet names months and no year. */
    public static boolean lacksYear(Table table) {
        return find(table).filter(months -> months.relaid().isEmpty()).isPresent();
    }

    private static Optional<MonthsOfYear> find(Table table) {
        if (table.rows() > MOST_ROWS || table.rows() < 2) {
            return Optional.empty();
        }
        Optional<MonthsOfYear> down = among(table);
        return down.isPresent() || !TableParts.canTurn(table) ? down : among(TableParts.turned(table));
    }

    private static Optional<MonthsOfYear> among(Table table) {
        for (int c = 0; c < Math.min(table.columns(), MOST_COLUMNS); c++) {
            MonthsOfYear months = new MonthsOfYear(table, c);
            if (months.rows.size() >= ENOUGH && months.hasValues()) {
                return months.areOnlyOnes() ? Optional.of(months) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether no other column has months, of other rows or another year. */
    private boolean areOnlyOnes() {
        for (int c = column + 1; c < table.columns(); c++) {
            int others = 0;
            for (int row : rows) {
                others += isMonth(table.text(row, c)) ? 1 : 0;
            }
            if (others >= ENOUGH) {
                return false;
            }
        }
        return true;
    }

    private int month(int row) {
        return table.kind(row, column) == CellKind.TEXT ? MonthNames.named(table.text(row, column)) : 0;
    }

    private boolean isNumber(int row, int c) {
        return table.kind(row, c) == CellKind.NUMBER
                || (table.kind(row, c) == CellKind.TEXT && NumberText.looksLikeNumber(table.text(row, c)));
    }

    private boolean hasValues() {
        for (int c = 0; c < table.columns(); c++) {
            boolean year = NamedYear.of(table.text(rows.get(0), c)).isPresent();
            if (c != column && isNumber(rows.get(0), c) && !year) {
                return true;
            }
        }
        return false;
    }

    /** Within a year each month is there once, and after the one before. */
    private Optional<Table> relaid() {
        int years = yearColumn();
        Optional<NamedYear> titled = years >= 0 ? Optional.empty() : titled();
        List<TableParts.Line> lines = new ArrayList<>();
        Optional<NamedYear> year = Optional.empty();
        int begun = 0;
        int last = 0;
        for (int row = 0; row < table.rows(); row++) {
            Optional<NamedYear> named = named(row, years);
            if (named.isPresent() && !named.equals(year)) {
                year = named;
                begun = 0;
            }
            int month = month(row);
            if (month == 0) {
                if (row > rows.get(0)) {
                    lines.add(new TableParts.Line(row, table.text(row, column), -1));
                }
                continue;
            }
            fromTitle |= year.isEmpty();
            year = year.or(() -> titled);
            boolean first = begun == 0;
            begun = first ? month : begun;
            int place = Math.floorMod(month - begun, 12);
            if (year.isEmpty() || !year.get().canBegin(begun) || (!first && place <= last)) {
                return Optional.empty();
            }
            int of = year.get().of(month, begun);
            if (!year.get().two() && month < begun) {
                return Optional.empty(); // from April to March, of which year only one is named
            }
            last = place;
            lines.add(new TableParts.Line(row, of + "-" + (month < 10 ? "0" : "") + month, -1));
        }
        return Optional.of(relaid(years, lines));
    }

    private Table relaid(int years, List<TableParts.Line> lines) {
        int header = rows.get(0) - 1;
        while (header > 0 && (named(header, years).isPresent() || isSum(header))) {
            header--;
        }
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            headers.add(header < 0 || c == years ? "" : c == column ? "Month" : table.text(header, c));
            if (c != column && c != years) {
                kept.add(c);
            }
        }
        return TableParts.relaid(table, Math.max(0, header), headers, column, kept, lines);
    }

    /** Whether a row above the first month has values, and a word that heads no times: a quarter, or a year. */
    private boolean isSum(int row) {
        String word = table.text(row, column);
        boolean values = false;
        for (int c = 0; c < table.columns(); c++) {
            values |= c != column && isNumber(row, c);
        }
        return values && !HeaderWords.isStamp(word) && HeaderWords.datePart(word) == ColumnRole.OTHER;
    }

    /** The year that a row names for those below it: in its column of years, or alone in that of the months. */
    private Optional<NamedYear> named(int row, int years) {
        if (years >= 0) {
            return NamedYear.of(table.text(row, years));
        }
        String text = table.text(row, column);
        return month(row) == 0 && text.length() <= 40 ? NamedYear.of(text) : Optional.empty();
    }

    /** The column that holds nothing but years beside the months, the first of them beside the first month or above it; -1 if none does. */
    private int yearColumn() {
        for (int c = 0; c < table.columns(); c++) {
            boolean first = isYear(rows.get(0), c) || (rows.get(0) > 0 && isYear(rows.get(0) - 1, c));
            boolean only = c != column && first;
            for (int row : rows) {
                only &= isYear(row, c) || table.kind(row, c) == CellKind.BLANK;
            }
            if (only) {
                return c;
            }
        }
        return -1;
    }

    private boolean isYear(int row, int c) {
        return table.text(row, c).length() <= 12
                && NamedYear.of(table.text(row, c)).isPresent();
    }

    /** The one year that the titles name, else the sheet, else the file. */
    private Optional<NamedYear> titled() {
        Optional<Titled<NamedYear>> found =
                Titled.find(table, rows.get(0), rows.get(rows.size() - 1) + 1, column, NamedYear::of);
        evidence = found.map(Titled::where).orElse("");
        return found.map(Titled::named);
    }
}
