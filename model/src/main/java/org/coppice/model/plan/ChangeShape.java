package org.coppice.model.plan;

import java.util.List;
import org.coppice.model.plan.field.Variants;

/** Kept apart from the interface so that the members' descriptors are made first. */
final class ChangeShape {
    static final Variants<Change> SHAPE = Variants.of(List.of(
            Change.ReplaceDeviceType.TYPE,
            Change.SetPowerCap.TYPE,
            Change.AddPpa.TYPE,
            Change.SetFacility.TYPE,
            Change.AddEquipment.TYPE,
            Change.SetValue.TYPE));

    private ChangeShape() {}
}
