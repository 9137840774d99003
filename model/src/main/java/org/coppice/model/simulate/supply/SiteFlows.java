package org.coppice.model.simulate.supply;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.ledger.OnSiteUse;
import org.coppice.model.simulate.year.YearFrame;

/**
 * Who supplies the load of a site, step by step: generation on the site first, then its generators while they run, then batteries by
 * their policies, and the grid for the rest. A surplus that the connection cannot carry is curtailed.
 *
 * @param onSite generation that is used or fed in
 */
@SuppressWarnings("ArrayRecordComponent") // columns of the ledger; never compared
public record SiteFlows(
        double[] imported,
        double[] exported,
        double[] onSite,
        double[] curtailed,
        double[] backup,
        double[] charge,
        double[] discharge,
        double[] content,
        OnSiteUse use) {
    private static final double ROUNDING = 1e-12;

    /** Runs what stands on a site under a load, step by step. */
    public static SiteFlows of(
            Plan plan,
            Site site,
            YearFrame frame,
            double[] loadKwh,
            List<OnSiteGeneration> generation,
            SupplyPrices prices) {
        int n = frame.steps();
        double most = site.connection()
                .map(connection -> connection.kilowatts() * frame.stepHours())
                .orElse(Double.POSITIVE_INFINITY);
        double[] net = new double[n];
        double[] generated = new double[n];
        for (int i = 0; i < n; i++) {
            for (OnSiteGeneration plant : generation) {
                generated[i] += plant.kwh()[i];
            }
            // a load that is not known is left to the grid, whose import is not known then either
            net[i] = Double.isNaN(loadKwh[i]) ? 0 : loadKwh[i] - generated[i];
        }
        List<BackupUse> backups = BackupRuns.of(plan, site, frame, net);
        List<BatteryUse> batteries = new ArrayList<>();
        for (var equipment : plan.equipment()) {
            if (equipment instanceof Battery battery && battery.site().equals(site.id())) {
                batteries.add(BatteryRun.of(battery, frame, prices, most, net));
            }
        }
        SiteFlows flows = new SiteFlows(
                new double[n],
                new double[n],
                generated,
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new OnSiteUse(generation, batteries, backups));
        flows.addUp();
        flows.balance(loadKwh, most);
        return flows;
    }

    private void addUp() {
        for (BackupUse each : use.backups()) {
            add(backup, each.kwh());
        }
        for (BatteryUse each : use.batteries()) {
            add(charge, each.dispatch().chargeKwh());
            add(discharge, each.dispatch().dischargeKwh());
            add(content, each.dispatch().contentKwh());
        }
    }

    private static void add(double[] sum, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    private void balance(double[] loadKwh, double most) {
        for (int i = 0; i < imported.length; i++) {
            double supplied = onSite[i] + backup[i] + discharge[i];
            double taken = loadKwh[i] + charge[i];
            double net = taken - supplied;
            if (Double.isNaN(net)) {
                imported[i] = Double.NaN;
            } else if (Math.abs(net) <= ROUNDING * Math.max(supplied, taken)) {
                imported[i] = 0;
            } else if (net > 0) {
                imported[i] = net;
            } else {
                curtailed[i] = Math.min(onSite[i], Math.max(0, -net - most));
                onSite[i] -= curtailed[i];
                exported[i] = -net - curtailed[i];
            }
        }
    }
}
