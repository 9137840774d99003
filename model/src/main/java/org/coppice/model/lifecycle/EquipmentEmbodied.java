package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Embodiment;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/**
 * Embodied carbon of what generates and stores on the sites, with its replacements, under the same two rules as servers: whole in
 * the year of acquisition (GHG Protocol Scope 3 Standard, category 2), and in a straight line over the life (ISO 14064-1:2018).
 */
public record EquipmentEmbodied(List<EquipmentFlow> flows) {
    private static final Source AGEING = Source.rule("its ageing, if it is used every year as in the year of the plan");

    /** Copies the list. */
    public EquipmentEmbodied {
        flows = List.copyOf(flows);
    }

    /**
     * The equipment of a plan.
     *
     * @param livesByUse years until a battery is replaced, by its id, where the plan does not state it
     * @param lastYear until which replacements are listed
     */
    public static EquipmentEmbodied of(Plan plan, Map<String, Double> livesByUse, int lastYear) {
        List<EquipmentFlow> flows = new ArrayList<>();
        for (Equipment equipment : plan.equipment()) {
            Optional<Embodiment> embodiment = equipment.embodiment();
            Optional<Sourced<Years>> life = embodiment
                    .flatMap(Embodiment::life)
                    .or(() -> Optional.ofNullable(livesByUse.get(equipment.id()))
                            .map(years -> Sourced.of(Years.of(years), AGEING)));
            if (embodiment.isPresent() && life.isPresent()) {
                flows.add(EquipmentFlow.of(equipment, embodiment.get(), life.get(), lastYear));
            }
        }
        return new EquipmentEmbodied(flows);
    }

    /** What stands at one site. */
    public EquipmentEmbodied atSite(String siteId) {
        return new EquipmentEmbodied(flows.stream()
                .filter(flow -> flow.equipment().site().equals(siteId))
                .toList());
    }

    /** Of what is bought in a year, whole, in kg CO2e. */
    public double acquiredKilograms(int year) {
        return kilograms(flow -> flow.acquired(year));
    }

    /** Amortised in a year, in kg CO2e. */
    public double amortisedKilograms(int year) {
        return kilograms(flow -> flow.amortised(year));
    }

    /** Of what is known; not known (NaN) where something counts and none of it is. */
    double kilograms(ToDoubleFunction<EquipmentFlow> share) {
        double sum = 0;
        boolean known = false;
        boolean missing = false;
        for (EquipmentFlow flow : flows) {
            double part = share.applyAsDouble(flow);
            if (part == 0) {
                continue;
            }
            double kilograms = flow.embodiment().kilograms();
            known |= !Double.isNaN(kilograms);
            missing |= Double.isNaN(kilograms);
            sum += Double.isNaN(kilograms) ? 0 : part * kilograms;
        }
        return missing && !known ? Double.NaN : sum;
    }
}
