package org.coppice.model.storage;

import java.util.Optional;

/**
 * The best use of a battery as one linear program over all steps: {@code im − ex − cu − ch + dis = net},
 * {@code e_t = e_(t−1) + η_c·ch − dis/η_d}, {@code D_g ≥ im_t}, with the lines of content of a C/L/C battery. Charging and
 * discharging at once, which negative prices would reward, is netted afterwards.
 */
public final class LpDispatch {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final DispatchProblem problem;
    private final BatteryStep battery;
    private final double startKwh;
    private final LinearProgram program = new LinearProgram();
    private final int[] charge;
    private final int[] discharge;
    private final int[] imported;

    private LpDispatch(DispatchProblem problem, BatteryStep battery, double startKwh) {
        this.problem = problem;
        this.battery = battery;
        this.startKwh = startKwh;
        charge = new int[problem.steps()];
        discharge = new int[problem.steps()];
        imported = new int[problem.steps()];
    }

    /** The optimum, where the solver finds it. */
    public static Optional<OptimisedDispatch> run(
            DispatchProblem problem, BatteryStep battery, double startKwh, LpSolver solver) {
        LpDispatch lp = new LpDispatch(problem, battery, startKwh);
        lp.build();
        return solver.solve(lp.program).map(values -> lp.dispatch(values, solver.name()));
    }

    private void build() {
        int before = -1;
        for (int i = 0; i < problem.steps(); i++) {
            before = step(i, before);
        }
        for (DemandTerm term : problem.demand()) {
            demand(term);
        }
    }

    private int step(int i, int before) {
        double net = problem.netKwh()[i];
        double surplus = Math.max(0, -net);
        double deficit = Math.max(0, net);
        boolean exports = problem.batteryExports();
        boolean last = i == problem.steps() - 1;
        charge[i] = program.variable(0, battery.mostChargeKwh(), 0);
        discharge[i] = program.variable(0, Math.min(battery.mostDischargeKwh(), exports ? NONE : deficit), 0);
        imported[i] = program.variable(0, Math.max(deficit, problem.mostImportKwh()), problem.importPerKwh()[i]);
        double most = Math.min(problem.mostExportKwh(), exports ? NONE : surplus);
        int exported = program.variable(0, most, -problem.exportPerKwh()[i]);
        int content = program.variable(
                last ? Math.max(startKwh, battery.emptyKwh()) : battery.emptyKwh(), battery.fullKwh(), 0);
        program.row(net, net);
        program.put(imported[i], 1);
        program.put(exported, -1);
        program.put(charge[i], -1);
        program.put(discharge[i], 1);
        if (problem.mostExportKwh() < NONE) {
            program.put(program.variable(0, NONE, 0), -1);
        }
        double start = before < 0 ? startKwh : 0;
        program.row(start, start);
        program.put(content, 1);
        if (before >= 0) {
            program.put(before, -1);
        }
        program.put(charge[i], -battery.chargeEfficiency());
        program.put(discharge[i], 1 / battery.dischargeEfficiency());
        lines(i, content);
        return content;
    }

    /** {@code e + |u_c|/Δt·ch ≤ v_c·B} and {@code e − u_d/Δt·dis ≥ v_d·B}. */
    private void lines(int i, int content) {
        if (battery.roomKept() > 0) {
            program.row(-NONE, battery.fullKwh());
            program.put(content, 1);
            program.put(charge[i], battery.roomKept());
        }
        if (battery.contentKept() > 0) {
            program.row(battery.emptyKwh(), NONE);
            program.put(content, 1);
            program.put(discharge[i], -battery.contentKept());
        }
    }

    private void demand(DemandTerm term) {
        int[] peak = new int[term.ratePerKwh().length];
        for (int g = 0; g < peak.length; g++) {
            peak[g] = program.variable(0, NONE, term.ratePerKwh()[g]);
        }
        for (int i = 0; i < problem.steps(); i++) {
            int g = term.group()[i];
            if (g >= 0 && term.ratePerKwh()[g] > 0) {
                program.row(0, NONE);
                program.put(peak[g], 1);
                program.put(imported[i], -1);
            }
        }
    }

    private OptimisedDispatch dispatch(double[] values, String solver) {
        double bound = 0;
        for (int j = 0; j < program.variables(); j++) {
            bound += program.cost(j) * values[j];
        }
        Dispatch did = Dispatch.ofLength(problem.steps());
        double content = startKwh;
        for (int i = 0; i < problem.steps(); i++) {
            double ac = values[charge[i]] - values[discharge[i]];
            double charged = ac > 0 ? battery.charge(content, ac) : 0;
            double given = ac < 0 ? battery.discharge(content, -ac) : 0;
            content = ac > 0 ? battery.afterCharge(content, charged) : battery.afterDischarge(content, given);
            did.chargeKwh()[i] = charged;
            did.dischargeKwh()[i] = given;
            did.contentKwh()[i] = content;
        }
        return OptimisedDispatch.of(problem, did, startKwh, bound, "linear program, " + solver);
    }
}
