package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.MonthNames;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * Figures of years beside each other, a row each, as reports print them: {@code Electricity; GWh; 12.4; 13.1}. Laid out anew with a
 * year of a row in each row.
 */
final class YearsAcross {
    private static final int MOST_TITLES = 30;
    private static final int MOST_ROWS = 400;
    private static final int MOST_YEARS = 60;
    private static final int FEWEST = 2;
    private static final String FIRST_DAY = "-01-01";
    /** Parts of a year, which are no names of figures. */
    private static final Pattern PART = Pattern.compile(
            "(?i)(?:q|t|h|s|w|kw|week|wk|quarter|quartal|trimestre|semester|month|period)[ ._-]*\\d{1,2}|\\d{1,2}[. ]?\\p{L}*");

    private final Table table;
    private final StampText stamp = new StampText();
    private final int header;
    private final int first;
    private final int years;

    private YearsAcross(Table table, int header, int first, int years) {
        this.table = table;
        this.header = header;
        this.first = first;
        this.years = years;
    }

    /** The table with a year a row, if it is one of years. */
    static Optional<Table> unfolded(Table table) {
        return find(table).map(YearsAcross::relaid);
    }

    /** What is to be said of a sheet of years. */
    static List<Finding> said(Table sheet) {
        return find(sheet)
                .map(
                        found -> Finding.of(
                                "calendar-years",
                                Severity.WARNING,
                                sheet.where(found.header, found.first),
                                "Years such as “" + sheet.text(found.header, found.first)
                                        + "” are read as calendar years.",
                                "Where they are financial ones, write the months or the days that they begin with in their place."))
                .stream()
                .toList();
    }

    private static Optional<YearsAcross> find(Table table) {
        if (table.rows() > MOST_ROWS || table.columns() > MOST_YEARS) {
            return Optional.empty();
        }
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            for (int c = 1; c + 1 < table.columns(); c++) {
                int years = yearsFrom(table, row, c);
                YearsAcross across = new YearsAcross(table, row, c, years);
                if (years >= FEWEST && across.holdsFigures()) {
                    return Optional.of(across);
                }
                c += years;
            }
        }
        return Optional.empty();
    }

    /** How many years stand side by side, each one more, or one less, than the one before. */
    private static int yearsFrom(Table table, int row, int column) {
        int count = 0;
        int step = 0;
        while (column + count < table.columns() && year(table, row, column + count) > 0) {
            int apart = count == 0 ? 0 : year(table, row, column + count) - year(table, row, column + count - 1);
            step = count == 1 ? apart : step;
            if (count > 0 && (Math.abs(apart) != 1 || apart != step)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static int year(Table table, int row, int column) {
        String text = table.text(row, column);
        return text.matches("(19|20)\\d\\d") ? Integer.parseInt(text) : 0;
    }

    /** Whether each row of numbers has a name, and some a unit. */
    private boolean holdsFigures() {
        int units = 0;
        for (int row = header + 1; row < table.rows(); row++) {
            if (isFigures(row)) {
                if (label(row) < 0 || isPartOfYear(table.text(row, label(row)))) {
                    return false;
                }
                units += hasUnit(row) ? 1 : 0;
            }
        }
        return units > 0;
    }

    private static boolean isPartOfYear(String label) {
        return MonthNames.named(label) > 0 || PART.matcher(label.strip()).matches();
    }

    private boolean isFigures(int row) {
        for (int c = first; c < first + years; c++) {
            if (Sense.of(table, row, c, stamp) == Sense.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** The column of the name of a row; -1 if it has none. */
    private int label(int row) {
        for (int c = 0; c < first; c++) {
            boolean text = table.kind(row, c) == CellKind.TEXT && Sense.of(table, row, c, stamp) == Sense.TEXT;
            if (text && !isUnit(table.text(row, c))) {
                return c;
            }
        }
        return -1;
    }

    /** Whether a text is a unit and nothing else: {@code MWh}, not {@code Electricity (MWh)}. */
    private static boolean isUnit(String text) {
        return UnitWords.find(text).isPresent()
                && UnitWords.inHeader(text).map(found -> found.rest().isEmpty()).orElse(true);
    }

    private boolean hasUnit(int row) {
        for (int c = 0; c < first; c++) {
            String text = table.text(row, c);
            if (UnitWords.find(text).isPresent() || UnitWords.inHeader(text).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Table relaid() {
        List<TableParts.Line> lines = new ArrayList<>();
        int names = -1;
        for (int row = header + 1; row < table.rows(); row++) {
            if (!isFigures(row)) {
                continue;
            }
            names = names < 0 ? label(row) : names;
            for (int c = first; c < first + years; c++) {
                if (table.kind(row, c) != CellKind.BLANK) {
                    lines.add(new TableParts.Line(row, table.text(header, c) + FIRST_DAY, c));
                }
            }
        }
        List<Integer> kept = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            boolean before = c < first;
            headers.add(c == first ? "Year" : c == names ? TableParts.METER : before ? table.text(header, c) : "");
            if (before) {
                kept.add(c);
            }
        }
        headers.add("Value");
        return TableParts.relaid(table, header, headers, first, kept, lines);
    }
}
