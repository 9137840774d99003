package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class OptimalDispatchTest {
    private static final double EXACT = 1e-6;

    private static BatteryStep battery(double kwh, double kw, double efficiency) {
        Power power = Power.ofKilowatts(kw);
        return new SimpleBattery(Energy.ofKilowattHours(kwh), power, power, efficiency, efficiency, 0).over(1);
    }

    private static DispatchProblem problem(double[] net, double[] price, DemandTerm... demand) {
        return DispatchProblem.of(net, price, new double[net.length], List.of(demand));
    }

    private static DispatchProblem any(Random random, int steps, boolean negative, boolean demand) {
        double[] net = random.doubles(steps, -20, 80).toArray();
        double[] price = random.doubles(steps, negative ? -0.1 : 0.01, 0.4).toArray();
        double[] worth = new double[steps];
        for (int i = 0; i < steps; i++) {
            worth[i] = Math.max(0, price[i]) * random.nextDouble();
        }
        int half = steps / 2;
        List<DemandTerm> terms = !demand
                ? List.of()
                : List.of(DemandTerm.ofPeriods(new int[] {half, steps}, new double[] {2, 5 * random.nextDouble()}));
        return new DispatchProblem(
                net,
                price,
                worth,
                random.nextBoolean() ? 15 : Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                random.nextBoolean(),
                terms);
    }

    private static BatteryStep any(Random random) {
        double kwh = 10 + 100 * random.nextDouble();
        return battery(kwh, kwh / (1 + 5 * random.nextDouble()), 0.8 + 0.2 * random.nextDouble());
    }

    @Test
    void itBuysLowAndSavesHigh() {
        // 80 % each way: 5 kWh bought at 0.10 store 4 and save 3.2 at 0.30: 0.96 − 0.50 = 0.46 earned.
        DispatchProblem problem = problem(new double[] {10, 10}, new double[] {0.1, 0.3});
        OptimisedDispatch best = OptimalDispatch.run(problem, battery(4, 10, 0.8), 0);
        assertThat(best.dispatch().chargeKwh()).containsExactly(new double[] {5, 0}, within(EXACT));
        assertThat(best.dispatch().dischargeKwh()).containsExactly(new double[] {0, 3.2}, within(EXACT));
        assertThat(best.idle() - best.objective()).isCloseTo(0.46, within(EXACT));
        assertThat(best.gap()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aSpreadThatTheLossesEatIsLeftAlone() {
        // 80 % each way: 0.10 a kWh in is 0.15625 a kWh out.
        DispatchProblem problem = problem(new double[] {10, 10}, new double[] {0.1, 0.156});
        OptimisedDispatch best = OptimalDispatch.run(problem, battery(4, 10, 0.8), 0);
        assertThat(best.dispatch().chargeKwh()).containsOnly(0);
    }

    @Test
    void aDemandChargeFlattensThePeak() {
        // 10, 20, 10 at 2 a kW: 4 kWh kept from the first hour lower the peak to 16; the first hour rises to 14.
        DemandTerm demand = DemandTerm.ofPeriods(new int[] {3}, new double[] {2});
        DispatchProblem problem = problem(new double[] {10, 20, 10}, new double[] {0.1, 0.1, 0.1}, demand);
        OptimisedDispatch best = OptimalDispatch.run(problem, battery(4, 10, 1), 0);
        assertThat(best.dispatch().peakKwh(problem.netKwh(), 0, 3)).isCloseTo(16, within(1e-4));
        assertThat(best.idle() - best.objective()).isCloseTo(8, within(1e-3));
        assertThat(best.gap()).isLessThan(1e-4);
    }

    @Test
    void contentAtTheEndIsNotLessThanAtTheStart() {
        Random random = new Random(3);
        for (int run = 0; run < 50; run++) {
            BatteryStep battery = any(random);
            double start = battery.fullKwh() * random.nextDouble();
            DispatchProblem problem = any(random, 60, false, false);
            Dispatch did = OptimalDispatch.run(problem, battery, start).dispatch();
            assertThat(did.contentKwh()[59]).isGreaterThanOrEqualTo(start - EXACT);
        }
    }

    @Test
    void itIsNeverWorseThanDoingNothingAndNeverBetterThanItsBound() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            DispatchProblem problem = any(random, 72, run % 3 == 0, run % 2 == 0);
            BatteryStep battery = run % 5 == 0
                    ? ClcBattery.carbonExplorer(Energy.ofKilowattHours(50)).over(1)
                    : any(random);
            OptimisedDispatch best = OptimalDispatch.run(problem, battery, battery.fullKwh() / 2);
            assertThat(best.objective()).isLessThanOrEqualTo(best.idle());
            assertThat(best.objective()).isGreaterThanOrEqualTo(best.bound() - EXACT);
            assertThat(problem.objective(best.dispatch())).isEqualTo(best.objective());
        }
    }

    @Test
    void aLargerBatteryNeverCostsMore() {
        Random random = new Random(5);
        for (int run = 0; run < 30; run++) {
            DispatchProblem problem = any(random, 60, false, false);
            double before = Double.POSITIVE_INFINITY;
            for (double kwh = 0; kwh <= 100; kwh += 10) {
                double cost =
                        OptimalDispatch.run(problem, battery(kwh, 20, 0.9), 0).objective();
                assertThat(cost).isLessThanOrEqualTo(before + EXACT);
                before = cost;
            }
        }
    }

    @Test
    void aLinearProgramFindsTheSameOptimum() {
        assumeTrue(LpSolvers.find().isPresent(), "no solver installed");
        Random random = new Random(6);
        for (int run = 0; run < 100; run++) {
            DispatchProblem problem = any(random, 96, false, false);
            BatteryStep battery = any(random);
            double start = battery.fullKwh() / 2;
            OptimisedDispatch own = OptimalDispatch.run(problem, battery, start);
            OptimisedDispatch lp = LpDispatch.run(
                            problem, battery, start, LpSolvers.find().get())
                    .orElseThrow();
            assertThat(own.objective()).as("run %d", run).isCloseTo(lp.objective(), within(EXACT));
            assertThat(own.bound()).isCloseTo(lp.bound(), within(EXACT));
        }
    }

    @Test
    void underDemandChargesTheLinearProgramLiesBetweenTheBoundAndTheDispatch() {
        assumeTrue(LpSolvers.find().isPresent(), "no solver installed");
        Random random = new Random(7);
        double worst = 0;
        for (int run = 0; run < 100; run++) {
            DispatchProblem problem = any(random, 96, false, true);
            BatteryStep battery = any(random);
            double start = battery.fullKwh() / 2;
            OptimisedDispatch own = OptimalDispatch.run(problem, battery, start);
            OptimisedDispatch lp = LpDispatch.run(
                            problem, battery, start, LpSolvers.find().get())
                    .orElseThrow();
            assertThat(lp.objective()).isCloseTo(lp.bound(), within(EXACT));
            assertThat(own.objective()).isGreaterThanOrEqualTo(lp.objective() - EXACT);
            assertThat(own.bound()).isLessThanOrEqualTo(lp.objective() + EXACT);
            worst = Math.max(worst, (own.objective() - lp.objective()) / own.idle());
        }
        assertThat(worst).isLessThan(0.002);
    }

    @Test
    void theLinesOfALithiumBatteryAreKeptByTheLinearProgram() {
        assumeTrue(LpSolvers.find().isPresent(), "no solver installed");
        Random random = new Random(8);
        for (int run = 0; run < 20; run++) {
            DispatchProblem problem = any(random, 96, false, true);
            BatteryStep battery =
                    ClcBattery.carbonExplorer(Energy.ofKilowattHours(40)).over(1);
            OptimisedDispatch lp =
                    LpDispatch.run(problem, battery, 20, LpSolvers.find().get()).orElseThrow();
            // What was planned is what the minute-by-minute battery does.
            assertThat(lp.objective()).isCloseTo(lp.bound(), within(EXACT));
            OptimisedDispatch own = OptimalDispatch.run(problem, battery, 20);
            assertThat(own.objective()).isLessThanOrEqualTo(lp.objective() + 0.01 * lp.idle());
        }
    }
}
