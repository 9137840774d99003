package org.coppice.model.plan.hardware;

import java.time.LocalDate;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;

/**
 * Servers bought together.
 *
 * @param purchased when they entered service
 * @param count how many entered service; what is left of them follows from the service life of their type
 */
public record Cohort(LocalDate purchased, int count) {
    public static final RecordType<Cohort> TYPE = RecordType.of(Cohort.class, "cohort");
    public static final Field<Cohort, LocalDate> PURCHASED = TYPE.field("purchased", Cohort::purchased, Kinds.DATE);
    public static final Field<Cohort, Integer> COUNT =
            TYPE.field("count", Cohort::count, Kinds.WHOLE, Bounds.between(1, 10_000_000, "between 1 and 10,000,000"));
}
