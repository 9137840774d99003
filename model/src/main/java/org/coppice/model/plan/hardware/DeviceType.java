package org.coppice.model.plan.hardware;

import java.util.List;
import java.util.Optional;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourceTypes;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.quantity.Years;
import org.coppice.model.reference.EmbodiedClaim;
import org.coppice.model.source.Sourced;

/**
 * A kind of machine, counted in whole nodes.
 *
 * @param year it came to market
 * @param accelerator its name, for example {@code H100 SXM}; blank without
 * @param accelerators in one node
 * @param power of the whole node over its utilisation
 * @param capProfile what a power cap costs in speed, where measured
 * @param peak dense bf16 of the whole node, where it has accelerators
 * @param life mean service life
 * @param lifeShape Weibull shape k of the service life
 * @param materials what it is made of, where known
 * @param claims all that sources say about its embodied carbon
 * @param claim the id of the claim in use; empty means that none is known
 * @param points how it runs models
 */
public record DeviceType(
        String id,
        String name,
        DeviceCategory category,
        int year,
        String accelerator,
        int accelerators,
        Sourced<PowerCurve> power,
        Optional<Sourced<PowerCapProfile>> capProfile,
        Optional<Sourced<WorkRate>> peak,
        Optional<Sourced<Mass>> mass,
        Sourced<Years> life,
        Sourced<Double> lifeShape,
        Optional<Sourced<Composition>> materials,
        List<EmbodiedClaim> claims,
        Optional<String> claim,
        List<OperatingPoint> points) {

    public static final RecordType<DeviceType> TYPE = RecordType.of(DeviceType.class, "device-type");
    public static final Field<DeviceType, String> ID = TYPE.field("id", DeviceType::id, Kinds.NAME);
    public static final Field<DeviceType, String> NAME = TYPE.field("name", DeviceType::name, Kinds.NAME);
    public static final Field<DeviceType, DeviceCategory> CATEGORY =
            TYPE.field("category", DeviceType::category, Kinds.choice(DeviceCategory.class));
    public static final Field<DeviceType, Integer> YEAR = TYPE.field("year", DeviceType::year, Kinds.WHOLE);
    public static final Field<DeviceType, String> ACCELERATOR =
            TYPE.field("accelerator", DeviceType::accelerator, Kinds.TEXT);
    public static final Field<DeviceType, Integer> ACCELERATORS =
            TYPE.fieldOr("accelerators", DeviceType::accelerators, Kinds.WHOLE, 0);
    public static final Field<DeviceType, Sourced<PowerCurve>> POWER =
            TYPE.field("power", DeviceType::power, Kinds.sourced(Kinds.CURVE));
    public static final Field<DeviceType, Optional<Sourced<PowerCapProfile>>> CAP_PROFILE = TYPE.field(
            "capProfile",
            DeviceType::capProfile,
            Kinds.optionalSourced(new RecordKind<>(PerformanceTypes.CAP_PROFILE)));
    public static final Field<DeviceType, Optional<Sourced<WorkRate>>> PEAK =
            TYPE.field("peak", DeviceType::peak, Kinds.optionalSourced(Kinds.WORK_RATE));
    public static final Field<DeviceType, Optional<Sourced<Mass>>> MASS = TYPE.field(
            "mass",
            DeviceType::mass,
            Kinds.optionalSourced(Kinds.MASS),
            Bounds.between(Mass.ofKilograms(0.01), Mass.ofKilograms(5_000), "between 10 g and 5 t")
                    .sourced()
                    .optional());
    public static final Field<DeviceType, Sourced<Years>> LIFE = TYPE.field(
            "life",
            DeviceType::life,
            Kinds.sourced(Kinds.YEARS),
            Bounds.between(Years.of(0.25), Years.of(40), "between 0.25 and 40 years")
                    .sourced());
    public static final Field<DeviceType, Sourced<Double>> LIFE_SHAPE = TYPE.field(
            "lifeShape",
            DeviceType::lifeShape,
            Kinds.sourced(Kinds.NUMBER),
            Bounds.between(0.3, 50.0, "between 0.3 and 50").sourced());
    public static final Field<DeviceType, Optional<Sourced<Composition>>> MATERIALS =
            TYPE.field("materials", DeviceType::materials, Kinds.optionalSourced(new RecordKind<>(Composition.TYPE)));
    public static final Field<DeviceType, List<EmbodiedClaim>> CLAIMS =
            TYPE.field("claims", DeviceType::claims, Kinds.list(SourceTypes.CLAIM));
    public static final Field<DeviceType, Optional<String>> CLAIM =
            TYPE.field("claim", DeviceType::claim, Kinds.optional(Kinds.NAME));
    public static final Field<DeviceType, List<OperatingPoint>> POINTS =
            TYPE.field("points", DeviceType::points, Kinds.list(PerformanceTypes.POINT));

    /** Copies the lists; refuses a chosen claim that is not among the claims. */
    public DeviceType {
        claims = List.copyOf(claims);
        points = List.copyOf(points);
        if (claim.isPresent() && claims.stream().noneMatch(known -> known.id().equals(claim.orElseThrow()))) {
            throw new org.coppice.model.source.UserError(name + " has no claim “" + claim.get()
                    + "” about embodied carbon. Choose one of "
                    + String.join(", ", claims.stream().map(EmbodiedClaim::id).toList()) + ".");
        }
    }

    /** The claim about embodied carbon in use. */
    public Optional<EmbodiedClaim> embodied() {
        return claim.flatMap(
                id -> claims.stream().filter(known -> known.id().equals(id)).findFirst());
    }

    /** The operating point of that id. */
    public Optional<OperatingPoint> findPoint(String id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }
}
