package org.coppice.model.simulate.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** What a scenario does to a load that was metered under the baseline. */
class MeteredScenarioTest {
    /** Two servers that draw 2 kW each: 4 kWh of IT and 6 kWh of load an hour. */
    private static final Plan PLAN = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 2, 0));

    private static final Plan IT = with(PLAN, meter("m", "a", Meter.Measures.IT));
    private static final Plan WHOLE = with(PLAN, meter("m", "a", Meter.Measures.FACILITY));

    private static Ledger simulate(Plan baseline, Plan scenario, double... readings) {
        SeriesSource source = ref -> Optional.of(hourly(readings));
        return Simulator.simulate(scenario, Optional.of(baseline), source)
                .ledgers()
                .get(0);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    private static Plan capped(Plan plan) {
        return Edit.set(PlanTable.FLEETS, "f", Fleet.POWER_CAP, Optional.of(Power.ofKilowatts(1)))
                .apply(plan);
    }

    private static Plan withPue(Plan plan, double pue) {
        return PlanTable.SITES.with(plan, Site.PUE.with(plan.sites().get(0), Sourced.stated(Profile.constant(pue))));
    }

    @Test
    void aServerMoreScalesTheReadingsByTheModelsRatio() {
        Plan more = PlanTable.FLEETS.with(IT, fleet("f", "a", "t", 3, 0));
        Ledger ledger = simulate(IT, more, 5, Double.NaN, 3);
        assertThat(ledger.column(LedgerColumn.IT)).startsWith(7.5, 6, 4.5, 6);
        assertThat(ledger.column(LedgerColumn.METERED)).startsWith(0, 0, 0);
        assertThat(ledger.column(LedgerColumn.METERED_IT)).startsWith(0, 0, 0);
        assertThat(ledger.meters())
                .singleElement()
                .satisfies(use -> assertThat(use.steps()).isZero());
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("metered-load-scaled"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("The metered load is scaled by the model's change, mean factor 1.500, in 2 steps."));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("gap-filled-by-model"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("8,758 of 8,760 steps"));
    }

    @Test
    void aCapChangesTheMeteredEnergyByTheRatioOfTheModel() {
        Plan before =
                PlanTable.DEVICE_TYPES.with(PlanTable.FLEETS.with(IT, fleet("f", "a", "t", 2, 1)), type("t", 0.5, 2));
        Plan after = capped(before);
        double was = Simulator.simulate(before, ref -> Optional.empty())
                .ledgers()
                .get(0)
                .column(LedgerColumn.IT)[0];
        double is = Simulator.simulate(after, ref -> Optional.empty())
                .ledgers()
                .get(0)
                .column(LedgerColumn.IT)[0];
        assertThat(is).isLessThan(was);
        Ledger ledger = simulate(before, after, 5);
        assertThat(ledger.column(LedgerColumn.IT)[0]).isCloseTo(5 * is / was, within(1e-12));
    }

    @Test
    void anotherPueLeavesTheMeteredItAndScalesTheFacility() {
        Ledger it = simulate(IT, withPue(IT, 1.2), 5);
        assertThat(it.column(LedgerColumn.IT)[0]).isEqualTo(5);
        assertThat(it.column(LedgerColumn.LOAD)[0]).isCloseTo(6, within(1e-12));
        assertThat(it.column(LedgerColumn.METERED_IT)[0]).isEqualTo(1);
        Ledger whole = simulate(WHOLE, withPue(WHOLE, 1.2), 9);
        assertThat(whole.column(LedgerColumn.IT)[0]).isCloseTo(6, within(1e-12));
        assertThat(whole.column(LedgerColumn.LOAD)[0]).isCloseTo(7.2, within(1e-12));
        assertThat(whole.column(LedgerColumn.METERED)[0]).isZero();
    }

    @Test
    void whereTheModelHadNoLoadTheDifferenceIsAdded() {
        Plan before = plan(site("a"), type("t", 2, 2), meter("m", "a", Meter.Measures.IT));
        Ledger ledger = simulate(before, with(before, fleet("f", "a", "t", 2, 0)), 9);
        assertThat(ledger.column(LedgerColumn.IT)).startsWith(13, 4);
        assertThat(ledger.portions(Portion.Kind.FLEET))
                .singleElement()
                .satisfies(portion -> assertThat(portion.kwh()).startsWith(4, 4));
        assertThat(ledger.portions(Portion.Kind.UNEXPLAINED))
                .singleElement()
                .satisfies(portion -> assertThat(portion.sum()).isEqualTo(9));
    }

    @Test
    void anAgreementAloneLeavesTheReadingsAsTheyAre() {
        for (Plan plan : List.of(IT, WHOLE)) {
            Ledger before = simulate(plan, plan, 5.3, 4.1);
            Ledger after = simulate(plan, with(plan, ppa("a", 10, 0.3, 0.05, Currencies.EUR)), 5.3, 4.1);
            for (LedgerColumn column :
                    List.of(LedgerColumn.IT, LedgerColumn.LOAD, LedgerColumn.METERED, LedgerColumn.METERED_IT)) {
                assertThat(after.column(column)).isEqualTo(before.column(column));
            }
            assertThat(codes(after)).doesNotContain("metered-load-scaled");
            assertThat(after.meters()).isEqualTo(before.meters());
        }
    }

    @Test
    void aSiteThatTheScenarioDoesNotTouchStaysBitForBit() {
        Plan two = with(with(IT, site("b")), fleet("g", "b", "t", 1, 0));
        Plan after = PlanTable.FLEETS.with(two, fleet("g", "b", "t", 4, 0));
        assertThat(simulate(two, after, 5.3).column(LedgerColumn.LOAD))
                .isEqualTo(simulate(two, two, 5.3).column(LedgerColumn.LOAD));
    }

    @Test
    void aChangeThatTheModelCannotTellLeavesTheReadingAndSaysSo() {
        Ledger ledger = simulate(IT, PlanTable.FLEETS.with(IT, fleet("f", "a", "gone", 2, 0)), 5);
        assertThat(ledger.column(LedgerColumn.IT)[0]).isEqualTo(5);
        assertThat(codes(ledger)).contains("metered-change-unknown").doesNotContain("metered-load-scaled");
    }
}
