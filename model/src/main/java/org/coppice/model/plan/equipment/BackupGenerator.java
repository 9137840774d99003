package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;

/**
 * A generator that supplies the site when the grid does not.
 *
 * @param capacity rated
 */
public record BackupGenerator(
        String id, String name, String site, LocalDate from, Optional<LocalDate> to, Power capacity)
        implements Equipment {

    public static final RecordType<BackupGenerator> TYPE = RecordType.of(BackupGenerator.class, "backup-generator");
    public static final Field<BackupGenerator, String> ID = TYPE.field("id", BackupGenerator::id, Kinds.NAME);
    public static final Field<BackupGenerator, String> NAME = TYPE.field("name", BackupGenerator::name, Kinds.NAME);
    public static final Field<BackupGenerator, String> SITE =
            TYPE.field("site", BackupGenerator::site, Kinds.reference("site"));
    public static final Field<BackupGenerator, LocalDate> FROM = TYPE.field("from", BackupGenerator::from, Kinds.DATE);
    public static final Field<BackupGenerator, Optional<LocalDate>> TO =
            TYPE.field("to", BackupGenerator::to, Kinds.optional(Kinds.DATE));
    public static final Field<BackupGenerator, Power> CAPACITY = TYPE.field(
            "capacity",
            BackupGenerator::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(5_000), "between 1 W and 5 GW"));
}
