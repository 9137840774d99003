package org.coppice.importers.preview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.CellPattern;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.HeaderBlock;
import org.coppice.importers.recognise.MonthsOfYear;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** Makes the preview of a table that was mapped. */
public final class TablePreviews {
    private static final int MOST_COLUMNS = 120;

    private final Shape shape;
    private final Table table;
    private final BitSet timed = new BitSet();
    private final Set<String> missing;
    private final boolean[] values;
    private final int lastTimed;
    private final Optional<AsWritten> asWritten;

    private TablePreviews(Mapper.Mapped mapped, Answers answers, List<Table> sheets) {
        shape = mapped.shape();
        table = shape.table();
        asWritten = sheets.stream()
                .filter(sheet -> sheet != table && sheet.sheet().equals(table.sheet()))
                .findFirst()
                .map(AsWritten::new);
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (mapped.times().has(row)) {
                timed.set(row);
            }
        }
        lastTimed = timed.length() - 1;
        missing = answers.subjects("missing").keySet();
        values = new boolean[Math.min(MOST_COLUMNS, table.columns())];
        for (Column column : shape.of(ColumnRole.VALUE)) {
            if (column.index() < values.length) {
                values[column.index()] = true;
            }
        }
    }

    /**
     * The preview of a table.
     *
     * @param meters the names of the series that its columns feed, by the position of the column
     * @param order all names, in the order in which meters are shown
     * @param sheets as they are in the file, where a table may be one of them that was laid out anew
     */
    public static SheetPreview of(
            Mapper.Mapped mapped,
            Map<Integer, Set<String>> meters,
            List<String> order,
            Answers answers,
            List<Table> sheets) {
        TablePreviews made = new TablePreviews(mapped, answers, sheets);
        Table table = made.table;
        List<PreviewColumn> columns = new ArrayList<>();
        for (int c = 0; c < made.values.length; c++) {
            columns.add(made.column(c, meters.getOrDefault(c, new LinkedHashSet<>()), order));
        }
        return new SheetPreview(table.sheet(), table.rows(), table.rows(), table.columns(), columns, made::row);
    }

    private PreviewColumn column(int index, Set<String> meters, List<String> order) {
        String letter = CellAddress.column(index);
        ColumnRole role =
                index < shape.columns().size() ? shape.columns().get(index).role() : ColumnRole.OTHER;
        if (role == ColumnRole.VALUE) {
            return value(letter, meters, order);
        }
        return switch (role) {
            case UNIT -> new PreviewColumn(letter, PreviewColumn.Role.UNIT, "unit of the row", -1);
            case FACTOR -> new PreviewColumn(letter, PreviewColumn.Role.UNIT, "factor of the meter", -1);
            case QUALITY -> new PreviewColumn(letter, PreviewColumn.Role.QUALITY, "quality", -1);
            case METER, KIND, FLOW -> new PreviewColumn(letter, PreviewColumn.Role.NAME, name(role), -1);
            case MONEY -> new PreviewColumn(letter, PreviewColumn.Role.IGNORED, "money: not imported", -1);
            case UNUSED -> new PreviewColumn(letter, PreviewColumn.Role.IGNORED, "no plan needs it", -1);
            default ->
                role.isTime()
                        ? new PreviewColumn(letter, PreviewColumn.Role.TIME, time(role), -1)
                        : new PreviewColumn(letter, PreviewColumn.Role.IGNORED, "not imported", -1);
        };
    }

    private static PreviewColumn value(String letter, Set<String> meters, List<String> order) {
        if (meters.isEmpty()) {
            return new PreviewColumn(letter, PreviewColumn.Role.IGNORED, "left out", -1);
        }
        String first = meters.iterator().next();
        boolean one = meters.size() == 1;
        return new PreviewColumn(
                letter,
                PreviewColumn.Role.VALUE,
                one ? first : meters.size() + " meters",
                one ? order.indexOf(first) : -1);
    }

    private static String name(ColumnRole role) {
        return switch (role) {
            case METER -> "names the meter";
            case FLOW -> "direction";
            default -> "names what is metered";
        };
    }

    private static String time(ColumnRole role) {
        return switch (role) {
            case START -> "start";
            case END -> "end";
            case DURATION -> "how long";
            default -> "time";
        };
    }

    private PreviewRow row(int row) {
        List<String> cells = new ArrayList<>(values.length);
        List<PreviewRow.Mark> marks = new ArrayList<>(values.length);
        PreviewRow.Band band = band(row);
        for (int c = 0; c < values.length; c++) {
            cells.add(shown(row, c));
            marks.add(band == PreviewRow.Band.DATA && values[c] ? mark(row, c) : PreviewRow.Mark.NONE);
        }
        return new PreviewRow(table.rowNumber(row), band, cells, marks);
    }

    /** A month as the sheet writes it, with the one it was taken for beside it. */
    private String shown(int row, int column) {
        String text = table.text(row, column);
        boolean isTime = column < shape.columns().size()
                && shape.columns().get(column).role().isTime();
        return isTime && !text.isEmpty()
                ? asWritten
                        .map(sheet -> sheet.text(CellAddress.of(column, table.rowNumber(row))))
                        .filter(said -> MonthsOfYear.isMonth(said) && !said.equals(text))
                        .map(said -> said + " (" + text + ")")
                        .orElse(text)
                : text;
    }

    private PreviewRow.Band band(int row) {
        HeaderBlock header = shape.header();
        if (row >= header.dataFrom()) {
            return dataBand(row);
        }
        if (row == header.unitRow()) {
            return PreviewRow.Band.UNIT;
        }
        if (row == header.headerRow()) {
            return PreviewRow.Band.HEADER;
        }
        return header.groupRows().contains(row) ? PreviewRow.Band.METER : PreviewRow.Band.TITLE;
    }

    private PreviewRow.Band dataBand(int row) {
        if (timed.get(row)) {
            return PreviewRow.Band.DATA;
        }
        for (int c = 0; row < lastTimed && c < values.length; c++) {
            if (values[c]
                    && table.kind(row, c) == CellKind.TEXT
                    && UnitWords.find(table.text(row, c)).isPresent()) {
                return PreviewRow.Band.UNIT;
            }
        }
        return PreviewRow.Band.LEFT_OUT;
    }

    private PreviewRow.Mark mark(int row, int column) {
        return switch (table.kind(row, column)) {
            case BLANK -> PreviewRow.Mark.MISSING;
            case NUMBER -> PreviewRow.Mark.NONE;
            case TEXT -> ofText(NumberText.plain(table.text(row, column)));
            case ERROR, DATE, TIME, BOOLEAN -> PreviewRow.Mark.BAD;
        };
    }

    private PreviewRow.Mark ofText(String text) {
        if (NumberText.isMissing(text) || missing.contains(CellPattern.of(text))) {
            return PreviewRow.Mark.MISSING;
        }
        return NumberText.looksLikeNumber(text) ? PreviewRow.Mark.NONE : PreviewRow.Mark.BAD;
    }
}
