package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/**
 * Something of a site whose size one may drag.
 *
 * @param field the name of the property
 * @param size in the canonical unit
 */
record Resizable(PlanTable<?> table, String id, String name, String field, boolean isEnergy, double size) {

    /** What can be dragged at a site: agreements and equipment. */
    static List<Resizable> of(Plan plan, String site) {
        List<Resizable> all = new ArrayList<>();
        for (var contract : plan.contracts()) {
            if (contract instanceof Ppa ppa && ppa.site().equals(site)) {
                all.add(power(PlanTable.CONTRACTS, ppa.id(), ppa.name(), ppa.capacity()));
            }
        }
        for (var equipment : plan.equipment()) {
            if (!equipment.site().equals(site)) {
                continue;
            }
            if (equipment instanceof SolarArray solar) {
                all.add(power(PlanTable.EQUIPMENT, solar.id(), solar.name(), solar.capacity()));
            } else if (equipment instanceof WindTurbines wind) {
                all.add(power(PlanTable.EQUIPMENT, wind.id(), wind.name(), wind.capacity()));
            } else if (equipment instanceof BackupGenerator backup) {
                all.add(power(PlanTable.EQUIPMENT, backup.id(), backup.name(), backup.capacity()));
            } else if (equipment instanceof Battery battery) {
                all.add(new Resizable(
                        PlanTable.EQUIPMENT,
                        battery.id(),
                        battery.name(),
                        Battery.ENERGY.name(),
                        true,
                        battery.energy().kilowattHours()));
            }
        }
        return all;
    }

    private static Resizable power(PlanTable<?> table, String id, String name, Power size) {
        return new Resizable(table, id, name, "capacity", false, size.kilowatts());
    }

    /** The size that many times as large, as it is written. */
    String sized(double times) {
        return isEnergy
                ? Kinds.ENERGY.format(Energy.ofKilowattHours(size * times))
                : Kinds.POWER.format(Power.ofKilowatts(size * times));
    }

    /** The edit to that size. */
    Edit edit(double times) {
        return Edit.setText(table, id, field, sized(times));
    }

    @Override
    public String toString() {
        return name + ", " + sized(1);
    }
}
