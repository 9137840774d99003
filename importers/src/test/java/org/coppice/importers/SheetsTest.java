package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Workbooks with several sheets: a sheet a month, a sheet a meter, hidden lists, cells that failed. */
class SheetsTest {
    private final XSSFWorkbook book = new XSSFWorkbook();

    private Sheet sheet(String name, LocalDateTime from, int hours, double value, String header) {
        Sheet sheet = book.createSheet(name);
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
        Row head = sheet.createRow(0);
        head.createCell(0).setCellValue("Zeit (UTC)");
        head.createCell(1).setCellValue(header);
        for (int i = 0; i < hours; i++) {
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(from.plusHours(i));
            row.getCell(0).setCellStyle(date);
            row.createCell(1).setCellValue(value);
        }
        return sheet;
    }

    /** Another meter in the same rows. */
    private static void beside(Sheet sheet, int column, double value, String header) {
        sheet.getRow(0).createCell(column).setCellValue(header);
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            sheet.getRow(row).createCell(column).setCellValue(value);
        }
    }

    private ImportPreview preview() throws IOException {
        return preview(ImportOptions.none());
    }

    private ImportPreview preview(ImportOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return Importer.preview(ImportFile.of("2024.xlsx", out.toByteArray()), options, Progress.SILENT);
    }

    @Test
    void metersOfTheSameNameOnTwoSheetsAreToldApart() throws IOException {
        sheet("Leeds", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 1, "Main meter kWh");
        sheet("York", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 2, "Main meter kWh");

        assertThat(preview().series())
                .extracting(ImportedSeries::name)
                .containsExactly("Leeds Main meter", "York Main meter");
    }

    @Test
    void aSheetThatIsReadAloneGivesItsMetersNoNameBefore() throws IOException {
        sheet("Leeds", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 1, "Main meter kWh");
        sheet("York", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 2, "Main meter kWh");

        assertThat(preview(ImportOptions.none().withAnswer("sheet", "York")).series())
                .extracting(ImportedSeries::name)
                .containsExactly("Main meter");
    }

    @Test
    void aSheetAMonthIsOneSeries() throws IOException {
        sheet("Jan", LocalDateTime.of(2024, 1, 1, 0, 0), 31 * 24, 1, "Wert kWh");
        sheet("Feb", LocalDateTime.of(2024, 2, 1, 0, 0), 29 * 24, 2, "Wert kWh");
        Sheet march = sheet("Mrz", LocalDateTime.of(2024, 3, 1, 0, 0), 31 * 24, 3, "Wert kWh");
        march.getRow(5).getCell(1).setCellErrorValue((byte) 42);

        ImportPreview preview = preview();
        assertThat(preview.findings()).noneMatch(Finding::blocks);
        assertThat(preview.series()).hasSize(1);
        // 744 + 2 · 696 + 3 · (744 − 1)
        assertThat(preview.series().get(0).total()).hasValue(744 + 1_392 + 2_229);
        assertThat(preview.series().get(0).last()).contains(Instant.parse("2024-03-31T23:00:00Z"));
        assertThat(preview.findings())
                .anyMatch(finding ->
                        finding.code().equals("error-cell") && finding.where().equals("2024.xlsx!Mrz!B6"));
    }

    @Test
    void aMeterThatOneMonthHasMoreIsOneMeterAndSoAreTheOthers() throws IOException {
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
        beside(sheet("Jan", start, 31 * 24, 1, "Halle A kWh"), 2, 10, "Halle B kWh");
        Sheet february = sheet("Feb", start.plusMonths(1), 29 * 24, 30, "Halle C kWh");
        beside(february, 2, 2, "Halle A kWh");
        february.getRow(3).getCell(2).setCellErrorValue((byte) 42);
        beside(sheet("Mrz", start.plusMonths(2), 31 * 24, 3, "Halle A kWh"), 2, 30, "Halle C kWh");

        ImportPreview preview = preview();
        assertThat(preview.series())
                .extracting(series -> series.name() + " " + series.total().getAsDouble())
                .containsExactly(
                        "Halle A " + (744 + 2 * 695 + 3 * 744.0),
                        "Halle B " + 7_440.0,
                        "Halle C " + 30 * (696 + 744.0));
        assertThat(preview.findings())
                .filteredOn(finding -> finding.code().equals("error-cell"))
                .extracting(Finding::where)
                .containsExactly("2024.xlsx!Feb!C4");
    }

    @Test
    void monthsInUnlikeUnitsStayApart() throws IOException {
        beside(sheet("Jan", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 1, "Halle A"), 2, 1, "Halle B");
        beside(sheet("Feb", LocalDateTime.of(2024, 2, 1, 0, 0), 48, 1, "Halle A"), 2, 1, "Halle B");
        for (String month : new String[] {"Jan kWh", "Feb MWh"}) {
            Sheet sheet = book.getSheet(month.substring(0, 3));
            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
            sheet.createRow(0).createCell(0).setCellValue("Angaben in " + month.substring(4));
        }

        assertThat(preview().series())
                .extracting(series -> series.name() + " " + series.total().getAsDouble())
                .containsExactly("Jan Halle A 48.0", "Jan Halle B 48.0", "Feb Halle A 48000.0", "Feb Halle B 48000.0");
    }

    @Test
    void sheetsOfTheSameTimeAreMetersNamedAfterTheirSheets() throws IOException {
        sheet("Halle A", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 1, "Wert kWh");
        sheet("Halle B", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 2, "Wert kWh");

        assertThat(preview().series())
                .extracting(series -> series.meter() + " " + series.total().getAsDouble())
                .containsExactly("Halle A 48.0", "Halle B 96.0");
    }

    @Test
    void sheetsOfUnlikeMedia() throws IOException {
        sheet("Strom", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 1, "Wert kWh");
        sheet("Wasser", LocalDateTime.of(2024, 1, 1, 0, 0), 48, 2, "Wert m3");

        assertThat(preview().series())
                .extracting(series -> series.meter() + " " + series.commodity())
                .containsExactly("Strom " + Commodity.ELECTRICITY, "Wasser " + Commodity.WATER);
    }

    @Test
    void threeHundredHiddenListsAreNoReadings() throws IOException {
        for (int i = 0; i < 300; i++) {
            Sheet list = book.createSheet("list" + i);
            list.createRow(0).createCell(0).setCellValue("Choice " + i);
            book.setSheetHidden(i, true);
        }

        ImportPreview preview = preview();
        assertThat(preview.series()).isEmpty();
        assertThat(preview.findings().toString()).contains("no readings");
    }

    @Test
    void anIdentifierThatBecameANumberKeepsAllItsDigits() throws IOException {
        Sheet sheet = sheet("Daten", LocalDateTime.of(2024, 1, 1, 0, 0), 24, 1, "Wert kWh");
        sheet.getRow(0).createCell(2).setCellValue("EAN");
        for (int i = 1; i <= 24; i++) {
            sheet.getRow(i).createCell(2).setCellValue(541_448_860_000_123_456.0);
        }

        ImportPreview preview = preview();
        assertThat(preview.series().get(0).meter()).startsWith("5414488600001234");
        assertThat(preview.findings()).anyMatch(finding -> finding.code().equals("id-precision"));
    }

    @Test
    void datesThatASpreadsheetTookForTheOtherOrderAreAsked() throws IOException {
        // A list of 5 to 20 January as day/month, opened where month/day is usual: up to the 12th Excel makes a date of
        // it, with
        // day and month swapped; from the 13th on it stays a text.
        Sheet sheet = book.createSheet("Daten");
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet.createRow(0).createCell(0).setCellValue("Date (UTC)");
        sheet.getRow(0).createCell(1).setCellValue("kWh");
        for (int day = 5; day <= 20; day++) {
            Row row = sheet.createRow(day - 4);
            if (day <= 12) {
                row.createCell(0).setCellValue(LocalDateTime.of(2024, day, 1, 0, 0));
                row.getCell(0).setCellStyle(date);
            } else {
                row.createCell(0).setCellValue(day + "/01/2024");
            }
            row.createCell(1).setCellValue(10 + day % 3);
        }

        ImportPreview preview = preview();
        assertThat(preview.series().get(0).first()).contains(Instant.parse("2024-01-05T00:00:00Z"));
        assertThat(preview.series().get(0).last()).contains(Instant.parse("2024-01-20T00:00:00Z"));
        assertThat(preview.series().get(0).missing()).isZero();
        assertThat(preview.findings())
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("date-cells");
                    assertThat(finding.where()).isEqualTo("2024.xlsx!Daten!A2");
                    assertThat(finding.message()).containsIgnoringCase("as as-shown: 2024-01-13");
                });
    }
}
