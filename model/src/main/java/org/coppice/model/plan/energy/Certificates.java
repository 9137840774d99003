package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;

/**
 * Energy attribute certificates bought apart from electricity.
 *
 * @param market in which they were issued, for example {@code EU}
 * @param site id of the site they are for; empty means any site of the market
 * @param vintage the year of generation
 * @param emissions of the generation they stand for
 * @param cancelled whether they were cancelled (retired) on behalf of the company
 */
public record Certificates(
        String id,
        String name,
        LocalDate from,
        Optional<LocalDate> to,
        String market,
        Optional<String> site,
        Technology technology,
        int vintage,
        Energy volume,
        CarbonIntensity emissions,
        boolean cancelled)
        implements EnergyContract {

    public static final RecordType<Certificates> TYPE = RecordType.of(Certificates.class, "certificates");
    public static final Field<Certificates, String> ID = TYPE.field("id", Certificates::id, Kinds.NAME);
    public static final Field<Certificates, String> NAME = TYPE.field("name", Certificates::name, Kinds.NAME);
    public static final Field<Certificates, LocalDate> FROM = TYPE.field("from", Certificates::from, Kinds.DATE);
    public static final Field<Certificates, Optional<LocalDate>> TO =
            TYPE.field("to", Certificates::to, Kinds.optional(Kinds.DATE));
    public static final Field<Certificates, String> MARKET = TYPE.field("market", Certificates::market, Kinds.NAME);
    public static final Field<Certificates, Optional<String>> SITE =
            TYPE.field("site", Certificates::site, Kinds.optional(Kinds.reference("site")));
    public static final Field<Certificates, Technology> TECHNOLOGY =
            TYPE.field("technology", Certificates::technology, Kinds.choice(Technology.class));
    public static final Field<Certificates, Integer> VINTAGE = TYPE.field(
            "vintage", Certificates::vintage, Kinds.WHOLE, Bounds.between(1990, 2100, "a year from 1990 on"));
    public static final Field<Certificates, Energy> VOLUME = TYPE.field(
            "volume",
            Certificates::volume,
            Kinds.ENERGY,
            new Bounds<>(
                    volume -> volume.kilowattHours() >= 0 && Double.isFinite(volume.kilowattHours()), "at least 0"));
    public static final Field<Certificates, CarbonIntensity> EMISSIONS =
            TYPE.fieldOr("emissions", Certificates::emissions, Kinds.INTENSITY, CarbonIntensity.ZERO);
    public static final Field<Certificates, Boolean> CANCELLED =
            TYPE.field("cancelled", Certificates::cancelled, Kinds.YES_NO);
}
