package org.coppice.model.simulate.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class MeteredLoadTest {
    /** Two servers that draw 2 kW each: 4 kWh of IT and 6 kWh of load an hour. */
    private static final Plan PLAN = plan(site("a"), type("t", 2, 2), fleet("f", "a", "t", 2, 0));

    private static Ledger simulate(Plan plan, Map<String, Readings> readings) {
        SeriesSource source = ref -> Optional.ofNullable(readings.get(ref.id()));
        return Simulator.simulate(plan, plan.sites().get(0), source);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void readingsReplaceTheModelAndTheModelFillsTheirGaps() {
        Plan plan = with(PLAN, meter("m", "a", Meter.Measures.IT));
        Ledger ledger = simulate(plan, Map.of("m", hourly(5, Double.NaN, 3)));
        assertThat(ledger.column(LedgerColumn.IT)).startsWith(5, 4, 3, 4);
        assertThat(ledger.column(LedgerColumn.LOAD)).startsWith(7.5, 6, 4.5, 6);
        assertThat(ledger.column(LedgerColumn.METERED_IT)).startsWith(1, 0, 1, 0);
        assertThat(ledger.column(LedgerColumn.METERED)[0]).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(ledger.meters()).singleElement().satisfies(use -> {
            assertThat(use.kilowattHours()).isEqualTo(8);
            assertThat(use.steps()).isEqualTo(2);
        });
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("gap-filled-by-model"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message())
                            .isEqualTo(
                                    "8,758 of 8,760 steps (8,758.0 h) have no reading of every meter: “m” lacks them.");
                    assertThat(finding.action()).isEqualTo("The modelled load stands there: 52,548 kWh.");
                });
    }

    @Test
    void metersAddUpAndAStepNeedsAllOfThem() {
        Plan plan = with(with(PLAN, meter("m", "a", Meter.Measures.IT)), meter("n", "a", Meter.Measures.IT));
        Ledger ledger = simulate(plan, Map.of("m", hourly(5, 5, 5), "n", hourly(1, Double.NaN, 2)));
        assertThat(ledger.column(LedgerColumn.IT)).startsWith(6, 4, 7, 4);
    }

    /** The first meter reads 5 kWh in the hour that the second one lacks: the hour is modelled with 6 kWh, and the 5 are not used. */
    @Test
    void aGapNamesTheMeterThatMakesItAndWhatTheOthersReadMeanwhile() {
        Plan plan = with(with(PLAN, meter("m", "a", Meter.Measures.IT)), meter("n", "a", Meter.Measures.IT));
        double[] all = new double[HOURS];
        java.util.Arrays.fill(all, 5);
        double[] most = all.clone();
        most[7] = Double.NaN;
        Finding gap = gapOf(simulate(plan, Map.of("m", hourly(all), "n", hourly(most))));
        assertThat(gap.severity()).isEqualTo(Severity.REPAIRED);
        assertThat(gap.message()).isEqualTo("1 of 8,760 steps (1.0 h) have no reading of every meter: “n” lacks them.");
        assertThat(gap.action())
                .isEqualTo(
                        "The modelled load stands there: 6 kWh. What other meters read meanwhile, 5 kWh, is not used:"
                                + " the meters of a load count only together.");
    }

    @Test
    void whereNothingIsModelledGapsAreNoRepair() {
        Ledger ledger = simulate(with(plan(site("a")), meter("m", "a", Meter.Measures.IT)), Map.of("m", hourly(5, 5)));
        Finding gap = gapOf(ledger);
        assertThat(gap.severity()).isEqualTo(Severity.WARNING);
        assertThat(gap.action()).startsWith("They count as 0 kWh, as nothing at the site is modelled");
    }

    /** The first meter reads 5 kWh in each hour; the second was read in another year only. */
    @Test
    void aYearInWhichOneOfTheMetersHasNoReadingIsToldOf() {
        Plan meters =
                with(with(plan(site("a")), meter("m", "a", Meter.Measures.IT)), meter("n", "a", Meter.Measures.IT));
        double[] all = new double[HOURS];
        java.util.Arrays.fill(all, 5);
        double[] none = new double[HOURS];
        java.util.Arrays.fill(none, Double.NaN);
        Ledger ledger = simulate(meters, Map.of("m", hourly(all), "n", hourly(none)));
        assertThat(ledger.sum(LedgerColumn.IT)).isZero();
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("not-metered-in-year"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message())
                            .matches("The load of \\d{4} is not metered: “n” has no reading in that year\\.");
                    assertThat(finding.action())
                            .startsWith("It counts as 0 kWh, as nothing at the site is modelled.")
                            .contains("43,800 kWh, is not used"); // 5 · 8,760
                });
    }

    @Test
    void readingsOfAnotherYearBesideAModelAreNoWarning() {
        double[] none = new double[HOURS];
        java.util.Arrays.fill(none, Double.NaN);
        Ledger ledger = simulate(with(PLAN, meter("m", "a", Meter.Measures.IT)), Map.of("m", hourly(none)));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("not-metered-in-year"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.action()).startsWith("The modelled load stands there");
                });
    }

    private static Finding gapOf(Ledger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.code().equals("gap-filled-by-model"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMeterWithoutReadingsLeavesTheModelAndSaysSo() {
        Ledger ledger = simulate(with(PLAN, meter("m", "a", Meter.Measures.IT)), Map.of());
        assertThat(ledger.sum(LedgerColumn.IT)).isEqualTo(4.0 * HOURS);
        assertThat(codes(ledger)).contains("meter-without-readings").doesNotContain("gap-filled-by-model");
    }

    @Test
    void aFacilityMeterGivesTheLoadAndThePueTheItShare() {
        Ledger ledger = simulate(with(PLAN, meter("m", "a", Meter.Measures.FACILITY)), Map.of("m", hourly(9)));
        assertThat(ledger.column(LedgerColumn.LOAD)[0]).isEqualTo(9);
        assertThat(ledger.column(LedgerColumn.IT)[0]).isEqualTo(6);
        assertThat(ledger.column(LedgerColumn.METERED)[0]).isEqualTo(1);
        assertThat(ledger.column(LedgerColumn.METERED_IT)[0]).isZero();
    }

    @Test
    void bothMetersGiveTheOverheadBetweenThem() {
        Plan plan = with(with(PLAN, meter("m", "a", Meter.Measures.IT)), meter("n", "a", Meter.Measures.FACILITY));
        Ledger ledger = simulate(plan, Map.of("m", hourly(5, 8), "n", hourly(6, 7)));
        assertThat(ledger.column(LedgerColumn.OVERHEAD)).startsWith(1, 0);
        assertThat(codes(ledger)).contains("it-above-facility");
    }

    @Test
    void takersShareAMeteredLoadAsTheyShareTheModelledOne() {
        Plan plan = with(PLAN, fleet("g", "a", "t", 1, 0));
        Ledger ledger = simulate(with(plan, meter("m", "a", Meter.Measures.IT)), Map.of("m", hourly(9)));
        assertThat(ledger.portions(Portion.Kind.FLEET))
                .extracting(portion -> portion.kwh()[0])
                .containsExactly(6.0, 3.0);
    }

    @Test
    void aMeteredLoadWithoutServersIsUnexplained() {
        Plan plan = plan(site("a"), meter("m", "a", Meter.Measures.IT));
        Ledger ledger = simulate(plan, Map.of("m", hourly(9)));
        assertThat(ledger.sum(LedgerColumn.IT)).isEqualTo(9);
        assertThat(ledger.portions(Portion.Kind.UNEXPLAINED))
                .singleElement()
                .satisfies(portion -> assertThat(portion.sum()).isEqualTo(9));
    }

    @Test
    void readingsStandEvenWhereTheModelIsNotKnown() {
        Plan plan = plan(site("a"), fleet("f", "a", "gone", 1, 0), meter("m", "a", Meter.Measures.IT));
        Ledger ledger = simulate(plan, Map.of("m", hourly(flat(2))));
        assertThat(ledger.sum(LedgerColumn.IT)).isEqualTo(2.0 * HOURS);
    }

    @Test
    void aNegativeLoadCountsAsMissing() {
        Ledger ledger = simulate(with(PLAN, meter("m", "a", Meter.Measures.IT)), Map.of("m", hourly(-5, 3)));
        assertThat(ledger.column(LedgerColumn.IT)).startsWith(4, 3);
        assertThat(codes(ledger)).contains("negative-load");
    }
}
