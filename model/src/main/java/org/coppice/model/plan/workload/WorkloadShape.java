package org.coppice.model.plan.workload;

import java.util.List;
import org.coppice.model.plan.field.Variants;

/** Kept apart from the interface so that the members' descriptors are made first. */
final class WorkloadShape {
    static final Variants<Workload> SHAPE = Variants.of(List.of(Training.TYPE, Inference.TYPE, Batch.TYPE));

    private WorkloadShape() {}
}
