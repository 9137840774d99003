package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.preview.PreviewRow;
import org.coppice.importers.preview.SheetPreview;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A year of two meters side by side: titles, merged header, unit and status columns, a gap, a duplicated hour, both clock changes,
 * and one day whose unit cell says MWh.
 */
class UntidyWorkbookTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int GAP_FROM = 7_000;
    private static final int GAP = 56;
    private static final int TWICE = 10_000;
    private static final int DAY_IN_MWH = 12_000;

    private static byte[] workbook = {};
    private static double totalA;
    private static double totalB;

    @BeforeAll
    static void write() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Notes")
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("Export of the building management system");
            Sheet sheet = book.createSheet("15 min");
            header(sheet);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            readings(sheet, date);
            book.write(out);
            workbook = out.toByteArray();
        }
    }

    private static void header(Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("Colo Frankfurt GmbH");
        sheet.createRow(1).createCell(0).setCellValue("Export 03.01.2026 09:12");
        Row groups = sheet.createRow(3);
        groups.createCell(1).setCellValue("Halle A");
        groups.createCell(4).setCellValue("Halle B");
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 4, 6));
        Row names = sheet.createRow(4);
        String[] texts = {"Zeitstempel", "Wirkleistung", "Einheit", "Status", "Energie", "Einheit", "Status"};
        for (int c = 0; c < texts.length; c++) {
            names.createCell(c).setCellValue(texts[c]);
        }
    }

    private static void readings(Sheet sheet, CellStyle date) {
        long start = LocalDateTime.of(2025, 1, 1, 0, 0).atZone(BERLIN).toEpochSecond();
        int row = 5;
        for (int t = 0; t < 35_040; t++) {
            if (t >= GAP_FROM && t < GAP_FROM + GAP) {
                continue;
            }
            for (int copy = 0; copy < (t >= TWICE && t < TWICE + 4 ? 2 : 1); copy++) {
                reading(sheet.createRow(row++), date, start, t, copy == 0);
            }
        }
    }

    private static void reading(Row row, CellStyle date, long start, int t, boolean counts) {
        double kw = 400 + t % 96 + t % 7 * 0.5;
        double kwh = 90 + t % 50 * 0.25;
        boolean mwh = t >= DAY_IN_MWH && t < DAY_IN_MWH + 96;
        boolean lost = t == 20_000;
        row.createCell(0)
                .setCellValue(Instant.ofEpochSecond(start + (t + 1) * 900L)
                        .atZone(BERLIN)
                        .toLocalDateTime());
        row.getCell(0).setCellStyle(date);
        row.createCell(1).setCellValue(kw);
        row.createCell(2).setCellValue("kW");
        row.createCell(3).setCellValue("gemessen");
        if (!lost) {
            row.createCell(4).setCellValue(mwh ? kwh / 1000 : kwh);
        }
        row.createCell(5).setCellValue(mwh ? "MWh" : "kWh");
        row.createCell(6).setCellValue(lost ? "fehlt" : "gemessen");
        if (counts) {
            totalA += kw / 4;
            totalB += lost ? 0 : kwh;
        }
    }

    /** Read once, after the workbook is written. */
    private static final class Undecided {
        static final ImportPreview PREVIEW = preview(ImportOptions.none());
    }

    private static ImportPreview preview(ImportOptions options) {
        return Importer.preview(ImportFile.of("meters.xlsx", workbook), options, Progress.SILENT);
    }

    @Test
    void nothingIsAskedBecauseTheClockChangesGiveTheZoneAway() {
        ImportPreview preview = Undecided.PREVIEW;
        assertThat(preview.findings())
                .filteredOn(finding -> finding.severity() == Severity.QUESTION || finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(preview.guesses())
                .filteredOn(guess -> guess.question().equals("zone"))
                .singleElement()
                .satisfies(guess -> assertThat(guess.chosen()).isEqualTo("Europe/Berlin"));
        assertThat(preview.guesses())
                .filteredOn(guess -> guess.question().equals("stamp"))
                .singleElement()
                .satisfies(guess -> assertThat(guess.chosen()).isEqualTo("end"));
    }

    @Test
    void bothMetersAreReadToTheLastKilowattHour() {
        List<ImportedSeries> series = Undecided.PREVIEW.series();
        assertThat(series).extracting(ImportedSeries::meter).containsExactly("Halle A", "Halle B");
        ImportedSeries a = series.get(0);
        assertThat(a.total().getAsDouble()).isEqualTo(totalA, offset(1e-6));
        assertThat(a.first()).contains(Instant.parse("2024-12-31T23:00:00Z"));
        assertThat(a.last()).contains(Instant.parse("2025-12-31T22:45:00Z"));
        assertThat(a.stepMinutes()).hasValue(15);
        assertThat(a.kept()).isEqualTo(35_040 - GAP);
        assertThat(a.missing()).isEqualTo(GAP);
        assertThat(a.duplicates()).isEqualTo(4);
        ImportedSeries b = series.get(1);
        assertThat(b.total().getAsDouble()).isEqualTo(totalB, offset(1e-6));
        assertThat(b.missing()).isEqualTo(GAP + 1);
        assertThat(b.sourceUnit()).isEqualTo("kWh");
    }

    @Test
    void everyRepairNamesItsCells() {
        List<Finding> findings = Undecided.PREVIEW.findings();
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("unit-change"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.REPAIRED);
                    assertThat(finding.where()).matches("meters\\.xlsx!15 min!E\\d+:E\\d+");
                    assertThat(finding.message()).contains("96 readings are in MWh");
                });
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("duplicate"))
                .hasSize(2);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("power-to-energy"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.action()).contains("× 0.25 h"));
        assertThat(findings).filteredOn(finding -> finding.code().equals("gap")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theRecipeReadsTheFileAgain() {
        Recipe recipe = Undecided.PREVIEW.recipe();
        assertThat(recipe.answers()).containsEntry("zone", "Europe/Berlin").containsEntry("stamp", "end");
        ImportPreview again = preview(ImportOptions.none().withKnown(List.of(recipe)));
        assertThat(again.isBlocked()).isFalse();
        assertThat(again.series().get(0).total().getAsDouble()).isEqualTo(totalA, offset(1e-6));
        assertThat(again.findings()).anyMatch(finding -> finding.code().equals("recipe"));
    }

    @Test
    void thePreviewShowsTheBands() {
        SheetPreview table = Undecided.PREVIEW.tables().get(0);
        List<PreviewRow> rows = java.util.stream.IntStream.range(0, table.size())
                .mapToObj(table::row)
                .toList();
        assertThat(rows.get(0).band()).isEqualTo(PreviewRow.Band.TITLE);
        assertThat(rows.get(2).band()).isEqualTo(PreviewRow.Band.METER);
        assertThat(rows.get(2).number()).isEqualTo(4);
        assertThat(rows.get(3).band()).isEqualTo(PreviewRow.Band.HEADER);
        assertThat(rows.get(4).band()).isEqualTo(PreviewRow.Band.DATA);
    }
}
