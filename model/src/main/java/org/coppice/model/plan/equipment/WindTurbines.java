package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * Wind turbines on a site.
 *
 * @param capacity rated, of all turbines together
 * @param generationMeter id of the meter that holds what was generated; its readings come first
 * @param capacityFactor output over capacity by month and hour, where there is neither a meter nor weather
 */
public record WindTurbines(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Power capacity,
        Optional<String> generationMeter,
        Optional<Profile> capacityFactor)
        implements Equipment {

    public static final RecordType<WindTurbines> TYPE = RecordType.of(WindTurbines.class, "wind-turbines");
    public static final Field<WindTurbines, String> ID = TYPE.field("id", WindTurbines::id, Kinds.NAME);
    public static final Field<WindTurbines, String> NAME = TYPE.field("name", WindTurbines::name, Kinds.NAME);
    public static final Field<WindTurbines, String> SITE =
            TYPE.field("site", WindTurbines::site, Kinds.reference("site"));
    public static final Field<WindTurbines, LocalDate> FROM = TYPE.field("from", WindTurbines::from, Kinds.DATE);
    public static final Field<WindTurbines, Optional<LocalDate>> TO =
            TYPE.field("to", WindTurbines::to, Kinds.optional(Kinds.DATE));
    public static final Field<WindTurbines, Power> CAPACITY = TYPE.field(
            "capacity",
            WindTurbines::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(5_000), "between 1 W and 5 GW"));
    public static final Field<WindTurbines, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", WindTurbines::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<WindTurbines, Optional<Profile>> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            WindTurbines::capacityFactor,
            Kinds.optional(Kinds.profile(Unit.PERCENT)),
            new Bounds<Profile>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %").optional());
}
