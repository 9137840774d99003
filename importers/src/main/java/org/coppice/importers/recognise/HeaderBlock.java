package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;
import org.coppice.importers.stamp.ZoneWords;

/**
 * The rows between titles and data, from below: units, headers, names of groups of columns. -1 for a row that is not there. Units may
 * also stand above the header, in a row that begins with that word.
 *
 * @param groupRows from top to bottom
 */
public record HeaderBlock(int dataFrom, int unitRow, int headerRow, List<Integer> groupRows) {
    private static final int MOST_GROUPS = 3;
    /** A code of what is metered (IEC 62056-61), which heads a column although it is digits: {@code 1.8.0}. */
    private static final Pattern OBIS = Pattern.compile("(\\d-\\d{1,2}:)?\\d{1,2}\\.\\d{1,2}\\.\\d{1,3}(\\*\\d{1,3})?");

    private static final Pattern TITLE = Pattern.compile("\\p{L}[^:]{1,40}:\\s*\\S.*");

    private static final Pattern RULE = Pattern.compile("[-=_+:]{2,}");

    /** So many times of day in a row head the columns of a row a day. */
    private static final int FEWEST_SLOTS = 20;

    /** Copies the rows. */
    public HeaderBlock {
        groupRows = List.copyOf(groupRows);
    }

    /** The first row that is not a title. */
    public int from() {
        if (!groupRows.isEmpty()) {
            return groupRows.get(0);
        }
        return headerRow >= 0 ? headerRow : unitRow >= 0 ? unitRow : dataFrom;
    }

    static HeaderBlock above(Table table, int dataFrom, int timeColumn) {
        return LabelledRows.alone(table, dataFrom, timeColumn).orElseGet(() -> ofRows(table, dataFrom, timeColumn));
    }

    private static HeaderBlock ofRows(Table table, int dataFrom, int timeColumn) {
        int row = dataFrom - 1;
        while (row >= 0 && (isRule(table, row) || isTitleBelow(table, row, timeColumn))) {
            row--;
        }
        int unitRow = -1;
        int headerRow = -1;
        if (row >= 0 && isUnitRow(table, row, timeColumn)) {
            unitRow = row--;
        }
        if (row >= 0 && isHeaderRow(table, row, timeColumn)) {
            headerRow = row--;
        }
        List<Integer> groups = new ArrayList<>();
        boolean timeNamed = headerRow >= 0
                && isFilled(table, headerRow, timeColumn)
                && ZoneWords.find(table.text(headerRow, timeColumn)).isEmpty();
        while (headerRow >= 0
                && row >= 0
                && groups.size() < MOST_GROUPS
                && !explainsColumn(table, row, headerRow)
                && (isGroupRow(table, row, timeColumn, timeNamed) || namesBlocks(table, row, headerRow, timeColumn))) {
            timeNamed |= isFilled(table, row, timeColumn);
            groups.add(0, row--);
        }
        if (headerRow < 0 && unitRow >= 0) {
            return new HeaderBlock(dataFrom, -1, unitRow, List.of());
        }
        if (headerRow >= 0) {
            LabelledRows labelled = new LabelledRows(table, headerRow, timeColumn);
            unitRow = unitRow >= 0 ? unitRow : labelled.units();
            groups = groups.isEmpty() ? labelled.names(unitRow) : groups;
        }
        return new HeaderBlock(dataFrom, unitRow, headerRow, groups);
    }

    private static boolean isFilled(Table table, int row, int column) {
        return column >= 0 && table.kind(row, column) != CellKind.BLANK;
    }

