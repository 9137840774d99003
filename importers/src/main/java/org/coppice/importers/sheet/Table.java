package org.coppice.importers.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.coppice.model.source.UserError;

/**
 * The cells of a sheet, by column. Blank rows are left out; {@link #rowNumber} gives the row as people count it. Rows and
 * columns count from 0 otherwise.
 */
public final class Table {
    /** The {@link #word} of a blank cell. */
    public static final int NO_WORD = -1;
    /** The {@link #word} of a cell that is neither a word nor blank. */
    public static final int NOT_A_WORD = -2;

    private final String file;
    private final int rows;
    private final TableColumn[] columns;
    private final List<MergedCells> merged;
    private final Places places;

    Table(String file, int rows, TableColumn[] columns, List<MergedCells> merged, Places places) {
        this.file = file;
        this.rows = rows;
        this.columns = columns;
        this.merged = List.copyOf(merged);
        this.places = places;
    }

    /** Cells shown as one; rows as people count them, columns from 0, all inclusive. */
    public record MergedCells(int fromRow, int toRow, int fromColumn, int toColumn) {}

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The name of the sheet; empty in a text file. */
    public String sheet() {
        return places.sheet();
    }

    /** How many rows are not blank. */
    public int rows() {
        return rows;
    }

    /** How many columns there are, up to the last that is not blank. */
    public int columns() {
        return columns.length;
    }

    /** The cells shown as one. */
    public List<MergedCells> merged() {
        return merged;
    }

    /** The number of the row in the file, from 1. */
    public int rowNumber(int row) {
        return places.rowNumbers()[row];
    }

    /** What the file says that the cell is. */
    public CellKind kind(int row, int column) {
        return column < columns.length ? columns[column].kind(row) : CellKind.BLANK;
    }

    /** The number of a cell that is not a text: see {@link CellKind}. */
    public double number(int row, int column) {
        return columns[column].number(row);
    }

    /**
     * The number that a text writes plainly, as digits with a minus and a decimal mark at most: the one of {@link #text}, without
     * making a text. NaN for every other cell, and where the text has the other mark.
     */
    public double plainNumber(int row, int column, char mark) {
        return column < columns.length ? columns[column].plainNumber(row, mark) : Double.NaN;
    }

    /**
     * A number that stands for the word of a cell: cells of one column with the same number have the same text. {@link #NO_WORD} where
     * the cell is blank or there is no such column, {@link #NOT_A_WORD} where it is of another kind, as numbers and stamps are.
     */
    public int word(int row, int column) {
        return column >= 0 && column < columns.length ? columns[column].word(row) : NO_WORD;
    }

    /** The first row from {@code row} on whose cell in a column is of another kind; the number of rows if there is none. */
    public int endOfKind(int row, int column, CellKind kind) {
        return column < columns.length ? ColumnRuns.endOfKind(columns[column], row, rows, kind) : row;
    }

    /**
     * The first row after {@code row} whose {@link #word} is another, or is none; the number of rows where all have that word, or there
     * is no such column.
     */
    public int endOfWord(int row, int column) {
        return column >= 0 && column < columns.length ? ColumnRuns.endOfWord(columns[column], row, rows) : rows;
    }

    /**
     * Copies numbers, which are cells or {@link #plainNumber} of texts, up to the first cell that is another or no finite one.
     *
     * @param into where the number of {@code row} goes to {@code at}, the next behind it
     * @return the row of that cell, at most {@code to}
     */
    public int copyNumbers(int row, int to, int column, char mark, double[] into, int at) {
        return column < columns.length ? ColumnRuns.copyNumbers(columns[column], row, to, mark, into, at) : row;
    }

    /** Copies the {@link #digits} of cells of one {@link #digitShape}, from a cell that has one on; how many there are, as far as they fit. */
    public int copyDigits(int row, int column, long[] into) {
        return ColumnRuns.copyDigits(columns[column], row, Math.min(rows, row + into.length), into);
    }

    /** Copies the numbers of cells that are dates into an array by row, up to the first cell that is none, whose row it returns. */
    public int copyDates(int row, int column, long[] byRow) {
        return column < columns.length ? ColumnRuns.copyDates(columns[column], row, rows, byRow) : row;
    }

    /** What a text that writes a number plainly says of the decimal mark. */
    public PlainMark plainMark(int row, int column) {
        return column < columns.length ? columns[column].plainMark(row) : PlainMark.NOT_PLAIN;
    }

    /**
     * The way in which a text is written that is mostly digits: the text with 0 for each of them, such as {@code 0000-00-00 00:00}.
     * Empty for every other cell. Cells of a column that are written alike give the same object.
     */
    public String digitShape(int row, int column) {
        return column < columns.length ? columns[column].digitShape(row) : "";
    }

    /** The digits of a text that has a {@link #digitShape}, as one number. */
    public long digits(int row, int column) {
        return columns[column].digits(row);
    }

    /** The cell as a text, stripped; empty where blank. */
    public String text(int row, int column) {
        return switch (kind(row, column)) {
            case BLANK -> "";
            case TEXT, ERROR -> columns[column].text(row);
            case BOOLEAN -> number(row, column) != 0 ? "TRUE" : "FALSE";
            case NUMBER -> plain(number(row, column));
            case DATE ->
                LocalDateTime.ofEpochSecond((long) number(row, column), 0, ZoneOffset.UTC)
                        .toString()
                        .replace('T', ' ');
            case TIME -> time(number(row, column));
        };
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        boolean id = value == Math.rint(value) && value > 0 && value < 1e22;
        return id ? new BigDecimal(value).toPlainString() : Double.toString(value);
    }

    private static String time(double seconds) {
        return seconds >= 0 && seconds < 86_400
                ? LocalTime.ofSecondOfDay((long) seconds).toString()
                : plain(seconds) + " s";
    }

    /**
     * The day of a cell that is written as 20240131.
     *
     * @throws UserError naming the cell, where it is none
     */
    public LocalDate basicDate(int row, int column) {
        try {
            return LocalDate.parse(text(row, column), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new UserError(
                    where(row, column) + ": “" + text(row, column) + "” is no date of the form 20240131.", e);
        }
    }

    /** The place of a cell for people: {@code meters.xlsx!Sheet1!C5}. */
    public String where(int row, int column) {
        return where(places.sheetOf(row)) + "!" + places.address(row, column);
    }

    /** The sheet that a row stands on; empty in a text file. */
    public String sheet(int row) {
        return places.sheetOf(row);
    }

    /** The address of a cell in its sheet: {@code C5}. */
    public String address(int row, int column) {
        return places.address(row, column);
    }

    Places places() {
        return places;
    }

    /** The sheet for people: {@code meters.xlsx!Sheet1}. */
    public String where() {
        return where(sheet());
    }

    private String where(String of) {
        return of.isEmpty() ? file : file + "!" + of;
    }

    /** A stretch of one column for people: {@code meters.xlsx!Sheet1!C5:C9}. */
    public String where(int fromRow, int toRow, int column) {
        if (fromRow == toRow) {
            return where(fromRow, column);
        }
        boolean sameSheet = places.sheetOf(fromRow).equals(places.sheetOf(toRow));
        return where(fromRow, column) + ":" + (sameSheet ? "" : places.sheetOf(toRow) + "!")
                + places.address(toRow, column);
    }
}
