package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * A power purchase agreement, settled as produced: the buyer pays the strike for every kWh generated, within the same grid.
 *
 * @param site id of the site it is for
 * @param capacity of the share of the plant that is contracted
 * @param generationMeter id of the plan's meter that holds the plant's generation; scaled so that its largest step is the
 *     contracted capacity
 * @param capacityFactor by month and hour, used where no meter is named
 * @param strike in the currency a kWh
 * @param certificates whether the certificates come with the electricity; without them it is null power
 */
public record Ppa(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Technology technology,
        Power capacity,
        Optional<String> generationMeter,
        Profile capacityFactor,
        Currency currency,
        double strike,
        boolean certificates)
        implements EnergyContract {

    public static final RecordType<Ppa> TYPE = RecordType.of(Ppa.class, "ppa");
    public static final Field<Ppa, String> ID = TYPE.field("id", Ppa::id, Kinds.NAME);
    public static final Field<Ppa, String> NAME = TYPE.field("name", Ppa::name, Kinds.NAME);
    public static final Field<Ppa, String> SITE = TYPE.field("site", Ppa::site, Kinds.reference("site"));
    public static final Field<Ppa, LocalDate> FROM = TYPE.field("from", Ppa::from, Kinds.DATE);
    public static final Field<Ppa, Optional<LocalDate>> TO = TYPE.field("to", Ppa::to, Kinds.optional(Kinds.DATE));
    public static final Field<Ppa, Technology> TECHNOLOGY =
            TYPE.field("technology", Ppa::technology, Kinds.choice(Technology.class));
    public static final Field<Ppa, Power> CAPACITY = TYPE.field(
            "capacity",
            Ppa::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofKilowatts(1), Power.ofMegawatts(5_000), "between 1 kW and 5 GW"));
    public static final Field<Ppa, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", Ppa::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<Ppa, Profile> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            Ppa::capacityFactor,
            Kinds.profile(Unit.PERCENT),
            new Bounds<>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %"));
    public static final Field<Ppa, Currency> CURRENCY = TYPE.field("currency", Ppa::currency, Kinds.CURRENCY);
    public static final Field<Ppa, Double> STRIKE =
            TYPE.field("strike", Ppa::strike, Kinds.NUMBER, Bounds.between(-10.0, 10.0, "between −10 and 10 a kWh"));
    public static final Field<Ppa, Boolean> CERTIFICATES = TYPE.field("certificates", Ppa::certificates, Kinds.YES_NO);
}
