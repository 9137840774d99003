package org.coppice.model.plan.workload;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * Jobs that keep a share of a fleet's computing capacity busy.
 *
 * @param load share of the fleet's capacity in use, by month and hour
 * @param flexible whether the jobs may wait
 */
public record Batch(
        String id, String name, String fleet, LocalDate from, Optional<LocalDate> to, Profile load, boolean flexible)
        implements Workload {

    public static final RecordType<Batch> TYPE = RecordType.of(Batch.class, "batch");
    public static final Field<Batch, String> ID = TYPE.field("id", Batch::id, Kinds.NAME);
    public static final Field<Batch, String> NAME = TYPE.field("name", Batch::name, Kinds.NAME);
    public static final Field<Batch, String> FLEET = TYPE.field("fleet", Batch::fleet, Kinds.reference("fleet"));
    public static final Field<Batch, LocalDate> FROM = TYPE.field("from", Batch::from, Kinds.DATE);
    public static final Field<Batch, Optional<LocalDate>> TO = TYPE.field("to", Batch::to, Kinds.optional(Kinds.DATE));
    public static final Field<Batch, Profile> LOAD = TYPE.field(
            "load",
            Batch::load,
            Kinds.profile(Unit.PERCENT),
            new Bounds<>(load -> load.min() >= 0 && load.max() <= 1, "between 0 % and 100 %"));
    public static final Field<Batch, Boolean> FLEXIBLE = TYPE.field("flexible", Batch::flexible, Kinds.YES_NO);
}
