package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.time.Readings;

/**
 * A series in our terms.
 *
 * @param name of the series in questions
 * @param sourceUnit the unit in the file
 * @param sourceTotal the sum in the unit of the file; empty where values do not add up as they stand
 * @param readings with NaN where a named reading has no value
 * @param rows the row of the table of each reading
 * @param step minutes between readings; empty if irregular or monthly
 * @param expected how many readings a gapless series would have
 * @param duplicates readings dropped because they were there already
 * @param first the start of the first interval; empty where the file has no dates
 * @param last the start of the last interval
 * @param zone in which the file names its times
 */
@SuppressWarnings("ArrayRecordComponent") // millions of values
public record Normalised(
        RawSeries raw,
        String name,
        Commodity commodity,
        Flow flow,
        QuantityKind quantity,
        String sourceUnit,
        OptionalDouble sourceTotal,
        Readings readings,
        int[] rows,
        OptionalInt step,
        long stepSeconds,
        int expected,
        int duplicates,
        Optional<Instant> first,
        Optional<Instant> last,
        ZoneId zone) {

    /** The same series with other readings at the same times. */
    public Normalised withReadings(Readings other) {
        return with(flow, other);
    }

    /** The same readings, flowing another way. */
    public Normalised withFlow(Flow other) {
        return with(other, readings);
    }

    private Normalised with(Flow direction, Readings values) {
        return new Normalised(
                raw,
                name,
                commodity,
                direction,
                quantity,
                sourceUnit,
                sourceTotal,
                values,
                rows,
                step,
                stepSeconds,
                expected,
                duplicates,
                first,
                last,
                zone);
    }

    /** How many readings have a value. */
    public int kept() {
        int kept = 0;
        for (double value : readings.values()) {
            kept += Double.isNaN(value) ? 0 : 1;
        }
        return kept;
    }

    /** Whether more readings than so many have a value; told without counting all. */
    public boolean keepsMoreThan(int count) {
        int kept = 0;
        for (int i = 0; i < readings.size() && kept <= count; i++) {
            kept += Double.isNaN(readings.values()[i]) ? 0 : 1;
        }
        return kept > count;
    }

    /** The cell of a reading, for people. */
    public String where(int i) {
        return raw.table().where(rows[i], raw.column().index());
    }
}
