package org.coppice.app.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making. */
public final class Book implements AutoCloseable {
    private static final Date EPOCH = Date.from(Instant.parse("1980-01-01T00:00:00Z"));

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Looks looks = new Looks(workbook);
    private final List<Page> pages = new ArrayList<>();

    /** An empty workbook. */
    public Book() {
        // Every formula is computed before the file is saved, which shows a wrong one as well.
        workbook.setCellFormulaValidation(false);
    }

    /** A new sheet behind the others. */
    public Page page(String name) {
        Page page = new Page(workbook.createSheet(name), looks);
        pages.add(page);
        return page;
    }

    /** Gives a cell a name, by which formulas and people can find it. */
    public void name(String name, Ref cell) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(cell.text());
    }

    /** Computes every formula and keeps the results in the cells, for programs that do not compute. */
    public void evaluate() {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
    }

    /** Draws a chart on a page, from a row on. The formulas it shows must have been computed. */
    public void chart(Page page, ColumnChart chart, int fromRow) {
        chart.draw(page.sheet(), fromRow);
    }

    /** Sets widths and print set-up of all sheets, and what the file says about itself. */
    public void finish(String title, String creator) {
        pages.forEach(page -> page.finish(title));
        POIXMLProperties.CoreProperties about = workbook.getProperties().getCoreProperties();
        about.setTitle(CellText.storable(title));
        about.setCreator(creator);
        about.getUnderlyingProperties().setCreatedProperty(Optional.of(EPOCH));
        about.getUnderlyingProperties().setModifiedProperty(Optional.of(EPOCH));
        workbook.setActiveSheet(0);
    }

    /** Writes the file; the same content gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        StableZip.copy(bytes.toByteArray(), out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
