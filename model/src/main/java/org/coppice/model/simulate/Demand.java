package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/**
 * The modelled IT energy of a site: the sum of its fleets.
 *
 * @param itKwh by step; NaN where a fleet's or a workload's is not known
 * @param unmovedKwh the same if no flexible work were moved; the same array where none was
 * @param arrivedKwh the same if work moved to and from other sites, but not to other hours; the same array where none was
 * @param guestKwh what work from other fleets draws
 * @param portions the arrays may still be scaled to a metered load
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record Demand(
        double[] itKwh,
        double[] unmovedKwh,
        double[] arrivedKwh,
        double[] guestKwh,
        List<Portion> portions,
        List<Service> services,
        List<Finding> findings) {

    static Demand of(Plan plan, Site site, YearFrame frame, SeriesSource source, SiteMoves moves) {
        double[] it = new double[frame.steps()];
        List<Portion> portions = new ArrayList<>();
        List<Service> services = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<FleetDemand> fleets = fleets(plan, site, frame, findings);
        for (Fleet fleet : plan.listFleets(site)) {
            if (plan.findDeviceType(fleet.deviceType()).isEmpty()) {
                portions.add(unknown(fleet, it, findings));
            }
        }
        double[] unmoved = sum(it, fleets);
        double[] arrived = moves.apply(fleets) ? sum(it, fleets) : unmoved;
        findings.addAll(moves.findings());
        boolean moved = new Scheduler(plan, site, frame, source, fleets, findings).run();
        for (FleetDemand fleet : fleets) {
            portions.addAll(fleet.portions());
            services.addAll(fleet.services());
            ServiceFindings.collect(plan, fleet.fleet(), fleet.type(), fleet, findings);
        }
        return new Demand(
                moved ? sum(it, fleets) : arrived,
                unmoved,
                arrived,
                guests(frame, fleets),
                portions,
                services,
                findings);
    }

    /** The fleets of a site whose type is known, run through the year as their work comes. */
    static List<FleetDemand> fleets(Plan plan, Site site, YearFrame frame, List<Finding> findings) {
        List<FleetDemand> fleets = new ArrayList<>();
        for (Fleet fleet : plan.listFleets(site)) {
            Optional<DeviceType> type = plan.findDeviceType(fleet.deviceType());
            if (type.isPresent()) {
                FleetDemand demand =
                        new FleetDemand(fleet, type.get(), frame, Tasks.of(plan, fleet, type.get(), frame, findings));
                demand.run();
                fleets.add(demand);
            }
        }
        return fleets;
    }

    private static double[] guests(YearFrame frame, List<FleetDemand> fleets) {
        double[] sum = new double[frame.steps()];
        for (FleetDemand fleet : fleets) {
            for (Task task : fleet.tasks()) {
                if (task instanceof BatchTask.Guest) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += task.kwh[i];
                    }
                }
            }
        }
        return sum;
    }

    /** Whether the scheduler moved any work. */
    boolean moved() {
        return itKwh != unmovedKwh;
    }

    /** What was there already, and all fleets. */
    private static double[] sum(double[] already, List<FleetDemand> fleets) {
        double[] sum = already.clone();
        for (FleetDemand fleet : fleets) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += fleet.total()[i];
            }
        }
        return sum;
    }

    private static Portion unknown(Fleet fleet, double[] it, List<Finding> findings) {
        Arrays.fill(it, Double.NaN);
        findings.add(Finding.of(
                "no-device-type",
                Severity.ERROR,
                "Hardware, " + fleet.name(),
                "The device type “" + fleet.deviceType() + "” of this fleet is not in the plan.",
                "Add it from the catalogue, or choose another."));
        double[] kwh = new double[it.length];
        Arrays.fill(kwh, Double.NaN);
        return new Portion(Portion.Kind.FLEET, fleet.id(), fleet.name(), fleet.id(), kwh, false);
    }
}
