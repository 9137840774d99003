package org.coppice.model.simulate.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Elasticity;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.schedule.ScalingCurve;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;

/**
 * A training run: {@code T = FLOP / (servers · peak · MFU)} from its first day on, longer by the slowdown of the power cap. Runs on
 * fewer servers where the fleet has no more, and is done in part of its last step. A run that is elastic takes as many in each step as was
 * planned, and does on them what its scaling curve says.
 */
public final class TrainingTask extends Task.Exclusive {
    private final Training training;
    private final double slowdown;
    private final ScalingCurve scaling;
    private final double flopPerSpeed;

    TrainingTask(Training training, YearFrame frame, Fleet fleet, NodePower power, WorkRate peak) {
        super(training, frame, power.kwAt(training.utilisation().value()));
        this.training = training;
        this.slowdown = power.slowdownAt(training.utilisation().value());
        double perHour = peak.flopPerSecond() * 3600 * training.mfu().value().value() / slowdown;
        this.scaling = training.elastic().map(Elasticity::curve).orElse(ScalingCurve.linear(training.servers()));
        this.flopPerSpeed = perHour * frame.stepHours() * training.servers() / scaling.at(training.servers());
        this.asked = Math.max(0, training.work().flop() - doneBefore(frame.firstDay(), fleet, perHour * 24));
    }

    /** What a run that began in an earlier year had done by New Year, other workloads of the fleet left aside. */
    private double doneBefore(LocalDate newYear, Fleet fleet, double flopPerServerDay) {
        double flop = 0;
        LocalDate end = training.to().filter(to -> to.isBefore(newYear)).orElse(newYear);
        long days = ChronoUnit.DAYS.between(training.from(), end);
        for (long day = 0; day < days && flop < training.work().flop(); day++) {
            int servers = fleet.serversBoughtBy(training.from().plusDays(day));
            flop += Math.min(servers, training.servers()) * flopPerServerDay;
        }
        return flop;
    }

    /** The servers that it takes where nobody scales it. */
    public int statedServers() {
        return training.servers();
    }

    /** The most servers that the run takes at a time where it is scaled. */
    public double mostServers() {
        return training.elastic().map(Elasticity::mostUseful).orElse((double) training.servers());
    }

    /** How much more it does on more servers. */
    public ScalingCurve scaling() {
        return scaling;
    }

    /** What it got done in steps at the speeds of its scaling curve, once the fleet ran. */
    public double speedSteps() {
        return done / flopPerSpeed;
    }

    private double workOn(double servers) {
        return scaling.at(servers) * flopPerSpeed;
    }

    @Override
    double occupy(int step, double free) {
        if (planned.length > 0) {
            double servers = Math.min(planned[step], free);
            done += workOn(servers);
            return servers;
        }
        double left = asked - done;
        double servers = Math.min(training.servers(), free);
        double most = workOn(servers);
        if (left <= 0 || most <= 0) {
            return 0;
        }
        if (left >= most) {
            done += most;
            return servers;
        }
        done = asked;
        return servers * left / most;
    }

    @Override
    Service service() {
        return new Service(
                workload.id(),
                workload.name(),
                workload.fleet(),
                asked,
                done,
                Unit.FLOP,
                slowdown,
                OptionalDouble.empty());
    }
}
