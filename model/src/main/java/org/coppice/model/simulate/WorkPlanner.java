package org.coppice.model.simulate;

import java.util.Arrays;
import java.util.Set;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.schedule.DailyShare;
import org.coppice.model.schedule.DayBlocks;
import org.coppice.model.schedule.DeferrableWork;
import org.coppice.model.schedule.Signal;
import org.coppice.model.schedule.SlackRule;

/** Where the work of one task goes, in the room that its fleet leaves it. */
final class WorkPlanner {
    private final YearFrame frame;
    private final Flexibility flexibility;
    private final Signal signal;

    WorkPlanner(YearFrame frame, Flexibility flexibility, Signal signal) {
        this.frame = frame;
        this.flexibility = flexibility;
        this.signal = signal;
    }

    /**
     * The work of batch jobs in each step.
     *
     * @param asked what came in each step
     * @param done what was done of it at once
     * @param room for all of it
     */
    double[] batch(Task task, double[] asked, double[] done, double[] room) {
        double[] plan = new double[done.length];
        double[] moving = new double[done.length];
        double[] free = new double[done.length];
        boolean sameDay = flexibility.due() == Due.SAME_DAY;
        for (int i = 0; i < plan.length; i++) {
            moving[i] = flexibility.share() * asked[i];
            plan[i] = Math.max(0, done[i] - moving[i]);
            free[i] = task.active(i) ? Math.max(0, room[i] - plan[i]) : 0;
        }
        if (sameDay) {
            double[] most = new double[done.length];
            Arrays.setAll(most, i -> task.active(i) ? room[i] : 0);
            return DailyShare.of(done, signal, flexibility.share(), most, DayBlocks.of(frame.calendar()));
        }
        double[] moved = DeferrableWork.place(moving, deadlines(task), free, signal);
        for (int i = 0; i < plan.length; i++) {
            plan[i] += moved[i];
        }
        return plan;
    }

    /** The step before which what comes in each step must be done. */
    private int[] deadlines(Task task) {
        int[] deadline = new int[frame.steps()];
        for (int i = 0; i < deadline.length; i++) {
            int last = Math.min(task.end, deadline(i + 1));
            deadline[i] = Math.max(i + 1, last);
        }
        return deadline;
    }

    /** By when work must be done that would be done before a step if nobody moved it; at most the end of the year. */
    int deadline(int end) {
        return switch (flexibility.due()) {
            case WITHIN_HOURS ->
                (int) Math.min(frame.steps(), end + Math.round(flexibility.waitHours() / frame.stepHours()));
            case SAME_DAY -> endOfDay(end - 1);
            case NEXT_WORKDAY -> workday(SlackRule.NEXT_WORKDAY, end);
            case SEMI_WEEKLY -> workday(SlackRule.SEMI_WEEKLY, end);
        };
    }

    private int workday(SlackRule rule, int end) {
        return end >= frame.steps() ? frame.steps() : rule.deadline(frame.axis(), end, Set.of());
    }

    private int endOfDay(int step) {
        short[] day = frame.calendar().day();
        int end = step;
        while (end < day.length && day[end] == day[step]) {
            end++;
        }
        return end;
    }

    /**
     * The servers of a run in each step, in the cheapest steps before its deadline, or on end in the cheapest window.
     *
     * @param servers that it has in each step if nobody moves it
     * @param room for it
     */
    double[] run(TrainingTask task, double[] servers, double[] room) {
        int end = endOf(servers);
        int deadline = Math.min(task.end, deadline(end));
        double work = Arrays.stream(servers).sum();
        double[] most = new double[servers.length];
        for (int i = task.first; i < deadline; i++) {
            most[i] = Math.min(task.mostServers(), room[i]);
        }
        return flexibility.interruptible()
                ? inCheapestSteps(task.first, deadline, work, most)
                : inCheapestWindow(task.first, deadline, work, most, servers);
    }

    private static int endOf(double[] servers) {
        int end = servers.length;
        while (end > 0 && servers[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private double[] inCheapestSteps(int first, int deadline, double work, double[] most) {
        double[] arriving = new double[most.length];
        int[] deadlines = new int[most.length];
        arriving[first] = work;
        Arrays.setAll(deadlines, i -> Math.max(i + 1, deadline));
        return DeferrableWork.place(arriving, deadlines, most, signal);
    }

    /** Tries every start; the sum over a run is carried on from that of the run before. */
    private double[] inCheapestWindow(int first, int deadline, double work, double[] most, double[] unmoved) {
        double best = cost(unmoved);
        int start = -1;
        double held = 0;
        double cost = 0;
        int next = first;
        for (int from = first; from < deadline; from++) {
            while (next < deadline && held < work * (1 - 1e-12)) {
                held += most[next];
                cost += most[next] * signal.at(next++);
            }
            if (held < work * (1 - 1e-12)) {
                break;
            }
            double total = cost - (held - work) * signal.at(next - 1);
            if (most[from] > 0 && total < best - 1e-9 * Math.abs(best)) {
                best = total;
                start = from;
            }
            held -= most[from];
            cost -= most[from] * signal.at(from);
        }
        return start < 0 ? unmoved.clone() : from(start, work, most);
    }

    private double cost(double[] servers) {
        double sum = 0;
        for (int i = 0; i < servers.length; i++) {
            sum += servers[i] * signal.at(i);
        }
        return sum;
    }

    private static double[] from(int start, double work, double[] most) {
        double[] plan = new double[most.length];
        double left = work;
        for (int i = start; i < plan.length && left > 0; i++) {
            plan[i] = Math.min(left, most[i]);
            left -= plan[i];
        }
        return plan;
    }
}
