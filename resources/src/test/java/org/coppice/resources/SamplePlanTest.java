package org.coppice.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.quantity.Mass;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class SamplePlanTest {
    private final Plan plan = SamplePlan.load("two-sites");

    @Test
    void hasTwoSitesInDifferentGrids() {
        assertThat(plan.sites()).extracting(site -> site.region()).containsExactly("DE", "eGRID:RFCW");
        assertThat(plan.sites())
                .extracting(site -> site.zone().getId())
                .containsExactly("Europe/Berlin", "America/New_York");
        assertThat(plan.sites()).extracting(site -> site.market()).containsExactly("EU", "US");
    }

    @Test
    void hasFourHundredServersOfSixTypesFromSevenYears() {
        assertThat(plan.fleets().stream().mapToInt(Fleet::servers).sum()).isEqualTo(400);
        assertThat(plan.fleets().stream().map(Fleet::deviceType).distinct()).hasSize(6);
        List<Integer> years = plan.fleets().stream()
                .flatMap(fleet -> fleet.cohorts().stream())
                .map(cohort -> cohort.purchased().getYear())
                .distinct()
                .sorted()
                .toList();
        assertThat(years).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025);
    }

    @Test
    void hasTheWorkAndTheContractsOfTheTour() {
        assertThat(count(plan.workloads(), Training.class)).isEqualTo(2);
        assertThat(count(plan.workloads(), Inference.class)).isEqualTo(2);
        assertThat(count(plan.workloads(), Batch.class)).isEqualTo(1);
        assertThat(count(plan.contracts(), GridContract.class)).isEqualTo(2);
        assertThat(count(plan.contracts(), Ppa.class)).isEqualTo(1);
        assertThat(count(plan.contracts(), Certificates.class)).isEqualTo(2);
        assertThat(plan.rates().get(0).rate().source().publisher()).isEqualTo("Invented for the sample");
    }

    @Test
    void hasARoofABatteryAndATariffWithADemandChargeAtColumbus() {
        assertThat(plan.equipment()).extracting(each -> each.site()).containsOnly("cmh");
        assertThat(count(plan.equipment(), SolarArray.class)).isEqualTo(1);
        assertThat(count(plan.equipment(), Battery.class)).isEqualTo(1);
        GridContract columbus = plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals("cmh"))
                .findFirst()
                .orElseThrow();
        assertThat(columbus.tariff().orElseThrow().demand()).hasSize(1);

        var ledger = Simulator.simulate(plan, SeriesSource.NONE).find("cmh").orElseThrow();
        // The battery takes the edge off the highest import: it is below the highest load, and below it by no more than
        // its power.
        double load = ledger.peakKilowatts(LedgerColumn.LOAD);
        double imported = ledger.peakKilowatts(LedgerColumn.IMPORT);
        assertThat(imported).isLessThan(load).isGreaterThan(load - 100);
        assertThat(ledger.postings()).anyMatch(line -> line.kind() == Posting.Kind.DEMAND);
    }

    private static long count(List<?> records, Class<?> type) {
        return records.stream().filter(type::isInstance).count();
    }

    /** What nobody in the real world said says so: the sample's own values, as opposed to those of the catalogue. */
    @Test
    void saysOfItsOwnValuesThatTheyAreInvented() {
        assertThat(plan.name()).contains("invented");
        assertThat(plan.sites()).allSatisfy(site -> {
            assertThat(site.pue().source().publisher()).isEqualTo("Invented for the sample");
            assertThat(site.wue().orElseThrow().source().publisher()).isEqualTo("Invented for the sample");
        });
        var v100 = plan.findDeviceType("dgx-1-v100").orElseThrow();
        assertThat(v100.mass().orElseThrow().value()).isEqualTo(Mass.ofKilograms(61));
        assertThat(v100.mass().orElseThrow().source().publisher()).isEqualTo("Invented for the sample");
        assertThat(v100.power())
                .isEqualTo(Catalogue.get()
                        .findDeviceType("dgx-1-v100")
                        .orElseThrow()
                        .power());
    }

    @Test
    void everyReferenceFindsItsRecord() {
        assertThat(plan.fleets()).allSatisfy(fleet -> {
            assertThat(plan.findSite(fleet.site())).isPresent();
            assertThat(plan.findDeviceType(fleet.deviceType())).isPresent();
        });
        assertThat(plan.workloads())
                .allSatisfy(work -> assertThat(plan.findFleet(work.fleet())).isPresent());
        assertThat(plan.meters())
                .allSatisfy(meter -> assertThat(plan.findSite(meter.site())).isPresent());
        assertThat(plan.sites()).allSatisfy(site -> {
            assertThat(plan.findFactor(site.gridFactor().orElseThrow())).isPresent();
            assertThat(plan.findFactor(site.waterFactor().orElseThrow())).isPresent();
            assertThat(plan.findFactor(site.carbonFreeFactor().orElseThrow())).isPresent();
        });
    }

    @Test
    void itsServicesRunAtPointsThatTheCatalogueHas() {
        for (var workload : plan.workloads()) {
            if (workload instanceof Inference service) {
                Fleet fleet = plan.findFleet(service.fleet()).orElseThrow();
                assertThat(plan.findDeviceType(fleet.deviceType()).orElseThrow().findPoint(service.point()))
                        .as(service.name())
                        .isPresent();
            }
        }
    }

    @Test
    void aYearLeavesNoWorkUndoneUnderAnyScenario() {
        List<String> scenarios = new ArrayList<>(List.of(Scenario.BASELINE));
        plan.scenarios().forEach(scenario -> scenarios.add(scenario.id()));
        assertThat(scenarios).hasSize(4);
        for (String scenario : scenarios) {
            for (Ledger ledger : simulate(scenario).ledgers()) {
                assertThat(ledger.findings())
                        .as(scenario)
                        .noneMatch(finding -> finding.code().startsWith("unmet")
                                || finding.code().equals("latency-missed")
                                || finding.severity() == Severity.ERROR);
            }
        }
    }

    @Test
    void everyScenarioChangesSomethingForTheBetter() {
        double baseline = importOf(Scenario.BASELINE);
        assertThat(importOf("one-socket")).isLessThan(baseline * 0.99);
        assertThat(importOf("power-cap")).isLessThan(baseline * 0.99);
        Ledger solar = simulate("solar-columbus").find("cmh").orElseThrow();
        assertThat(solar.sum(LedgerColumn.CONTRACTED)).isBetween(1e6, 2e6);
    }

    @Test
    void magnitudesAreThoseOfACompanyOfThisSize() {
        Simulation simulation = simulate(Scenario.BASELINE);
        Ledger frankfurt = simulation.find("fra").orElseThrow();
        assertThat(frankfurt.sum(LedgerColumn.IT)).isBetween(1.8e6, 2.5e6);
        assertThat(frankfurt.sum(LedgerColumn.LOAD) / frankfurt.sum(LedgerColumn.IT))
                .isBetween(1.2, 1.35);
        assertThat(frankfurt.peakKilowatts(LedgerColumn.IMPORT)).isLessThan(800);
        assertThat(frankfurt.sum(LedgerColumn.CONTRACTED) / frankfurt.sum(LedgerColumn.IMPORT))
                .isCloseTo(0.93, within(0.1));
        Ledger columbus = simulation.find("cmh").orElseThrow();
        assertThat(columbus.sum(LedgerColumn.IT)).isBetween(0.8e6, 1.3e6);
        assertThat(columbus.peakKilowatts(LedgerColumn.IMPORT)).isLessThan(500);
    }

    @Test
    void theOldCertificatesAreNotCounted() {
        Map<String, Boolean> rejected = new java.util.TreeMap<>();
        simulate(Scenario.BASELINE)
                .instruments()
                .forEach(use ->
                        rejected.put(use.instrument().id(), use.rejection().isPresent()));
        assertThat(rejected).isEqualTo(Map.of("cmh-recs", false, "fra-old-gos", true, "fra-wind", false));
    }

    @Test
    void survivesTheWayThroughPlanJson() {
        assertThat(Plan.TYPE.fromTree(Plan.TYPE.toTree(plan), "plan")).isEqualTo(plan);
        assertThat(SamplePlan.load("two-sites")).isEqualTo(plan);
    }

    @Test
    void anUnknownSampleIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> SamplePlan.load("three-sites"))
                .isInstanceOf(UserError.class)
                .hasMessage("There is no sample project “three-sites”. Known: two-sites.");
        assertThat(SamplePlan.names()).containsExactly("two-sites");
    }

    private Simulation simulate(String scenario) {
        return Simulator.simulate(Scenario.apply(plan, scenario), SeriesSource.NONE);
    }

    private double importOf(String scenario) {
        return simulate(scenario).find("cmh").orElseThrow().sum(LedgerColumn.IMPORT);
    }
}
