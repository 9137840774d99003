package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

/** Units that only the format of the cells shows. */
class UnitFormatTest {
    private static final List<String> FORMATS =
            List.of("yyyy-mm-dd", "#,##0.0\" kWh\"", "#,##0.0, \"MWh\"", "0%", "0.0\\ \\k\\W;[Red]-0.0\\ \\k\\W");

    private static byte[] written(Workbook book) throws IOException {
        Row header = book.createSheet("Halls").createRow(0);
        List<String> names = List.of("Date (UTC)", "Hall A", "Hall B", "Load", "Pump");
        for (int c = 0; c < names.size(); c++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(FORMATS.get(c)));
            header.createCell(c).setCellValue(names.get(c));
            for (int i = 1; i <= 4; i++) {
                Row row = c == 0
                        ? book.getSheetAt(0).createRow(i)
                        : book.getSheetAt(0).getRow(i);
                double[] values = {45_291 + i, 10.125 + i % 3, 1_234 + i % 3, 0.45, 7 + i % 2};
                row.createCell(c).setCellValue(values[c]);
                row.getCell(c).setCellStyle(style);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static List<String> totals(String name, byte[] bytes) {
        ImportPreview preview = Importer.preview(ImportFile.of(name, bytes), ImportOptions.none(), Progress.SILENT);
        assertThat(preview.isBlocked()).as(preview.findings().toString()).isFalse();
        return preview.series().stream()
                .map(series -> series.name() + " " + series.total().orElse(Double.NaN))
                .toList();
    }

    /** A: 11.125 + 12.125 + 10.125 + 11.125 kWh. B is shown in MWh, a thousandth of 1235 + 1236 + 1234 + 1235. Pump: 8 + 7 + 8 + 7 kW for 24 h. */
    private static final List<String> TOTALS = List.of("Hall A 44.5", "Hall B 4940.0", "Pump 720.0");

    @Test
    void areThoseOfTheNumbers() throws IOException {
        assertThat(totals("halls.xlsx", written(new XSSFWorkbook()))).isEqualTo(TOTALS);
        assertThat(totals("halls.xls", written(new HSSFWorkbook()))).isEqualTo(TOTALS);
    }

    @Test
    void whatShowsNoUnitGivesNone() {
        for (String code :
                List.of("General", "0.00", "#,##0.00 \"€\"", "\"No. \"0", "0.0\" mW\"", "0\" units\"", "0.0,,")) {
            assertThat(UnitFormat.of(code)).as(code).isEmpty();
        }
        assertThat(UnitFormat.of("General\" kWh\"")).contains(new UnitFormat("kWh", 0));
        assertThat(UnitFormat.of("0.00E+00\\ \"GWh\"")).contains(new UnitFormat("GWh", 0));
    }

    @Test
    void theMarkOfANumberCanBeNothingButDecimal() {
        UnitFormat format = new UnitFormat("kWh", 0);

        assertThat(format.shown(1.234)).isEqualTo("1.2340 kWh");
        assertThat(format.shown(1e9)).isEqualTo("1000000000 kWh");
        assertThat(new UnitFormat("%", -2).shown(0.07)).isEqualTo("7 %");
    }
}
