package org.coppice.model.plan.workload;

import java.util.List;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.schedule.ScalingCurve;

/**
 * How far a run may grow and shrink while it waits (Hanafy et al. 2023, CarbonScaler).
 *
 * @param least servers that it keeps until it is done, as far as they are free; 0 where it may pause
 * @param most servers that it takes at a time
 * @param scaling how much more it does on more servers; empty where each brings as much as the first
 */
public record Elasticity(int least, int most, List<ScalingPoint> scaling) {
    /** How it is read and written. */
    public static final RecordType<Elasticity> TYPE = RecordType.of(Elasticity.class, "elasticity");

    public static final Field<Elasticity, Integer> LEAST = TYPE.fieldOr(
            "least", Elasticity::least, Kinds.WHOLE, Bounds.between(0, 1_000_000, "between 0 and 1,000,000"), 0);
    public static final Field<Elasticity, Integer> MOST =
            TYPE.field("most", Elasticity::most, Kinds.WHOLE, Bounds.between(1, 1_000_000, "between 1 and 1,000,000"));
    public static final Field<Elasticity, List<ScalingPoint>> SCALING =
            TYPE.field("scaling", Elasticity::scaling, Kinds.list(ScalingPoint.TYPE));

    private static final int EVEN = 1_000_000;

    static {
        TYPE.beginsAs(new Elasticity(0, 2, List.of()));
    }

    /** Copies the points; refuses a least above the most, and points that are no scaling curve. */
    public Elasticity {
        scaling = List.copyOf(scaling);
        if (least > most) {
            throw new IllegalArgumentException("The least servers (" + least + ") must not exceed the most (" + most
                    + "). Maybe they were typed in the wrong order?");
        }
        curve(scaling);
    }

    /** Work over servers; straight where no points are stated. */
    public ScalingCurve curve() {
        return curve(scaling);
    }

    private static ScalingCurve curve(List<ScalingPoint> scaling) {
        return scaling.isEmpty()
                ? ScalingCurve.linear(EVEN)
                : new ScalingCurve(
                        scaling.stream().mapToDouble(ScalingPoint::servers).toArray(),
                        scaling.stream().mapToDouble(ScalingPoint::speed).toArray());
    }

    /** The most servers that bring anything. */
    public double mostUseful() {
        return Math.min(most, curve().most());
    }
}
