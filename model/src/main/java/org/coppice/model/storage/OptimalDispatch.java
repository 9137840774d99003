package org.coppice.model.storage;

/**
 * The best use of a battery by dynamic programming over convex value functions ({@link ValueFunction}): exact without demand
 * charges, in about a millisecond a year. With them the import of each group of steps is capped, and the cap is searched for: the
 * cost of a period is convex in its cap. Periods are taken from the last to the first, at the contents of the pass before
 * (a rolling horizon backwards). What is lost by that is shown as the gap to a bound.
 *
 * <p>The bound is that of Lagrange: a demand rate spread over the steps that reach the cap, in proportion to what each would save,
 * is a price on their import; the optimum at those prices, which is exact, is never above the optimum with the demand charge.
 */
public final class OptimalDispatch {
    private static final String METHOD = "exact value functions";
    private static final String METHOD_WITH_DEMAND = "exact value functions, caps by period";
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SEARCHES = 34;
    private static final int SWEEPS = 2;
    private static final double AT_CAP = 1e-6;

    private final DispatchProblem problem;
    private final BatteryStep battery;
    private final double startKwh;
    private final double range;
    private final double penalty;
    private final StepCost cost;
    private final ValueFunction value;
    private final ValueFunction.Store store;
    private final DemandCaps caps;

    private OptimalDispatch(DispatchProblem problem, BatteryStep battery, double startKwh) {
        this.problem = problem;
        this.battery = battery;
        this.startKwh = startKwh;
        range = Math.max(0, battery.fullKwh() - battery.emptyKwh());
        penalty = penalty(problem);
        cost = new StepCost(problem, battery, penalty);
        value = new ValueFunction(range);
        store = new ValueFunction.Store(problem.steps());
        caps = new DemandCaps(problem);
    }

    private static double penalty(DispatchProblem problem) {
        double largest = 1e-6;
        for (int i = 0; i < problem.steps(); i++) {
            largest = Math.max(largest, Math.abs(problem.importPerKwh()[i]));
            largest = Math.max(largest, Math.abs(problem.exportPerKwh()[i]));
        }
        for (DemandTerm term : problem.demand()) {
            for (double rate : term.ratePerKwh()) {
                largest = Math.max(largest, rate);
            }
        }
        return 100 * largest;
    }

    /**
     * The best use from a content on, ending with no less.
     *
     * @param startKwh within empty and full
     */
    public static OptimisedDispatch run(DispatchProblem problem, BatteryStep battery, double startKwh) {
        OptimalDispatch search = new OptimalDispatch(problem, battery, startKwh);
        if (problem.steps() == 0 || search.range <= 0) {
            Dispatch nothing = Dispatch.ofLength(problem.steps());
            java.util.Arrays.fill(nothing.contentKwh(), startKwh);
            double idle = problem.objective(nothing);
            return new OptimisedDispatch(nothing, idle, idle, idle, METHOD);
        }
        return search.caps.latestFirst().isEmpty() ? search.withoutDemand() : search.withDemand();
    }

    private OptimisedDispatch withoutDemand() {
        backTo(problem.steps(), 0);
        double bound = value.at(startKwh - battery.emptyKwh());
        Dispatch did = Dispatch.ofLength(problem.steps());
        forward(did);
        return OptimisedDispatch.of(problem, did, startKwh, bound, METHOD);
    }

