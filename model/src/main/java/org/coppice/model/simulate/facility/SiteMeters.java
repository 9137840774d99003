package org.coppice.model.simulate.facility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.plants.OnSitePlants;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/**
 * The metered load of a whole site: what the meters of all that it draws read. Where it has none, what those of its grid connection
 * read: {@code load = drawn from the grid + generated on site − given to the grid}, so that a simulated plant does not take away once
 * more what the meter was spared. What a battery or a backup generator gave is not known from it.
 *
 * <p>Source: EN 50600-4-2:2016, 5.2: a data centre is a system through whose interfaces energy flows, and a plant that has a meter at
 * its output, as solar modules have, lies outside of it and supplies it.
 */
public final class SiteMeters {
    private final Plan plan;
    private final Site site;
    private final Predicate<Meter> counts;
    private final List<Finding> findings;

    private SiteMeters(Plan plan, Site site, Predicate<Meter> counts, List<Finding> findings) {
        this.plan = plan;
        this.site = site;
        this.counts = counts;
        this.findings = findings;
    }

    /**
     * The load by step; nowhere metered where no meter counts.
     *
     * @param counts which meters are read
     * @param readUnder the plan whose plants ran when the meters were read: the baseline of a scenario
     */
    public static MeteredLoad of(
            Plan plan,
            Site site,
            Predicate<Meter> counts,
            Plan readUnder,
            YearFrame frame,
            SeriesSource source,
            List<Finding> findings) {
        SiteMeters meters = new SiteMeters(plan, site, counts, findings);
        List<Meter> whole = meters.loads(Meter.Measures.FACILITY);
        List<Meter> drawn = meters.loads(Meter.Measures.GRID);
        if (!whole.isEmpty() || drawn.isEmpty()) {
            meters.tellBeside(whole, drawn);
            return MeteredLoad.of(whole, frame, source, findings);
        }
        List<OnSiteGeneration> plants = OnSitePlants.of(readUnder, site, frame, source, new ArrayList<>());
        return meters.connection(drawn, plants, readUnder, frame, source);
    }

    private List<Meter> loads(Meter.Measures measures) {
        return plan.meters().stream()
                .filter(meter ->
                        meter.site().equals(site.id()) && MeteredLoad.isLoad(meter, measures) && counts.test(meter))
                .toList();
    }

    private List<Meter> given() {
        return plan.meters().stream()
                .filter(meter -> meter.site().equals(site.id())
                        && meter.measures() == Meter.Measures.GRID
                        && meter.commodity() == Commodity.ELECTRICITY
                        && meter.flow() == Flow.EXPORT
                        && counts.test(meter))
                .toList();
    }

    private MeteredLoad connection(
            List<Meter> drawn, List<OnSiteGeneration> plants, Plan readUnder, YearFrame frame, SeriesSource source) {
        MeteredLoad load = MeteredLoad.of(drawn, frame, source, findings);
        List<Meter> giving = given();
        MeteredLoad given = MeteredLoad.of(giving, frame, source, findings);
        double[] kwh = load.kwh().clone();
        for (OnSiteGeneration plant : plants) {
            add(kwh, plant.kwh(), 1);
        }
        if (!giving.isEmpty()) {
            add(kwh, given.kwh(), -1);
        }
        tell(drawn, giving, plants, readUnder);
        boolean[] stands = new boolean[kwh.length];
        int negative = 0;
        for (int i = 0; i < kwh.length; i++) {
            if (kwh[i] < 0) {
                kwh[i] = Double.NaN;
                negative++;
            }
            stands[i] = !Double.isNaN(kwh[i]);
        }
        if (negative > 0) {
            findings.add(Finding.of(
                    "given-above-drawn",
                    Severity.WARNING,
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "In %,d steps the site gave more to the grid than it drew from it and generated.",
                            negative),
                    "They count as not metered. Look at the direction of the meters, and at what the plants generate: import"
                            + " readings of them."));
        }
        List<Meter> meters = new ArrayList<>(drawn);
        meters.addAll(giving);
        List<double[]> columns = new ArrayList<>(load.columns());
        columns.addAll(given.columns());
        return new MeteredLoad(kwh, stands, meters, columns, MeterScaling.NONE);
    }

    private static void add(double[] sum, double[] kwh, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * kwh[i];
        }
    }

    private void tellBeside(List<Meter> whole, List<Meter> drawn) {
        if (!whole.isEmpty() && !drawn.isEmpty()) {
            findings.add(Finding.of(
                    "grid-meter-beside-site-meter",
                    Severity.INFO,
                    "Meters, " + site.name(),
                    names(drawn) + (drawn.size() == 1 ? " reads" : " read") + " the grid connection, " + names(whole)
                            + " all that the site draws.",
                    "The load is that of " + names(whole) + "."));
        }
    }

    private void tell(List<Meter> drawn, List<Meter> given, List<OnSiteGeneration> plants, Plan readUnder) {
        boolean generates =
                plants.stream().anyMatch(plant -> Arrays.stream(plant.kwh()).anyMatch(kwh -> kwh > 0));
        if (generates && given.isEmpty()) {
            findings.add(
                    Finding.of(
                            "export-not-metered",
                            Severity.INFO,
                            "Meters, " + site.name(),
                            "What the site gives to the grid is not metered beside " + names(drawn) + ".",
                            "All that its plants generate counts as used at the site. Where it gives some away, import that meter too."));
        }
        if (readUnder.listEquipment(site).stream().anyMatch(Battery.class::isInstance)) {
            findings.add(
                    Finding.of(
                            "grid-meter-and-battery",
                            Severity.WARNING,
                            "Meters, " + site.name(),
                            "The readings of " + names(drawn) + " hold what the battery of the site took and gave.",
                            "It is simulated on top of them. Where there is one, a meter of all that the site draws is better."));
        }
    }

    private static String names(List<Meter> meters) {
        return meters.stream().map(meter -> "“" + meter.name() + "”").collect(Collectors.joining(" and "));
    }
}
