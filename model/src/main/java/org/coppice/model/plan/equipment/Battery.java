package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/**
 * A battery on a site.
 *
 * @param energy usable content
 * @param power the most that it takes or gives, at its AC terminals
 */
public record Battery(
        String id, String name, String site, LocalDate from, Optional<LocalDate> to, Energy energy, Power power)
        implements Equipment {

    public static final RecordType<Battery> TYPE = RecordType.of(Battery.class, "battery");
    public static final Field<Battery, String> ID = TYPE.field("id", Battery::id, Kinds.NAME);
    public static final Field<Battery, String> NAME = TYPE.field("name", Battery::name, Kinds.NAME);
    public static final Field<Battery, String> SITE = TYPE.field("site", Battery::site, Kinds.reference("site"));
    public static final Field<Battery, LocalDate> FROM = TYPE.field("from", Battery::from, Kinds.DATE);
    public static final Field<Battery, Optional<LocalDate>> TO =
            TYPE.field("to", Battery::to, Kinds.optional(Kinds.DATE));
    public static final Field<Battery, Energy> ENERGY = TYPE.field(
            "energy",
            Battery::energy,
            Kinds.ENERGY,
            Bounds.between(Energy.ZERO, Energy.ofMegawattHours(100_000), "between 0 and 100 GWh"));
    public static final Field<Battery, Power> POWER = TYPE.field(
            "power",
            Battery::power,
            Kinds.POWER,
            Bounds.between(Power.ZERO, Power.ofMegawatts(10_000), "between 0 and 10 GW"));
}
