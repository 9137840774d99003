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
 * Photovoltaic modules on a site.
 *
 * @param capacity of the modules, direct current under standard test conditions
 * @param generationMeter id of the meter that holds what was generated; its readings come first
 * @param capacityFactor AC output over capacity by month and hour, where there is neither a meter nor weather
 */
public record SolarArray(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Power capacity,
        Optional<String> generationMeter,
        Optional<Profile> capacityFactor)
        implements Equipment {

    public static final RecordType<SolarArray> TYPE = RecordType.of(SolarArray.class, "solar-array");
    public static final Field<SolarArray, String> ID = TYPE.field("id", SolarArray::id, Kinds.NAME);
    public static final Field<SolarArray, String> NAME = TYPE.field("name", SolarArray::name, Kinds.NAME);
    public static final Field<SolarArray, String> SITE = TYPE.field("site", SolarArray::site, Kinds.reference("site"));
    public static final Field<SolarArray, LocalDate> FROM = TYPE.field("from", SolarArray::from, Kinds.DATE);
    public static final Field<SolarArray, Optional<LocalDate>> TO =
            TYPE.field("to", SolarArray::to, Kinds.optional(Kinds.DATE));
    public static final Field<SolarArray, Power> CAPACITY = TYPE.field(
            "capacity",
            SolarArray::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(5_000), "between 1 W and 5 GW"));
    public static final Field<SolarArray, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", SolarArray::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<SolarArray, Optional<Profile>> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            SolarArray::capacityFactor,
            Kinds.optional(Kinds.profile(Unit.PERCENT)),
            new Bounds<Profile>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %").optional());
}
