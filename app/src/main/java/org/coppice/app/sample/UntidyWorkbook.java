package org.coppice.app.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.coppice.model.time.TimeAxis;

/** Writes the sample's readings as a building operator might send them. The same readings give the same bytes. */
final class UntidyWorkbook {
    /** Where the readings of the halls are. */
    static final String HALLS = "Lastgang 2025";

    /** Where the wind farm is. */
    static final String WIND = "Windpark";

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final String MEASURED = "gemessen";
    private static final String MISSING = "fehlt";
    private static final String NOTE = "Erfunden für das Beispielprojekt two-sites; invented for the sample project";

    private final SampleReadings readings;

    private UntidyWorkbook(SampleReadings readings) {
        this.readings = readings;
    }

    static byte[] write(SampleReadings readings) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
            new UntidyWorkbook(readings).fill(workbook);
            workbook.setZip64Mode(Zip64Mode.Never); // so that java.util.zip reads it as a stream
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator("Coppice");
            properties.setCreated(FixedZip.TIME.toString());
            properties.setModified(FixedZip.TIME.toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 21);
            workbook.write(out);
            return FixedZip.rewrite(out.toByteArray());
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("The sample's workbook could not be written", impossible);
        }
    }

    private void fill(SXSSFWorkbook workbook) {
        halls(workbook.createSheet(HALLS));
        wind(workbook.createSheet(WIND));
    }

    private void halls(Sheet sheet) {
        text(sheet.createRow(0), 0, "Rechenzentrum Frankfurt: Lastgänge 2025, Viertelstundenwerte");
        text(sheet.createRow(1), 0, NOTE);
        text(sheet.createRow(2), 0, "Ausgang USV, je Halle");
        Row groups = sheet.createRow(4);
        text(groups, 1, "Hall A");
        text(groups, 4, "Hall B");
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 3));
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 4, 6));
        texts(sheet.createRow(5), "Zeitstempel", "Wirkarbeit", "Einheit", "Status", "Wirkarbeit", "Einheit", "Status");
        int row = 6;
        for (int i = 0; i < readings.axis().length(); i++) {
            LocalDateTime stamp = endOf(readings.axis(), i);
            quarterHour(sheet.createRow(row++), i, stamp);
            if (Trap.endsTheHourThatComesTwice(stamp)) {
                for (int again = i - 3; again <= i; again++) {
                    quarterHour(sheet.createRow(row++), again, endOf(readings.axis(), again));
                }
            }
        }
    }

    private void quarterHour(Row row, int step, LocalDateTime stamp) {
        text(row, 0, stamp.format(GERMAN));
        boolean inMwh = Trap.inMwh(stamp);
        double hallA = readings.hallA()[step];
        row.createCell(1).setCellValue(inMwh ? Math.rint(hallA * 100) / 100_000 : hallA);
        text(row, 2, inMwh ? "MWh" : "kWh");
        text(row, 3, MEASURED);
        boolean silent = Trap.inGap(stamp);
        if (!silent) {
            row.createCell(4).setCellValue(readings.hallB()[step]);
        }
        text(row, 5, "kWh");
        text(row, 6, silent ? MISSING : MEASURED);
    }

    private void wind(Sheet sheet) {
        text(sheet.createRow(0), 0, "Windpark Hohe Warte: Einspeisung 2025, Stundenwerte");
        text(sheet.createRow(1), 0, NOTE);
        texts(sheet.createRow(3), "Zeitstempel", "Wind farm [MWh]");
        for (int i = 0; i < readings.windAxis().length(); i++) {
            Row row = sheet.createRow(4 + i);
            text(row, 0, endOf(readings.windAxis(), i).format(GERMAN));
            row.createCell(1).setCellValue(readings.wind()[i]);
        }
    }

    private static LocalDateTime endOf(TimeAxis axis, int step) {
        Duration toEnd = axis.step().multipliedBy(step + 1L);
        return LocalDateTime.ofInstant(axis.start().plus(toEnd), axis.zone());
    }

    private static void text(Row row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    private static void texts(Row row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            text(row, column, texts[column]);
        }
    }
}
