package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import org.coppice.model.schedule.DeferrableWork;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.Signal;

/**
 * Where a run goes whose servers may be fewer where the fleet has no more: the rules of {@link Policy}, by server-steps instead of
 * steps. Whether the result is better than not moving is for the caller to see, because some rules may end worse.
 */
final class RunPlanner {
    private static final double WHOLE = 1 - 1e-12;

    private final Signal signal;
    private final int first;
    private final int deadline;
    private final double[] unmoved;
    private final double[] most;
    private final double work;

    /** How good it is to begin at a step. */
    @FunctionalInterface
    private interface Score {
        double of(int start, int steps, double cost);
    }

    /**
     * A run.
     *
     * @param unmoved the servers in each step if nobody moves it
     * @param most servers that it can have in each step, none outside its window
     */
    RunPlanner(Signal signal, int first, int deadline, double[] unmoved, double[] most) {
        this.signal = signal;
        this.first = first;
        this.deadline = deadline;
        this.unmoved = unmoved;
        this.most = most;
        this.work = Arrays.stream(unmoved).sum();
    }

    double[] place(Policy policy) {
        return switch (policy) {
            case NO_WAIT -> unmoved.clone();
            case LOWEST_SLOT -> window((start, steps, cost) -> -signal.at(start));
            case LOWEST_WINDOW -> window((start, steps, cost) -> -cost);
            case CARBON_TIME -> carbonTime();
            case WAIT_AWHILE -> inCheapestSteps();
            case ECOVISOR -> whileLow();
        };
    }

    static int endOf(double[] servers) {
        int end = servers.length;
        while (end > 0 && servers[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private double[] carbonTime() {
        double now = 0;
        int begins = 0;
        while (begins < unmoved.length && unmoved[begins] == 0) {
            begins++;
        }
        for (int i = begins; i < unmoved.length; i++) {
            now += unmoved[i] * signal.at(i);
        }
        int start = begins;
        double unmovedCost = now;
        return window((from, steps, cost) -> (unmovedCost - cost) / (Math.max(0, from - start) + steps));
    }

    private double[] inCheapestSteps() {
        double[] arriving = new double[most.length];
        int[] deadlines = new int[most.length];
        arriving[first] = work;
        Arrays.setAll(deadlines, i -> Math.max(i + 1, deadline));
        return DeferrableWork.place(arriving, deadlines, most, signal);
    }

    private double[] whileLow() {
        boolean[] low = Policy.lowSteps(signal);
        double[] plan = new double[most.length];
        double ahead = 0;
        for (int i = first; i < deadline; i++) {
            ahead += most[i];
        }
        double left = work;
        for (int i = first; i < deadline && left > 0; i++) {
            ahead -= most[i];
            double mustNow = Math.max(0, left - ahead);
            plan[i] = Math.min(most[i], low[i] ? left : mustNow);
            left -= plan[i];
        }
        return plan;
    }

    /** Tries every start; the sum over a run is carried on from that of the run before. The earliest of equals is taken. */
    private double[] window(Score score) {
        double best = 0;
        int start = -1;
        double held = 0;
        double cost = 0;
        int next = first;
        for (int from = first; from < deadline; from++) {
            while (next < deadline && held < work * WHOLE) {
                held += most[next];
                cost += most[next] * signal.at(next++);
            }
            if (held < work * WHOLE) {
                break;
            }
            double total = cost - (held - work) * signal.at(next - 1);
            double value = score.of(from, next - from, total);
            if (most[from] > 0 && (start < 0 || value > best + 1e-9 * Math.abs(best))) {
                best = value;
                start = from;
            }
            held -= most[from];
            cost -= most[from] * signal.at(from);
        }
        return start < 0 ? unmoved.clone() : from(start);
    }

    private double[] from(int start) {
        double[] plan = new double[most.length];
        double left = work;
        for (int i = start; i < plan.length && left > 0; i++) {
            plan[i] = Math.min(left, most[i]);
            left -= plan[i];
        }
        return plan;
    }
}
