package org.coppice.app.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
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
        UntidyWorkbook workbook = new UntidyWorkbook(readings);
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(HALLS, workbook.halls());
        sheets.put(WIND, workbook.wind());
        return WorkbookZip.of(sheets);
    }

    private String halls() {
        SheetText sheet = new SheetText(1 << 24);
        sheet.row(1).texts("Rechenzentrum Frankfurt: Lastgänge 2025, Viertelstundenwerte");
        sheet.row(2).texts(NOTE);
        sheet.row(3).texts("Ausgang USV, je Halle");
        sheet.row(5).text('B', "Hall A").text('E', "Hall B");
        sheet.merge("B5:D5").merge("E5:G5");
        sheet.row(6).texts("Zeitstempel", "Wirkarbeit", "Einheit", "Status", "Wirkarbeit", "Einheit", "Status");
        int row = 7;
        for (int i = 0; i < readings.axis().length(); i++) {
            LocalDateTime stamp = endOf(readings.axis(), i);
            quarterHour(sheet.row(row++), i, stamp);
            if (Trap.endsTheHourThatComesTwice(stamp)) {
                for (int again = i - 3; again <= i; again++) {
                    quarterHour(sheet.row(row++), again, endOf(readings.axis(), again));
                }
            }
        }
        return sheet.part();
    }

    private void quarterHour(SheetText row, int step, LocalDateTime stamp) {
        boolean inMwh = Trap.inMwh(stamp);
        double hallA = readings.hallA()[step];
        row.text('A', stamp.format(GERMAN));
        row.number('B', inMwh ? Math.rint(hallA * 100) / 100_000 : hallA);
        row.text('C', inMwh ? "MWh" : "kWh").text('D', MEASURED);
        boolean silent = Trap.inGap(stamp);
        if (!silent) {
            row.number('E', readings.hallB()[step]);
        }
        row.text('F', "kWh").text('G', silent ? MISSING : MEASURED);
    }

    private String wind() {
        SheetText sheet = new SheetText(1 << 20);
        sheet.row(1).texts("Windpark Hohe Warte: Einspeisung 2025, Stundenwerte");
        sheet.row(2).texts(NOTE);
        sheet.row(4).texts("Zeitstempel", "Wind farm [MWh]");
        for (int i = 0; i < readings.windAxis().length(); i++) {
            String stamp = endOf(readings.windAxis(), i).format(GERMAN);
            sheet.row(5 + i).text('A', stamp).number('B', readings.wind()[i]);
        }
        return sheet.part();
    }

    /** The local time at which a step ends. */
    static LocalDateTime endOf(TimeAxis axis, int step) {
        Duration toEnd = axis.step().multipliedBy(step + 1L);
        return LocalDateTime.ofInstant(axis.start().plus(toEnd), axis.zone());
    }
}
