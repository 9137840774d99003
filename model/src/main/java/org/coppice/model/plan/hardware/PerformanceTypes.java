package org.coppice.model.plan.hardware;

import java.util.List;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.field.SourceTypes;

/** The shapes of operating points and cap profiles, whose package comes before fields and knows none. */
public final class PerformanceTypes {
    /** An operating point. */
    public static final RecordType<OperatingPoint> POINT = RecordType.of(OperatingPoint.class, "operating-point");

    /** Cap and relative time. */
    public static final RecordType<PowerCapProfile.Point> CAP_POINT =
            RecordType.of(PowerCapProfile.Point.class, "cap-point");

    /** The measured costs of a power cap. */
    public static final RecordType<PowerCapProfile> CAP_PROFILE = RecordType.of(PowerCapProfile.class, "cap-profile");

    static {
        POINT.field("id", OperatingPoint::id, Kinds.NAME);
        POINT.field("model", OperatingPoint::model, Kinds.NAME);
        POINT.field("precision", OperatingPoint::precision, Kinds.TEXT);
        POINT.field("batch", OperatingPoint::batch, Kinds.WHOLE);
        POINT.field("accelerators", OperatingPoint::accelerators, Kinds.WHOLE);
        POINT.field("throughput", OperatingPoint::throughput, Kinds.TOKEN_RATE);
        POINT.field("interTokenLatency", OperatingPoint::interTokenLatency, Kinds.optional(Kinds.MILLISECONDS));
        POINT.field("accuracy", OperatingPoint::accuracy, Kinds.optional(Kinds.PERCENT));
        POINT.field("power", OperatingPoint::power, Kinds.POWER);
        POINT.field("source", OperatingPoint::source, new RecordKind<>(SourceTypes.SOURCE));
        CAP_POINT.field("cap", PowerCapProfile.Point::cap, Kinds.NUMBER);
        CAP_POINT.field("time", PowerCapProfile.Point::time, Kinds.NUMBER);
        CAP_PROFILE.field("points", PowerCapProfile::points, Kinds.list(CAP_POINT));
        CAP_PROFILE.beginsAs(new PowerCapProfile(List.of(new PowerCapProfile.Point(1, 1))));
        CAP_POINT.beginsAs(new PowerCapProfile.Point(0.8, 1));
    }

    private PerformanceTypes() {}
}
