package org.coppice.model.plan.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.TextKind;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/**
 * A data centre, or a room in one, with its grid connection.
 *
 * @param region of the grid: ISO 3166 code, or {@code eGRID:RFCW}
 * @param market within which certificates may be used, for example {@code EU} or {@code US}
 * @param connection the most that may be drawn from the grid
 * @param pue by month and hour; total over IT energy
 * @param wue water used on site for a kWh of <em>IT</em> energy
 * @param gridFactor id of the plan's factor for location-based Scope 2
 * @param residualFactor id of the plan's residual mix, for what no instrument covers
 * @param waterFactor id of the plan's factor for water at the power plants, for a kWh of <em>facility</em> energy
 * @param carbonFreeFactor id of the plan's carbon-free share of the grid
 * @param weather id of the plan's weather, for cooling and generation on site
 * @param waterWithdrawalFactor id of the plan's factor for the water that power plants take in, for a kWh of facility energy
 * @param powerChain transformer, UPS and distribution
 * @param cooling where it is described the PUE and the WUE come from it, hour by hour, and the stated ones are not used
 * @param heatReuse a use for the heat, with {@code cooling} only
 * @param deliverableFrom grid regions beside its own from which generation is deliverable to it, for rules that match by the hour,
 *     for example neighbouring bidding zones without congestion between them
 */
public record Site(
        String id,
        String name,
        ZoneId zone,
        String region,
        String market,
        Optional<Power> connection,
        Sourced<Profile> pue,
        Optional<Sourced<WaterIntensity>> wue,
        Optional<String> gridFactor,
        Optional<String> residualFactor,
        Optional<String> waterFactor,
        Optional<String> carbonFreeFactor,
        Optional<String> weather,
        Optional<String> waterWithdrawalFactor,
        Optional<Sourced<PowerChain>> powerChain,
        Optional<Sourced<CoolingPlant>> cooling,
        Optional<HeatReuse> heatReuse,
        List<String> deliverableFrom) {

    public static final RecordType<Site> TYPE = RecordType.of(Site.class, "site");
    public static final Field<Site, String> ID = TYPE.field("id", Site::id, Kinds.NAME);
    public static final Field<Site, String> NAME = TYPE.field("name", Site::name, Kinds.NAME);
    public static final Field<Site, ZoneId> ZONE = TYPE.field("zone", Site::zone, TextKind.zone());
    public static final Field<Site, String> REGION = TYPE.field("region", Site::region, Kinds.NAME);
    public static final Field<Site, String> MARKET = TYPE.field("market", Site::market, Kinds.NAME);
    public static final Field<Site, Optional<Power>> CONNECTION = TYPE.field(
            "connection",
            Site::connection,
            Kinds.optional(Kinds.POWER),
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(10_000), "between 1 W and 10 GW")
                    .optional());
    public static final Field<Site, Sourced<Profile>> PUE = TYPE.field(
            "pue",
            Site::pue,
            Kinds.sourced(Kinds.profile(Unit.FRACTION)),
            new Bounds<Profile>(pue -> pue.min() >= 1 && pue.max() <= 5, "between 1 and 5").sourced());
    public static final Field<Site, Optional<Sourced<WaterIntensity>>> WUE = TYPE.field(
            "wue",
            Site::wue,
            Kinds.optionalSourced(Kinds.WATER_INTENSITY),
            Bounds.between(WaterIntensity.ZERO, WaterIntensity.ofLitresPerKilowattHour(20), "between 0 and 20 L/kWh")
                    .sourced()
                    .optional());
    public static final Field<Site, Optional<String>> GRID_FACTOR =
            TYPE.field("gridFactor", Site::gridFactor, Kinds.optional(Kinds.reference("factor")));
    public static final Field<Site, Optional<String>> RESIDUAL_FACTOR =
            TYPE.field("residualFactor", Site::residualFactor, Kinds.optional(Kinds.reference("factor")));
    public static final Field<Site, Optional<String>> WATER_FACTOR =
            TYPE.field("waterFactor", Site::waterFactor, Kinds.optional(Kinds.reference("factor")));
    public static final Field<Site, Optional<String>> CARBON_FREE_FACTOR =
            TYPE.field("carbonFreeFactor", Site::carbonFreeFactor, Kinds.optional(Kinds.reference("factor")));
    public static final Field<Site, Optional<String>> WEATHER =
            TYPE.field("weather", Site::weather, Kinds.optional(Kinds.reference("weather")));
    public static final Field<Site, Optional<String>> WATER_WITHDRAWAL_FACTOR =
            TYPE.field("waterWithdrawalFactor", Site::waterWithdrawalFactor, Kinds.optional(Kinds.reference("factor")));
    public static final Field<Site, Optional<Sourced<PowerChain>>> POWER_CHAIN = TYPE.field(
            "powerChain", Site::powerChain, Kinds.optionalSourced(new RecordKind<>(FacilityTypes.POWER_CHAIN)));
    public static final Field<Site, Optional<Sourced<CoolingPlant>>> COOLING =
            TYPE.field("cooling", Site::cooling, Kinds.optionalSourced(new RecordKind<>(FacilityTypes.COOLING)));
    public static final Field<Site, Optional<HeatReuse>> HEAT_REUSE =
            TYPE.field("heatReuse", Site::heatReuse, Kinds.optional(new RecordKind<>(FacilityTypes.HEAT_REUSE)));

    public static final Field<Site, List<String>> DELIVERABLE_FROM =
            TYPE.field("deliverableFrom", Site::deliverableFrom, Kinds.texts());

    /** Copies the list. */
    public Site {
        deliverableFrom = List.copyOf(deliverableFrom);
    }

    /** A site whose PUE and WUE are stated. */
    public Site(
            String id,
            String name,
            ZoneId zone,
            String region,
            String market,
            Optional<Power> connection,
            Sourced<Profile> pue,
            Optional<Sourced<WaterIntensity>> wue,
            Optional<String> gridFactor,
            Optional<String> residualFactor,
            Optional<String> waterFactor,
            Optional<String> carbonFreeFactor,
            Optional<String> weather) {
        this(
                id,
                name,
                zone,
                region,
                market,
                connection,
                pue,
                wue,
                gridFactor,
                residualFactor,
                waterFactor,
                carbonFreeFactor,
                weather,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
