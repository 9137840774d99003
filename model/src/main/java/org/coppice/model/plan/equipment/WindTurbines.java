package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.generation.WindPlant;
import org.coppice.model.generation.WindPowerCurve;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/**
 * Wind turbines on a site.
 *
 * @param capacity rated, of all turbines together
 * @param hubHeight metres above ground
 * @param shear exponent of the growth of wind speed with height
 * @param losses wake, availability, electrical … together
 * @param powerCurve share of rated power over wind speed, up to the cut-out; empty for that of a usual turbine
 * @param generationMeter id of the meter that holds what was generated; its readings come first
 * @param capacityFactor output over capacity by month and hour, where there is neither a meter nor weather
 * @param embodied carbon of making a kW of it; empty where nobody says, for turbines differ too much for a default
 * @param life until it is replaced
 */
public record WindTurbines(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Power capacity,
        double hubHeight,
        double shear,
        Ratio losses,
        List<CurvePoint> powerCurve,
        Optional<String> generationMeter,
        Optional<Profile> capacityFactor,
        Optional<Sourced<Carbon>> embodied,
        Sourced<Years> life)
        implements Equipment {

    /** Turbines with a usual life, whose carbon nobody has said. */
    public WindTurbines(
            String id,
            String name,
            String site,
            LocalDate from,
            Optional<LocalDate> to,
            Power capacity,
            double hubHeight,
            double shear,
            Ratio losses,
            List<CurvePoint> powerCurve,
            Optional<String> generationMeter,
            Optional<Profile> capacityFactor) {
        this(
                id,
                name,
                site,
                from,
                to,
                capacity,
                hubHeight,
                shear,
                losses,
                powerCurve,
                generationMeter,
                capacityFactor,
                Optional.empty(),
                Embodiment.TURBINES);
    }

    /**
     * A point of a power curve.
     *
     * @param speed of the wind at the hub, m/s
     * @param share of rated power
     */
    public record CurvePoint(double speed, Ratio share) {}

    public static final RecordType<CurvePoint> POINT_TYPE = RecordType.of(CurvePoint.class, "wind-curve-point");
    public static final Field<CurvePoint, Double> SPEED = POINT_TYPE.field("speed", CurvePoint::speed, Kinds.NUMBER);
    public static final Field<CurvePoint, Ratio> SHARE = POINT_TYPE.field("share", CurvePoint::share, Kinds.PERCENT);

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
    public static final Field<WindTurbines, Double> HUB_HEIGHT = TYPE.fieldOr(
            "hubHeight",
            WindTurbines::hubHeight,
            Kinds.NUMBER,
            Bounds.between(1.0, 300.0, "between 1 and 300 m"),
            WindPlant.DEFAULT_HUB_METRES);
    public static final Field<WindTurbines, Double> SHEAR = TYPE.fieldOr(
            "shear",
            WindTurbines::shear,
            Kinds.NUMBER,
            Bounds.between(-0.5, 1.0, "between −0.5 and 1"),
            WindPlant.DEFAULT_SHEAR);
    public static final Field<WindTurbines, Ratio> LOSSES = TYPE.fieldOr(
            "losses",
            WindTurbines::losses,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.of(0.99), "between 0 % and 99 %"),
            Ratio.ZERO);
    public static final Field<WindTurbines, List<CurvePoint>> POWER_CURVE = TYPE.fieldOr(
            "powerCurve",
            WindTurbines::powerCurve,
            Kinds.list(POINT_TYPE),
            new Bounds<>(WindTurbines::isCurve, "at least two points of rising wind speed with shares of 0 % to 100 %"),
            List.of());
    public static final Field<WindTurbines, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", WindTurbines::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<WindTurbines, Optional<Profile>> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            WindTurbines::capacityFactor,
            Kinds.optional(Kinds.profile(Unit.PERCENT)),
            new Bounds<Profile>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %").optional());

    public static final Field<WindTurbines, Optional<Sourced<Carbon>>> EMBODIED = TYPE.field(
            "embodied",
            WindTurbines::embodied,
            Kinds.optionalSourced(Kinds.CARBON),
            Embodiment.PER_UNIT.sourced().optional());
    public static final Field<WindTurbines, Sourced<Years>> LIFE = TYPE.fieldOr(
            "life", WindTurbines::life, Kinds.sourced(Kinds.YEARS), Embodiment.LIFE.sourced(), Embodiment.TURBINES);

    /** Copies the curve. */
    public WindTurbines {
        powerCurve = List.copyOf(powerCurve);
    }

    private static boolean isCurve(List<CurvePoint> points) {
        if (points.isEmpty()) {
            return true;
        }
        try {
            curve(points);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static WindPowerCurve curve(List<CurvePoint> points) {
        return WindPowerCurve.of(
                points.stream().mapToDouble(CurvePoint::speed).toArray(),
                points.stream().mapToDouble(point -> point.share().value()).toArray());
    }

    /** As the method of generation knows it. */
    public WindPlant plant() {
        WindPowerCurve curve = powerCurve.isEmpty() ? WindPowerCurve.TYPICAL : curve(powerCurve);
        return new WindPlant(capacity, curve, hubHeight, shear, WindPlant.Losses.of(losses.value()));
    }

    @Override
    public Optional<Embodiment> embodiment() {
        return Optional.of(new Embodiment(embodied, capacity.kilowatts(), "kW", Optional.of(life)));
    }

    @Override
    public String size() {
        return Kinds.POWER.format(capacity);
    }
}
