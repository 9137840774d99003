package org.coppice.model.plan.energy;

import java.time.Instant;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Energy;

/**
 * The granular certificate of one interval.
 *
 * @param id unique at its issuer
 * @param start of production, or of discharge
 * @param minutes of the interval, at most 60
 * @param wattHours whole Wh, rounded down, as EnergyTag asks
 */
public record GranularBatch(String id, Instant start, int minutes, int wattHours) {

    public static final RecordType<GranularBatch> TYPE = RecordType.of(GranularBatch.class, "granular-batch");
    public static final Field<GranularBatch, String> ID = TYPE.field("id", GranularBatch::id, Kinds.NAME);
    public static final Field<GranularBatch, Instant> START = TYPE.field("start", GranularBatch::start, Kinds.INSTANT);
    public static final Field<GranularBatch, Integer> MINUTES = TYPE.fieldOr(
            "minutes", GranularBatch::minutes, Kinds.WHOLE, Bounds.between(1, 60, "between 1 and 60 minutes"), 60);
    public static final Field<GranularBatch, Integer> WATT_HOURS = TYPE.field(
            "wattHours", GranularBatch::wattHours, Kinds.WHOLE, Bounds.between(0, Integer.MAX_VALUE, "at least 0"));

    /** A certificate for an energy, rounded down to whole Wh; what is short of one by less than a millionth is rounding of its own. */
    public static GranularBatch of(String id, Instant start, int minutes, Energy energy) {
        return new GranularBatch(id, start, minutes, (int) Math.floor(energy.kilowattHours() * 1e3 + 1e-6));
    }

    /** The end of the interval. */
    public Instant end() {
        return start.plusSeconds(60L * minutes);
    }
}
