package org.coppice.model.storage;

/**
 * What a step costs by the change of content, as a convex function of straight pieces: the price of export, of import, and a
 * penalty for import above a cap, each over the efficiency on its side of 0. Where prices are negative the pieces would not be
 * convex, because a battery that charges and discharges at once would be paid for its losses; the convex hull stands in, and is
 * never above the cost. Made once, filled for every step.
 */
final class StepCost {
    private static final int MOST = 6;

    private final DispatchProblem problem;
    private final BatteryStep battery;
    private final double penalty;
    private final double[] kinks = new double[MOST + 1];

    /** Pieces in ascending order of content change. */
    final double[] slope = new double[MOST];

    final double[] length = new double[MOST];
    int pieces;

    /** The least and the greatest change of content. */
    double least;

    double greatest;

    /** Whether the hull lies below the cost somewhere. */
    boolean relaxed;

    StepCost(DispatchProblem problem, BatteryStep battery, double penalty) {
        this.problem = problem;
        this.battery = battery;
        this.penalty = penalty;
    }

    /** The pieces of a step whose import is capped. */
    void fill(int step, double capKwh) {
        double net = problem.netKwh()[step];
        double give = battery.mostDischargeKwh();
        if (!problem.batteryExports()) {
            give = Math.min(give, Math.max(0, net));
        }
        double low = -give;
        double high = battery.mostChargeKwh();
        int n = 0;
        kinks[n++] = low;
        n = add(n, -problem.mostExportKwh() - net, high);
        n = add(n, Math.min(0, -net), high);
        n = add(n, Math.max(0, -net), high);
        n = add(n, Math.min(capKwh, problem.mostImportKwh()) - net, high);
        kinks[n] = high;
        pieces = 0;
        relaxed = false;
        least = low / battery.dischargeEfficiency();
        greatest = high * battery.chargeEfficiency();
        for (int i = 0; i < n; i++) {
            piece(step, kinks[i], kinks[i + 1], capKwh);
        }
    }

    /** Inserts a kink in order, where it lies between the ends. */
    private int add(int n, double kink, double high) {
        if (!(kink > kinks[0] && kink < high)) {
            return n;
        }
        int at = n;
        while (kinks[at - 1] > kink) {
            kinks[at] = kinks[at - 1];
            at--;
        }
        kinks[at] = kink;
        return n + 1;
    }

    private void piece(int step, double from, double to, double capKwh) {
        if (!(to > from)) {
            return;
        }
        double middle = (from + to) / 2;
        double net = problem.netKwh()[step] + middle;
        double price = net >= 0 ? problem.importPerKwh()[step] : problem.exportPerKwh()[step];
        if (net < -problem.mostExportKwh()) {
            price = 0;
        } else if (net > Math.min(capKwh, problem.mostImportKwh())) {
            price += penalty;
        }
        boolean charges = middle > 0;
        double s = charges ? price / battery.chargeEfficiency() : price * battery.dischargeEfficiency();
        double l = charges ? (to - from) * battery.chargeEfficiency() : (to - from) / battery.dischargeEfficiency();
        while (pieces > 0 && slope[pieces - 1] >= s) {
            relaxed |= slope[pieces - 1] > s;
            pieces--;
            s = (slope[pieces] * length[pieces] + s * l) / (length[pieces] + l);
            l += length[pieces];
        }
        slope[pieces] = s;
        length[pieces] = l;
        pieces++;
    }

    /** The energy at the AC terminals for a change of content, negative where the battery gives. */
    double ac(double change) {
        return change > 0 ? change / battery.chargeEfficiency() : change * battery.dischargeEfficiency();
    }

    /** What the step costs for a change of content, with the penalty above the cap. */
    double cost(int step, double change, double capKwh) {
        double ac = ac(change);
        double above = problem.netKwh()[step] + ac - Math.min(capKwh, problem.mostImportKwh());
        return problem.cost(step, ac) + Math.max(0, above) * penalty;
    }
}
