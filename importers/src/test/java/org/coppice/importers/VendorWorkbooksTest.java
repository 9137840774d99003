package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Workbooks as energy managers keep them: serial dates, merged names, times in a column of their own. */
class VendorWorkbooksTest {
    private static final LocalDateTime START = LocalDateTime.of(2024, 6, 20, 0, 0);

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet("Data");

    private void row(int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Double value) {
                row.createCell(c).setCellValue(value);
            } else if (cells[c] instanceof LocalDateTime time) {
                row.createCell(c).setCellValue(time);
                row.getCell(c).setCellStyle(style("dd.mm.yyyy hh:mm"));
            } else if (!cells[c].toString().isEmpty()) {
                row.createCell(c).setCellValue(cells[c].toString());
            }
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    private ImportPreview preview() throws IOException {
        return Importer.preview(ImportFile.of("energy.xlsx", bytes()), ImportOptions.none(), Progress.SILENT);
    }

    private static Instant[] bounds(ImportedSeries series) {
        return new Instant[] {series.first().orElseThrow(), series.last().orElseThrow()};
    }

    @Test
    void theTimeMayStandBesideTheDate() throws IOException {
        row(0, "Date (UTC)", "Time", "Energy (kWh)");
        for (int i = 0; i < 96; i++) {
            row(i + 1, START.toLocalDate().atStartOfDay(), i / 96.0, 0.5);
            sheet.getRow(i + 1).getCell(1).setCellStyle(style("hh:mm"));
        }
        ImportPreview preview = preview();
        assertThat(preview.findings()).noneMatch(Finding::blocks);
        ImportedSeries series = preview.series().get(0);
        assertThat(series.total()).hasValue(48);
        assertThat(series.stepMinutes()).hasValue(15);
        assertThat(bounds(series))
                .containsExactly(Instant.parse("2024-06-20T00:00:00Z"), Instant.parse("2024-06-20T23:45:00Z"));
    }

    @Test
    void mergedMeterNamesStandAboveQuantitiesAndUnits() throws IOException {
        row(0, "", "Hall A", "", "Hall B", "");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
        row(1, "Timestamp", "Import", "Export", "Import", "Export");
        row(2, "UTC", "kWh", "kWh", "MWh", "kWh");
        for (int i = 0; i < 24; i++) {
            row(i + 3, START.plusHours(i), 1.0, 2.0, 0.003, 4.0);
        }
        ImportPreview preview = preview();
        assertThat(preview.findings().toString())
                .doesNotContain("severity=QUESTION")
                .doesNotContain("severity=ERROR");
        assertThat(preview.series().stream()
                        .map(one -> one.meter() + " " + one.channel() + " "
                                + one.flow().text() + " "
                                + Math.round(one.total().getAsDouble() * 1e6) / 1e6)
                        .toList())
                .containsExactly(
                        "Hall A Import import 24.0",
                        "Hall A Export export 48.0",
                        "Hall B Import import 72.0",
                        "Hall B Export export 96.0");
    }

    @Test
    void aWorkbookThatCountsFrom1904HasTheSameDates() throws IOException {
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        row(0, "Time (UTC)", "kWh");
        for (int i = 0; i < 24; i++) {
            row(i + 1, 0.0, 1.5);
            sheet.getRow(i + 1).getCell(0).setCellValue(45_463 - 1_462 + i / 24.0);
            sheet.getRow(i + 1).getCell(0).setCellStyle(style("yyyy-mm-dd hh:mm"));
        }
        ImportedSeries series = preview().series().get(0);
        assertThat(bounds(series))
                .containsExactly(Instant.parse("2024-06-20T00:00:00Z"), Instant.parse("2024-06-20T23:00:00Z"));
    }

    @Test
    void cancellingStopsTheImport() throws IOException {
        row(0, "Time (UTC)", "kWh");
        row(1, START, 1.0);
        byte[] bytes = bytes();
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, double fraction) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Assertions.assertThatThrownBy(
                        () -> Importer.preview(ImportFile.of("a.xlsx", bytes), ImportOptions.none(), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
