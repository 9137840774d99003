package org.coppice.model.lifecycle;

import java.util.Optional;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Range;
import org.coppice.model.reference.EmbodiedClaim;

/** One cohort of a fleet over the years: machines, their end of life, and when their embodied carbon counts. */
public record CohortFlow(
        Fleet fleet, DeviceType type, Cohort cohort, StockFlow flow, EndOfLife endOfLife, EmbodiedSchedule schedule) {

    /** Whether the mass of these machines is known. */
    public boolean hasMass() {
        return type.mass().isPresent();
    }

    /** Whether a claim about the embodied carbon of these machines is in use. */
    public boolean hasClaim() {
        return type.embodied().isPresent();
    }

    /** Machines in service at the end of a year. */
    public double stock(int year) {
        return flow.stock(year);
    }

    /** Machines that leave service during a year. */
    public double exits(int year) {
        return flow.exits(year);
    }

    /** Embodied carbon of the whole cohort in kg CO2e; 0 where no claim is known, see {@link #hasClaim()}. */
    public double embodiedKilograms() {
        return type.embodied().map(claim -> claim.value().kilograms()).orElse(0.0) * cohort.count();
    }

    /** The range of {@link #embodiedKilograms()}: that of the claim, or the value itself where the claim has none. */
    public Range embodiedRange() {
        double value = embodiedKilograms();
        Optional<Range> range = type.embodied().flatMap(EmbodiedClaim::range);
        return range.map(known -> known.times(cohort.count())).orElse(new Range(value, value));
    }
}
