package org.coppice.importers.normalise;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.map.RawSeries;

/** Unlike readings of one second: of a logger that reads more often, or of several devices that were asked one after the other. */
final class WithinSeconds {
    /** A stamp that tells fractions of a second: {@code 00:00:00.250}, {@code 1718841600.25}. */
    private static final Pattern DECIMALS =
            Pattern.compile(".*\\d:\\d\\d[.,:](\\d{1,9})(?:\\D.*)?|\\d{9,10}[.,](\\d+)");

    /** {@code 1718841600250}. */
    private static final Pattern DIGITS = Pattern.compile("\\d{9,10}(\\d{3,9})(?:[.,]\\d+)?");
    /** One logger spreads its readings over the second; devices are asked in less of it. */
    private static final double AT_ONCE = 0.1;
    /** Of the seconds with several readings so many must hold them close together to be of several devices. */
    private static final double MOST = 0.9;

    private WithinSeconds() {}

    /**
     * Whether all unlike readings of a second have stamps of their own, which differ in the fractions of it, as far apart as one
     * logger would take them.
     */
    static boolean ofOneSource(Points points, RawSeries raw, int stampColumn) {
        if (stampColumn < 0) {
            return false;
        }
        Set<String> stamps = new HashSet<>();
        int several = 0;
        int together = 0;
        int from = 0;
        for (int i = 0; i <= points.size(); i++) {
            boolean ends = i == points.size() || points.at()[i] != points.at()[from];
            if (ends && i - from > 1) {
                several++;
                together += spread(points, raw, stampColumn, from, i) < AT_ONCE ? 1 : 0;
            }
            if (i == points.size()) {
                break;
            }
            if (ends) {
                from = i;
                stamps.clear();
            }
            String stamp = stamp(points, raw, stampColumn, i);
            if (!stamps.add(stamp) || (i > from && Double.isNaN(fraction(stamp)))) {
                return false;
            }
        }
        return together < several * MOST;
    }

    /** How far apart, in seconds, the readings {@code from} (inclusive) to {@code to} (exclusive) of a second are. */
    private static double spread(Points points, RawSeries raw, int stampColumn, int from, int to) {
        double least = 1;
        double most = 0;
        for (int i = from; i < to; i++) {
            double fraction = fraction(stamp(points, raw, stampColumn, i));
            least = Math.min(least, Double.isNaN(fraction) ? 0 : fraction);
            most = Math.max(most, Double.isNaN(fraction) ? 0 : fraction);
        }
        return most - least;
    }

    private static String stamp(Points points, RawSeries raw, int stampColumn, int i) {
        return raw.table().text(raw.row(points.from()[i]), stampColumn);
    }

    /** The part of a second that a stamp tells; NaN if it tells none. */
    private static double fraction(String stamp) {
        Matcher decimals = DECIMALS.matcher(stamp);
        if (decimals.matches()) {
            return part(decimals.group(1) == null ? decimals.group(2) : decimals.group(1));
        }
        Matcher digits = DIGITS.matcher(stamp);
        return digits.matches() ? part(digits.group(1)) : Double.NaN;
    }

    private static double part(String digits) {
        return Double.parseDouble("0." + digits);
    }
}
