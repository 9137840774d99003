package org.coppice.importers.sheet.nem;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;

/**
 * Unfolds an Australian NEM13 file, a record of a basic meter between two readings, into a row a period: from the previous
 * reading to the current one, with the quantity that the record states. Times are UTC+10 all year.
 *
 * <p>Source: AEMO, Meter Data File Format Specification NEM12 and NEM13, version 2, record 250.
 */
public final class Nem13 {
    private static final String[] HEADER = {
        "Meter ID", "Channel", "Direction", "Start", "End", "Value", "Unit", "Quality"
    };
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private Nem13() {}

    /** Whether a table is a NEM13 file; its first record may be missing. */
    public static boolean isNem13(Table table) {
        if (table.rows() == 0 || table.columns() < 15) {
            return false;
        }
        boolean header = table.text(0, 0).equals("100") && table.text(0, 1).equals("NEM13");
        return header || (table.text(0, 0).equals("250") && table.text(0, 7).matches("[EI]"));
    }

    /** The periods as a table; a row keeps the number of the line it comes from. */
    public static Table readings(Table table) {
        TableBuilder to = new TableBuilder(table.file(), table.sheet());
        to.headers(HEADER);
        for (int row = 0; row < table.rows(); row++) {
            String unit = table.text(row, 19);
            if (table.text(row, 0).equals("250")
                    && !unit.toLowerCase(Locale.ROOT).contains("var")) {
                period(table, row, unit, to);
            }
        }
        return to.build();
    }

    private static void period(Table table, int row, String unit, TableBuilder to) {
        String channel = table.text(row, 4).isEmpty() ? table.text(row, 3) : table.text(row, 4);
        if (channel.matches("\\d+")) {
            channel = "Channel " + channel; // a bare number would be taken for a value
        }
        to.row(table.rowNumber(row));
        to.text(0, table.text(row, 1));
        to.text(1, channel);
        to.text(2, table.text(row, 7).equals("I") ? "export" : "import");
        to.text(3, time(table, row, 9));
        to.text(4, time(table, row, 14));
        to.text(5, table.text(row, 18));
        to.text(6, unit.isEmpty() ? "kWh" : unit);
        to.text(7, table.text(row, 15).isEmpty() ? "" : table.text(row, 15).substring(0, 1));
    }

    private static String time(Table table, int row, int column) {
        String text = table.text(row, column);
        try {
            String full = text.length() == 8 ? text + "000000" : text.length() == 12 ? text + "00" : text;
            return LocalDateTime.parse(full, FORM) + "+10:00";
        } catch (DateTimeException e) {
            throw new UserError(
                    table.where(row, column) + ": “" + text + "” is no time of the form 20240131235959.", e);
        }
    }
}
