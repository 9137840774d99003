package org.coppice.importers.weather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/** Reads weather files. */
public final class WeatherReader {
    /** The year on whose calendar a typical year is kept; any common year would do. */
    static final int TYPICAL = 2001;

    private static final int MINUTES_A_DAY = 1_440;

    private final Table table;
    private final WeatherLayout layout;
    private final List<Finding> findings = new ArrayList<>();

    private WeatherReader(Table table, WeatherLayout layout) {
        this.table = table;
        this.layout = layout;
    }

    /** Whether a table is of a weather format that says place and zone, by its header. */
    public static boolean isWeather(Table table) {
        return WeatherLayout.find(table).isPresent();
    }

    /** Whether a table is weather of a service that writes no headers, so that nothing in it tells a reading from another. */
    public static boolean isUnnamed(Table table) {
        return ServiceLayouts.isdLite(table).isPresent();
    }

    /**
     * The weather in a file.
     *
     * @throws UserError naming the cell where it cannot be read, or if it is no weather file
     */
    public static WeatherFile read(ImportFile file, Progress progress) {
        return open(new FileTables(file), ImportOptions.none(), progress).weather();
    }

    /**
     * A file that was read.
     *
     * @param header the row of the headers, or the last above the data
     */
    record Opened(Table table, int header, Map<WeatherElement, Integer> columns, WeatherFile weather) {}

    static Opened open(FileTables file, ImportOptions options, Progress progress) {
        Table table = table(file, options, progress);
        Optional<WeatherLayout> layout = WeatherLayout.find(table);
        if (layout.isPresent()) {
            WeatherFile weather = new WeatherReader(table, layout.get()).read();
            return new Opened(
                    table,
                    Math.max(0, layout.get().firstRow() - 1),
                    layout.get().columns(),
                    weather);
        }
        PlainWeather plain = PlainWeather.find(table, options)
                .orElseThrow(() -> UserError.at(
                        file.file().name(),
                        "this is no weather file. Read are EPW, TMY3, NASA POWER, ISD-lite, the CSV of SAM and NSRDB with latitude,"
                                + " longitude and time zone in its first rows, and tables with a column of times and named"
                                + " elements, such as “temperature (°C)”, “humidity (%)”, “wind speed (m/s)” and “GHI"
                                + " (W/m²)”."));
        return new Opened(table, plain.header(), plain.columns(), plain.read());
    }

    private static Table table(FileTables file, ImportOptions options, Progress progress) {
        List<Table> tables = file.read(options.opening(), progress).tables();
        if (tables.isEmpty()) {
            throw UserError.at(
                    file.file().name(), "the workbook has no worksheet. Save the weather as a table in a sheet.");
        }
        return tables.get(0);
    }

    /** The intervals of the rows. */
    @SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
    private record Rows(int[] row, long[] starts, long[] ends, boolean typical, int stepMinutes) {}

    private WeatherFile read() {
        Rows rows = rows();
        Map<WeatherElement, Readings> elements = new EnumMap<>(WeatherElement.class);
        layout.columns().forEach((element, column) -> elements.put(element, readings(rows, element, column)));
        if (rows.typical()) {
            findings.add(typicalYear(table));
        }
        return new WeatherFile(
                layout.format(),
                layout.place(),
                layout.latitude(),
                layout.longitude(),
                layout.elevation(),
                layout.zone(),
                rows.typical(),
                rows.stepMinutes(),
                elements,
                findings);
    }

    static Finding typicalYear(Table table) {
        return Finding.of(
                "typical-year",
                Severity.INFO,
                table.where(),
                "The months come from different years: this is a typical year.",
                "Its readings are kept on the calendar of " + TYPICAL + " and stand for any year.");
    }

    private Rows rows() {
        int n = table.rows() - layout.firstRow();
        LocalDate[] date = new LocalDate[n];
        int perDay = 0;
        for (int i = 0; i < n; i++) {
            date[i] = date(layout.firstRow() + i);
            perDay += date[i].equals(date[0]) ? 1 : 0;
        }
        boolean typical = monthsOfDifferentYears(date);
        if (perDay == 0 || MINUTES_A_DAY % perDay != 0) {
            throw UserError.at(
                    table.where(),
                    "the first day has " + perDay
                            + " rows, which are no equal steps of a day. Begin the file with a whole day.");
        }
        return placed(date, typical, MINUTES_A_DAY / perDay);
    }

    /** A year of one month after the other, of which the years are not the same all along. */
    static boolean monthsOfDifferentYears(LocalDate... date) {
        for (int i = 1; i < date.length; i++) {
            boolean onwards = date[i].getMonthValue() >= date[i - 1].getMonthValue();
            if (onwards && date[i].getYear() != date[i - 1].getYear()) {
                return true;
            }
        }
        return false;
    }

