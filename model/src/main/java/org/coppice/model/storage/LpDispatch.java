package org.coppice.model.storage;

import java.util.Optional;

/**
 * The best use of a battery as one linear program over all steps. A step has few variables: what it charges from the surplus that
 * would be curtailed, from that which would be fed in, and from the grid; what it gives to the load and to the grid; and the content
 * it leaves, {@code e_t = e_(t−1) + η_c·ch − dis/η_d}, with the lines of content of a C/L/C battery. The import is not among them:
 * {@code import = net + ch − dis} goes straight into the costs and into {@code D_g ≥ import_t}.
 *
 * <p>The highest imports D_g are first sought near those of {@link OptimalDispatch}, see {@link CapRanges}: within a narrow range
 * most steps can only charge, or only discharge, or never reach the cap, and their rows shrink or vanish. A range that the optimum
 * lies strictly within has cut nothing off, because the program is convex; else it is widened, and in the end it is all that is
 * possible. Charging and discharging at once, which negative prices would reward, is netted afterwards.
 */
public final class LpDispatch {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final DispatchProblem problem;
    private final BatteryStep battery;
    private final double startKwh;
    private final CapRanges caps;
    private final LinearProgram program = new LinearProgram();

    /** The first and the end of the charging variables of each step, those from the grid last; likewise discharging, to the load first. */
    private final int[] charge;

    private final int[] chargeEnd;
    private final int[] discharge;
    private final int[] dischargeEnd;
    private final boolean[] chargesFromGrid;
    private final boolean[] servesLoad;
    private double costIdle;

    private LpDispatch(DispatchProblem problem, BatteryStep battery, double startKwh, CapRanges caps) {
        this.problem = problem;
        this.battery = battery;
        this.startKwh = startKwh;
        this.caps = caps;
        int n = problem.steps();
        charge = new int[n];
        chargeEnd = new int[n];
        discharge = new int[n];
        dischargeEnd = new int[n];
        chargesFromGrid = new boolean[n];
        servesLoad = new boolean[n];
    }

    /** The optimum, where the solver finds it. */
    public static Optional<OptimisedDispatch> run(
            DispatchProblem problem, BatteryStep battery, double startKwh, LpSolver solver) {
        CapRanges caps = CapRanges.near(problem, battery, startKwh);
        while (true) {
            LpDispatch lp = new LpDispatch(problem, battery, startKwh, caps);
            lp.build();
            Optional<double[]> values = solver.solve(lp.program);
            if (caps.isAll() || values.filter(caps::holds).isPresent()) {
                return values.map(found -> lp.dispatch(found, solver.name()));
            }
            caps = caps.wider();
        }
    }

    private void build() {
        caps.addTo(program);
        int before = -1;
        for (int i = 0; i < problem.steps(); i++) {
            costIdle += problem.cost(i, 0);
            charging(i);
            discharging(i);
            before = content(i, before);
        }
        for (int term = 0; term < problem.demand().size(); term++) {
            for (int i = 0; i < problem.steps(); i++) {
                demand(term, i);
            }
        }
    }

    private void charging(int i) {
        double net = problem.netKwh()[i];
        double surplus = Math.max(0, -net);
        double fedIn = Math.min(surplus, problem.mostExportKwh());
        double left = battery.mostChargeKwh();
        charge[i] = program.variables();
        left -= piece(Math.min(left, surplus - fedIn), 0);
        left -= piece(Math.min(left, fedIn), problem.exportPerKwh()[i]);
        double fromGrid = Math.min(left, Math.max(0, problem.mostImportKwh() - Math.max(0, net)));
        chargesFromGrid[i] = fromGrid > 0 && !caps.onlyDischarges(i);
        if (chargesFromGrid[i]) {
            piece(fromGrid, problem.importPerKwh()[i]);
        }
        chargeEnd[i] = program.variables();
    }

    private void discharging(int i) {
        double net = problem.netKwh()[i];
        double toLoad = Math.min(battery.mostDischargeKwh(), Math.max(0, net));
        discharge[i] = program.variables();
        servesLoad[i] = piece(toLoad, -problem.importPerKwh()[i]) > 0;
        if (problem.batteryExports()) {
            double left = battery.mostDischargeKwh() - toLoad;
            double room = Math.max(0, problem.mostExportKwh() - Math.max(0, -net));
            left -= piece(Math.min(left, room), -problem.exportPerKwh()[i]);
            // beyond what the connection carries it is lost, which only negative prices reward
            piece(left, 0);
        }
        dischargeEnd[i] = program.variables();
    }

    private double piece(double most, double costPerKwh) {
        if (most > 0) {
            program.variable(0, most, costPerKwh);
        }
        return Math.max(0, most);
    }

    private int content(int i, int before) {
        boolean last = i == problem.steps() - 1;
        double least = last ? Math.max(startKwh, battery.emptyKwh()) : battery.emptyKwh();
        int content = program.variable(least, battery.fullKwh(), 0);
        double start = before < 0 ? startKwh : 0;
        program.row(start, start);
        program.put(content, 1);
        if (before >= 0) {
            program.put(before, -1);
        }
        put(charge[i], chargeEnd[i], -battery.chargeEfficiency());
        put(discharge[i], dischargeEnd[i], 1 / battery.dischargeEfficiency());
        lines(i, content);
        return content;
    }

    /** {@code e + |u_c|/Δt·ch ≤ v_c·B} and {@code e − u_d/Δt·dis ≥ v_d·B}. */
    private void lines(int i, int content) {
        if (battery.roomKept() > 0) {
            program.row(-NONE, battery.fullKwh());
            program.put(content, 1);
            put(charge[i], chargeEnd[i], battery.roomKept());
        }
        if (battery.contentKept() > 0) {
            program.row(battery.emptyKwh(), NONE);
            program.put(content, 1);
            put(discharge[i], dischargeEnd[i], -battery.contentKept());
        }
    }

    private void put(int from, int to, double coefficient) {
        for (int j = from; j < to; j++) {
            program.put(j, coefficient);
        }
    }

    private void demand(int term, int i) {
        int peak = caps.variable(term, i);
        double net = Math.max(0, problem.netKwh()[i]);
        if (peak < 0 || !caps.reaches(term, i, net + (chargesFromGrid[i] ? battery.mostChargeKwh() : 0))) {
            return;
        }
        program.row(net, NONE);
        program.put(peak, 1);
        if (chargesFromGrid[i]) {
            program.put(chargeEnd[i] - 1, -1);
        }
        if (servesLoad[i] && !caps.onlyCharges(term, i)) {
            program.put(discharge[i], 1);
        }
    }

    private OptimisedDispatch dispatch(double[] values, String solver) {
        double bound = costIdle;
        for (int j = 0; j < program.variables(); j++) {
            bound += program.cost(j) * values[j];
        }
        Dispatch did = Dispatch.ofLength(problem.steps());
        double content = startKwh;
        for (int i = 0; i < problem.steps(); i++) {
            double ac = sum(values, charge[i], chargeEnd[i]) - sum(values, discharge[i], dischargeEnd[i]);
            double charged = ac > 0 ? battery.charge(content, ac) : 0;
            double given = ac < 0 ? battery.discharge(content, -ac) : 0;
            content = ac > 0 ? battery.afterCharge(content, charged) : battery.afterDischarge(content, given);
            did.chargeKwh()[i] = charged;
            did.dischargeKwh()[i] = given;
            did.contentKwh()[i] = content;
        }
        return OptimisedDispatch.of(problem, did, startKwh, bound, "linear program, " + solver);
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += values[j];
        }
        return sum;
    }
}
