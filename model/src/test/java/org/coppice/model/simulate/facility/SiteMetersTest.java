package org.coppice.model.simulate.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.MeteredYear;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.MeterUse;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** A site whose grid connection is metered, and which generates some of what it uses: the meter was spared that. */
class SiteMetersTest {
    /** Two servers that draw 2 kW each: 4 kWh of IT and 6 kWh of load an hour. */
    private static final Plan PLAN = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 2, 0));

    /** Modules that give 2 kWh an hour, all the year. */
    private static final SolarArray ROOF = solar("a", 20, Profile.constant(0.1));

    private static final Plan DRAWN = with(PLAN, meter("drawn", "a", Meter.Measures.GRID));

    private static Meter given() {
        return Meter.FLOW.with(meter("given", "a", Meter.Measures.GRID), Flow.EXPORT);
    }

    private static Ledger simulate(Plan plan, Map<String, Readings> readings) {
        return simulate(plan, plan, readings);
    }

    private static Ledger simulate(Plan baseline, Plan scenario, Map<String, Readings> readings) {
        return Simulator.simulate(scenario, Optional.of(baseline), source(readings))
                .ledgers()
                .get(0);
    }

    private static SeriesSource source(Map<String, Readings> readings) {
        return ref -> Optional.ofNullable(readings.get(ref.id()));
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void withoutPlantsWhatTheGridGivesIsTheLoad() {
        Ledger ledger = simulate(DRAWN, Map.of("drawn", hourly(9)));
        assertThat(ledger.column(LedgerColumn.LOAD)).startsWith(9, 6);
        assertThat(ledger.column(LedgerColumn.IMPORT)).startsWith(9, 6);
        assertThat(ledger.column(LedgerColumn.METERED)).startsWith(1, 0);
        assertThat(codes(ledger)).doesNotContain("export-not-metered", "grid-meter-and-battery");
    }

    @Test
    void whatPlantsGenerateIsAddedSoThatTheImportIsTheMeters() {
        Ledger ledger = simulate(with(DRAWN, ROOF), Map.of("drawn", hourly(9, Double.NaN, 0)));
        assertThat(ledger.column(LedgerColumn.LOAD)).startsWith(11, 6, 2);
        assertThat(ledger.column(LedgerColumn.IMPORT)).startsWith(9, 4, 0);
        assertThat(codes(ledger)).contains("export-not-metered");
    }

    @Test
    void whatIsGivenToTheGridIsTakenOff() {
        Plan plan = with(with(DRAWN, ROOF), given());
        Ledger ledger = simulate(plan, Map.of("drawn", hourly(9, 0, 0), "given", hourly(0, 1.5, 3)));
        assertThat(ledger.column(LedgerColumn.LOAD)).startsWith(11, 0.5, 6);
        assertThat(ledger.column(LedgerColumn.EXPORT)).startsWith(0, 1.5, 0);
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("given-above-drawn"))
                .extracting(Finding::message)
                .containsExactly("In 1 steps the site gave more to the grid than it drew from it and generated.");
        assertThat(ledger.meters())
                .extracting(use -> use.meter().id() + " " + use.kilowattHours())
                .containsExactly("drawn 9.0", "given 1.5");
    }

    @Test
    void importLessExportIsWhatTheMetersSayWhateverThePlantsGive() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] share = random.doubles(24).toArray();
            SolarArray roof = solar("a", random.nextInt(50), Profile.daily(share));
            double[] drawn = random.doubles(HOURS).map(x -> 30 * x).toArray();
            double[] given = new double[HOURS];
            for (int i = 0; i < HOURS; i++) {
                given[i] = random.nextInt(4) == 0 ? drawn[i] * random.nextDouble() : 0;
            }
            Plan plan = with(with(DRAWN, roof), given());
            Ledger ledger = simulate(plan, Map.of("drawn", hourly(drawn), "given", hourly(given)));
            for (int i = 0; i < HOURS; i++) {
                double net = ledger.column(LedgerColumn.IMPORT)[i] - ledger.column(LedgerColumn.EXPORT)[i];
                assertThat(net).as("seed %d, hour %d", seed, i).isCloseTo(drawn[i] - given[i], within(1e-9));
            }
        }
    }

    @Test
    void aPlantThatOnlyTheScenarioHasTakesFromTheImport() {
        Ledger ledger = simulate(DRAWN, with(DRAWN, ROOF), Map.of("drawn", hourly(9)));
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(9);
        assertThat(ledger.column(LedgerColumn.IMPORT)[0]).isEqualTo(7);
    }

    @Test
    void aLargerPlantOfTheScenarioLeavesTheLoad() {
        SolarArray larger = SolarArray.CAPACITY.with(ROOF, Power.ofKilowatts(40));
        Plan baseline = with(DRAWN, ROOF);
        Plan scenario = PlanTable.EQUIPMENT.with(baseline, larger);
        Ledger ledger = simulate(baseline, scenario, Map.of("drawn", hourly(9)));
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(11);
        assertThat(ledger.column(LedgerColumn.IMPORT)[0]).isEqualTo(7);
    }

    @Test
    void aMeterOfTheWholeSiteStandsAboveThatOfTheGrid() {
        Plan plan = with(with(DRAWN, ROOF), meter("whole", "a", Meter.Measures.FACILITY));
        Ledger ledger = simulate(plan, Map.of("drawn", hourly(9), "whole", hourly(8)));
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(8);
        assertThat(ledger.meters())
                .extracting(MeterUse::meter)
                .extracting(Meter::id)
                .containsExactly("whole");
        assertThat(codes(ledger)).contains("grid-meter-beside-site-meter");
    }

    @Test
    void aBatteryIsToldOf() {
        Plan plan = with(DRAWN, battery("a", 10, 5, Battery.Policy.SELF_CONSUMPTION));
        assertThat(codes(simulate(plan, Map.of("drawn", hourly(9))))).contains("grid-meter-and-battery");
    }

    @Test
    void theComparisonWithTheModelHasTheWholeLoadToo() {
        Plan plan = with(with(DRAWN, ROOF), given());
        MeteredYear year = MeteredYear.of(
                plan, plan.sites().get(0), source(Map.of("drawn", hourly(9, 0), "given", hourly(0, 0.5))));
        assertThat(year.facility().kwh()).startsWith(11, 1.5);
        assertThat(year.facility().kwh()[2]).isNaN();
        assertThat(year.it().any()).isFalse();
    }
}
