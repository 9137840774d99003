package org.coppice.importers.normalise;

import java.time.ZoneId;
import org.coppice.importers.stamp.StampConvention;

/**
 * How the times of a file become instants.
 *
 * @param instants whether they already are
 * @param endsCountLocally whether end stamps are local start plus step (03:00 twice in autumn) rather than the clock at the end
 *     (02:00 twice)
 * @param wholeDays whether stamps name days or months, so that intervals run from local midnight to local midnight
 * @param typicalYear whether months of different years make up one year
 * @param zoneAsked whether the zone is a guess that only a person can confirm
 * @param placed whether the file, or an answer, says on which days it is
 * @param clockColumn where the times of the rows stand; -1 if nowhere
 * @param counted whether the file has no times at all, so that values count on from the first midnight
 */
record Timing(
        ZoneId zone,
        StampConvention stamp,
        Step step,
        boolean instants,
        boolean endsCountLocally,
        boolean elapsed,
        boolean wholeDays,
        boolean typicalYear,
        boolean zoneAsked,
        boolean placed,
        int clockColumn,
        boolean counted) {
    /** How far stamps lie behind the starts of their intervals, in seconds. */
    long shift() {
        return switch (stamp) {
            case START -> 0;
            case END -> step.seconds();
            case MIDDLE -> step.seconds() / 2;
        };
    }

    /** Whether stamps name the last days of weeks, months or bills. */
    boolean endsOfPeriods() {
        return wholeDays && stamp == StampConvention.END && step.seconds() >= 2 * 86_400;
    }
}
