package org.coppice.app.page.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.Battery;
import org.junit.jupiter.api.Test;

/** Every kind of contract and equipment can be added with one click, and taken back. */
class EnergyTablesTest {

    private static List<FieldTableModel<?>> tables(Workspace workspace) {
        ContractTables contracts = ContractTables.of(workspace, Optional::empty);
        EquipmentTables equipment = EquipmentTables.of(workspace, Optional::empty);
        return List.of(
                contracts.grid(),
                contracts.agreements(),
                contracts.certificates(),
                contracts.granular(),
                contracts.green(),
                contracts.sales(),
                equipment.solar(),
                equipment.wind(),
                equipment.batteries(),
                equipment.backup());
    }

    @Test
    void aNewRowStandsInThePlanAndTheYearIsComputedWithIt() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        for (FieldTableModel<?> table : tables(workspace)) {
            int before = table.rows().size();

            assertThat(table.add()).as(table.noun()).isEmpty();
            assertThat(table.rows()).as(table.noun()).hasSize(before + 1);
            assertThat(workspace.assessmentProperty().get()).as(table.noun()).isPresent();

            workspace.undo();
            assertThat(table.rows()).as(table.noun()).hasSize(before);
        }
    }

    @Test
    void aNewRowIsForTheSiteThatIsLookedAt() {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        String second = SamplePages.plan().sites().get(1).id();
        FieldTableModel<Battery> batteries =
                EquipmentTables.of(workspace, () -> Optional.of(second)).batteries();

        assertThat(batteries.add()).isEmpty();

        assertThat(batteries.rows().get(batteries.rows().size() - 1).site()).isEqualTo(second);
    }

    @Test
    void withoutASiteOneIsToldWhereToBegin() {
        Workspace workspace = SamplePages.workspace(Plan.empty("Empty", 2025));
        for (FieldTableModel<?> table : tables(workspace)) {
            assertThat(table.add().orElse("")).as(table.noun()).contains("Sites page");
        }
        assertThat(PlanTable.CONTRACTS.list(workspace.plan())).isEmpty();
    }
}
