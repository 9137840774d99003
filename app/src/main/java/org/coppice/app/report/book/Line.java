package org.coppice.app.report.book;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** A row that is filled from the left. Every method returns the cell it filled. */
public final class Line {
    private final Page page;
    private final XSSFRow row;
    private final Looks.RowKind kind;
    private int column;

    Line(Page page, XSSFRow row, Looks.RowKind kind) {
        this.page = page;
        this.row = row;
        this.kind = kind;
    }

    /** Text as it is, never a formula. */
    public Ref text(String text) {
        return text(text, Look.TEXT);
    }

    /** Text as it is, never a formula. */
    public Ref text(String text, Look look) {
        String stored = CellText.storable(text);
        XSSFCell cell = next(look, CellText.looksLikeFormula(stored));
        if (!stored.isEmpty()) {
            cell.setCellValue(stored);
        }
        return ref(cell);
    }

    /** A number; an empty cell where it is not known (NaN). */
    public Ref number(double value, Look look) {
        XSSFCell cell = next(look, false);
        if (Double.isFinite(value)) {
            cell.setCellValue(value + 0.0);
        }
        return ref(cell);
    }

    /** A number; an empty cell where it is not known. */
    public Ref number(OptionalDouble value, Look look) {
        return number(value.orElse(Double.NaN), look);
    }

    /** A day. */
    public Ref date(LocalDate day) {
        XSSFCell cell = next(Look.DATE, false);
        cell.setCellValue(day);
        return ref(cell);
    }

    /** A formula, without its equals sign. Holds nothing that a person typed. */
    public Ref formula(String formula, Look look) {
        XSSFCell cell = next(look, false);
        cell.setCellFormula(formula);
        return ref(cell);
    }

    /** A link to the first cell of another sheet. */
    public Ref link(String sheet) {
        XSSFCell cell = next(Look.LINK, false);
        cell.setCellValue(sheet);
        XSSFHyperlink link = row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet + "'!A1");
        cell.setHyperlink(link);
        return ref(cell);
    }

    /** Leaves a cell empty. */
    public Line skip() {
        next(Look.TEXT, false);
        return this;
    }

    /** Leaves cells empty, up to a column. */
    public Line skipTo(int nextColumn) {
        while (column < nextColumn) {
            skip();
        }
        return this;
    }

    /** The column that comes next, from 0. */
    public int column() {
        return column;
    }

    private XSSFCell next(Look look, boolean quoted) {
        XSSFCell cell = row.createCell(column++);
        cell.setCellStyle(page.looks().style(look, kind, quoted));
        page.noteWidth(cell, look);
        return cell;
    }

    private Ref ref(XSSFCell cell) {
        return new Ref(page.name(), cell.getRowIndex(), cell.getColumnIndex());
    }
}
