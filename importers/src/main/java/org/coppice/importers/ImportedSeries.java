package org.coppice.importers;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.importers.map.Declared;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Locator;
import org.coppice.model.time.Readings;

/**
 * One series of an import, as it would be committed.
 *
 * @param name as in the codes of questions
 * @param channel as in the file
 * @param unit canonical
 * @param sourceUnit as in the file
 * @param sourceTotal in the source unit; empty where its values do not add up
 * @param first start of the first interval; empty where the file has no dates
 * @param last start of the last interval
 * @param stepMinutes empty if irregular or monthly
 * @param kept readings with a value
 * @param missing expected less kept
 * @param duplicates readings dropped
 * @param total after repair; empty where values do not add up
 * @param data in the canonical unit, NaN where a named reading has no value; without dates in the file, on an agreed day
 * @param cells where the values stand in the file
 * @param declared what the file itself says of the series; empty where it leaves that to be recognised
 */
public record ImportedSeries(
        String name,
        String meter,
        String channel,
        Commodity commodity,
        Flow flow,
        QuantityKind quantity,
        Unit unit,
        String sourceUnit,
        OptionalDouble sourceTotal,
        Optional<Instant> first,
        Optional<Instant> last,
        OptionalInt stepMinutes,
        int kept,
        int missing,
        int duplicates,
        OptionalDouble total,
        double mean,
        double min,
        double max,
        Readings data,
        Locator.Cells cells,
        Optional<Declared> declared) {

    /**
     * A series of a layout that leaves nothing to recognise, such as a weather file.
     *
     * @param stepMinutes of its readings, all alike
     */
    public static ImportedSeries of(
            String name,
            String channel,
            Commodity commodity,
            QuantityKind quantity,
            String sourceUnit,
            int stepMinutes,
            Readings data,
            Locator.Cells cells) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int kept = 0;
        for (double value : data.values()) {
            if (!Double.isNaN(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                kept++;
            }
        }
        boolean any = data.size() > 0;
        return new ImportedSeries(
                name,
                name,
                channel,
                commodity,
                Flow.NONE,
                quantity,
                data.unit(),
                sourceUnit,
                OptionalDouble.empty(),
                any ? Optional.of(data.first()) : Optional.empty(),
                any ? Optional.of(Instant.ofEpochSecond(data.starts()[data.size() - 1])) : Optional.empty(),
                OptionalInt.of(stepMinutes),
                kept,
                data.size() - kept,
                0,
                quantity.adds() ? OptionalDouble.of(data.sum()) : OptionalDouble.empty(),
                kept == 0 ? Double.NaN : data.sum() / kept,
                kept == 0 ? Double.NaN : min,
                kept == 0 ? Double.NaN : max,
                data,
                cells,
                Optional.empty());
    }

    static ImportedSeries of(Normalised from, String hash) {
        Readings data = from.readings();
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int kept = 0;
        for (double value : data.values()) {
            if (!Double.isNaN(value)) {
                sum += value;
                min = Math.min(min, value);
                max = Math.max(max, value);
                kept++;
            }
        }
        String where = from.raw().where();
        Locator.Cells cells = new Locator.Cells(
                from.raw().table().file(),
                hash,
                from.raw().table().sheet(),
                where.substring(where.lastIndexOf('!') + 1));
        return new ImportedSeries(
                from.name(),
                from.raw().meter(),
                from.raw().channel(),
                from.commodity(),
                from.flow(),
                from.quantity(),
                data.unit(),
                from.sourceUnit(),
                from.sourceTotal(),
                from.first(),
                from.last(),
                from.step(),
                kept,
                Math.max(0, from.expected() - kept),
                from.duplicates(),
                from.quantity().adds() ? OptionalDouble.of(sum) : OptionalDouble.empty(),
                kept == 0 ? Double.NaN : sum / kept,
                kept == 0 ? Double.NaN : min,
                kept == 0 ? Double.NaN : max,
                data,
                cells,
                from.raw().declared());
    }
}
