package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

/** Against the program as a textbook writes it, with import and export as variables and a row for every step of a demand charge. */
class LpDispatchTest {
    private static final double EXACT = 1e-6;

    private static LpSolver solver() {
        assumeTrue(LpSolvers.find().isPresent(), "no solver installed");
        return LpSolvers.find().get();
    }

    private static BatteryStep battery(Random random) {
        double kwh = 10 + 100 * random.nextDouble();
        Power power = Power.ofKilowatts(kwh / (1 + 5 * random.nextDouble()));
        double efficiency = 0.8 + 0.2 * random.nextDouble();
        return new SimpleBattery(Energy.ofKilowattHours(kwh), power, power, efficiency, efficiency, 0).over(1);
    }

    /** A charge a half, and one on every third step. */
    private static DispatchProblem problem(Random random, int steps, double lowestPrice) {
        double[] net = random.doubles(steps, -30, 80).toArray();
        double[] price = random.doubles(steps, lowestPrice, 0.4).toArray();
        double[] worth = new double[steps];
        int[] third = new int[steps];
        for (int i = 0; i < steps; i++) {
            worth[i] = Math.max(0, price[i]) * random.nextDouble();
            third[i] = i % 3 == 0 ? 0 : -1;
        }
        DemandTerm halves = DemandTerm.ofPeriods(new int[] {steps / 2, steps}, new double[] {2, random.nextDouble()});
        return new DispatchProblem(
                net,
                price,
                worth,
                random.nextBoolean() ? 15 : 1_000,
                random.nextBoolean() ? 90 : 1_000,
                random.nextBoolean(),
                List.of(halves, new DemandTerm(third, new double[] {3 * random.nextDouble()})));
    }

