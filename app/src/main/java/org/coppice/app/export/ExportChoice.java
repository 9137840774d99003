package org.coppice.app.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;

/**
 * What of the readings is written.
 *
 * @param meters those whose readings are written, in this order
 * @param from the first day, by the clock of each site; all from the first reading on if empty
 * @param to the last day, which is written too
 */
public record ExportChoice(List<Meter> meters, Optional<LocalDate> from, Optional<LocalDate> to, ExportStep step) {

    /** Copies the meters; refuses days in the wrong order. */
    public ExportChoice {
        meters = List.copyOf(meters);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new UserError("The last day, " + to.get() + ", lies before the first, " + from.get()
                    + ". Name them the other way round.");
        }
    }

    /** All readings of these meters as they were metered. */
    public static ExportChoice all(List<Meter> meters) {
        return new ExportChoice(meters, Optional.empty(), Optional.empty(), ExportStep.METERED);
    }

    /** What is written of the readings of one meter: those that begin within the days, by the steps. */
    Readings of(Readings readings, ZoneId zone) {
        int first = from.map(day -> indexOf(readings, day, zone)).orElse(0);
        int last = to.map(day -> indexOf(readings, day.plusDays(1), zone)).orElse(readings.size());
        Readings within = first == 0 && last == readings.size()
                ? readings
                : new Readings(
                        Arrays.copyOfRange(readings.starts(), first, last),
                        Arrays.copyOfRange(readings.ends(), first, last),
                        Arrays.copyOfRange(readings.values(), first, last),
                        Arrays.copyOfRange(readings.quality(), first, last),
                        readings.unit());
        return StepTotals.of(within, step, zone);
    }

    private static int indexOf(Readings readings, LocalDate day, ZoneId zone) {
        int found =
                Arrays.binarySearch(readings.starts(), day.atStartOfDay(zone).toEpochSecond());
        return found < 0 ? -found - 1 : found;
    }
}
