package org.coppice.app.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.app.export.table.TableWriter.Column;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.recognise.ExportedColumn;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static final long NEW_YEAR = 1_704_067_200L; // 2024-01-01, UTC

    private interface Opening {
        TableWriter of(OutputStream out) throws IOException;
    }

    private static byte[] small(Opening opening) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = opening.of(bytes)) {
            table.sheet("It's [all]", List.of(new Column("Time", 18), new Column("Name", 20), new Column("Value", 12)));
            for (int i = 0; i < 5; i++) {
                table.localTime(NEW_YEAR + i * 900L);
                table.text(i == 0 ? "=1+1" : "");
                table.number(i == 4 ? Double.NaN : i + 0.1, i == 4 ? Mark.MISSING : Mark.NONE);
                table.endRow();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void an_excel_workbook_has_dates_texts_and_numbers_as_such() throws IOException {
        byte[] file = small(out -> new XlsxWriter(out, false));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFRow row = sheet.getRow(1);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Value");
            assertThat(row.getCell(0).getLocalDateTimeCellValue()).hasToString("2024-01-01T00:00");
            assertThat(sheet.getRow(2).getCell(0).getLocalDateTimeCellValue()).hasToString("2024-01-01T00:15");
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).contains("yyyy");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.1);
            assertThat(sheet.getRow(5).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(5).getCell(2).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C6");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(20 * 256);
            assertThat(sheet.getSheetName()).isEqualTo("It's  all");
        }
    }

    @Test
    void rows_beyond_a_sheet_go_on_on_another() throws IOException {
        byte[] file = small(out -> new XlsxWriter(out, false, 3));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Time");
            assertThat(book.getSheetAt(2).getRow(1).getCell(0).getLocalDateTimeCellValue())
                    .hasToString("2024-01-01T01:00");
        }
    }

    @Test
    void an_open_document_begins_with_its_type_and_has_dates_as_such() throws IOException {
        byte[] file = small(out -> new OdsWriter(out, false));

        List<String> names = new ArrayList<>();
        String content = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("content.xml")) {
                    content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(names.get(0)).isEqualTo("mimetype");
        assertThat(content)
                .contains("office:date-value=\"2024-01-01T00:15:00\"")
                .contains("office:value-type=\"string\"><text:p>=1+1</text:p>")
                .doesNotContain("formula");
    }

    @Test
    void a_text_that_begins_like_a_formula_is_guarded_in_comma_separated_text() throws IOException {
        String text = new String(small(out -> new CsvWriter(out, false)), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFFTime,Name,Value\r\n2024-01-01 00:00,'=1+1,0.1\r\n2024-01-01 00:15,,1.1\r\n");
        assertThat(text).endsWith("2024-01-01 01:00,,\r\n");
    }

    @Test
    void readings_on_several_sheets_are_imported_as_one() throws IOException {
        for (String kind : List.of("xlsx", "ods")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TableWriter table =
                    kind.equals("xlsx") ? new XlsxWriter(bytes, false, 40) : new OdsWriter(bytes, false, 40)) {
                table.sheet("Readings", columns());
                for (int i = 0; i < 100; i++) {
                    reading(table, i);
                }
            }

            ImportPreview preview = Importer.preview(
                    ImportFile.of("readings." + kind, bytes.toByteArray()), ImportOptions.none(), Progress.SILENT);

            assertThat(preview.isBlocked()).isFalse();
            assertThat(preview.series()).hasSize(1);
            assertThat(preview.series().get(0).data().size()).isEqualTo(100);
            assertThat(preview.series().get(0).data().values()[99]).isEqualTo(99 / 3.0);
        }
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (ExportedColumn column : ExportedColumn.values()) {
            columns.add(new Column(column.header(), 10));
        }
        return columns;
    }

    private static void reading(TableWriter table, int i) throws IOException {
        for (String text : List.of("Site", "Main", "kWh", "electricity", "import", "facility", "UTC")) {
            table.text(text);
        }
        table.localTime(NEW_YEAR + i * 900L);
        table.text("UTC+00:00");
        table.instant(NEW_YEAR + i * 900L);
        table.instant(NEW_YEAR + (i + 1) * 900L);
        table.number(i / 3.0, Mark.NONE);
        table.text("kWh");
        table.text("actual");
        table.endRow();
    }
}
