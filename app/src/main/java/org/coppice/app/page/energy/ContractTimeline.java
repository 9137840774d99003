package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.chart.Timeline;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Kinds;

/** The contracts and the equipment of a site over the years. */
final class ContractTimeline {

    private ContractTimeline() {}

    static Timeline of(Plan plan, String site) {
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (EnergyContract contract : plan.contracts()) {
            if (contract instanceof GridContract grid && grid.site().equals(site)) {
                lanes.add(lane(
                        contract, "grid contract", Ink.SERIES_8, grid.currency().getCurrencyCode()));
            } else if (contract instanceof Ppa ppa && ppa.site().equals(site)) {
                lanes.add(lane(contract, "PPA", Ink.SERIES_5, Kinds.POWER.format(ppa.capacity())));
            } else if (contract instanceof Certificates bought
                    && bought.site().map(site::equals).orElse(true)) {
                lanes.add(lane(contract, "certificates", Ink.SERIES_2, Kinds.ENERGY.format(bought.volume())));
            }
        }
        for (Equipment equipment : plan.equipment()) {
            if (equipment.site().equals(site)) {
                lanes.add(new Timeline.Lane(
                        equipment.name(),
                        "on site",
                        Ink.SERIES_3,
                        equipment.from(),
                        equipment.to(),
                        Equipment.shape().typeOf(equipment).label()));
            }
        }
        return new Timeline("Contracts and equipment", plan.year(), lanes);
    }

    private static Timeline.Lane lane(EnergyContract contract, String group, Ink ink, String detail) {
        return new Timeline.Lane(contract.name(), group, ink, contract.from(), contract.to(), detail);
    }
}
