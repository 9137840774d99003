package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xlsb.XlsbWriter;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody sees who opens a workbook is read, and told: rows that a filter hides, columns, sheets. */
class HiddenReadingsTest {
    enum Kind {
        XLSX,
        XLS
    }

    private static final String ROWS = "hidden-rows";
    private static final String COLUMNS = "hidden-columns";

    private static Workbook book(Kind kind, String... sheets) {
        Workbook book = kind == Kind.XLS ? new HSSFWorkbook() : new XSSFWorkbook();
        for (String name : sheets) {
            Sheet sheet = book.createSheet(name);
            row(sheet, 0, "Time (UTC)", "Hall A (kWh)", "Hall B (kWh)");
            for (int hour = 0; hour < 6; hour++) {
                Row row = row(sheet, hour + 1, "2024-06-20 0" + hour + ":00");
                row.createCell(1).setCellValue(1 + hour);
                row.createCell(2).setCellValue(10 * (1 + hour));
            }
        }
        return book;
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < texts.length; c++) {
            row.createCell(c).setCellValue(texts[c]);
        }
        return row;
    }

    private static ImportPreview preview(Kind kind, Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return preview("hall." + (kind == Kind.XLS ? "xls" : "xlsx"), out.toByteArray());
    }

    private static ImportPreview preview(String name, byte[] bytes) {
        return Importer.preview(ImportFile.of(name, bytes), ImportOptions.none(), Progress.SILENT);
    }

    private static List<Finding> told(ImportPreview preview) {
        return preview.findings().stream()
                .filter(finding -> Stream.of(ROWS, COLUMNS, "hidden-sheet").anyMatch(finding.code()::equals))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rowsThatAFilterHidesAreReadAndTold(Kind kind) throws IOException {
        Workbook book = book(kind, "Data");
        book.getSheet("Data").getRow(2).setZeroHeight(true);
        book.getSheet("Data").getRow(4).setZeroHeight(true);
        ImportPreview preview = preview(kind, book);
        assertThat(preview.series().get(0).total()).hasValue(21); // 1 + 2 + 3 + 4 + 5 + 6
        assertThat(told(preview)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ROWS);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.where()).endsWith("!Data!3:5");
            assertThat(finding.message())
                    .isEqualTo("On the sheet “Data” 2 rows with readings are hidden, by a filter or by hand.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aColumnThatIsHiddenIsReadAndTold(Kind kind) throws IOException {
        Workbook book = book(kind, "Data");
        book.getSheet("Data").setColumnHidden(2, true);
        ImportPreview preview = preview(kind, book);
        assertThat(preview.series()).hasSize(2);
        assertThat(told(preview))
                .extracting(Finding::message)
                .containsExactly("On the sheet “Data” the column C with readings is hidden.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsHiddenBesideTheReadingsIsNotTold(Kind kind) throws IOException {
        Workbook book = book(kind, "Data");
        Sheet sheet = book.getSheet("Data");
        sheet.setColumnHidden(5, true);
        sheet.shiftRows(0, sheet.getLastRowNum(), 2);
        row(sheet, 0, "Meter export of Leeds").setZeroHeight(true);
        assertThat(told(preview(kind, book))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHiddenSheetIsTold(Kind kind) throws IOException {
        for (SheetVisibility hidden : new SheetVisibility[] {SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN}) {
            Workbook book = book(kind, "Data", "Old");
            book.setSheetVisibility(1, hidden);
            assertThat(told(preview(kind, book))).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("hidden-sheet");
                assertThat(finding.where()).endsWith("!Old");
            });
        }
    }

    @Test
    void ofABinaryWorkbookAllThreeAreTold() throws IOException {
        byte[] bytes = new XlsbWriter()
                .hiddenColumns(1, 1)
                .row(0)
                .shared(0, 0)
                .text(1, "Hall A (kWh)")
                .row(1)
                .real(0, 1, 45_463)
                .hundredths(1, 250)
                .hiddenRow(2)
                .real(0, 1, 45_464)
                .hundredths(1, 350)
                .hiddenSheet()
                .bytes("Data", "Time (UTC)");
        ImportPreview preview = preview("hall.xlsb", bytes);
        assertThat(preview.series().get(0).total()).hasValue(6);
        assertThat(told(preview)).extracting(Finding::code).containsExactly("hidden-sheet", ROWS, COLUMNS);
        assertThat(told(preview).get(1).where()).isEqualTo("hall.xlsb!Data!3");
        assertThat(told(preview).get(1).message()).startsWith("On the sheet “Data” 1 row with readings is hidden");
    }

    @Test
    void ofAnOpenDocumentRowsAndColumnsAreTold() {
        assertThat(told(preview("hall.fods", fods())))
                .extracting(Finding::message)
                .containsExactly(
                        "On the sheet “Data” 2 rows with readings are hidden, by a filter or by hand.",
                        "On the sheet “Data” the column B with readings is hidden.");
    }

    private static byte[] fods() {
        StringBuilder rows =
                new StringBuilder(cells("", "<text:p>Time (UTC)</text:p>", "<text:p>Hall A (kWh)</text:p>"));
        for (int hour = 0; hour < 4; hour++) {
            String visibility = hour == 1 ? "filter" : hour == 2 ? "collapse" : "visible";
            rows.append(cells(
                    " table:visibility=\"" + visibility + "\"",
                    "<text:p>2024-06-20 0" + hour + ":00</text:p>",
                    "<text:p>" + hour + "</text:p>"));
        }
        return ("<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\""
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Data\"><table:table-column/>"
                        + "<table:table-column table:visibility=\"collapse\"/>" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cells(String attributes, String... contents) {
        StringBuilder row = new StringBuilder("<table:table-row" + attributes + ">");
        for (String content : contents) {
            row.append("<table:table-cell office:value-type=\"string\">" + content + "</table:table-cell>");
        }
        return row + "</table:table-row>";
    }
}
