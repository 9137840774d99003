package org.coppice.model.simulate.year;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.TimeAxis;

/**
 * A course over the simulated year from readings: those of that year, or, where there are none of it, of the last year that they
 * cover, day by day of the calendar. Weather of a typical year, and that of a year gone by, so stand for the year of the plan.
 *
 * <p>Days are put to days in the standard time of the site, so that the sun stays where it was; what happened on a 28 February also
 * stands for the 29th.
 *
 * @param values one a step, in the canonical unit; NaN where missing
 * @param from the year that stands in; empty where it is the year itself
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record YearOfReadings(double[] values, Optional<Integer> from) {
    private static final int SECONDS_A_DAY = 86_400;

    /** Amounts are spread over the steps, states are averaged. */
    public static YearOfReadings of(Readings readings, YearFrame frame) {
        Optional<Integer> year = standIn(readings, frame);
        if (year.isEmpty()) {
            return new YearOfReadings(canonical(readings, frame.axis()), year);
        }
        ZoneOffset standard = standard(frame);
        TimeAxis source = TimeAxis.ofYear(year.get(), standard, frame.axis().step());
        return new YearOfReadings(moved(canonical(readings, source), source, frame.axis(), standard), year);
    }

    /** The year whose readings stand in; empty where it is the year itself. */
    public static Optional<Integer> standIn(Readings readings, YearFrame frame) {
        return readings.size() == 0 || overlaps(readings, frame.axis())
                ? Optional.empty()
                : Optional.of(lastCovered(readings, standard(frame)));
    }

    private static ZoneOffset standard(YearFrame frame) {
        return frame.axis().zone().getRules().getStandardOffset(frame.axis().start());
    }

    /** By more than the hours that a year of UTC, or of another zone, reaches into the next year of the site. */
    private static boolean overlaps(Readings readings, TimeAxis axis) {
        long first = readings.first().getEpochSecond();
        long end = readings.end().getEpochSecond();
        long within = Math.min(end, axis.end().getEpochSecond())
                - Math.max(first, axis.start().getEpochSecond());
        return within > 0 && (within > SECONDS_A_DAY || within == end - first);
    }

    /** The last calendar year of which the readings cover all but a day; else that of their middle. */
    private static int lastCovered(Readings readings, ZoneOffset offset) {
        LocalDateTime before = LocalDateTime.ofInstant(readings.first().minusSeconds(SECONDS_A_DAY + 1), offset);
        LocalDateTime after = LocalDateTime.ofInstant(readings.end().plusSeconds(SECONDS_A_DAY), offset);
        int last = after.getYear() - 1;
        if (last > before.getYear()) {
            return last;
        }
        long middle = (readings.first().getEpochSecond() + readings.end().getEpochSecond()) / 2;
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(middle), offset).getYear();
    }

    private static double[] canonical(Readings readings, TimeAxis axis) {
        Unit unit = readings.unit();
        double[] values =
                (adds(unit) ? Resampling.spreadEvenly(readings, axis) : Resampling.mean(readings, axis)).values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= unit.factor();
        }
        return values;
    }

    private static boolean adds(Unit unit) {
        return unit.dimension() == Dimension.ENERGY || unit.dimension() == Dimension.IRRADIATION;
    }

    private static double[] moved(double[] from, TimeAxis source, TimeAxis axis, ZoneOffset offset) {
        double[] values = new double[axis.length()];
        int year = source.start().atOffset(offset).getYear();
        int perDay = (int) (SECONDS_A_DAY / axis.step().toSeconds());
        for (int i = 0; i < values.length; i++) {
            LocalDateTime local = LocalDateTime.ofInstant(axis.startOf(i), offset);
            int day = dayOf(local, year);
            values[i] = from[
                    day * perDay
                            + (int) (local.toLocalTime().toSecondOfDay()
                                    / axis.step().toSeconds())];
        }
        return values;
    }

    /** The day of the source year, counted from 0. */
    private static int dayOf(LocalDateTime local, int year) {
        java.time.YearMonth month = java.time.YearMonth.of(year, local.getMonth());
        return month.atDay(Math.min(local.getDayOfMonth(), month.lengthOfMonth()))
                        .getDayOfYear()
                - 1;
    }
}