    private static double textbook(DispatchProblem problem, BatteryStep battery, double start) {
        LinearProgram lp = new LinearProgram();
        int[] imported = new int[problem.steps()];
        int before = -1;
        for (int i = 0; i < problem.steps(); i++) {
            double net = problem.netKwh()[i];
            double deficit = Math.max(0, net);
            boolean feeds = problem.batteryExports();
            imported[i] = lp.variable(0, Math.max(deficit, problem.mostImportKwh()), problem.importPerKwh()[i]);
            int exported = lp.variable(0, problem.mostExportKwh(), -problem.exportPerKwh()[i]);
            int curtailed = lp.variable(0, Math.max(0, -net), 0);
            int charged = lp.variable(0, battery.mostChargeKwh(), 0);
            int given = lp.variable(0, Math.min(battery.mostDischargeKwh(), feeds ? 1e9 : deficit), 0);
            int content = lp.variable(i == problem.steps() - 1 ? start : battery.emptyKwh(), battery.fullKwh(), 0);
            lp.row(net, net);
            put(lp, imported[i], 1, exported, -1, curtailed, -1, charged, -1, given, 1);
            lp.row(before < 0 ? start : 0, before < 0 ? start : 0);
            put(lp, content, 1, charged, -battery.chargeEfficiency(), given, 1 / battery.dischargeEfficiency());
            if (before >= 0) {
                lp.put(before, -1);
            }
            lp.row(-1e9, battery.fullKwh());
            put(lp, content, 1, charged, battery.roomKept());
            lp.row(battery.emptyKwh(), 1e9);
            put(lp, content, 1, given, -battery.contentKept());
            before = content;
        }
        for (DemandTerm term : problem.demand()) {
            int[] peak = new int[term.ratePerKwh().length];
            for (int g = 0; g < peak.length; g++) {
                peak[g] = lp.variable(0, 1e9, term.ratePerKwh()[g]);
            }
            for (int i = 0; i < problem.steps(); i++) {
                if (term.group()[i] >= 0) {
                    lp.row(0, 1e9);
                    put(lp, peak[term.group()[i]], 1, imported[i], -1);
                }
            }
        }
        double[] values = solver().solve(lp).orElseThrow();
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += lp.cost(j) * values[j];
        }
        return sum;
    }

    private static void put(LinearProgram lp, double... variablesAndCoefficients) {
        for (int j = 0; j < variablesAndCoefficients.length; j += 2) {
            lp.put((int) variablesAndCoefficients[j], variablesAndCoefficients[j + 1]);
        }
    }

    @Test
    void itFindsTheOptimumOfTheTextbook() {
        Random random = new Random(9);
        for (int run = 0; run < 150; run++) {
            DispatchProblem problem = problem(random, 72, 0.01);
            BatteryStep battery = run % 5 == 0
                    ? ClcBattery.carbonExplorer(Energy.ofKilowattHours(40)).over(1)
                    : battery(random);
            double start = battery.fullKwh() / 2;
            OptimisedDispatch lp =
                    LpDispatch.run(problem, battery, start, solver()).orElseThrow();
            assertThat(lp.bound()).as("run %d", run).isCloseTo(textbook(problem, battery, start), within(EXACT));
        }
    }

    @Test
    void underNegativePricesItBoundsWhatABatteryCanReach() {
        Random random = new Random(10);
        for (int run = 0; run < 100; run++) {
            DispatchProblem problem = problem(random, 72, -0.2);
            BatteryStep battery = battery(random);
            double start = battery.fullKwh() / 2;
            OptimisedDispatch lp =
                    LpDispatch.run(problem, battery, start, solver()).orElseThrow();
            OptimisedDispatch own = OptimalDispatch.run(problem, battery, start);
            assertThat(lp.bound()).isLessThanOrEqualTo(Math.min(lp.objective(), own.objective()) + EXACT);
        }
    }

    @Test
    void rangesThatTheOptimumDoesNotLieInAreWidened() {
        // The optimum is 16, see OptimalDispatchTest: 1 % of it and of the power of 10 each way.
        DemandTerm demand = DemandTerm.ofPeriods(new int[] {3}, new double[] {30});
        DispatchProblem problem = DispatchProblem.of(
                new double[] {10, 20, 10}, new double[] {0.1, 0.1, 0.1}, new double[3], List.of(demand));
        Power power = Power.ofKilowatts(10);
        BatteryStep battery = new SimpleBattery(Energy.ofKilowattHours(4), power, power, 1, 1, 0).over(1);
        LinearProgram program = new LinearProgram();
        CapRanges near = CapRanges.near(problem, battery, 0);
        near.addTo(program);
        assertThat(near.isAll()).isFalse();
        assertThat(program.lower(0)).isCloseTo(16 * 0.99 - 0.1, within(1e-4));
        assertThat(program.upper(0)).isCloseTo(16 * 1.01 + 0.1, within(1e-4));
        assertThat(near.holds(new double[] {16})).isTrue();
        assertThat(near.holds(new double[] {program.lower(0)})).isFalse();
        assertThat(near.holds(new double[] {program.upper(0)})).isFalse();
        // 20 − 10 and 20 + 10 are what is possible
        CapRanges all = near.wider().wider();
        LinearProgram whole = new LinearProgram();
        all.addTo(whole);
        assertThat(all.isAll()).isTrue();
        assertThat(whole.lower(0)).isEqualTo(10);
        assertThat(whole.upper(0)).isEqualTo(30);
        assertThat(all.holds(new double[] {10})).isTrue();
    }

    @Test
    void aProgramThatTheSolverRefusesGivesNothing() {
        DispatchProblem problem = DispatchProblem.of(new double[] {1}, new double[] {0.1}, new double[1], List.of());
        assertThat(LpDispatch.run(problem, battery(new Random(1)), 0, new LpSolver() {
                    @Override
                    public String name() {
                        return "refuses";
                    }

                    @Override
                    public Optional<double[]> solve(LinearProgram program) {
                        return Optional.empty();
                    }
                }))
                .isEmpty();
    }
}
