package org.coppice.model.simulate;

import java.util.ArrayList;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.simulate.facility.FacilityFlows;
import org.coppice.model.simulate.facility.FacilityModel;
import org.coppice.model.simulate.schedule.ScheduledDemand;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.time.SeriesSource;

/**
 * What the model alone says of the load of a site, whatever its meters read: for comparison with them, and for calibration.
 *
 * @param itKwh by step of the plan's year; NaN where a fleet's or a workload's is not known
 * @param facilityKwh the same with the overhead: {@code IT · PUE}, or as the cooling that is described says
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record ModelledYear(double[] itKwh, double[] facilityKwh) {

    /** Runs the fleets of a site, flexible work moved to other hours as the plan says; none comes to a site with meters, or goes. */
    public static ModelledYear of(Plan plan, Site site, SeriesSource source) {
        double[] it = ScheduledDemand.of(plan, site, YearFrame.of(plan, site), source, SiteMoves.NONE)
                .itKwh();
        return new ModelledYear(it, facilityOf(plan, site, it, source));
    }

    /** The load of the facility in kWh by step, under an IT load that is known otherwise. */
    public static double[] facilityOf(Plan plan, Site site, double[] itKwh, SeriesSource source) {
        YearFrame frame = YearFrame.of(plan, site);
        return FacilityModel.of(plan, site, frame, source, new ArrayList<>())
                .map(model -> withOverhead(itKwh, model.run(itKwh, itKwh, new ArrayList<>())))
                .orElseGet(() -> byStatedPue(site, frame, itKwh));
    }

    private static double[] withOverhead(double[] itKwh, FacilityFlows flows) {
        double[] facility = new double[itKwh.length];
        for (int i = 0; i < facility.length; i++) {
            facility[i] = itKwh[i] + flows.overhead(i);
        }
        return facility;
    }

    private static double[] byStatedPue(Site site, YearFrame frame, double[] itKwh) {
        double[] facility = frame.course(site.pue().value());
        for (int i = 0; i < facility.length; i++) {
            facility[i] *= itKwh[i];
        }
        return facility;
    }
}
