package org.coppice.model.performance;

import java.util.Comparator;
import java.util.List;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Seconds;

/**
 * A job measured under several power caps, and which cap serves which aim best: least energy; least {@code η·E + (1 − η)·P_max·T}
 * (Zeus, You et al. 2023, NSDI, eq. 2); least power within a slowdown.
 *
 * @param runs at least one
 */
public record CapTrace(List<Run> runs) {

    /** One measured run. */
    public record Run(Power cap, Seconds time, Power power) {

        /** What the run took. */
        public Energy energy() {
            return power.over(time.value() / 3600);
        }

        /** The cost of Zeus, in kWh; η = 1 counts energy alone, η = 0 time alone. */
        public Energy cost(double eta, Power most) {
            return energy().times(eta).plus(most.over(time.value() / 3600).times(1 - eta));
        }
    }

    /** Copies the runs; refuses none. */
    public CapTrace {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("A trace needs at least one run.");
        }
    }

    /** The run that takes the least energy. */
    public Run leastEnergy() {
        return best(runs, Comparator.comparing(Run::energy));
    }

    /** The run of the least cost. */
    public Run leastCost(double eta, Power most) {
        return best(runs, Comparator.comparing(run -> run.cost(eta, most)));
    }

    /** The run of the lowest cap that takes at most so many times as long as the fastest. */
    public Run within(double slowdown) {
        double most = fastest().time().value() * slowdown;
        List<Run> allowed =
                runs.stream().filter(run -> run.time().value() <= most).toList();
        return best(allowed, Comparator.comparing(Run::cap));
    }

    /** The fastest run. */
    public Run fastest() {
        return best(runs, Comparator.comparing(Run::time));
    }

    /** What the runs say about caps in general: cap and time relative to the highest cap. */
    public PowerCapProfile profile() {
        List<Run> falling =
                runs.stream().sorted(Comparator.comparing(Run::cap).reversed()).toList();
        Run full = falling.get(0);
        return new PowerCapProfile(falling.stream()
                .map(run -> new PowerCapProfile.Point(
                        run.cap().kilowatts() / full.cap().kilowatts(),
                        run.time().value() / full.time().value()))
                .toList());
    }

    private static Run best(List<Run> runs, Comparator<Run> order) {
        return runs.stream().min(order).orElseThrow();
    }
}