    private Rows placed(LocalDate[] date, boolean typical, int step) {
        int[] row = new int[date.length];
        long[] starts = new long[date.length];
        long[] ends = new long[date.length];
        int kept = 0;
        for (int i = 0; i < date.length; i++) {
            boolean leapDay = date[i].getMonthValue() == 2 && date[i].getDayOfMonth() == 29;
            if (typical && leapDay) {
                continue;
            }
            LocalDate day = typical ? date[i].withYear(TYPICAL) : date[i];
            long start = day.toEpochDay() * 86_400
                    + 60L * minuteOfDay(layout.firstRow() + i, step)
                    - layout.zone().getTotalSeconds();
            if (kept > 0 && start < ends[kept - 1]) {
                throw UserError.at(
                        table.where(layout.firstRow() + i, Math.max(0, layout.hour())),
                        "this row does not follow the one before it in time. Sort the file, and remove what it has"
                                + " twice.");
            }
            row[kept] = layout.firstRow() + i;
            starts[kept] = start;
            ends[kept] = start + 60L * step;
            kept++;
        }
        return new Rows(
                java.util.Arrays.copyOf(row, kept),
                java.util.Arrays.copyOf(starts, kept),
                java.util.Arrays.copyOf(ends, kept),
                typical,
                step);
    }

    private LocalDate date(int row) {
        try {
            if (layout.year() >= 0) {
                return LocalDate.of(whole(row, layout.year()), whole(row, layout.month()), whole(row, layout.day()));
            }
            String[] parts = table.text(row, layout.month()).strip().split("/");
            return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw new UserError(
                    table.where(row, Math.max(0, layout.month()))
                            + ": this is no date of a weather file. Mend the row.",
                    wrong);
        }
    }

    /** The start of the interval, in minutes of its day. A stamp within an interval, such as its middle, belongs to it. */
    private int minuteOfDay(int row, int step) {
        String text = table.text(row, layout.hour()).strip();
        int colon = text.indexOf(':');
        int hour = (int)
                (colon < 0 ? WeatherLayout.number(table, row, layout.hour()) : parsed(row, text.substring(0, colon)));
        int minute = colon >= 0
                ? (int) parsed(row, text.substring(colon + 1))
                : layout.minute() < 0 ? 0 : whole(row, layout.minute());
        int start = layout.ends()
                ? colon >= 0 || step < 60 ? 60 * (colon < 0 ? hour - 1 : hour) + minute - step : 60 * (hour - 1)
                : Math.floorDiv(60 * hour + minute, step) * step;
        if (start < 0 || start >= MINUTES_A_DAY) {
            throw UserError.at(table.where(row, layout.hour()), "“" + text + "” is no time of a day.");
        }
        return start;
    }

    private double parsed(int row, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new UserError(table.where(row, layout.hour()) + ": “" + text + "” is no time.", wrong);
        }
    }

    private int whole(int row, int column) {
        return (int) Math.round(WeatherLayout.number(table, row, column));
    }

    /** Marks the values that are missing; gives how many, where only some are. */
    @SuppressWarnings("EnumOrdinal") // readings keep the quality as a byte
    static Optional<Integer> markMissing(double[] values, byte[] quality) {
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                quality[i] = (byte) ReadingQuality.MISSING.ordinal();
                missing++;
            }
        }
        return missing > 0 && missing < values.length ? Optional.of(missing) : Optional.empty();
    }

    static Finding missing(Table table, int header, int column, int missing, int of) {
        return Finding.of(
                "missing-weather",
                Severity.WARNING,
                table.where(header, column),
                missing + " of " + of + " values of " + table.text(header, column) + " are missing.",
                "They stay missing.");
    }

    private Readings readings(Rows rows, WeatherElement element, int column) {
        int n = rows.row().length;
        double[] values = new double[n];
        byte[] quality = new byte[n];
        double hours = rows.stepMinutes() / 60.0;
        double scale = layout.scales().getOrDefault(element, 1.0);
        for (int i = 0; i < n; i++) {
            String text = table.text(rows.row()[i], column).strip();
            values[i] = text.isEmpty()
                    ? Double.NaN
                    : element.value(WeatherLayout.number(table, rows.row()[i], column) * scale, hours);
        }
        markMissing(values, quality)
                .map(missing -> missing(table, Math.max(0, layout.firstRow() - 1), column, missing, n))
                .ifPresent(findings::add);
        Unit unit = element.unit();
        return new Readings(rows.starts(), rows.ends(), values, quality, unit);
    }
}
