package org.coppice.importers.preview;

import java.util.List;
import java.util.Locale;

/**
 * A row of the file as the preview shows it.
 *
 * @param number as people count rows
 * @param marks one a cell; empty where no cell has one
 */
public record PreviewRow(int number, Band band, List<String> cells, List<Mark> marks) {

    /** Copies the lists. */
    public PreviewRow {
        cells = List.copyOf(cells);
        marks = List.copyOf(marks);
    }

    /** A row whose cells have no marks. */
    public PreviewRow(int number, Band band, List<String> cells) {
        this(number, band, cells, List.of());
    }

    /** The text of a cell; blank beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The mark of a cell. */
    public Mark mark(int column) {
        return column < marks.size() ? marks.get(column) : Mark.NONE;
    }

    /** What a row is for. */
    public enum Band {
        /** Above the table, or between two. */
        TITLE,
        /** Names of meters over several columns. */
        METER,
        HEADER,
        UNIT,
        DATA,
        /** A row among the data or below them that has no time, such as a total or a remark: left out. */
        LEFT_OUT;

        /** For people: {@code left out}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What is to be said of a cell where a value should stand. */
    public enum Mark {
        NONE,
        /** It says that there is no value. */
        MISSING,
        /** It holds something that is no number. */
        BAD
    }
}
