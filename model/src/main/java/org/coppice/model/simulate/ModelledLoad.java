package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;

/**
 * What the model alone says of the load of a site. That of the baseline and that of a scenario tell what the scenario does to a
 * metered load.
 *
 * @param it kWh by step
 * @param facility kWh by step, {@code IT · PUE}
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record ModelledLoad(double[] it, double[] facility) {

    static ModelledLoad of(Site site, YearFrame frame, Demand demand) {
        double[] pue = site.pue().value().toArray();
        double[] facility = new double[frame.steps()];
        for (int i = 0; i < facility.length; i++) {
            facility[i] = demand.itKwh()[i] * pue[frame.profileIndex(i)];
        }
        return new ModelledLoad(demand.itKwh(), facility);
    }

    /** That of the baseline on the steps of the scenario; empty where it can make no difference to a metered load. */
    static Optional<ModelledLoad> ofBaseline(Plan baseline, Plan plan, Site site, YearFrame frame) {
        boolean metered = plan.meters().stream()
                .anyMatch(meter -> meter.site().equals(site.id())
                        && (MeteredLoad.replaces(meter, Meter.Measures.IT)
                                || MeteredLoad.replaces(meter, Meter.Measures.FACILITY)));
        return PlanTable.SITES
                .find(baseline, site.id())
                .filter(before -> metered && !inputs(baseline, before).equals(inputs(plan, site)))
                .map(before -> of(before, frame, Demand.of(baseline, before, frame)));
    }

    /** Everything of a plan that the modelled load depends on. */
    private static List<Object> inputs(Plan plan, Site site) {
        List<Fleet> fleets = plan.listFleets(site);
        List<Object> inputs = new ArrayList<>(fleets);
        inputs.add(site.pue().value());
        fleets.forEach(fleet -> inputs.add(plan.findDeviceType(fleet.deviceType())));
        List<String> ids = fleets.stream().map(Fleet::id).toList();
        plan.workloads().stream()
                .filter(workload -> ids.contains(workload.fleet()))
                .forEach(inputs::add);
        return inputs;
    }
}
