package org.coppice.app.page.meters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.control.FigureText;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.Series;
import org.coppice.model.time.TimeAxis;

/**
 * The mean power of every hour of every day, as far as it was metered: the energy of a day, or of a month, does not say how it is
 * spread over the hours, and is not drawn as if it did.
 *
 * @param chart empty where too little was read by the hour
 * @param note what is not shown, and why; may be blank
 */
record HourByDay(Optional<Chart> chart, String note) {
    private static final int HOURS = 24;
    private static final int MOST_DAYS = 3 * 366;
    /** Loggers waver: what is nearer to one hour than to two is a reading of an hour. */
    private static final long LONGEST_SECONDS = 5_400;

    private static final HourByDay NOTHING = new HourByDay(Optional.empty(), "");

    static HourByDay of(String name, Readings readings, ZoneId zone) {
        if (readings.unit().dimension() != Dimension.ENERGY || readings.size() == 0) {
            return NOTHING;
        }
        long[] longer = longer(readings);
        if (longer.length == readings.size()) {
            return new HourByDay(
                    Optional.empty(),
                    "No picture of hour by day: " + (longer.length == 1 ? "the reading is" : "the readings are")
                            + " of "
                            + length(longer) + ", and " + (longer.length == 1 ? "does" : "do")
                            + " not say how the energy is spread over the hours.");
        }
        Readings hourly = longer.length == 0 ? readings : upToAnHour(readings);
        return drawn(name, hourly, zone, longer.length == 0 ? "" : leftBlank(longer));
    }

    private static String leftBlank(long[] longer) {
        return "Hour by day leaves " + FigureText.count(longer.length, "reading") + " of " + length(longer)
                + " blank: " + (longer.length == 1 ? "it does" : "they do")
                + " not say how the energy is spread over the hours.";
    }

    private static HourByDay drawn(String name, Readings readings, ZoneId zone, String blank) {
        LocalDate first = readings.first().atZone(zone).toLocalDate();
        LocalDate last = readings.end().minusSeconds(1).atZone(zone).toLocalDate();
        boolean cut = first.isBefore(last.minusDays(MOST_DAYS - 1L));
        LocalDate from = cut ? last.minusDays(MOST_DAYS - 1L) : first;
        Instant start = from.atStartOfDay(zone).toInstant();
        // An hour that is begun counts, one that the last reading only ends at does not: it would be a day too many.
        long hours = Duration.between(start, readings.end())
                .plusHours(1)
                .minusNanos(1)
                .toHours();
        TimeAxis axis = new TimeAxis(start, Duration.ofHours(1), (int) hours, zone);
        Series series = Resampling.spreadEvenly(readings, axis);
        if (axis.length() - series.missing() < HOURS) {
            return new HourByDay(Optional.empty(), "");
        }
        Chart chart =
                HeatMap.of("Mean power of " + name, "kW", from, cells(axis.calendar(), series.values()), Ink.SERIES_1);
        return new HourByDay(
                Optional.of(chart), (blank + (cut ? " Hour by day shows the last three years." : "")).strip());
    }

    private static double[] cells(Calendar calendar, double[] values) {
        double[] cells = new double[(calendar.day()[values.length - 1] + 1) * HOURS];
        Arrays.fill(cells, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            cells[calendar.day()[i] * HOURS + calendar.hour()[i]] = values[i];
        }
        return cells;
    }

    private static boolean isLonger(Readings readings, int i) {
        return readings.ends()[i] - readings.starts()[i] > LONGEST_SECONDS;
    }

    /** The lengths of those that are no hours, in seconds, ascending. */
    private static long[] longer(Readings readings) {
        long[] lengths = new long[readings.size()];
        int n = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (isLonger(readings, i)) {
                lengths[n++] = readings.ends()[i] - readings.starts()[i];
            }
        }
        Arrays.sort(lengths, 0, n);
        return Arrays.copyOf(lengths, n);
    }

    private static Readings upToAnHour(Readings all) {
        int n = 0;
        long[] starts = new long[all.size()];
        long[] ends = new long[all.size()];
        double[] values = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (!isLonger(all, i)) {
                starts[n] = all.starts()[i];
                ends[n] = all.ends()[i];
                values[n++] = all.values()[i];
            }
        }
        return new Readings(
                Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), Arrays.copyOf(values, n), new byte[n], all.unit());
    }

    /** How long most are, in words. */
    private static String length(long[] ascending) {
        double hours = ascending[ascending.length / 2] / 3_600.0;
        long days = Math.round(hours / 24);
        String about = ascending[ascending.length - 1] == ascending[0] ? "" : "about ";
        if (hours < 23) {
            return about + FigureText.number(hours) + " hours";
        }
        if (days <= 1) {
            return "a day";
        }
        String counted = days == 7
                ? "a week"
                : days >= 28 && days <= 31
                        ? "a month"
                        : days >= 89 && days <= 92
                                ? "a quarter"
                                : days == 365 || days == 366 ? "a year" : days + " days";
        return about + counted;
    }
}
