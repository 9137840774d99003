package org.coppice.app.page.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.field.RecordType;

/** The equipment of the plan as tables, a kind each. A new row has what can be assumed; what cannot is left to be typed. */
record EquipmentTables(
        FieldTableModel<SolarArray> solar,
        FieldTableModel<WindTurbines> wind,
        FieldTableModel<Battery> batteries,
        FieldTableModel<BackupGenerator> backup) {
    private static final double NAME_EM = 12;
    private static final double VALUE_EM = 7;
    private static final int COLUMNS = 9;

    static EquipmentTables of(Workspace workspace, Supplier<Optional<String>> seen) {
        SiteRows rows = new SiteRows(workspace, seen);
        return new EquipmentTables(
                table(rows, SolarArray.TYPE, "New solar array", Map.of("capacity", "100 kW")),
                table(rows, WindTurbines.TYPE, "New wind turbines", Map.of("capacity", "2 MW")),
                table(rows, Battery.TYPE, "New battery", Map.of("energy", "1 MWh", "power", "500 kW")),
                table(rows, BackupGenerator.TYPE, "New generator", Map.of("capacity", "500 kW")));
    }

    private static <M extends Equipment> FieldTableModel<M> table(
            SiteRows rows, RecordType<M> type, String name, Map<String, Object> sizes) {
        return rows.of(PlanTable.EQUIPMENT, type, name, sizes, columns(type));
    }

    /** The first properties after the id, in the order of the record; the others stand in the details. */
    private static <M> List<Column<M>> columns(RecordType<M> type) {
        return type.fields().stream()
                .filter(field -> !field.name().equals("id"))
                .limit(COLUMNS)
                .<Column<M>>map(field -> Column.of(field, field.name().equals("name") ? NAME_EM : VALUE_EM))
                .toList();
    }
}
