package org.coppice.model.simulate.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.simulate.schedule.ScheduledDemand;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.time.SeriesSource;

/**
 * What the model alone says of the load of a site. That of the baseline and that of a scenario tell what the scenario does to a
 * metered load.
 *
 * @param it kWh by step, if no flexible work were moved
 * @param facility kWh by step: {@code IT · PUE}, or as the cooling that is described says
 * @param movedIt kWh by step that moving flexible work adds, below 0 where it takes away
 * @param movedFacility likewise, of the facility
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record ModelledLoad(double[] it, double[] facility, double[] movedIt, double[] movedFacility) {

    static ModelledLoad of(Site site, YearFrame frame, Demand demand, Optional<FacilityModel> model) {
        if (model.isPresent()) {
            return cooled(frame, demand, model.get());
        }
        double[] pue = site.pue().value().toArray();
        int n = frame.steps();
        ModelledLoad load = new ModelledLoad(demand.unmovedKwh(), new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double ratio = pue[frame.profileIndex(i)];
            load.facility[i] = demand.unmovedKwh()[i] * ratio;
            load.movedIt[i] = demand.moved() ? demand.itKwh()[i] - demand.unmovedKwh()[i] : 0;
            load.movedFacility[i] = load.movedIt[i] * ratio;
        }
        return load;
    }

    /** With cooling that is described; sized alike before and after moving, so that the two differ by the work alone. */
    private static ModelledLoad cooled(YearFrame frame, Demand demand, FacilityModel model) {
        int n = frame.steps();
        double[] unmoved = demand.unmovedKwh();
        double[] moved = demand.itKwh();
        ModelledLoad load = new ModelledLoad(unmoved, new double[n], new double[n], new double[n]);
        FacilityFlows before = model.run(unmoved, moved, new ArrayList<>());
        for (int i = 0; i < n; i++) {
            load.facility[i] = unmoved[i] + before.overhead(i);
        }
        if (demand.moved()) {
            FacilityFlows after = model.run(moved, moved, new ArrayList<>());
            for (int i = 0; i < n; i++) {
                load.movedIt[i] = moved[i] - unmoved[i];
                load.movedFacility[i] = load.movedIt[i] + after.overhead(i) - before.overhead(i);
            }
        }
        return load;
    }

    /** That of the baseline on the steps of the scenario; empty where it can make no difference to a metered load. */
    public static Optional<ModelledLoad> ofBaseline(
            Plan baseline, Plan plan, Site site, YearFrame frame, SeriesSource source) {
        boolean metered = plan.meters().stream()
                .anyMatch(meter -> meter.site().equals(site.id()) && MeteredLoad.replacesAny(meter));
        return PlanTable.SITES
                .find(baseline, site.id())
                .filter(before -> metered && !inputs(baseline, before).equals(inputs(plan, site)))
                .map(before -> of(
                        before,
                        frame,
                        ScheduledDemand.of(baseline, before, frame, source, SiteMoves.NONE),
                        FacilityModel.of(baseline, before, frame, source, new ArrayList<>())));
    }

    /** Everything of a plan that the modelled load depends on. */
    private static List<Object> inputs(Plan plan, Site site) {
        List<Fleet> fleets = plan.listFleets(site);
        List<Object> inputs = new ArrayList<>(fleets);
        inputs.add(site.pue().value());
        inputs.add(List.of(site.powerChain(), site.cooling(), site.heatReuse()));
        inputs.add(plan.findWeather(site));
        fleets.forEach(fleet -> inputs.add(plan.findDeviceType(fleet.deviceType())));
        List<String> ids = fleets.stream().map(Fleet::id).toList();
        plan.workloads().stream()
                .filter(workload -> ids.contains(workload.fleet()))
                .forEach(inputs::add);
        if (plan.workloads().stream()
                .anyMatch(workload -> workload.flexibility().isPresent())) {
            // What flexible work follows, and where the connection stops it.
            inputs.add(site);
            inputs.addAll(plan.factors());
            inputs.addAll(plan.meters());
            inputs.addAll(plan.contracts());
        }
        return inputs;
    }
}
