package org.coppice.importers.weather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;
import org.coppice.importers.stamp.ZoneNames;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;

/**
 * A plain table of weather: a column of stamps, elements by the name in their header, units in the header. What it does not say is
 * asked: the zone ({@code zone}), the order of dates ({@code date-order}), a unit ({@code unit:HEADER}). Rows above the header may
 * hold place and offset, as Open-Meteo writes them.
 */
final class PlainWeather {
    private static final int MOST_ROWS_ABOVE = 30;
    /** Weather services write -999 and -9999 where they have no value. */
    private static final double MISSING = -999;

    /** {@code Latitude (decimal degrees): 45.000}, or the number in the next cell. */
    private static final Pattern BESIDE = Pattern.compile("(\\w+) \\([^)]*\\):\\s*(-?\\d+(?:\\.\\d+)?)?");

    private final Table table;
    private final int header;
    private final int stampColumn;
    private final ImportOptions options;
    private final List<Finding> findings = new ArrayList<>();

    private PlainWeather(Table table, int header, ImportOptions options) {
        this.table = table;
        this.header = header;
        this.stampColumn = PlainStamps.column(table, header);
        this.options = options;
    }

    /** The table, if one of its first rows has headers of a stamp and of two elements, or of one above a date. */
    static Optional<PlainWeather> find(Table table, ImportOptions options) {
        for (int row = 0; row < Math.min(MOST_ROWS_ABOVE, table.rows() - 2); row++) {
            int elements = WeatherLayout.columns(table, row).size();
            int stamps = PlainStamps.column(table, row);
            if (stamps >= 0 && (elements > 1 || (elements == 1 && isDate(table.text(row + 1, stamps))))) {
                return Optional.of(new PlainWeather(table, row, options));
            }
        }
        return Optional.empty();
    }

