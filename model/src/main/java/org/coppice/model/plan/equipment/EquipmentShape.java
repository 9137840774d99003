package org.coppice.model.plan.equipment;

import java.util.List;
import org.coppice.model.plan.field.Variants;

/** Kept apart from the interface so that the members' descriptors are made first. */
final class EquipmentShape {
    static final Variants<Equipment> SHAPE =
            Variants.of(List.of(SolarArray.TYPE, WindTurbines.TYPE, Battery.TYPE, BackupGenerator.TYPE));

    private EquipmentShape() {}
}
