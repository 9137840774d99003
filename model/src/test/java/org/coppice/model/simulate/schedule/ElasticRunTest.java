package org.coppice.model.simulate.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.fleet;
import static org.coppice.model.simulate.TestPlans.grid;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.site;
import static org.coppice.model.simulate.TestPlans.training;
import static org.coppice.model.simulate.TestPlans.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.NestedText;
import org.coppice.model.plan.workload.Elasticity;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.plan.workload.ScalingPoint;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.reference.Factor;
import org.coppice.model.schedule.Policy;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** Runs that take more servers in good hours and fewer in others, on ten servers of 1 to 3 kW. */
class ElasticRunTest {
    /** Of a server above an idle one, at 90 % utilisation. */
    private static final double BUSY = 2 * 0.9;

    private static final List<ScalingPoint> CONCAVE =
            List.of(new ScalingPoint(1, 1), new ScalingPoint(4, 3.4), new ScalingPoint(8, 5.8));

    /** Clean from midnight to noon. */
    private static final Factor HALVES = grid(hour -> hour < 12 ? 100 : 500);

    private static Training run(double hours, int servers, double wait, boolean mayPause, Elasticity elastic) {
        // 1 PFLOP/s at MFU 0.5 are 1.8e18 FLOP an hour and server.
        Training run = training("fleet", 1.8e18 * hours * servers, servers, 0.5);
        run = Training.FOLLOWS.with(run, Optional.of(Follows.CARBON));
        run = Training.WAIT_HOURS.with(run, wait);
        run = Training.INTERRUPTIBLE.with(run, mayPause);
        return Training.ELASTIC.with(run, Optional.of(elastic));
    }

    private static Plan with(Factor grid, Training run) {
        return plan(site("site"), type("type", 1, 3), fleet("fleet", "site", "type", 10, 0), grid, run);
    }