    /** Whether a row is a line drawn under the header: {@code ---------- -----}. */
    private static boolean isRule(Table table, int row) {
        int filled = 0;
        for (int c = 0; c < table.columns(); c++) {
            String text = table.text(row, c);
            if (!text.isEmpty() && !RULE.matcher(text).matches()) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled > 0;
    }

    /** Whether a row holds nothing but a title, {@code Meter: 123}, between the header with the name of the time and the data. */
    private static boolean isTitleBelow(Table table, int row, int timeColumn) {
        if (row == 0 || timeColumn < 0 || !HeaderWords.isStamp(table.text(row - 1, timeColumn))) {
            return false;
        }
        int filled = 0;
        for (int c = 0; c < table.columns(); c++) {
            filled += table.kind(row, c) == CellKind.BLANK ? 0 : 1;
        }
        return filled == 1 && TITLE.matcher(table.text(row, 0)).matches() && isHeaderRow(table, row - 1, timeColumn);
    }

    private static boolean isUnitRow(Table table, int row, int timeColumn) {
        int units = 0;
        int others = 0;
        for (int c = 0; c < table.columns(); c++) {
            String text = table.text(row, c);
            if (c == timeColumn || text.isEmpty() || text.equals("-") || isFormat(text)) {
                continue;
            }
            if (isUnit(unbracketed(text))) {
                units++;
            } else {
                others++;
            }
        }
        boolean namesTime = timeColumn >= 0
                && HeaderWords.isStamp(table.text(row, timeColumn))
                && !(row > 0 && table.text(row, timeColumn).equals(table.text(row - 1, timeColumn)));
        return !namesTime && units > 0 && units >= others;
    }

    /** A unit, with or without an explanation; {@code Consumption (kWh)} is a header. */
    private static boolean isUnit(String text) {
        int bracket = Math.max(text.indexOf('('), text.indexOf('['));
        return UnitWords.find(text).isPresent()
                && (bracket <= 0 || UnitWords.find(text.substring(0, bracket)).isPresent());
    }

    /** Beside units some name how other columns are written: HH, String, Number, Idx. */
    static boolean isFormat(String text) {
        return text.matches(
                "(?i)idx|index|id|#|date|time|datetime|timestamp|hh|he|string|text|number|integer|float|double|decimal|boolean");
    }

    private static String unbracketed(String text) {
        return text.matches("[\\[(].*[\\])]") ? text.substring(1, text.length() - 1) : text;
    }

    private static boolean isHeaderRow(Table table, int row, int timeColumn) {
        StampText stamp = new StampText();
        int texts = 0;
        int others = 0;
        int times = 0;
        for (int c = 0; c < table.columns(); c++) {
            if (OBIS.matcher(table.text(row, c)).matches()) {
                texts++;
                continue;
            }
            switch (Sense.of(table, row, c, stamp)) {
                case TEXT -> texts++;
                case NUMBER, DATE -> others++;
                case TIME -> times++;
                default -> {}
            }
        }
        boolean timeNamed = timeColumn >= 0
                && Sense.of(table, row, timeColumn, stamp) == Sense.TEXT
                && HeaderWords.isStamp(table.text(row, timeColumn));
        boolean slots = times >= FEWEST_SLOTS && others == 0;
        return slots || (texts > 0 && (timeNamed || texts >= others + times));
    }

    private static boolean isGroupRow(Table table, int row, int timeColumn, boolean timeNamed) {
        String named = table.text(row, Math.max(0, timeColumn));
        boolean mayName = (!timeNamed && HeaderWords.isStamp(named)) || isKey(table, row, named);
        boolean comment =
                table.text(row, 0).startsWith("#") || table.text(row, 0).startsWith("\\");
        if (comment || (isFilled(table, row, timeColumn) && !mayName)) {
            return false;
        }
        int filled = 0;
        boolean texts = false;
        boolean pair = false;
        for (int c = 0; c < table.columns(); c++) {
            boolean here = table.kind(row, c) != CellKind.BLANK;
            filled += here ? 1 : 0;
            texts |= c != timeColumn && table.kind(row, c) == CellKind.TEXT;
            pair |= here && (table.text(row, c).contains(":") || isSentence(table.text(row, c)));
        }
        return texts && !(filled == 1 && pair); // Meter : 123 is a title
    }

    /** Whether a row names tables side by side, each above its own times: two cells or more, all above headers like that of the times. */
    private static boolean namesBlocks(Table table, int row, int headerRow, int timeColumn) {
        int names = 0;
        for (int c = 0; c < table.columns(); c++) {
            if (table.kind(row, c) == CellKind.BLANK) {
                continue;
            }
            boolean times = timeColumn >= 0 && table.text(headerRow, c).equals(table.text(headerRow, timeColumn));
            if (!times || table.kind(row, c) != CellKind.TEXT) {
                return false;
            }
            names++;
        }
        return names > 1;
    }

    /** Whether a row begins with the very header of a column, and then tells of it: {@code Channel 1; Main; kWh}. */
    private static boolean explainsColumn(Table table, int row, int headerRow) {
        String first = table.text(row, 0);
        boolean more = table.columns() > 1 && table.kind(row, 1) != CellKind.BLANK;
        for (int c = 1; more && !first.isEmpty() && c < table.columns(); c++) {
            if (first.equals(table.text(headerRow, c)) && !first.equals(table.text(row, c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentence(String text) {
        return text.strip().split("\\s+").length >= 6;
    }

    /** Above the time may stand what the row names: the meters, or what they measure. */
    private static boolean isKey(Table table, int row, String named) {
        int texts = 0;
        for (int c = 0; c < table.columns(); c++) {
            texts += table.kind(row, c) == CellKind.TEXT ? 1 : 0;
        }
        return texts > 2 && (HeaderWords.isMeter(named) || HeaderWords.isKind(named));
    }

    /** The header of a column as in the file; above units also that of a column further left that covers it. */
    String header(Table table, int column) {
        if (headerRow < 0) {
            return "";
        }
        int from = column;
        while (from > 0 && hasUnit(table, column) && table.kind(headerRow, from) == CellKind.BLANK) {
            from--;
        }
        String header = covers(table, headerRow, from, column) ? table.text(headerRow, from) : "";
        return namesFlow(table, column) ? (header + " " + table.text(unitRow, column)).strip() : header;
    }

    /** The text of the unit row at a column. */
    String unit(Table table, int column) {
        return unitRow < 0 || namesFlow(table, column) ? "" : unbracketed(table.text(unitRow, column));
    }

    private boolean hasUnit(Table table, int column) {
        return unitRow >= 0 && table.kind(unitRow, column) != CellKind.BLANK;
    }

    /** Whether among the units stands a direction in place of one: {@code Import}. */
    private boolean namesFlow(Table table, int column) {
        String text = unitRow < 0 ? "" : table.text(unitRow, column);
        return !text.isEmpty()
                && UnitWords.find(text).isEmpty()
                && Subject.direction(text).isPresent();
    }

    /** The names above a column, carried right over the columns that a name covers. */
    String group(Table table, int column) {
        StringBuilder group = new StringBuilder();
        for (int row : groupRows) {
            int from = column;
            while (from >= 0 && table.kind(row, from) == CellKind.BLANK) {
                from--;
            }
            if (from >= 0 && covers(table, row, from, column)) {
                group.append(group.length() == 0 ? "" : " ").append(table.text(row, from));
            }
        }
        return group.toString();
    }

    /** A merged cell covers its columns; where nothing in the row is merged, a name covers all up to the next. */
    private static boolean covers(Table table, int row, int from, int column) {
        if (from == column) {
            return true;
        }
        int number = table.rowNumber(row);
        boolean anyMerged = false;
        for (Table.MergedCells merged : table.merged()) {
            if (merged.fromRow() <= number && number <= merged.toRow() && merged.toColumn() > merged.fromColumn()) {
                anyMerged = true;
                if (merged.fromColumn() <= from && column <= merged.toColumn() && from <= merged.toColumn()) {
                    return true;
                }
            }
        }
        return !anyMerged;
    }
}
