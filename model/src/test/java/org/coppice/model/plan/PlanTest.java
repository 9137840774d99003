package org.coppice.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class PlanTest {
    static final Site SITE = new Site(
            "fra",
            "Frankfurt",
            ZoneId.of("Europe/Berlin"),
            "DE",
            "EU",
            Optional.empty(),
            Sourced.defaulted(Profile.constant(1.3), Source.rule("an assumption of this test")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    static final DeviceType SERVER = new DeviceType(
            "srv",
            "Server",
            DeviceCategory.CPU_SERVER,
            2022,
            "",
            0,
            Sourced.stated(PowerCurve.twoPoint(Power.ofWatts(100), Power.ofWatts(400))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Sourced.stated(Years.of(5)),
            Sourced.stated(3.0),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    static final Fleet FLEET = new Fleet(
            "web",
            "Web",
            "fra",
            "srv",
            Optional.empty(),
            Ratio.of(0.1),
            List.of(new Cohort(LocalDate.of(2023, 4, 1), 10)));
    static final Batch BATCH = new Batch(
            "nightly", "Nightly", "web", LocalDate.of(2025, 1, 1), Optional.empty(), Profile.constant(0.5), true);

    static Plan plan() {
        Plan plan = PlanTable.SITES.with(Plan.empty("Test", 2025), SITE);
        plan = PlanTable.DEVICE_TYPES.with(plan, SERVER);
        plan = PlanTable.FLEETS.with(plan, FLEET);
        return PlanTable.WORKLOADS.with(plan, BATCH);
    }

    @Test
    void everyFieldHasAText() {
        assertThat(Plan.TYPE.fields())
                .allSatisfy(field -> assertThat(field.label()).isNotBlank());
        for (PlanTable<?> table : PlanTable.ALL) {
            for (RecordType<?> type : table.shape().types()) {
                assertThat(type.label()).isNotBlank();
                assertThat(type.fields())
                        .allSatisfy(field -> assertThat(field.label()).isNotBlank());
            }
        }
    }

    @Test
    void aPlanSurvivesTheWayThroughItsTree() {
        Plan plan = plan();
        assertThat(Plan.TYPE.fromTree(Plan.TYPE.toTree(plan), "plan")).isEqualTo(plan);
    }

    @Test
    void aTypingErrorNamesPlaceAndRemedy() {
        var tree = new java.util.LinkedHashMap<>(Plan.TYPE.toTree(plan()));
        tree.put("fleet", List.of());
        assertThatThrownBy(() -> Plan.TYPE.fromTree(tree, "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("plan.json: “fleet” is not a property of a plan. Maybe “fleets” was meant?");
    }

    @Test
    void unitsAreUnderstoodWhereAValueIsTyped() {
        Plan plan = Edit.setText(PlanTable.FLEETS, "web", "powerCap", "300 W").apply(plan());
        assertThat(plan.findFleet("web").orElseThrow().powerCap()).contains(Power.ofKilowatts(0.3));
        assertThatThrownBy(() -> Edit.setText(PlanTable.FLEETS, "web", "powerCap", "1.2 GW")
                        .apply(plan()))
                .hasMessage("Power cap must be between 1 W and 200 kW, not 1,200,000 kW.");
        assertThatThrownBy(() -> Edit.setText(PlanTable.FLEETS, "web", "powerCap", "3 kWh")
                        .apply(plan()))
                .hasMessageContaining("“kWh” does not fit: a value in kW is wanted");
    }

    @Test
    void whatIsInUseIsNotRemoved() {
        assertThatThrownBy(() -> Edit.remove(PlanTable.SITES, "fra").apply(plan()))
                .hasMessage("This site is in use by Web. Change or remove those first.");
        assertThat(Edit.remove(PlanTable.WORKLOADS, "nightly").apply(plan()).workloads())
                .isEmpty();
    }

    @Test
    void aScenarioIsItsChangesOverTheBaseline() {
        Scenario scenario = new Scenario(
                "s",
                "Capped",
                List.of(
                        new Change.SetPowerCap("web", Power.ofWatts(250)),
                        new Change.SetValue("site", "fra", "pue", "1.2")));
        Plan baseline = PlanTable.SCENARIOS.with(plan(), scenario);
        Plan changed = Scenario.apply(baseline, "Capped");
        assertThat(changed.findFleet("web").orElseThrow().powerCap()).contains(Power.ofWatts(250));
        assertThat(changed.sites().get(0).pue().value()).isEqualTo(Profile.constant(1.2));
        assertThat(baseline.findFleet("web").orElseThrow().powerCap()).isEmpty();
        assertThat(Scenario.TYPE.fromTree(Scenario.TYPE.toTree(scenario), "s")).isEqualTo(scenario);
        assertThatThrownBy(() -> Scenario.apply(baseline, "nope")).hasMessageContaining("Known: baseline, s.");
    }
}
