package org.coppice.model.plan.workload;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.Tokens;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * A service that answers requests.
 *
 * @param tokensPerDay output tokens on an average day
 * @param shape relative load by month and hour; scaled so that the year's mean is one
 * @param point id of the operating point of the fleet's device type at which it runs
 * @param latencyObjective the longest inter-token latency that users accept
 */
public record Inference(
        String id,
        String name,
        String fleet,
        LocalDate from,
        Optional<LocalDate> to,
        Tokens tokensPerDay,
        Profile shape,
        String point,
        Optional<Seconds> latencyObjective)
        implements Workload {

    public static final RecordType<Inference> TYPE = RecordType.of(Inference.class, "inference");
    public static final Field<Inference, String> ID = TYPE.field("id", Inference::id, Kinds.NAME);
    public static final Field<Inference, String> NAME = TYPE.field("name", Inference::name, Kinds.NAME);
    public static final Field<Inference, String> FLEET =
            TYPE.field("fleet", Inference::fleet, Kinds.reference("fleet"));
    public static final Field<Inference, LocalDate> FROM = TYPE.field("from", Inference::from, Kinds.DATE);
    public static final Field<Inference, Optional<LocalDate>> TO =
            TYPE.field("to", Inference::to, Kinds.optional(Kinds.DATE));
    public static final Field<Inference, Tokens> TOKENS_PER_DAY = TYPE.field(
            "tokensPerDay",
            Inference::tokensPerDay,
            Kinds.TOKENS,
            new Bounds<>(tokens -> tokens.count() > 0 && Double.isFinite(tokens.count()), "more than 0"));
    public static final Field<Inference, Profile> SHAPE = TYPE.field(
            "shape",
            Inference::shape,
            Kinds.profile(Unit.FRACTION),
            new Bounds<>(shape -> shape.min() >= 0 && shape.max() > 0, "at least 0, and somewhere more"));
    public static final Field<Inference, String> POINT = TYPE.field("point", Inference::point, Kinds.NAME);
    public static final Field<Inference, Optional<Seconds>> LATENCY_OBJECTIVE =
            TYPE.field("latencyObjective", Inference::latencyObjective, Kinds.optional(Kinds.MILLISECONDS));
}
