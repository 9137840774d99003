package org.coppice.app.page.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.page.Remarks;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Assessment;
import org.junit.jupiter.api.Test;

/** What cannot be, typed into the tables of the page: refused at the cell, or said above the tables, with the reason. */
class BadEnergyInputTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final ContractTables contracts = ContractTables.of(workspace, Optional::empty);
    private final EquipmentTables equipment = EquipmentTables.of(workspace, Optional::empty);

    private static <M> String type(FieldTableModel<M> table, int row, Field<M, ?> field, String text) {
        return table.commit(table.rows().get(row), Column.of(field, 8), text).orElse("");
    }

    private List<FindingList.Row> contractRemarks() {
        Assessment results = workspace.assessmentProperty().get().orElseThrow();
        return EnergyQuery.of(results, results.sites().get(0)).contractRemarks();
    }

    private void said(Severity severity, String where, String words) {
        assertThat(contractRemarks()).anySatisfy(row -> {
            assertThat(row.severity()).isEqualTo(severity);
            assertThat(row.where()).isEqualTo(where);
            assertThat(row.message()).contains(words);
        });
    }

    @Test
    void aBatteryThatGivesMoreThanItTakesIsRefusedAtItsCell() {
        Battery before = equipment.batteries().rows().get(0);
        assertThat(type(equipment.batteries(), 0, Battery.CHARGE_EFFICIENCY, "104 %"))
                .contains("Efficiency in", "at most 100 %", "1/1.04 = 96.15 %", "not 104 %");
        assertThat(equipment.batteries().rows().get(0)).isSameAs(before);
    }

    @Test
    void anEfficiencyTypedAsAShareIsSaid() {
        // A bare number is a percentage here: 1.04 %.
        String name = equipment.batteries().rows().get(0).name();
        assertThat(type(equipment.batteries(), 0, Battery.DISCHARGE_EFFICIENCY, "1.04"))
                .isEmpty();
        Assessment results = workspace.assessmentProperty().get().orElseThrow();
        assertThat(EnergyQuery.of(results, results.sites().get(0)).equipmentRemarks())
                .anySatisfy(row -> {
                    assertThat(row.where()).isEqualTo("Energy, " + name);
                    assertThat(row.message()).contains("loses 99.0 % one way", "0.96 is 96 %");
                });
    }

    @Test
    void aCapBelowTheFloorIsRefusedAtItsCell() {
        assertThat(type(contracts.agreements(), 0, Ppa.FLOOR, "0.06")).isEmpty();
        assertThat(type(contracts.agreements(), 0, Ppa.CAP, "0.04"))
                .contains("floor (0.06 a kWh) must not lie above the cap (0.04 a kWh)", "exchanged");
    }

    @Test
    void anAgreementThatEndsBeforeItBeginsIsSaid() {
        String name = contracts.agreements().rows().get(0).name();
        assertThat(type(contracts.agreements(), 0, Ppa.TO, "2019-01-01")).isEmpty();
        said(Severity.ERROR, "Energy, " + name + ", To", "never in force. Maybe the two were exchanged?");
    }

    @Test
    void anAgreementThatBeginsAfterTheYearIsSaid() {
        String name = contracts.agreements().rows().get(0).name();
        assertThat(type(contracts.agreements(), 0, Ppa.FROM, "2032-01-01")).isEmpty();
        said(Severity.WARNING, "Energy, " + name + ", From", "after the year of the plan");
    }

    @Test
    void certificatesUsedTwiceAreSaidWhereTheyStandTheSecondTime() {
        assertThat(contracts.certificates().add()).isEmpty();
        assertThat(contracts.certificates().add()).isEmpty();
        int last = contracts.certificates().rows().size() - 1;
        for (int row = last - 1; row <= last; row++) {
            assertThat(type(contracts.certificates(), row, Certificates.SERIAL_FIRST, "GO-100"))
                    .isEmpty();
            assertThat(type(contracts.certificates(), row, Certificates.SERIAL_LAST, "GO-200"))
                    .isEmpty();
            assertThat(type(contracts.certificates(), row, Certificates.CANCELLED, "yes"))
                    .isEmpty();
        }
        String second = contracts.certificates().rows().get(last).name();
        said(
                Severity.WARNING,
                "Energy, " + second + ", " + Certificates.SERIAL_FIRST.label(),
                "its numbers GO-100 to GO-200 are also those of");
    }

    @Test
    void daysWithoutAPriceAreSaid() {
        GridContract grid = contracts.grid().rows().get(0);
        assertThat(type(contracts.grid(), 0, GridContract.TO, "2025-06-01")).isEmpty();
        String site = SamplePages.plan().findSite(grid.site()).orElseThrow().name();
        said(Severity.WARNING, "Energy, " + site, "no grid contract is in force");
    }

    @Test
    void aConnectionInTheWrongUnitIsSaidAtTheSite() {
        Site site = workspace.plan().sites().get(0);
        workspace.edit(new org.coppice.model.plan.Edit(
                "Connection",
                plan -> org.coppice.model.plan.PlanTable.SITES.with(plan, Site.CONNECTION.withText(site, "0.8 kW"))));
        Assessment results = workspace.assessmentProperty().get().orElseThrow();
        assertThat(Remarks.of(results, "Sites", List.of(site.name()))).anySatisfy(row -> {
            assertThat(row.message())
                    .contains("exceeds the connection of 0.8 kW", "Maybe the connection was meant in MW");
            assertThat(row.where()).isEqualTo("Sites, " + site.name());
        });
    }

    @Test
    void theSampleHasNoErrorAmongItsContracts() {
        assertThat(contractRemarks()).noneMatch(row -> row.severity() == Severity.ERROR);
    }
}
