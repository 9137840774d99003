package org.coppice.model.simulate.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.reference.Factor;
import org.coppice.model.schedule.Signal;
import org.coppice.model.simulate.grid.FactorCourse;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.plants.OnSitePlants;
import org.coppice.model.simulate.plants.Plants;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.time.SeriesSource;

/**
 * What flexible work at a site may follow, each made when it is first asked for. Carbon and prices are those of a kWh of IT: with the
 * overhead of its step, by the stated PUE.
 */
public final class ShiftSignals {
    private final Plan plan;
    private final Site site;
    private final YearFrame frame;
    private final SeriesSource source;
    private final double[] pue;
    private final Map<Follows, Optional<Signal>> known = new EnumMap<>(Follows.class);
    private double[] generated = {};

    /** Signals for one site; each is made when it is first asked for. */
    public ShiftSignals(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        this.plan = plan;
        this.site = site;
        this.frame = frame;
        this.source = source;
        this.pue = frame.course(site.pue().value());
    }

    /**
     * The signal by step; empty where any step of the year has none.
     *
     * @param loadKwh of the site as its work stands now, for what its plants leave over
     */
    public Optional<Signal> of(Follows follows, double[] loadKwh) {
        if (follows == Follows.GENERATION) {
            return signal(lackOfSurplus(loadKwh));
        }
        return known.computeIfAbsent(follows, each -> signal(withOverhead(values(each))));
    }

    private Optional<Signal> signal(double[] values) {
        boolean whole = Arrays.stream(values).noneMatch(Double::isNaN);
        return whole ? Optional.of(new Signal(values, (int) Math.round(24 / frame.stepHours()))) : Optional.empty();
    }

    private double[] withOverhead(double[] values) {
        double[] perIt = new double[values.length];
        for (int i = 0; i < perIt.length; i++) {
            perIt[i] = values[i] * pue[i];
        }
        return perIt;
    }

    private double[] values(Follows follows) {
        return follows == Follows.CARBON
                ? new FactorCourse(plan, site, frame, source, new ArrayList<>()).of(Factor.Kind.GRID_CARBON)
                : GridPrices.of(plan, site, frame, source).price();
    }

    /** Minus what the plants generate beyond the load: the greatest surplus is the lowest signal. Flat where nothing generates. */
    private double[] lackOfSurplus(double[] loadKwh) {
        double[] generated = generated();
        double[] lack = new double[frame.steps()];
        if (Arrays.stream(generated).allMatch(kwh -> kwh == 0)) {
            return lack;
        }
        for (int i = 0; i < lack.length; i++) {
            lack[i] = loadKwh[i] - generated[i];
        }
        return lack;
    }

    /** What the plants on the site and those of its purchase agreements generate. */
    private double[] generated() {
        if (generated.length == 0) {
            generated = new double[frame.steps()];
            double[] price = GridPrices.of(plan, site, frame, source).price();
            Plants.of(plan, site, frame, price, source, new ArrayList<>()).forEach(plant -> add(plant.kwh()));
            OnSitePlants.of(plan, site, frame, source, new ArrayList<>()).forEach(plant -> add(plant.kwh()));
        }
        return generated;
    }

    private void add(double[] kwh) {
        for (int i = 0; i < kwh.length; i++) {
            generated[i] += kwh[i];
        }
    }
}
