package org.coppice.app.page.meters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.app.chart.CoverageStrip.Run;
import org.coppice.app.chart.CoverageStrip.State;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/**
 * How well the readings of a meter cover its time, from the first to the last.
 *
 * @param covered the share of the time that has a value
 * @param repaired the share of the readings with a value that were estimated or put in place
 * @param runs days of one state each, in order
 */
record MeterCoverage(double covered, double repaired, List<Run> runs) {
    private static final ReadingQuality[] QUALITIES = ReadingQuality.values();
    /** Of a day: less is lost by rounding only. */
    private static final double ALL = 0.9999;

    MeterCoverage {
        runs = List.copyOf(runs);
    }

    static MeterCoverage of(Readings readings, ZoneId zone) {
        if (readings.size() == 0) {
            return new MeterCoverage(0, 0, List.of());
        }
        Days days = new Days(readings, zone);
        double known = 0;
        int values = 0;
        int other = 0;
        for (int i = 0; i < readings.size(); i++) {
            boolean value = !Double.isNaN(readings.values()[i]);
            boolean measured = QUALITIES[readings.quality()[i]] == ReadingQuality.ACTUAL;
            if (value) {
                known += readings.ends()[i] - readings.starts()[i];
                values++;
                other += measured ? 0 : 1;
                days.add(readings.starts()[i], readings.ends()[i], !measured);
            }
        }
        double span = readings.end().getEpochSecond() - readings.first().getEpochSecond();
        return new MeterCoverage(known / span, values == 0 ? 0 : (double) other / values, days.runs());
    }

    /** {@code 99.8 %}; never rounded up to all. */
    String coveredText() {
        return percent(covered);
    }

    /** Whether anything was read in a year. */
    boolean reaches(int year) {
        LocalDate begin = LocalDate.of(year, 1, 1);
        return runs.stream()
                .anyMatch(run -> run.state() != State.MISSING
                        && run.from().isBefore(begin.plusYears(1))
                        && run.until().isAfter(begin));
    }

    /** {@code measured}, or how much of it was not. */
    String qualityText() {
        return repaired == 0 ? "measured" : percent(repaired) + " estimated or repaired";
    }

    private static String percent(double share) {
        return share >= 1 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1_000) / 10);
    }

    /** Seconds with a value by local day. */
    private static final class Days {
        private final LocalDate first;
        private final long[] bounds;
        private final double[] seconds;
        private final boolean[] repaired;
        private int at;

        Days(Readings readings, ZoneId zone) {
            first = readings.first().atZone(zone).toLocalDate();
            LocalDate last = readings.end().minusSeconds(1).atZone(zone).toLocalDate();
            int n = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
            bounds = new long[n + 1];
            for (int day = 0; day <= n; day++) {
                bounds[day] = first.plusDays(day).atStartOfDay(zone).toEpochSecond();
            }
            bounds[0] = readings.first().getEpochSecond();
            bounds[n] = readings.end().getEpochSecond();
            seconds = new double[n];
            repaired = new boolean[n];
        }

        void add(long start, long end, boolean isRepaired) {
            while (bounds[at + 1] <= start) {
                at++;
            }
            for (int day = at; day < seconds.length && bounds[day] < end; day++) {
                seconds[day] += Math.min(end, bounds[day + 1]) - Math.max(start, bounds[day]);
                repaired[day] |= isRepaired;
            }
        }

        List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int day = 1; day <= seconds.length; day++) {
                if (day == seconds.length || state(day) != state(from)) {
                    runs.add(new Run(first.plusDays(from), first.plusDays(day), state(from)));
                    from = day;
                }
            }
            return runs;
        }

        private State state(int day) {
            double share = seconds[day] / (bounds[day + 1] - bounds[day]);
            if (share == 0) {
                return State.MISSING;
            }
            if (share < ALL) {
                return State.PARTLY;
            }
            return repaired[day] ? State.REPAIRED : State.MEASURED;
        }
    }
}
