package org.coppice.model.simulate.supply;

import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.facility.Facility;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What is to be said about the supply of a site: the connection, prices, water. */
public final class SupplyFindings {
    /** A load so many times the connection is no bottleneck but a wrong unit. */
    private static final double UNIT_MISTAKE = 100;

    private SupplyFindings() {}

    /** Looks at one site. */
    public static void collect(
            Site site,
            YearFrame frame,
            Facility facility,
            double[] importKwh,
            GridPrices prices,
            List<Finding> findings) {
        connection(site, frame, importKwh, findings);
        prices(site, facility, prices, findings);
        if (site.wue().isEmpty() && site.cooling().isEmpty()) {
            findings.add(Finding.of(
                    "no-wue",
                    Severity.INFO,
                    "Sites, " + site.name(),
                    "No WUE is stated: water used at the site is not known.",
                    "State litres for a kWh of IT energy on the page Sites."));
        }
    }

    private static void connection(Site site, YearFrame frame, double[] importKwh, List<Finding> findings) {
        if (site.connection().isEmpty()) {
            return;
        }
        double most = site.connection().get().kilowatts() * frame.stepHours();
        double peak = 0;
        int over = 0;
        for (double kwh : importKwh) {
            if (kwh > most * (1 + 1e-9)) {
                over++;
                peak = Math.max(peak, kwh);
            }
        }
        if (over > 0) {
            findings.add(Finding.of(
                    "above-connection",
                    Severity.WARNING,
                    "Sites, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "The import exceeds the connection of %s in %,d steps, up to %,.0f kW.",
                            Kinds.POWER.format(site.connection().get()),
                            over,
                            peak / frame.stepHours()),
                    peak > UNIT_MISTAKE * most
                            ? "Maybe the connection was meant in MW, or the power of a fleet in kW or W?"
                            : "Cap the power of a fleet, move work, or enlarge the connection."));
        }
    }

    private static void prices(Site site, Facility facility, GridPrices prices, List<Finding> findings) {
        int unpriced = 0;
        for (int i = 0; i < prices.price().length; i++) {
            unpriced += Double.isNaN(prices.price()[i]) && facility.load()[i] != 0 ? 1 : 0;
        }
        if (unpriced > 0) {
            findings.add(Finding.of(
                    "no-grid-contract",
                    Severity.WARNING,
                    "Energy, " + site.name(),
                    prices.contracts().isEmpty()
                            ? "The site has no grid contract: the cost of its electricity is not known."
                            : "In " + unpriced
                                    + " steps no grid contract is in force: the cost of the year is not known.",
                    "Add a grid contract on the page Energy."));
        }
        if (prices.overlaps() > 0) {
            findings.add(Finding.of(
                    "contracts-overlap",
                    Severity.WARNING,
                    "Energy, " + site.name(),
                    "On " + prices.overlaps() + " days more than one grid contract is in force.",
                    "The first in the list counts. End one before the other begins."));
        }
    }
}
