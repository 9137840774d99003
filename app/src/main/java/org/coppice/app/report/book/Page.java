package org.coppice.app.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** A sheet that is filled from the top. */
public final class Page {
    /** Light enough for dark figures; told apart without red and green. */
    private static final int[] SHARE_COLOURS = {0xF2C6A0, 0xFBF3D5, 0x8CC3B4};

    private final XSSFSheet sheet;
    private final Looks looks;
    private final List<XSSFCell> measured = new ArrayList<>();
    private final Map<Integer, Integer> most = new HashMap<>();
    private Optional<Line> lastLine = Optional.empty();
    private int tableWidth;
    private int row;
    private int bandRow;
    private boolean frozen;

    Page(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
        sheet.setDisplayGridlines(false);
    }

    /** The name of the sheet. */
    public String name() {
        return sheet.getSheetName();
    }

    /** The row that comes next, from 0. */
    public int row() {
        return row;
    }

    /** The heading of the sheet, a remark what it shows, and facts about the whole workbook. */
    public void titleBlock(String title, String remark, List<String> facts) {
        XSSFRow heading = sheet.createRow(row++);
        heading.setHeightInPoints(24);
        new Line(this, heading, Looks.RowKind.PLAIN).text(title, Look.TITLE);
        line().text(remark, Look.REMARK);
        line().text(String.join("   ·   ", facts), Look.REMARK);
        blank();
    }

    /** The heading of a table. */
    public void section(String title) {
        fillLastLine();
        XSSFRow heading = sheet.createRow(row++);
        heading.setHeightInPoints(18);
        new Line(this, heading, Looks.RowKind.PLAIN).text(title, Look.SECTION);
    }

    /** A remark in a row of its own. */
    public void remark(String text) {
        line().text(text, Look.REMARK);
    }

    /** An empty row. */
    public void blank() {
        row++;
    }

    /** Leaves rows empty, for a chart. */
    public void blank(int rows) {
        row += rows;
    }

    /** The header of a table. The first one of a sheet stays in view and is printed on every page. */
    public void header(List<Heading> headings) {
        fillLastLine();
        XSSFRow headerRow = sheet.createRow(row++);
        Line line = new Line(this, headerRow, Looks.RowKind.PLAIN);
        for (Heading heading : headings) {
            most.merge(line.column(), heading.most(), Math::max);
            line.text(heading.text(), heading.number() ? Look.NUMBER_HEADER : Look.HEADER);
        }
        tableWidth = headings.size();
        if (!frozen) {
            frozen = true;
            sheet.createFreezePane(0, row);
            sheet.setRepeatingRows(new CellRangeAddress(headerRow.getRowNum(), headerRow.getRowNum(), -1, -1));
        }
        bandRow = 0;
    }

    /** The next row of a table; every other one is lightly filled. */
    public Line entry() {
        return tableLine(bandRow++ % 2 == 1 ? Looks.RowKind.BANDED : Looks.RowKind.PLAIN);
    }

    /** A row of totals. */
    public Line total() {
        bandRow = 0;
        return tableLine(Looks.RowKind.TOTAL);
    }

    private Line tableLine(Looks.RowKind kind) {
        fillLastLine();
        Line line = new Line(this, sheet.createRow(row++), kind);
        lastLine = Optional.of(line);
        return line;
    }

    /** A fill or border runs to the end of the table. */
    private void fillLastLine() {
        lastLine.ifPresent(line -> line.skipTo(tableWidth));
        lastLine = Optional.empty();
    }

    /** A row outside of tables. */
    public Line line() {
        return new Line(this, sheet.createRow(row++), Looks.RowKind.PLAIN);
    }

    /** A row that was left empty, to be filled now. */
    public Line lineAt(int emptyRow) {
        return new Line(this, sheet.createRow(emptyRow), Looks.RowKind.PLAIN);
    }

    /** Colours a block of shares by their value, from none over a half to all. */
    public void colourShares(Ref first, Ref last) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(SHARE_COLOURS.length);
        ConditionalFormattingThreshold[] points = new ConditionalFormattingThreshold[SHARE_COLOURS.length];
        Color[] colours = new Color[SHARE_COLOURS.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = scale.createThreshold();
            points[i].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
            points[i].setValue(i / (points.length - 1.0));
            colours[i] = Looks.colour(SHARE_COLOURS[i]);
        }
        scale.setThresholds(points);
        scale.setColors(colours);
        CellRangeAddress block = new CellRangeAddress(first.row(), last.row(), first.column(), last.column());
        formatting.addConditionalFormatting(new CellRangeAddress[] {block}, rule);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Looks looks() {
        return looks;
    }

    void noteWidth(XSSFCell cell, Look look) {
        if (look == Look.TITLE || look == Look.REMARK || look == Look.SECTION || look == Look.FACT) {
            return;
        }
        measured.add(cell);
    }

    /** Sets widths, heights and the print set-up, when all cells have their values. */
    void finish(String footer) {
        fillLastLine();
        new Widths(sheet, measured, most).apply();
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
