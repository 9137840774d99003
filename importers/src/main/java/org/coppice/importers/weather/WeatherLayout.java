package org.coppice.importers.weather;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.UserError;

/**
 * Where a weather file has what.
 *
 * @param columns by element
 * @param year column, or −1 where a date column has it
 * @param minute column; −1 where there is none
 * @param ends whether a stamp names the end of its interval
 * @param scales by which the values of elements are multiplied that are written in other multiples of their unit; 1 where not named
 */
record WeatherLayout(
        String format,
        String place,
        double latitude,
        double longitude,
        double elevation,
        ZoneOffset zone,
        int firstRow,
        Map<WeatherElement, Integer> columns,
        int year,
        int month,
        int day,
        int hour,
        int minute,
        boolean ends,
        Map<WeatherElement, Double> scales) {
    /** A cell may say again what its header says: {@code 65 %}. */
    private static final Pattern UNIT_BEHIND = Pattern.compile("(?<=\\d)\\s*(%|°C|°F)$");

    /** The layout of a table; empty if it is no weather file that is known. */
    static Optional<WeatherLayout> find(Table table) {
        if (table.rows() < 4) {
            return Optional.empty();
        }
        if (table.text(0, 0).equalsIgnoreCase("LOCATION")) {
            return Optional.of(epw(table));
        }
        if (column(table, 0, "latitude") >= 0 && column(table, 0, "longitude") >= 0 && column(table, 2, "year") >= 0) {
            return Optional.of(sam(table));
        }
        Optional<WeatherLayout> service = ServiceLayouts.find(table);
        if (service.isPresent()) {
            return service;
        }
        return column(table, 1, "date") >= 0 && columns(table, 1).containsKey(WeatherElement.GLOBAL_IRRADIANCE)
                ? Optional.of(tmy3(table))
                : Optional.empty();
    }

    private static WeatherLayout epw(Table table) {
        int row = 0;
        while (row < table.rows() && !table.text(row, 0).equalsIgnoreCase("DATA PERIODS")) {
            row++;
        }
        if (row == table.rows()) {
            throw UserError.at(
                    table.where(),
                    "the file begins as EPW does, but has no row “DATA PERIODS” above its hours. Download it again.");
        }
        Map<WeatherElement, Integer> columns = new EnumMap<>(Map.of(
                WeatherElement.DRY_BULB, 6,
                WeatherElement.DEW_POINT, 7,
                WeatherElement.HUMIDITY, 8,
                WeatherElement.PRESSURE, 9,
                WeatherElement.GLOBAL_IRRADIANCE, 13,
                WeatherElement.DIRECT_IRRADIANCE, 14,
                WeatherElement.DIFFUSE_IRRADIANCE, 15,
                WeatherElement.WIND_SPEED, 21));
        return new WeatherLayout(
                "EPW",
                table.text(0, 1),
                number(table, 0, 6),
                number(table, 0, 7),
                number(table, 0, 9),
                zone(table, 0, 8),
                row + 1,
                columns,
                0,
                1,
                2,
                3,
                4,
                true,
                Map.of(WeatherElement.PRESSURE, 0.01)); // in Pa
    }

    private static WeatherLayout sam(Table table) {
        int elevation = column(table, 0, "elevation");
        int city = column(table, 0, "city");
        int zone = Math.max(column(table, 0, "local time zone"), column(table, 0, "time zone"));
        return new WeatherLayout(
                "SAM CSV",
                city < 0 ? "" : table.text(1, city),
                number(table, 1, column(table, 0, "latitude")),
                number(table, 1, column(table, 0, "longitude")),
                elevation < 0 ? 0 : number(table, 1, elevation),
                zone(table, 1, zone),
                3,
                columns(table, 2),
                column(table, 2, "year"),
                required(table, 2, "month"),
                required(table, 2, "day"),
                required(table, 2, "hour"),
                column(table, 2, "minute"),
                false,
                Map.of());
    }

    private static WeatherLayout tmy3(Table table) {
        int date = column(table, 1, "date");
        return new WeatherLayout(
                "TMY3",
                table.text(0, 1),
                number(table, 0, 4),
                number(table, 0, 5),
                number(table, 0, 6),
                zone(table, 0, 3),
                2,
                columns(table, 1),
                -1,
                date,
                date,
                required(table, 1, "time"),
                -1,
                true,
                Map.of());
    }

    static Map<WeatherElement, Integer> columns(Table table, int row) {
        Map<WeatherElement, Integer> columns = new EnumMap<>(WeatherElement.class);
        for (int c = 0; c < table.columns(); c++) {
            String header = header(table, row, c);
            for (WeatherElement element : WeatherElement.values()) {
                if (element.isNamed(header)) {
                    columns.putIfAbsent(element, c);
                }
            }
        }
        return columns;
    }

    private static int column(Table table, int row, String name) {
        for (int c = 0; c < table.columns(); c++) {
            if (header(table, row, c).equals(name)) {
                return c;
            }
        }
        return -1;
    }

    private static int required(Table table, int row, String name) {
        int column = column(table, row, name);
        if (column < 0) {
            throw UserError.at(
                    table.where(row, 0),
                    "the header of the weather has no column “" + name + "”. Add it, or download the file again.");
        }
        return column;
    }

    /** In small letters, without a unit in brackets; underscores are blanks. */
    static String header(Table table, int row, int column) {
        String text = table.text(row, column);
        return PvgisColumns.name(text)
                .orElseGet(() -> text.toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .replaceAll("\\s*[(\\[].*$", "")
                        .strip());
    }

    private static ZoneOffset zone(Table table, int row, int column) {
        double hours = number(table, row, column);
        if (!(Math.abs(hours) <= 18)) {
            throw UserError.at(
                    table.where(row, column), "a time zone is at most 18 hours from UTC, not " + hours + ".");
        }
        return ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3_600));
    }

    static double number(Table table, int row, int column) {
        String text = column < 0
                ? ""
                : UNIT_BEHIND.matcher(table.text(row, column).strip()).replaceFirst("");
        try {
            boolean comma = text.matches("-?\\d+,\\d{1,2}"); // of three digits it may part thousands
            return Double.parseDouble(comma ? text.replace(',', '.') : text);
        } catch (NumberFormatException wrong) {
            throw new UserError(
                    table.where(row, Math.max(0, column)) + ": “" + text
                            + "” is no number. Mend the file, or export it again.",
                    wrong);
        }
    }
}
