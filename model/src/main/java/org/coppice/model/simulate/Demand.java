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

/**
 * The modelled IT energy of a site: the sum of its fleets.
 *
 * @param itKwh by step; NaN where a fleet's or a workload's is not known
 * @param portions the arrays may still be scaled to a metered load
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record Demand(double[] itKwh, List<Portion> portions, List<Service> services, List<Finding> findings) {

    static Demand of(Plan plan, Site site, YearFrame frame) {
        double[] it = new double[frame.steps()];
        List<Portion> portions = new ArrayList<>();
        List<Service> services = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Fleet fleet : plan.listFleets(site)) {
            Optional<DeviceType> type = plan.findDeviceType(fleet.deviceType());
            if (type.isEmpty()) {
                portions.add(unknown(fleet, it, findings));
                continue;
            }
            List<Task> tasks = Tasks.of(plan, fleet, type.get(), frame, findings);
            FleetDemand demand = new FleetDemand(fleet, type.get(), frame, tasks);
            demand.run();
            for (int i = 0; i < it.length; i++) {
                it[i] += demand.total()[i];
            }
            portions.addAll(demand.portions());
            services.addAll(demand.services());
            ServiceFindings.collect(plan, fleet, type.get(), demand, findings);
        }
        return new Demand(it, portions, services, findings);
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
