package org.coppice.importers.sheet.dtc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;

/**
 * Unfolds a D0036 flow into a row a half hour: record 101 names the point of supply and what is measured (AI active import, AE active
 * export; RI and RE are reactive and left out), 102 the settlement day, each 103 one half hour in kWh. A day has 48 of them by the
 * British clock, 46 when it goes forward and 50 when it goes back.
 *
 * <p>Source: Data Transfer Catalogue, flow D0036 (half hourly advances, validated).
 */
public final class D0036 {
    private static final String[] HEADER = {"MPAN", "Direction", "Start", "Value", "Unit", "Quality"};
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Table from;
    private final TableBuilder to;
    private final List<Integer> halfHours = new ArrayList<>();
    private String mpan = "";
    private String quantity = "";
    private int dayRow = -1;

    private D0036(Table from) {
        this.from = from;
        this.to = new TableBuilder(from.file(), from.sheet());
    }

    /** Whether a table is such a flow. */
    public static boolean isD0036(Table table) {
        return table.rows() > 3
                && table.columns() > 2
                && table.text(0, 0).equals("ZHV")
                && table.text(0, 2).startsWith("D0036");
    }

    /** The readings as a table of one reading a row; a row keeps the number of the line it comes from. */
    public static Table readings(Table table) {
        D0036 flow = new D0036(table);
        flow.to.headers(HEADER);
        for (int row = 1; row < table.rows(); row++) {
            flow.record(row);
        }
        flow.flush();
        return flow.to.build();
    }

    private void record(int row) {
        switch (from.text(row, 0)) {
            case "101" -> {
                flush();
                mpan = from.text(row, 1);
                quantity = from.text(row, 2);
            }
            case "102" -> {
                flush();
                dayRow = row;
            }
            case "103" -> halfHours.add(row);
            default -> {}
        }
    }

    private void flush() {
        if (dayRow >= 0) {
            day();
        }
        halfHours.clear();
        dayRow = -1;
    }

    private void day() {
        LocalDate date = from.basicDate(dayRow, 1);
        OffsetDateTime start = date.atStartOfDay(LONDON).toOffsetDateTime();
        long expected = ChronoUnit.MINUTES.between(
                        start, date.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime())
                / 30;
        if (halfHours.size() != expected) {
            throw UserError.at(
                    from.where(dayRow, 1),
                    "the day " + date + " has " + expected + " half hours, but " + halfHours.size()
                            + " follow. Ask the data collector for the flow again.");
        }
        if (!quantity.matches("AI|AE")) {
            return;
        }
        for (int i = 0; i < halfHours.size(); i++) {
            int row = halfHours.get(i);
            to.row(from.rowNumber(row));
            to.text(0, mpan);
            to.text(1, quantity.equals("AI") ? "import" : "export");
            to.text(
                    2,
                    start.plusMinutes(30L * i)
                            .atZoneSameInstant(LONDON)
                            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mmxxx", Locale.ROOT)));
            to.text(3, from.text(row, 2));
            to.text(4, "kWh");
            to.text(5, from.text(row, 1));
        }
    }
}
