package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Elasticity;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.schedule.DailyShare;
import org.coppice.model.schedule.DayBlocks;
import org.coppice.model.schedule.DeferrableWork;
import org.coppice.model.schedule.ElasticScaling;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.QueuedWork;
import org.coppice.model.schedule.Signal;
import org.coppice.model.schedule.SlackRule;
import org.coppice.model.simulate.demand.Task;
import org.coppice.model.simulate.demand.TrainingTask;
import org.coppice.model.simulate.year.YearFrame;

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
        Optional<Policy> policy = flexibility.policy();
        for (int i = 0; i < plan.length; i++) {
            moving[i] = flexibility.share() * asked[i];
            plan[i] = Math.max(0, done[i] - moving[i]);
            free[i] = task.active(i) ? Math.max(0, room[i] - plan[i]) : 0;
        }
        if (policy.isEmpty() && flexibility.due() == Due.SAME_DAY) {
            double[] most = new double[done.length];
            Arrays.setAll(most, i -> task.active(i) ? room[i] : 0);
            return DailyShare.of(done, signal, flexibility.share(), most, DayBlocks.of(frame.calendar()));
        }
        double[] moved = policy.isEmpty() || policy.get() == Policy.WAIT_AWHILE
                ? DeferrableWork.place(moving, deadlines(task), free, signal)
                : QueuedWork.place(moving, atOnce(done, plan), deadlines(task), free, signal, policy.get());
        for (int i = 0; i < plan.length; i++) {
            plan[i] += moved[i];
        }
        return plan;
    }

    private static double[] atOnce(double[] done, double[] staying) {
        double[] atOnce = new double[done.length];
        Arrays.setAll(atOnce, i -> done[i] - staying[i]);
        return atOnce;
    }

    /** The step before which what comes in each step must be done. */
    private int[] deadlines(Task task) {
        int[] deadline = new int[frame.steps()];
        for (int i = 0; i < deadline.length; i++) {
            int last = Math.min(task.end(), deadline(i + 1));
            deadline[i] = Math.max(i + 1, last);
        }
        return deadline;
    }

    /** By when work must be done that would be done before a step if nobody moved it; at most the end of the year. */
    int deadline(int end) {
        return switch (flexibility.due()) {
            case WITHIN_HOURS ->
                (int) Math.min(frame.steps(), end + Math.floor(flexibility.waitHours() / frame.stepHours() + 1e-9));
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

    /** The servers of an elastic run in each step: more where the signal is low, fewer elsewhere; all its work before its deadline. */
    private double[] elastic(TrainingTask task, Elasticity elastic, int deadline, double[] room) {
        double[] most = new double[room.length];
        for (int i = task.first(); i < deadline; i++) {
            most[i] = Math.min(task.mostServers(), room[i]);
        }
        int least = flexibility.interruptible() ? elastic.least() : Math.max(1, elastic.least());
        return new ElasticScaling(task.scaling())
                .place(task.speedSteps(), task.first(), deadline, least, most, signal, 1)
                .servers();
    }

    /**
     * The servers of a run in each step, by the rule that is asked for: in steps before its deadline, or on end in a window.
     *
     * @param servers that it has in each step if nobody moves it
     * @param room for it
     */
    double[] run(TrainingTask task, double[] servers, double[] room) {
        int deadline = Math.min(task.end(), deadline(RunPlanner.endOf(servers)));
        if (flexibility.scales().isPresent()) {
            return elastic(task, flexibility.scales().get(), deadline, room);
        }
        double[] most = new double[servers.length];
        for (int i = task.first(); i < deadline; i++) {
            most[i] = Math.min(task.statedServers(), room[i]);
        }
        Policy best = flexibility.interruptible() ? Policy.WAIT_AWHILE : Policy.LOWEST_WINDOW;
        return new RunPlanner(signal, task.first(), deadline, servers, most)
                .place(flexibility.policy().orElse(best));
    }
}