    private static Ledger ledger(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE).ledgers().get(0);
    }

    private static double[] it(Ledger ledger) {
        return ledger.column(LedgerColumn.IT);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aRunThatScalesEvenlyDoesAllItsWorkInTheCleanHours() {
        // 4 servers · 24 h = 96 server-hours; on 8 servers they are done in the 12 clean hours of the first day.
        Ledger ledger = ledger(with(HALVES, run(24, 4, 24, true, new Elasticity(0, 8, List.of()))));
        assertThat(Arrays.copyOfRange(it(ledger), 0, 12)).containsOnly(new double[] {10 + 8 * BUSY}, within(1e-9));
        assertThat(Arrays.copyOfRange(it(ledger), 12, 48)).containsOnly(new double[] {10}, within(1e-9));
        assertThat(ledger.services().get(0).unmet()).isCloseTo(0, within(1e-9 * 1e20));
        assertThat(codes(ledger)).contains("run-scaled");
    }

    @Test
    void aRunThatMayNotPauseKeepsAServerInTheDirtyHours() {
        // 96 server-hours until hour 48: one in each of 24 dirty hours, 72 / 24 = 3 in each clean one.
        Ledger ledger = ledger(with(HALVES, run(24, 4, 24, false, new Elasticity(0, 3, List.of()))));
        assertThat(it(ledger)[3]).isCloseTo(10 + 3 * BUSY, within(1e-9));
        assertThat(it(ledger)[15]).isCloseTo(10 + BUSY, within(1e-9));
        assertThat(it(ledger)[48]).isCloseTo(10, within(1e-9));
    }

    @Test
    void onACurveThatFlattensTheRunSavesEnergyByTakingItsTime() {
        // One hour is like another, but 4 servers do 3.4 where one alone does 1: 24 h · 3.4 = 81.6 h of one server.
        Ledger ledger = ledger(with(grid(hour -> 300), run(24, 4, 100, true, new Elasticity(0, 8, CONCAVE))));
        double kwh = Arrays.stream(it(ledger)).sum() - 10 * TestPlans.HOURS;
        assertThat(kwh).isCloseTo(81.6 * BUSY, within(1e-6));
        assertThat(ledger.services().get(0).unmet()).isCloseTo(0, within(1e-9 * 1e20));
    }

    @Test
    void figuresSayWhatScalingSavesAndWhatItCosts() {
        Assessment assessment = Assessment.of(
                with(HALVES, run(24, 4, 24, true, new Elasticity(0, 8, CONCAVE))), "test", SeriesSource.NONE);
        // 24 h · 3.4 = 81.6 of work: 8 servers do 5.8 · 24 h = 139.2 in the clean hours of two days; the first four of
        // each,
        // 3.4 · 24 = 81.6, are just enough.
        assertThat(figure(assessment, "schedule.energy-change")).isCloseTo(0, within(1e-6));
        assertThat(figure(assessment, "schedule.carbon-saved"))
                .isCloseTo(12 * 4 * BUSY * 1.5 * (500 - 100) / 1000, within(1e-6));
        assertThat(figure(assessment, "schedule.peak-change")).isCloseTo(0, within(1e-9));
        Assessment hasty = Assessment.of(
                with(HALVES, run(24, 4, 0, true, new Elasticity(0, 8, CONCAVE))), "test", SeriesSource.NONE);
        // Done by midnight: 8 servers do 5.8 · 12 = 69.6 in the clean hours, one more in the dirty ones the other 12.
        assertThat(figure(hasty, "schedule.energy-change"))
                .isCloseTo((8 * 12 + 12 - 4 * 24) * BUSY * 1.5, within(1e-6));
        assertThat(figure(hasty, "schedule.peak-change")).isCloseTo(4 * BUSY * 1.5, within(1e-9));
        assertThat(figure(hasty, "schedule.delay")).isCloseTo(12, within(1e-6));
    }

    private static double figure(Assessment assessment, String key) {
        return assessment.find(key, Optional.of("site")).orElseThrow().value().orElseThrow();
    }

    @Test
    void capacityDeadlineAndWorkAreKeptAndNoPlanIsWorseThanRunningAtOnce() {
        Random random = new Random(20);
        for (int trial = 0; trial < 30; trial++) {
            double[] course = random.doubles(24, 50, 600).toArray();
            int servers = 1 + random.nextInt(8);
            int hours = 1 + random.nextInt(60);
            int wait = random.nextInt(80);
            int least = random.nextInt(3);
            Elasticity elastic = new Elasticity(
                    least,
                    Math.max(Math.max(1, least), random.nextInt(14)),
                    random.nextBoolean() ? CONCAVE : List.of());
            Training run = run(hours, servers, wait, random.nextBoolean(), elastic);
            Plan plan = with(grid(hour -> course[hour]), run);
            Ledger after = ledger(plan);
            Ledger before = ledger(with(grid(hour -> course[hour]), Training.FOLLOWS.with(run, Optional.empty())));
            assertThat(after.services().get(0).done())
                    .as("%s", run)
                    .isCloseTo(
                            before.services().get(0).done(),
                            within(1e-9 * before.services().get(0).asked()));
            double better = 0;
            for (int i = 0; i < TestPlans.HOURS; i++) {
                assertThat(it(after)[i]).isLessThanOrEqualTo(10 + 10 * BUSY + 1e-9);
                assertThat(i < hours + wait || Math.abs(it(after)[i] - 10) < 1e-9)
                        .as("done by its deadline: %s", run)
                        .isTrue();
                better += (it(before)[i] - it(after)[i]) * course[i % 24];
            }
            assertThat(better).as("%s", run).isGreaterThanOrEqualTo(-1e-6);
        }
    }

    @Test
    void aRunTakesOnlyServersThatOthersLeave() {
        Training other = Training.ID.with(training("fleet", 1e24, 7, 0.5), "other");
        Plan plan = plan(
                site("site"),
                type("type", 1, 3),
                fleet("fleet", "site", "type", 10, 0),
                HALVES,
                other,
                run(20, 2, 24, true, new Elasticity(0, 8, List.of())));
        // Three are left: 40 server-hours on 3 servers need 13.3 clean hours.
        assertThat(it(ledger(plan))[3]).isCloseTo(10 + 10 * BUSY, within(1e-9));
        assertThat(it(ledger(plan))[15]).isCloseTo(10 + 7 * BUSY, within(1e-9));
    }

    @Test
    void aRuleThatMovesTheRunAsItIsStandsAndIsSaid() {
        Training run = Training.POLICY.with(
                run(12, 4, 24, true, new Elasticity(0, 8, List.of())), Optional.of(Policy.WAIT_AWHILE));
        Ledger ledger = ledger(with(grid(hour -> hour < 12 ? 500 : 100), run));
        assertThat(it(ledger)[15]).isCloseTo(10 + 4 * BUSY, within(1e-9));
        assertThat(codes(ledger)).contains("elastic-not-used");
    }

    @Test
    void aCurveThatEndsBelowTheStatedServersIsSaid() {
        List<ScalingPoint> upToTwo = List.of(new ScalingPoint(1, 1), new ScalingPoint(2, 1.8));
        assertThat(codes(ledger(with(HALVES, run(12, 4, 24, true, new Elasticity(0, 8, upToTwo))))))
                .contains("scaling-curve-ends");
    }

    @Test
    void impossibleElasticityIsRefusedWhereItIsTyped() {
        Training run = run(12, 4, 24, true, new Elasticity(0, 8, List.of()));
        assertThatThrownBy(() -> NestedText.with(Training.TYPE, run, "elastic.least", "9"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("(9) must not exceed the most (8)");
        assertThatThrownBy(() -> NestedText.with(Training.TYPE, run, "elastic.most", "0"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("between 1 and 1,000,000");
        assertThatThrownBy(() -> Elasticity.SCALING.with(
                        new Elasticity(0, 8, List.of()), List.of(new ScalingPoint(1, 1), new ScalingPoint(2, 2.5))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Up to 2 servers");
    }
}
