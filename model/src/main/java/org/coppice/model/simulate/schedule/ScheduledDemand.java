package org.coppice.model.simulate.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.demand.BatchTask;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.demand.FleetDemand;
import org.coppice.model.simulate.demand.ServiceFindings;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.simulate.demand.Task;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/**
 * The demand of a site with its flexible work where it is best done: the fleets as their work comes, then what moves between sites,
 * then what moves to other hours.
 */
public final class ScheduledDemand {

    private ScheduledDemand() {}

    /** Runs all fleets of a site, and moves what may move. */
    public static Demand of(Plan plan, Site site, YearFrame frame, SeriesSource source, SiteMoves moves) {
        double[] it = new double[frame.steps()];
        List<Portion> portions = new ArrayList<>();
        List<Service> services = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<FleetDemand> fleets = FleetDemand.all(plan, site, frame, findings);
        for (Fleet fleet : plan.listFleets(site)) {
            if (plan.findDeviceType(fleet.deviceType()).isEmpty()) {
                portions.add(unknown(fleet, it, findings));
            }
        }
        double[] unmoved = sum(it, fleets);
        double[] arrived = moves.apply(fleets) ? sum(it, fleets) : unmoved;
        findings.addAll(moves.findings());
        Scheduler scheduler = new Scheduler(plan, site, frame, source, fleets, findings);
        boolean moved = scheduler.run();
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
                scheduler.delay(),
                portions,
                services,
                findings);
    }

    private static double[] guests(YearFrame frame, List<FleetDemand> fleets) {
        double[] sum = new double[frame.steps()];
        for (FleetDemand fleet : fleets) {
            for (Task task : fleet.tasks()) {
                if (task instanceof BatchTask.Guest) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += task.kwh()[i];
                    }
                }
            }
        }
        return sum;
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