    private OptimisedDispatch withDemand() {
        Dispatch did = Dispatch.ofLength(problem.steps());
        java.util.Arrays.fill(did.contentKwh(), startKwh);
        OptimisedDispatch best = null;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Dispatch before = did;
            searchCaps(before);
            did = Dispatch.ofLength(problem.steps());
            forward(did);
            OptimisedDispatch found = OptimisedDispatch.of(
                    problem,
                    did,
                    startKwh,
                    DemandBound.of(problem, battery, did, startKwh, this::worthOfCap),
                    METHOD_WITH_DEMAND);
            best = best == null ? found : best.or(found);
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** Sets the cap of every group, from the last to the first, and keeps the value functions at those caps. */
    private void searchCaps(Dispatch before) {
        int at = problem.steps();
        value.end(startKwh - battery.emptyKwh(), penalty);
        store.keep(at, value);
        for (DemandCaps.Group group : caps.latestFirst()) {
            backTo(at, group.end);
            at = Math.min(at, group.end);
            double content = group.first == 0 ? startKwh : before.contentKwh()[group.first - 1];
            search(group, content - battery.emptyKwh());
        }
        backTo(at, 0);
    }

    private void search(DemandCaps.Group group, double contentAboveEmpty) {
        double low = Math.max(0, group.idlePeak - battery.mostDischargeKwh());
        double high = group.idlePeak + battery.mostChargeKwh();
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = costAt(group, a, contentAboveEmpty);
        double atB = costAt(group, b, contentAboveEmpty);
        for (int i = 0; i < SEARCHES; i++) {
            if (atA <= atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = costAt(group, a, contentAboveEmpty);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = costAt(group, b, contentAboveEmpty);
            }
        }
        // The upper end: a cap that cannot quite be kept would carry the penalty.
        group.cap = high;
    }

    /** What a period and the rest of the year cost under a cap. */
    private double costAt(DemandCaps.Group group, double cap, double contentAboveEmpty) {
        group.cap = cap;
        value.load(store, group.end);
        for (int i = group.end - 1; i >= group.first; i--) {
            double stepCap = caps.at(i);
            cost.fill(i, stepCap);
            value.back(i, cost, stepCap);
        }
        return value.at(contentAboveEmpty) + group.rate * cap;
    }

    /** Keeps the value functions of the steps before one, down to another. */
    private void backTo(int from, int to) {
        if (from == problem.steps()) {
            value.end(startKwh - battery.emptyKwh(), penalty);
            store.keep(from, value);
        } else {
            value.load(store, from);
        }
        for (int i = from - 1; i >= to; i--) {
            double cap = caps.at(i);
            cost.fill(i, cap);
            value.back(i, cost, cap);
            store.keep(i, value);
        }
    }

    private void forward(Dispatch into) {
        double content = startKwh;
        for (int i = 0; i < problem.steps(); i++) {
            double cap = caps.at(i);
            cost.fill(i, cap);
            value.load(store, i + 1);
            double ac = cost.ac(bestChange(i, cap, content - battery.emptyKwh()));
            double charged = ac > 0 ? battery.charge(content, ac) : 0;
            double given = ac < 0 ? battery.discharge(content, -ac) : 0;
            content = ac > 0 ? battery.afterCharge(content, charged) : battery.afterDischarge(content, given);
            into.chargeKwh()[i] = charged;
            into.dischargeKwh()[i] = given;
            into.contentKwh()[i] = content;
        }
    }

    private double bestChange(int step, double cap, double above) {
        double best = changeByPieces(above);
        if (!cost.relaxed) {
            return best;
        }
        double low = Math.max(cost.least, -above);
        double high = Math.min(cost.greatest, range - above);
        for (double other : new double[] {low, Math.max(low, Math.min(high, 0)), high}) {
            best = total(step, cap, above, other) < total(step, cap, above, best) ? other : best;
        }
        return best;
    }

    private double total(int step, double cap, double above, double change) {
        return cost.cost(step, change, cap) + value.at(above + change);
    }

    /** Goes up from the greatest discharge while content is worth more than it costs. */
    private double changeByPieces(double above) {
        double low = -above;
        double high = range - above;
        double from = cost.least;
        double change = Math.max(from, low);
        for (int p = 0; p < cost.pieces; p++) {
            double to = from + cost.length[p];
            double a = Math.max(from, low);
            double b = Math.min(to, high);
            if (b > a) {
                double worthwhile = value.worthMoreThan(cost.slope[p], a + b < 0) - above;
                if (worthwhile < b) {
                    return Math.max(a, worthwhile);
                }
                change = b;
            }
            from = to;
        }
        return change;
    }

    /** What a higher cap would save at a step that reaches it; 0 elsewhere. */
    private double worthOfCap(int step, Dispatch did) {
        double cap = caps.at(step);
        double net = problem.netKwh()[step] + did.chargeKwh()[step] - did.dischargeKwh()[step];
        if (!(net >= cap - AT_CAP * Math.max(1e-9, cap))) {
            return 0;
        }
        value.load(store, step + 1);
        double worth = value.worth(did.contentKwh()[step] - battery.emptyKwh());
        double perKwh =
                did.chargeKwh()[step] > 0 ? worth * battery.chargeEfficiency() : worth / battery.dischargeEfficiency();
        return Math.max(0, Math.min(caps.tightest(step).rate, perKwh - problem.importPerKwh()[step]));
    }
}
