package org.coppice.app.page.whatif;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.app.control.form.Starter;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.source.UserError;

/**
 * What is asked about something new on a site; for the rest stands what the program assumes.
 *
 * @param site id of the site it stands on
 * @param size as typed: {@code 1 MWh} of a battery, {@code 200 kW} of what generates
 * @param power of a battery, as typed
 * @param policy what a battery is used for, as it is written
 */
record EquipmentForm(
        RecordType<? extends Equipment> type, String name, String site, String size, String power, String policy) {

    /**
     * The equipment, in service from the first day of the plan's year.
     *
     * @throws UserError naming the property that is wrong
     */
    Equipment toEquipment(Plan plan) {
        if (name.isBlank()) {
            throw new UserError("Give the new equipment a name.");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", PlanTable.EQUIPMENT.freshId(plan, name));
        tree.put("name", name.strip());
        tree.put("site", site);
        tree.put("from", LocalDate.of(plan.year(), 1, 1).toString());
        if (type.equals(Battery.TYPE)) {
            put(tree, Battery.ENERGY, size);
            put(tree, Battery.POWER, power);
            put(tree, Battery.POLICY, policy);
        } else {
            put(tree, type.find("capacity").orElseThrow(), size);
        }
        return Starter.of(type, tree);
    }

    private static <V> void put(Map<String, Object> tree, Field<?, V> field, String typed) {
        try {
            tree.put(field.name(), field.kind().toTree(field.kind().parse(typed)));
        } catch (UserError problem) {
            throw new UserError(field.label() + ": " + problem.text(), problem);
        }
    }
}
