package org.coppice.model.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.equipment.Embodiment;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Sourced;

/**
 * A battery, array or turbine over the years, with its replacements: each is bought when the one before has served its life, as long
 * as the equipment is in service.
 *
 * @param life of each, with where that is known from
 * @param purchases the first, then its replacements
 */
public record EquipmentFlow(
        Equipment equipment, Embodiment embodiment, Sourced<Years> life, List<EmbodiedSchedule> purchases) {

    /** Copies the list. */
    public EquipmentFlow {
        purchases = List.copyOf(purchases);
    }

    /** All purchases until the end of a year. */
    static EquipmentFlow of(Equipment equipment, Embodiment embodiment, Sourced<Years> life, int lastYear) {
        List<EmbodiedSchedule> purchases = new ArrayList<>();
        LocalDate end = equipment.to().orElse(LocalDate.MAX);
        LocalDate next = equipment.from();
        long days = Math.max(1, Math.round(life.value().value() * AgeConvention.DAYS_A_YEAR));
        while (next.getYear() <= lastYear && next.isBefore(end)) {
            purchases.add(new EmbodiedSchedule(next, life.value()));
            next = next.plusDays(days);
        }
        return new EquipmentFlow(equipment, embodiment, life, purchases);
    }

    /** How many times it is bought in a year. */
    public double acquired(int year) {
        return purchases.stream().mapToDouble(each -> each.acquired(year)).sum();
    }

    /** How much of it is amortised in a year, in wholes. */
    public double amortised(int year) {
        return purchases.stream().mapToDouble(each -> each.amortised(year)).sum();
    }
}
