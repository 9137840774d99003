package org.coppice.app.page.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.coppice.app.control.Statement;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Comparison;
import org.coppice.resources.Catalogue;
import org.junit.jupiter.api.Test;

class WhatIfPageModelTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final WhatIfPageModel model = new WhatIfPageModel(workspace);
    private final Fleet fleet = SamplePages.plan().fleets().get(0);

    private double changed(String key) {
        Comparison comparison =
                model.view().answerProperty().get().orElseThrow().comparison();
        int last = comparison.scenarios().size() - 1;
        return comparison.rows().stream()
                .filter(row -> row.key().equals(key) && row.site().isEmpty())
                .findFirst()
                .orElseThrow()
                .deltas()
                .get(last)
                .orElseThrow();
    }

    @Test
    void aNewScenarioEqualsTheBaseline() {
        model.create("Nothing");
        assertThat(model.selected().orElseThrow().changes()).isEmpty();
        assertThat(changed("energy.it")).isZero();
    }

    @Test
    void ratiosAbovePerfectionArePlainNumbersAndSharesArePercent() {
        model.create("Nothing");
        Statement shown = WhatIfQuery.statement(
                model.view().answerProperty().get().map(WhatIfView::comparison).orElseThrow(), false);

        assertThat(unitOf(shown, "PUE")).isEmpty();
        assertThat(unitOf(shown, "ERE")).isEmpty();
        assertThat(unitOf(shown, "ERF")).isEqualTo("%");
    }

    private static String unitOf(Statement statement, String label) {
        return statement.rows().stream()
                .filter(row -> row.get(0).equals(label))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    @Test
    void aPowerCapIsUnderstoodWithItsUnitAndCanBeUndone() {
        model.create("Capped");
        DeviceType type = SamplePages.plan().findDeviceType(fleet.deviceType()).orElseThrow();
        double watts = type.power().value().max().watts() * 0.7;
        model.capPower(fleet, watts + " W");
        assertThat(model.selected().orElseThrow().changes()).hasSize(1);
        assertThat(changed("energy.it")).isNotZero();
        workspace.undo();
        assertThat(model.selected().orElseThrow().changes()).isEmpty();
        assertThatThrownBy(() -> model.capPower(fleet, "5 kWh")).isInstanceOf(UserError.class);
    }

    @Test
    void aTypeFromTheCatalogueComesIntoThePlanWithTheChange() {
        DeviceType fresh = Catalogue.get().deviceTypes().stream()
                .filter(type -> SamplePages.plan().findDeviceType(type.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        model.create("Replaced");
        model.replaceDeviceType(fleet, fresh);
        assertThat(model.baseline().findDeviceType(fresh.id())).isPresent();
        assertThat(model.baseline().findFleet(fleet.id()).orElseThrow().deviceType())
                .isEqualTo(fleet.deviceType());
        assertThat(workspace.plan().findFleet(fleet.id()).orElseThrow().deviceType())
                .isEqualTo(fresh.id());
    }

    @Test
    void aPpaWithCertificatesLowersMarketBasedEmissions() {
        String site = SamplePages.plan().sites().get(1).id();
        model.create("More wind");
        model.addPpa(new PpaForm("Wind", site, Technology.WIND, "100 kW", "0.05", "30 %", Optional.empty(), true));
        assertThat(changed("scope2.market")).isNegative();
        assertThatThrownBy(() -> model.addPpa(
                        new PpaForm("Sun", site, Technology.SOLAR, "1 MWh", "0.05", "30 %", Optional.empty(), true)))
                .hasMessageContaining("Capacity");
    }

    @Test
    void aBatteryThatBuysWhenItIsCheapIsTriedInAScenarioOnly() {
        String site = SamplePages.plan().sites().get(1).id();
        int before = model.baseline().equipment().size();
        model.create("Battery");
        model.addEquipment(new EquipmentForm(Battery.TYPE, "Battery, hall A", site, "200 kWh", "50 kW", "lowest cost"));

        assertThat(model.baseline().equipment()).hasSize(before);
        assertThat(workspace.plan().equipment()).hasSize(before + 1);
        assertThat(changed("cost.electricity")).isNegative();
        assertThatThrownBy(() -> model.addEquipment(
                        new EquipmentForm(Battery.TYPE, "Wrong", site, "200 kW", "50 kW", "peak shaving")))
                .hasMessageContaining("Energy");
    }

    @Test
    void aSolarArrayNeedsItsCapacityAndAName() {
        String site = SamplePages.plan().sites().get(0).id();
        model.create("Roof");
        model.addEquipment(new EquipmentForm(SolarArray.TYPE, "Roof", site, "200 kW", "", ""));
        assertThat(WhatIfQuery.describe(model.baseline(), model.selected().orElseThrow())
                        .get(0))
                .startsWith("Add Roof, 200 kW");
        assertThatThrownBy(() -> model.addEquipment(new EquipmentForm(SolarArray.TYPE, " ", site, "200 kW", "", "")))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> model.addEquipment(new EquipmentForm(SolarArray.TYPE, "Roof 2", site, "much", "", "")))
                .isInstanceOf(UserError.class);
    }

    private Settable property(String subject, String label) {
        Settable.Subject found = Settable.subjects(workspace.plan()).stream()
                .filter(each -> each.name().startsWith(subject))
                .findFirst()
                .orElseThrow();
        return Settable.of(workspace.plan(), found).stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anyPropertyIsSetInTheScenarioAndTheBaselineStays() {
        model.create("Efficient building");
        String site = model.baseline().sites().get(1).name();
        Settable pue = property(site, "PUE");
        model.setValue(pue, "1.1");

        assertThat(WhatIfQuery.describe(model.baseline(), model.selected().orElseThrow()))
                .containsExactly(site + ": PUE = 1.1");
        assertThat(changed("energy.facility")).isNegative();
        assertThat(pue.text(workspace.plan())).isEqualTo("1.1");
        assertThat(pue.text(model.baseline())).isNotEqualTo("1.1");
        assertThatThrownBy(() -> model.setValue(pue, "1.1")).hasMessageContaining("already");
        assertThatThrownBy(() -> model.setValue(pue, "0.4")).isInstanceOf(UserError.class);
    }

    @Test
    void aReferenceIsSetByItsName() {
        model.create("Moved");
        Fleet moved = model.baseline().fleets().get(0);
        String other = model.baseline().sites().stream()
                .filter(site -> !site.id().equals(moved.site()))
                .map(Site::name)
                .findFirst()
                .orElseThrow();
        Settable site = property(moved.name(), "Site");
        assertThat(site.choices(workspace.plan())).contains(other);

        model.setValue(site, other);

        assertThat(workspace.plan().findFleet(moved.id()).orElseThrow().site()).isNotEqualTo(moved.site());
    }

    @Test
    void changesMoveAndGo() {
        model.create("Two");
        model.capPower(fleet, "400 W");
        model.capPower(fleet, "500 W");
        model.moveUp(1);
        assertThat(WhatIfQuery.describe(model.baseline(), model.selected().orElseThrow())
                        .get(0))
                .contains("0.5 kW");
        model.removeChange(0);
        assertThat(model.selected().orElseThrow().changes()).hasSize(1);
    }

    @Test
    void withTheBaselineSelectedNothingIsChanged() {
        workspace.scenarioProperty().set(Scenario.BASELINE);
        assertThatThrownBy(() -> model.capPower(fleet, "400 W")).hasMessageContaining("Choose or add a scenario first");
        Settable pue = property(model.baseline().sites().get(0).name(), "PUE");
        assertThatThrownBy(() -> model.setValue(pue, "1.1")).hasMessageContaining("Choose or add a scenario first");
    }

    @Test
    void theStatementSaysWhetherAChangeIsBetter() {
        Statement statement = WhatIfQuery.statement(
                model.view().answerProperty().get().orElseThrow().comparison(), false);
        assertThat(statement.header()).startsWith("figure", "unit", "Baseline");
        List<String> cells = statement.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.contains("%") && cell.contains(" better"))
                .toList();
        assertThat(cells).isNotEmpty().allMatch(cell -> cell.startsWith("−") || cell.startsWith("+"));
    }
}