    /** Whether a time is one that the clocks of a zone skip in spring, so that the file is in another. */
    private static boolean skips(PlainStamps stamps, ZoneId clock) {
        for (int i = 0; i < stamps.size(); i++) {
            LocalDateTime time = stamps.local(i);
            if (stamps.offset().isEmpty()
                    && clock.getRules().getValidOffsets(time).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String text) {
        StampText stamp = new StampText();
        return stamp.parse(text) && stamp.hasDate();
    }

    int header() {
        return header;
    }

    Map<WeatherElement, Integer> columns() {
        return WeatherLayout.columns(table, header);
    }

    WeatherFile read() {
        PlainStamps stamps = new PlainStamps(table, header, options, findings);
        int n = stamps.size();
        LocalDateTime[] local = new LocalDateTime[n];
        long[] starts = new long[n];
        Optional<ZoneId> zone = zone(stamps);
        ZoneId clock = zone.orElse(options.likelyZone());
        // days of one length, as summer time would make one of 23 hours; or hours that a clock with summer time does
        // not show
        ZoneId used = stamps.areDays() || (zone.isEmpty() && skips(stamps, clock))
                ? clock.getRules().getStandardOffset(stamps.local(0).toInstant(ZoneOffset.UTC))
                : clock;
        boolean offsets = true;
        for (int i = 0; i < n; i++) {
            LocalDateTime time = stamps.local(i);
            local[i] = time;
            Optional<Integer> offset = stamps.offset();
            offsets &= offset.isPresent();
            starts[i] = offset.isPresent()
                    ? time.toEpochSecond(ZoneOffset.UTC) - offset.get()
                    : time.atZone(used).toEpochSecond();
            if (i > 0 && starts[i] <= starts[i - 1] && offset.isEmpty()) {
                starts[i] = time.atZone(used).withLaterOffsetAtOverlap().toEpochSecond();
            }
        }
        if (!offsets && zone.isEmpty()) {
            findings.add(Finding.question(
                    "zone",
                    table.where(header, stampColumn),
                    "In which time zone are the stamps?",
                    "Answer zone with one of its options or another.",
                    List.of(options.likelyZone().getId(), "UTC")));
        }
        boolean typical = WeatherReader.monthsOfDifferentYears(
                Arrays.stream(local).map(LocalDateTime::toLocalDate).toArray(LocalDate[]::new));
        ZoneOffset standard = used.getRules().getStandardOffset(Instant.ofEpochSecond(starts[0]));
        if (typical) {
            findings.add(WeatherReader.typicalYear(table));
            for (int i = 0; i < n; i++) {
                starts[i] = local[i].withYear(WeatherReader.TYPICAL).toEpochSecond(standard);
            }
        }
        return file(stamps, starts, standard, typical);
    }

    /** As answered, as the header of the stamps says, or as the rows above say. */
    private Optional<ZoneId> zone(PlainStamps stamps) {
        String answer = options.answers().get("zone");
        if (answer != null) {
            return Optional.of(ZoneNames.require(answer));
        }
        String headers = table.text(header, stampColumn) + " " + stamps.hourHeader();
        boolean named = headers.toUpperCase(Locale.ROOT).contains("UTC");
        if (named || PvgisColumns.areIn(table, header)) {
            return Optional.of(ZoneOffset.UTC);
        }
        double seconds = above("utc_offset_seconds");
        return Double.isNaN(seconds) ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds((int) seconds));
    }

    /** The number under, or beside, a name in the rows above the header; else that answered; else NaN. */
    private double above(String name) {
        String answer = options.answers().get(name);
        if (answer != null) {
            try {
                return Double.parseDouble(answer.strip());
            } catch (NumberFormatException wrong) {
                throw new UserError("The answer to " + name + " is a number, not “" + answer + "”.", wrong);
            }
        }
        for (int row = 0; row < header; row++) {
            for (int c = 0; c < table.columns(); c++) {
                String text = table.text(row, c).strip();
                Matcher beside = BESIDE.matcher(text);
                if (beside.matches() && beside.group(1).equalsIgnoreCase(name)) {
                    return beside.group(2) == null
                            ? WeatherLayout.number(table, row, c + 1)
                            : Double.parseDouble(beside.group(2));
                }
                if (text.equalsIgnoreCase(name)) {
                    return row + 1 < header ? WeatherLayout.number(table, row + 1, c) : Double.NaN;
                }
            }
        }
        return Double.NaN;
    }

    private WeatherFile file(PlainStamps stamps, long[] starts, ZoneOffset zone, boolean typical) {
        long step = step(stamps, starts);
        long[] ends = Arrays.stream(starts).map(start -> start + step).toArray();
        Map<WeatherElement, Readings> elements = new EnumMap<>(WeatherElement.class);
        columns().forEach((element, column) -> elements.put(element, readings(stamps, element, column, starts, ends)));
        return new WeatherFile(
                "plain table",
                options.answers().getOrDefault("place", ""),
                above("latitude"),
                above("longitude"),
                above("elevation"),
                zone,
                typical,
                (int) (step / 60),
                elements,
                findings);
    }

    /** The shortest time between two rows; rows may be missing, but not lie between. */
    private long step(PlainStamps stamps, long... starts) {
        long step = Long.MAX_VALUE;
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1]) {
                throw UserError.at(
                        table.where(stamps.row(i), stampColumn),
                        "this row does not follow the one before it in time. Sort the file, and remove what it has twice; or answer"
                                + " zone with that of its clock, which may be UTC.");
            }
            step = Math.min(step, starts[i] - starts[i - 1]);
        }
        if (step > 86_400 || step % 60 != 0) {
            throw UserError.at(
                    table.where(), "the rows are " + step + " s apart; weather is read in steps of 1 min to 1 day.");
        }
        return step;
    }

    private Readings readings(PlainStamps stamps, WeatherElement element, int column, long[] starts, long[] ends) {
        WeatherUnits unit = unit(element, column);
        double hours = (ends[0] - starts[0]) / 3_600.0;
        double[] values = new double[starts.length];
        byte[] quality = new byte[starts.length];
        for (int i = 0; i < values.length; i++) {
            String text = table.text(stamps.row(i), column).strip();
            double raw = text.isEmpty() || text.equalsIgnoreCase("nan")
                    ? Double.NaN
                    : WeatherLayout.number(table, stamps.row(i), column);
            values[i] = raw <= MISSING ? Double.NaN : unit.kept(raw, hours);
        }
        WeatherReader.markMissing(values, quality)
                .map(missing -> WeatherReader.missing(table, header, column, missing, values.length))
                .ifPresent(findings::add);
        return new Readings(starts, ends, values, quality, element.unit());
    }

    private WeatherUnits unit(WeatherElement element, int column) {
        String whole = table.text(header, column);
        String name = WeatherLayout.header(table, header, column);
        String within = within(whole);
        String asked = "unit:" + name;
        String given = PvgisColumns.unit(whole).or(() -> NamedUnits.find(name)).orElse(within);
        Optional<WeatherUnits> unit =
                WeatherUnits.find(element, options.answers().getOrDefault(asked, given));
        if (unit.isEmpty()) {
            findings.add(Finding.question(
                    asked,
                    table.where(header, column),
                    within.isEmpty()
                            ? "In which unit is “" + whole + "”? The header does not say."
                            : "“" + within + "” is no unit of "
                                    + element.label().toLowerCase(Locale.ROOT) + " that is known.",
                    "Answer " + asked + " with one of its options.",
                    WeatherUnits.of(element).stream().map(each -> each.symbol()).toList()));
        }
        return unit.orElse(WeatherUnits.of(element).get(0));
    }

    /** What stands in brackets behind a name, unless it is the length of a field, as in {@code air_temp[80]}. */
    private static String within(String header) {
        String within = header.replaceAll("^[^(\\[]*[(\\[]?|[)\\]].*$", "").strip();
        return within.matches("\\d+") ? "" : within;
    }
}
