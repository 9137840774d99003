package org.coppice.model.simulate.demand;

import java.util.Optional;
import org.coppice.model.performance.CapModel;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.Sourced;

/**
 * What one server of a fleet draws, and how much longer its work takes under the fleet's power cap.
 *
 * <p>A capped server draws {@code min(P(u), cap)}. What the cap costs in time comes from the type's measured profile; without one,
 * from {@link CapModel} as if all work were bound by the clock, which is the slowest that it can get.
 */
final class NodePower {
    /**
     * Power of the host (CPU and memory) for a unit of accelerator power: 25 % to 58 % of the energy of a served prompt; Elsworth
     * et al. 2025, "Measuring the environmental impact of delivering AI at Google Scale", arXiv 2508.15734.
     */
    static final double HOST_PER_ACCELERATOR = 0.25 / 0.58;

    /** n of {@code P = P_0 + c·f^n}, with which {@link CapModel} was fitted to the traces of Zeus. */
    private static final double CLOCK_EXPONENT = 2;

    /** β, where nothing is known of the work: all of it waits for the clock. */
    private static final double CLOCK_BOUND = 1;

    private final PowerCurve curve;
    private final double capKw;
    private final Optional<PowerCapProfile> profile;
    private final int accelerators;

    private NodePower(PowerCurve curve, double capKw, Optional<PowerCapProfile> profile, int accelerators) {
        this.curve = curve;
        this.capKw = capKw;
        this.profile = profile;
        this.accelerators = accelerators;
    }

    static NodePower of(DeviceType type, Fleet fleet) {
        return new NodePower(
                type.power().value(),
                fleet.powerCap().map(Power::kilowatts).orElse(Double.POSITIVE_INFINITY),
                type.capProfile().map(Sourced::value),
                type.accelerators());
    }

    double idleKw() {
        return Math.min(curve.kilowattsAt(0), capKw);
    }

    double kwAt(double utilisation) {
        return Math.min(curve.kilowattsAt(utilisation), capKw);
    }

    /** Time for a unit of work relative to a server that is free to draw this much; infinite where the cap leaves nothing. */
    double slowdown(double uncappedKw) {
        if (uncappedKw <= capKw) {
            return 1;
        }
        if (capKw <= curve.kilowattsAt(0)) {
            return Double.POSITIVE_INFINITY;
        }
        if (profile.isPresent()) {
            return profile.get().timeAt(capKw / uncappedKw);
        }
        return new CapModel(curve.idle(), Power.ofKilowatts(uncappedKw), CLOCK_EXPONENT, CLOCK_BOUND)
                .time(Power.ofKilowatts(capKw));
    }

    double slowdownAt(double utilisation) {
        return slowdown(curve.kilowattsAt(utilisation));
    }

    /** The share of its uncapped work that a server can do at most. */
    double capacity() {
        return 1 / slowdownAt(1);
    }

    /** How many instances of a service one server runs; less than 1 where an instance spans servers. */
    double instances(OperatingPoint point) {
        if (accelerators == 0) {
            return 1;
        }
        return accelerators >= point.accelerators()
                ? Math.floorDiv(accelerators, point.accelerators())
                : accelerators / (double) point.accelerators();
    }

    /** The power of a server busy at an operating point, before the cap: accelerators and host, never less than idle. */
    double uncappedKwAt(OperatingPoint point) {
        double accelerator = point.power().kilowatts() * instances(point);
        return Math.max(curve.kilowattsAt(0), accelerator * (1 + HOST_PER_ACCELERATOR));
    }

    double kwAt(OperatingPoint point) {
        return Math.min(uncappedKwAt(point), capKw);
    }
}
