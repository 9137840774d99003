package org.coppice.model.plan.workload;

import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;

/**
 * What a run does on so many servers.
 *
 * @param servers above 0
 * @param speed work an hour relative to one server, or in any one unit for all points
 */
public record ScalingPoint(double servers, double speed) {
    /** How it is read and written. */
    public static final RecordType<ScalingPoint> TYPE = RecordType.of(ScalingPoint.class, "scaling-point");

    static {
        TYPE.field("servers", ScalingPoint::servers, Kinds.NUMBER);
        TYPE.field("speed", ScalingPoint::speed, Kinds.NUMBER);
        TYPE.beginsAs(new ScalingPoint(1, 1));
    }
}
