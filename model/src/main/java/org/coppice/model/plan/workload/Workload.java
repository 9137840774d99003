package org.coppice.model.plan.workload;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Variants;

/** Work that a fleet is asked to do between two dates. */
public sealed interface Workload permits Training, Inference, Batch {

    /** How workloads are read and written. */
    static Variants<Workload> shape() {
        return WorkloadShape.SHAPE;
    }

    /** The id within the plan. */
    String id();

    /** For people. */
    String name();

    /** Id of the fleet that does the work. */
    String fleet();

    /** The first day, in the zone of the fleet's site. */
    LocalDate from();

    /** The day after the last; empty means until further notice, or until the work is done. */
    Optional<LocalDate> to();

    /** How far the work may be moved; empty where it runs as it comes. */
    default Optional<Flexibility> flexibility() {
        return Optional.empty();
    }
}
