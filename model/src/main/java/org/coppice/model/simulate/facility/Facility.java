package org.coppice.model.simulate.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.ledger.MeterUse;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/**
 * The load of a site: IT, metered where it is metered and modelled elsewhere, and the overhead by the stated PUE
 * ({@code load = IT · PUE}), by the cooling and power chain that are described, or by the meter of the whole facility, which stands
 * above both. Under a scenario the readings are scaled by what the model says of its changes.
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record Facility(
        double[] it,
        double[] overhead,
        double[] load,
        double[] meteredIt,
        double[] metered,
        List<Portion> portions,
        FacilityFlows flows,
        List<MeterUse> uses,
        boolean readingsStand,
        List<Finding> findings) {

    /**
     * Runs the building of a site under the demand of its fleets; with a baseline its readings follow what the model says of the change.
     *
     * @param readUnder the plan under which the meters were read: the baseline of a scenario, else the plan itself
     */
    public static Facility of(
            Plan plan,
            Site site,
            YearFrame frame,
            Demand demand,
            Optional<ModelledLoad> baseline,
            Plan readUnder,
            SeriesSource source) {
        List<Finding> findings = new ArrayList<>();
        Optional<FacilityModel> model = FacilityModel.of(plan, site, frame, source, findings);
        MeteredLoad itMeters = MeteredLoad.of(plan, site, Meter.Measures.IT, frame, source, findings);
        MeteredLoad siteMeters = SiteMeters.of(plan, site, Meter::replacesModel, readUnder, frame, source, findings);
        if (baseline.isPresent()) {
            ModelledLoad after = ModelledLoad.of(site, frame, demand, model);
            itMeters = itMeters.scaled(baseline.get().it(), after.it());
            siteMeters = siteMeters.scaled(baseline.get().facility(), after.facility());
            itMeters = itMeters.moved(baseline.get().movedIt(), after.movedIt());
            siteMeters = siteMeters.moved(baseline.get().movedFacility(), after.movedFacility());
            MeterScaling ofSite = siteMeters.scaling();
            (ofSite.equals(MeterScaling.NONE) ? itMeters.scaling() : ofSite).report(site, findings);
        }
        int n = frame.steps();
        double[] it = it(site, frame, demand, itMeters, siteMeters, model);
        double[] overhead = new double[n];
        FacilityFlows flows =
                model.map(each -> each.run(it, it, findings)).orElseGet(() -> statedFlows(site, frame, it));
        Facility facility = new Facility(
                it,
                overhead,
                new double[n],
                new double[n],
                new double[n],
                new ArrayList<>(),
                flows,
                new ArrayList<>(itMeters.uses()),
                baseline.isEmpty() && (itMeters.any() || siteMeters.any()),
                findings);
        facility.uses.addAll(siteMeters.uses());
        facility.fill(site, itMeters, siteMeters);
        facility.splitByChain(site, frame, model.isPresent());
        facility.share(demand, baseline.map(ModelledLoad::it).orElse(demand.itKwh()));
        if (!facility.uses.isEmpty()) {
            MeteredGaps.told(site, frame, itMeters, siteMeters, facility.load, demand.hasFleets(), findings)
                    .ifPresent(findings::add);
        }
        return facility;
    }

    /** The IT energy: metered, or what the meter of the whole facility leaves of it, or modelled. */
    private static double[] it(
            Site site,
            YearFrame frame,
            Demand demand,
            MeteredLoad itMeters,
            MeteredLoad siteMeters,
            Optional<FacilityModel> model) {
        double[] modelled = demand.itKwh();
        double[] itMeter = itMeters.kwh();
        double[] siteMeter = siteMeters.kwh();
        double[] pue = site.pue().value().toArray();
        Optional<FacilityFlows> flows = model.filter(each -> siteAlone(itMeter, siteMeter))
                .map(each -> each.run(modelled, modelled, new ArrayList<>()));
        double[] it = new double[modelled.length];
        for (int i = 0; i < it.length; i++) {
            double ratio = pue[frame.profileIndex(i)];
            if (flows.isPresent() && modelled[i] > 0) {
                ratio = 1 + flows.get().overhead(i) / modelled[i];
            }
            it[i] = !Double.isNaN(itMeter[i])
                    ? itMeter[i]
                    : !Double.isNaN(siteMeter[i]) ? siteMeter[i] / ratio : modelled[i];
        }
        return it;
    }

    private static boolean siteAlone(double[] itMeter, double[] siteMeter) {
        for (int i = 0; i < itMeter.length; i++) {
            if (Double.isNaN(itMeter[i]) && !Double.isNaN(siteMeter[i])) {
                return true;
            }
        }
        return false;
    }

    private static FacilityFlows statedFlows(Site site, YearFrame frame, double[] it) {
        double[] pue = site.pue().value().toArray();
        double[] overhead = new double[it.length];
        for (int i = 0; i < overhead.length; i++) {
            // As load less IT, so that a load of IT · PUE comes out exactly.
            overhead[i] = it[i] * pue[frame.profileIndex(i)] - it[i];
        }
        return FacilityFlows.stated(overhead, it, FacilityModel.wue(site));
    }

    /** A power chain without cooling: its losses are a part of the overhead that the stated PUE gives. */
    private void splitByChain(Site site, YearFrame frame, boolean modelled) {
        if (modelled || site.powerChain().isEmpty()) {
            return;
        }
        PowerChain chain = site.powerChain().get().value();
        double peak = 0;
        for (double kwh : it) {
            peak = kwh > peak ? kwh : peak;
        }
        double rated = chain.rated().map(Power::kilowatts).orElse(peak / frame.stepHours());
        int above = 0;
        for (int i = 0; rated > 0 && i < it.length; i++) {
            double loss = chain.lossKw(it[i] / frame.stepHours(), rated) * frame.stepHours();
            above += loss > overhead[i] ? 1 : 0;
            flows.losses()[i] = Math.min(loss, overhead[i]);
            flows.other()[i] = overhead[i] - flows.losses()[i];
        }
        if (above > 0) {
            findings.add(
                    Finding.of(
                            "losses-above-overhead",
                            Severity.WARNING,
                            "Sites, " + site.name(),
                            "In " + above
                                    + " steps the power chain alone loses more than the PUE leaves for all overhead.",
                            "The overhead stands, all of it as losses. Maybe the PUE is too low, or the chain is rated too high."));
        }
    }

    private void fill(Site site, MeteredLoad itMeters, MeteredLoad siteMeters) {
        double[] siteMeter = siteMeters.kwh();
        int contradictions = 0;
        for (int i = 0; i < it.length; i++) {
            boolean hasSite = !Double.isNaN(siteMeter[i]);
            overhead[i] = hasSite ? siteMeter[i] - it[i] : flows.overhead(i);
            if (overhead[i] < 0) {
                contradictions++;
                overhead[i] = 0;
            }
            if (hasSite) {
                flows.scaleTo(i, overhead[i]);
            }
            load[i] = it[i] + overhead[i];
            boolean itStands = itMeters.stands()[i];
            meteredIt[i] = itStands ? 1 : 0;
            metered[i] = siteMeters.stands()[i] ? 1 : itStands ? (load[i] > 0 ? it[i] / load[i] : 1) : 0;
        }
        if (contradictions > 0) {
            findings.add(Finding.of(
                    "it-above-facility",
                    Severity.WARNING,
                    "Meters, " + site.name(),
                    "In " + contradictions + " steps the IT meters "
                            + (itMeters.scaling().steps() + siteMeters.scaling().steps() > 0
                                    ? "as scaled by the scenario are above"
                                    : "read more than")
                            + " those of the whole facility.",
                    "The IT energy stands, and the overhead of those steps is 0. Look at what the meters measure."));
        }
    }

    /** Shares a metered load among the takers in proportion to the model; what the model has no taker for stays unexplained. */
    private void share(Demand demand, double[] before) {
        double[] unexplained = new double[before.length];
        double[] factor = new double[before.length];
        boolean any = false;
        boolean scaled = false;
        for (int i = 0; i < factor.length; i++) {
            double model = demand.itKwh()[i];
            factor[i] = 1;
            if (it[i] != model && !(Double.isNaN(it[i]) && Double.isNaN(model))) {
                // What a scenario sets beside a load that the baseline has no taker for does not take that load over.
                boolean beside = before[i] == 0 && model > 0 && it[i] > model;
                boolean shared = model > 0 && !beside;
                factor[i] = shared ? it[i] / model : beside ? 1 : 0;
                unexplained[i] = shared ? 0 : beside ? it[i] - model : it[i];
                any |= !shared;
                scaled = true;
            }
        }
        if (scaled) {
            demand.portions().forEach(portion -> scale(portion.kwh(), factor));
        }
        portions.addAll(demand.portions());
        if (any) {
            portions.add(new Portion(
                    Portion.Kind.UNEXPLAINED, "unexplained", "Metered, not in the model", "", unexplained, false));
        }
    }

    private static void scale(double[] values, double[] factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] = factor[i] == 0 ? 0 : values[i] * factor[i];
        }
    }
}
