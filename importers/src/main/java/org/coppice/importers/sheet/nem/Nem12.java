package org.coppice.importers.sheet.nem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;

/**
 * Unfolds an Australian NEM12 file, a row a day of 5, 15 or 30 minutes, into a row a reading. Times are UTC+10 all year. Of a
 * channel's suffix the letter tells the flow: A, B, C, I, J leave the site to the grid or are generated (B is export), D, E, F
 * enter it; Q, K and others are reactive and left out.
 *
 * <p>Source: AEMO, Meter Data File Format Specification NEM12 and NEM13, version 2.
 */
public final class Nem12 {
    private static final String[] HEADER = {"Meter ID", "Channel", "Direction", "Start", "Value", "Unit", "Quality"};
    private static final int DAY_MINUTES = 1_440;

    private final Table from;
    private final TableBuilder to;
    private final List<String[]> pending = new ArrayList<>();
    private String meter = "";
    private String channel = "";
    private String unit = "";
    private int length;

    private Nem12(Table from) {
        this.from = from;
        this.to = new TableBuilder(from.file(), from.sheet());
    }

    /** Whether a table is a NEM12 file; its first record may be missing. */
    public static boolean isNem12(Table table) {
        if (table.rows() < 2 || table.columns() < 8) {
            return false;
        }
        boolean header = table.text(0, 0).equals("100") && table.text(0, 1).equals("NEM12");
        int first = header ? 1 : 0;
        return table.text(first, 0).equals("200") && table.text(first + 1, 0).equals("300");
    }

    /** The readings as a table of one reading a row; a row keeps the number of the line it comes from. */
    public static Table readings(Table table) {
        Nem12 file = new Nem12(table);
        file.to.headers(HEADER);
        for (int row = 0; row < table.rows(); row++) {
            file.record(row);
        }
        file.flush();
        return file.to.build();
    }

    private void record(int row) {
        switch (from.text(row, 0)) {
            case "200" -> {
                flush();
                meter = from.text(row, 1);
                channel = from.text(row, 4).isEmpty() ? from.text(row, 3) : from.text(row, 4);
                unit = from.text(row, 7);
                length = length(row);
            }
            case "300" -> {
                flush();
                day(row);
            }
            case "400" -> qualities(row);
            default -> {}
        }
    }

    private int length(int row) {
        String text = from.text(row, 8);
        if (!text.matches("5|15|30")) {
            throw UserError.at(
                    from.where(row, 8),
                    "“" + text + "” is no interval length of NEM12. It must be 5, 15 or 30 minutes.");
        }
        return Integer.parseInt(text);
    }

    private void day(int row) {
        int count = DAY_MINUTES / Math.max(1, length);
        LocalDate date = from.basicDate(row, 1);
        String quality = from.text(row, 2 + count);
        if (quality.isEmpty() || quality.matches("[-0-9.]+")) {
            throw UserError.at(
                    from.where(row, 2 + count),
                    "a day of " + length + "-minute readings has " + count
                            + " values and then its quality, but here stands “" + quality
                            + "”. Ask the retailer for the file again.");
        }
        for (int i = 0; i < count; i++) {
            int minute = i * length;
            String start = String.format(Locale.ROOT, "%s %02d:%02d+10:00", date, minute / 60, minute % 60);
            pending.add(new String[] {
                Integer.toString(from.rowNumber(row)), start, from.text(row, 2 + i), quality.substring(0, 1)
            });
        }
    }

    /** A 400 record gives intervals of the day their own quality. */
    private void qualities(int row) {
        int first = number(row, 1);
        int last = number(row, 2);
        String quality = from.text(row, 3);
        for (int i = Math.max(1, first); i <= last && i <= pending.size() && !quality.isEmpty(); i++) {
            pending.get(i - 1)[3] = quality.substring(0, 1);
        }
    }

    private int number(int row, int column) {
        String text = from.text(row, column);
        if (!text.matches("\\d{1,4}")) {
            throw UserError.at(
                    from.where(row, column),
                    "“" + text + "” is no number of an interval. Ask the retailer for the file again.");
        }
        return Integer.parseInt(text);
    }

    private void flush() {
        boolean wanted = channel.matches("[ABCDEFIJ].*")
                && !unit.toLowerCase(Locale.ROOT).contains("var");
        for (String[] reading : pending) {
            if (wanted) {
                to.row(Integer.parseInt(reading[0]));
                to.text(0, meter);
                to.text(1, channel);
                to.text(2, channel.matches("[DEF].*") ? "import" : "export");
                to.text(3, reading[1]);
                to.text(4, reading[2]);
                to.text(5, unit);
                to.text(6, reading[3]);
            }
        }
        pending.clear();
    }
}
