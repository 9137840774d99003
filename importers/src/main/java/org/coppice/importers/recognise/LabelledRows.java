package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Rows above a header that begin with what they tell of each column: {@code Device; UPS 1; UPS 2}, {@code Unit; kWh; kW}. They are
 * no titles, which speak of the whole table.
 */
final class LabelledRows {
    private static final int MOST_ROWS = 20;
    private static final int MOST_NAMES = 3;

    private final Table table;
    private final int headerRow;
    private final int timeColumn;

    LabelledRows(Table table, int headerRow, int timeColumn) {
        this.table = table;
        this.headerRow = headerRow;
        this.timeColumn = timeColumn;
    }

    /**
     * The first of rows that all begin with what they tell, units among them, of which the last tells no names but a setting:
     * {@code Label; CPU; GPU}, {@code Units; W; W}, {@code Period; 300; 300}.
     */
    static Optional<HeaderBlock> alone(Table table, int dataFrom, int timeColumn) {
        LabelledRows labelled = new LabelledRows(table, dataFrom, timeColumn);
        int first = dataFrom;
        while (first > 0 && !labelled.label(first - 1).isEmpty() && labelled.filledBehind(first - 1) > 1) {
            first--;
        }
        int units = labelled.units();
        boolean several = dataFrom - first > 2 && units > first;
        return several && labelled.isSetting(dataFrom - 1)
                ? Optional.of(new HeaderBlock(dataFrom, units, first, List.of()))
                : Optional.empty();
    }

    private boolean isSetting(int row) {
        Set<String> numbers = new HashSet<>();
        for (int c = Math.max(0, timeColumn) + 1; c < table.columns(); c++) {
            numbers.add(NumberText.looksLikeNumber(table.text(row, c)) ? table.text(row, c) : "");
        }
        return numbers.size() == 1 && !numbers.contains("");
    }

    /** The row that names a unit for each of several columns; -1 if there is none. */
    int units() {
        for (int row = headerRow - 1; row >= Math.max(0, headerRow - MOST_ROWS); row--) {
            if (HeaderWords.isUnit(label(row)) && namesUnits(row)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * The rows that name the columns, from top to bottom, where the header names times alone and leaves the values without a name.
     */
    List<Integer> names(int unitRow) {
        List<Integer> names = new ArrayList<>();
        if (!namesTimesAlone()) {
            return names;
        }
        for (int row = headerRow - 1; row >= 0 && names.size() < MOST_NAMES; row--) {
            if (row == unitRow) {
                continue;
            }
            if (label(row).isEmpty() || filledBehind(row) < 2) {
                break;
            }
            names.add(0, row);
        }
        return names;
    }

    /** The first cell of a row, in or before the column of times. */
    private String label(int row) {
        for (int c = 0; c <= Math.max(0, timeColumn); c++) {
            if (table.kind(row, c) == CellKind.TEXT) {
                return Words.fold(table.text(row, c)).replaceAll("[:\\s]+$", "");
            }
        }
        return "";
    }

    private boolean namesUnits(int row) {
        int units = 0;
        for (int c = Math.max(0, timeColumn) + 1; c < table.columns(); c++) {
            String text = table.text(row, c);
            boolean unit =
                    UnitWords.find(text.replaceAll("^[\\[(]|[\\])]$", "")).isPresent();
            if (!unit && !text.isEmpty() && !text.equals("-")) {
                return false;
            }
            units += unit ? 1 : 0;
        }
        return units > 1;
    }

    private boolean namesTimesAlone() {
        boolean time = false;
        for (int c = 0; c < table.columns(); c++) {
            String text = table.text(headerRow, c);
            if (!text.isEmpty() && !HeaderWords.isStamp(text)) {
                return false;
            }
            time |= !text.isEmpty();
        }
        return time && table.columns() > Math.max(0, timeColumn) + 1;
    }

    private int filledBehind(int row) {
        int filled = 0;
        for (int c = Math.max(0, timeColumn) + 1; c < table.columns(); c++) {
            filled += table.kind(row, c) == CellKind.BLANK ? 0 : 1;
        }
        return filled;
    }
}
