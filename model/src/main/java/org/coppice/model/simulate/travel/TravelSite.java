package org.coppice.model.simulate.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.simulate.demand.FleetDemand;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.schedule.GridConnection;
import org.coppice.model.simulate.schedule.ShiftSignals;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/** A site while it is decided what moves to it and from it. */
final class TravelSite {
    private final Site site;
    private final YearFrame frame;
    private final List<TravelFleet> fleets;
    private final ShiftSignals signals;
    private final Set<String> currencies;
    private final boolean metered;
    private final GridConnection connection;
    private double[] acceptedKwh;

    TravelSite(Plan plan, Site site, SeriesSource source) {
        this.site = site;
        this.frame = YearFrame.of(plan, site);
        List<Finding> saidLater = new ArrayList<>();
        this.fleets = FleetDemand.all(plan, site, frame, saidLater).stream()
                .map(fleet -> new TravelFleet(this, fleet))
                .toList();
        this.signals = new ShiftSignals(plan, site, frame, source);
        this.currencies = GridPrices.of(plan, site, frame, source).contracts().stream()
                .map(contract -> contract.currency().getCurrencyCode())
                .collect(Collectors.toSet());
        this.metered = plan.meters().stream()
                .anyMatch(meter -> meter.site().equals(site.id()) && MeteredLoad.replacesAny(meter));
        this.connection = GridConnection.of(site, frame);
        this.acceptedKwh = itKwh();
    }

    Site site() {
        return site;
    }

    YearFrame frame() {
        return frame;
    }

    Optional<TravelFleet> find(String fleet) {
        return fleets.stream()
                .filter(each -> each.demand().fleet().id().equals(fleet))
                .findFirst();
    }

    /** Whether its load is read from meters, or not known in some step: then nothing moves to it or from it. */
    boolean stands() {
        double sum = 0;
        for (double kwh : acceptedKwh) {
            sum += kwh;
        }
        return metered || Double.isNaN(sum);
    }

    Set<String> currencies() {
        return currencies;
    }

    /** What a kWh of IT counts in each step, its overhead included; an array of the caller's. */
    Optional<double[]> perItKwh(Follows follows) {
        return signals.of(follows, acceptedKwh).map(signal -> signal.values().clone());
    }

    double[] itKwh() {
        double[] sum = new double[frame.steps()];
        for (TravelFleet fleet : fleets) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += fleet.demand().total()[i];
            }
        }
        return sum;
    }

    /** How much more the IT equipment may draw in a step. */
    double roomKwh(int step) {
        return connection.roomKwh(step, acceptedKwh[step]);
    }

    /** Whether the load as it is now breaks the connection where the accepted one kept it, or breaks it further. */
    boolean breaks(double[] itKwh, int step) {
        return connection.breaks(step, acceptedKwh[step], itKwh[step]);
    }

    double[] acceptedKwh() {
        return acceptedKwh;
    }

    /** Takes the load as it is now for decided. */
    void accept() {
        acceptedKwh = itKwh();
    }
}
