package org.coppice.importers.weather;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.UserError;

/** Files of weather services that fix what stands where by publication, and name little of it. */
final class ServiceLayouts {
    private static final int MOST_TITLES = 60;
    private static final int ISD_COLUMNS = 12;
    private static final double TENTHS = 0.1;
    private static final Pattern PLACE =
            Pattern.compile("(?i)latitude\\s+(-?\\d+(?:\\.\\d+)?)\\s+longitude\\s+(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern ELEVATION = Pattern.compile("(?i)^elevation.*=\\s*(-?\\d+(?:\\.\\d+)?)");

    private ServiceLayouts() {}

    static Optional<WeatherLayout> find(Table table) {
        return nasaPower(table).or(() -> isdLite(table));
    }

    /** NASA POWER, hourly: a block of titles, then YEAR, MO, DY, HR and parameters, -999 where there is none. */
    private static Optional<WeatherLayout> nasaPower(Table table) {
        if (!table.text(0, 0).strip().equalsIgnoreCase("-BEGIN HEADER-")) {
            return Optional.empty();
        }
        int header = 1;
        while (header < Math.min(table.rows(), MOST_TITLES)
                && !table.text(header, 0).strip().equals("YEAR")) {
            header++;
        }
        if (header + 1 >= table.rows() || !table.text(header, 1).equals("MO")) {
            throw UserError.at(
                    table.where(), "this is a file of NASA POWER without hours. Download the hourly data as CSV.");
        }
        String titles = titles(table, header);
        if (titles.matches("(?s).*Irradiance \\(MJ.*")) {
            throw UserError.at(
                    table.where(),
                    "the irradiance is in MJ/m². Download the file again with the units of the community “Renewable"
                            + " Energy”.");
        }
        Matcher place = PLACE.matcher(titles);
        boolean placed = place.find();
        double longitude = placed ? Double.parseDouble(place.group(2)) : Double.NaN;
        boolean solar = titles.contains("in LST");
        return Optional.of(new WeatherLayout(
                "NASA POWER",
                "",
                placed ? Double.parseDouble(place.group(1)) : Double.NaN,
                longitude,
                elevation(table, header),
                solar && placed ? ZoneOffset.ofHours((int) Math.round(longitude / 15)) : ZoneOffset.UTC,
                header + 1,
                WeatherLayout.columns(table, header),
                0,
                1,
                2,
                3,
                -1,
                false,
                Map.of()));
    }

    private static String titles(Table table, int header) {
        StringBuilder titles = new StringBuilder();
        for (int row = 0; row < header; row++) {
            for (int c = 0; c < table.columns(); c++) {
                titles.append(table.text(row, c)).append(' ');
            }
            titles.append('\n');
        }
        return titles.toString();
    }

    private static double elevation(Table table, int header) {
        for (int row = 0; row < header; row++) {
            Matcher matcher = ELEVATION.matcher(table.text(row, 0));
            if (matcher.find()) {
                return Double.parseDouble(matcher.group(1));
            }
        }
        return Double.NaN;
    }

    /**
     * ISD-lite (NOAA, Integrated Surface Database, “isd-lite-format”): year, month, day, hour in UTC, then temperature, dew point,
     * pressure at sea level, direction and speed of the wind, sky and precipitation, in tenths; -9999 where there is none. No headers.
     */
    static Optional<WeatherLayout> isdLite(Table table) {
        if (table.rows() < 3
                || table.columns() != ISD_COLUMNS
                || !isIsd(table, 0)
                || !isIsd(table, 1)
                || !isIsd(table, table.rows() - 1)) {
            return Optional.empty();
        }
        Map<WeatherElement, Integer> columns = new EnumMap<>(
                Map.of(WeatherElement.DRY_BULB, 4, WeatherElement.DEW_POINT, 5, WeatherElement.WIND_SPEED, 8));
        return Optional.of(new WeatherLayout(
                "ISD-lite",
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                ZoneOffset.UTC,
                0,
                columns,
                0,
                1,
                2,
                3,
                -1,
                false,
                Map.of(
                        WeatherElement.DRY_BULB, TENTHS,
                        WeatherElement.DEW_POINT, TENTHS,
                        WeatherElement.WIND_SPEED, TENTHS)));
    }

    private static boolean isIsd(Table table, int row) {
        for (int c = 0; c < ISD_COLUMNS; c++) {
            if (!table.text(row, c).matches("-?\\d{1,5}")) {
                return false;
            }
        }
        return table.text(row, 0).matches("(19|20)\\d\\d")
                && table.text(row, 1).matches("0?[1-9]|1[0-2]")
                && table.text(row, 2).matches("0?[1-9]|[12]\\d|3[01]")
                && table.text(row, 3).matches("[01]?\\d|2[0-3]")
                && table.text(row, 7).matches("-9999|[0-2]?\\d?\\d|3[0-5]\\d|360") // degrees of the wind
                && table.text(row, 9).matches("-9999|1?\\d"); // a code of the sky
    }
}
