package org.coppice.app.intake;

import java.time.Instant;
import java.util.Optional;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.time.Readings;

/**
 * What a series of a file does to the meter that it feeds.
 *
 * @param series its name in the file
 * @param meter as it would be
 * @param isNew whether the meter is made for it
 * @param undecided whether nobody said what the meter measures, and its name does not say it plainly either
 * @param before what the meter has
 * @param after what it would have
 * @param added readings for time that had none
 * @param same readings that are there already, to the last digit
 * @param conflicts readings that share time with others that say otherwise
 */
public record SeriesEffect(
        String series,
        Meter meter,
        boolean isNew,
        boolean undecided,
        Extent before,
        Extent after,
        int added,
        int same,
        int conflicts) {

    /** How many readings with a value a meter has; the sum says something of series that add up. */
    public record Extent(int readings, Optional<Instant> first, Optional<Instant> end, double sum) {
        /** Nothing. */
        public static final Extent NONE = new Extent(0, Optional.empty(), Optional.empty(), 0);

        static Extent of(Readings readings) {
            return readings.size() == 0
                    ? NONE
                    : new Extent(
                            readings.valued(),
                            Optional.of(readings.first()),
                            Optional.of(readings.end()),
                            readings.sum());
        }
    }
}
