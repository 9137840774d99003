package org.coppice.app.page.energy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;

/** The equipment of the plan as tables, a kind each. A new row has what can be assumed; what cannot is left to be typed. */
record EquipmentTables(
        FieldTableModel<SolarArray> solar,
        FieldTableModel<WindTurbines> wind,
        FieldTableModel<Battery> batteries,
        FieldTableModel<BackupGenerator> backup) {
    private static final double NAME_EM = 12;
    private static final double VALUE_EM = 7;

    static EquipmentTables of(Workspace workspace) {
        return new EquipmentTables(
                table(workspace, SolarArray.TYPE, "New solar array", Map.of("capacity", "100 kW")),
                table(workspace, WindTurbines.TYPE, "New wind turbines", Map.of("capacity", "2 MW")),
                table(workspace, Battery.TYPE, "New battery", Map.of("energy", "1 MWh", "power", "500 kW")),
                table(workspace, BackupGenerator.TYPE, "New generator", Map.of("capacity", "500 kW")));
    }

    private static <M extends Equipment> FieldTableModel<M> table(
            Workspace workspace, RecordType<M> type, String name, Map<String, Object> sizes) {
        Function<Plan, M> blank = plan -> blank(plan, type, name, sizes);
        return new FieldTableModel<>(
                workspace, new PlanRows<Equipment, M>(PlanTable.EQUIPMENT, type, blank), columns(type));
    }

    /** All properties but the id, in the order of the record. */
    private static <M> List<Column<M>> columns(RecordType<M> type) {
        return type.fields().stream()
                .filter(field -> !field.name().equals("id"))
                .<Column<M>>map(field -> Column.of(field, field.name().equals("name") ? NAME_EM : VALUE_EM))
                .toList();
    }

    private static <M> M blank(Plan plan, RecordType<M> type, String name, Map<String, Object> sizes) {
        Site site = plan.sites().stream()
                .findFirst()
                .orElseThrow(() ->
                        new UserError("Equipment stands on a site, and there is none yet. Add one on the Sites page."));
        Map<String, Object> tree = new java.util.LinkedHashMap<>(sizes);
        tree.put("id", PlanTable.EQUIPMENT.freshId(plan, type.name()));
        tree.put("name", name);
        tree.put("site", site.id());
        tree.put("from", LocalDate.of(plan.year(), 1, 1).toString());
        return type.fromTree(tree, type.label());
    }
}
