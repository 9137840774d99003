package org.coppice.model.plan.energy;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * Energy attribute certificates of a year, bought apart from electricity.
 *
 * @param market in which they were issued, for example {@code EU}
 * @param site id of the site they are for; empty means any site of the market
 * @param vintage the year of generation
 * @param emissions of the generation they stand for
 * @param cancelled whether they were cancelled (retired) on behalf of the company
 * @param serialFirst number of the first certificate; no two records may hold the same numbers
 * @param serialLast number of the last, the same as the first where it is blank
 * @param plant id of the plant at its registry, by which two claims to the same generation are told
 * @param zone grid region of generation, finer than the market, for example a bidding zone; blank where it is not known
 * @param hours when the generation took place, by month and hour, for rules that match by the hour; empty where it is not known
 * @param provisional whether they are still to come
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
        boolean cancelled,
        String serialFirst,
        String serialLast,
        String plant,
        String zone,
        Optional<Profile> hours,
        boolean provisional)
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
    public static final Field<Certificates, String> SERIAL_FIRST =
            TYPE.fieldOr("serialFirst", Certificates::serialFirst, Kinds.TEXT, "");
    public static final Field<Certificates, String> SERIAL_LAST =
            TYPE.fieldOr("serialLast", Certificates::serialLast, Kinds.TEXT, "");
    public static final Field<Certificates, String> PLANT = TYPE.fieldOr("plant", Certificates::plant, Kinds.TEXT, "");
    public static final Field<Certificates, String> ZONE = TYPE.fieldOr("zone", Certificates::zone, Kinds.TEXT, "");
    public static final Field<Certificates, Optional<Profile>> HOURS = TYPE.field(
            "hours",
            Certificates::hours,
            Kinds.optional(Kinds.profile(Unit.FRACTION)),
            new Bounds<Profile>(shape -> shape.min() >= 0 && shape.max() > 0, "at least 0, and not 0 always")
                    .optional());
    public static final Field<Certificates, Boolean> PROVISIONAL =
            TYPE.fieldOr("provisional", Certificates::provisional, Kinds.YES_NO, false);

    /** Certificates of which no more is known than their year. */
    public Certificates(
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
            boolean cancelled) {
        this(
                id,
                name,
                from,
                to,
                market,
                site,
                technology,
                vintage,
                volume,
                emissions,
                cancelled,
                "",
                "",
                "",
                "",
                Optional.empty(),
                false);
    }

    @Override
    public Optional<String> supplies() {
        return Optional.empty();
    }

    @Override
    public Optional<Technology> conveys() {
        return Optional.of(technology);
    }
}
