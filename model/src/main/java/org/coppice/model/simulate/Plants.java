package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.SeriesSource;

/**
 * What the contracted plants of a site generate: the readings of the named meter, scaled so that the largest step is the contracted
 * capacity, or else capacity times capacity factor.
 */
final class Plants {
    private final Plan plan;
    private final YearFrame frame;
    private final SeriesSource source;
    private final List<Finding> findings;

    private Plants(Plan plan, YearFrame frame, SeriesSource source, List<Finding> findings) {
        this.plan = plan;
        this.frame = frame;
        this.source = source;
        this.findings = findings;
    }

    static List<Generation> of(Plan plan, Site site, YearFrame frame, SeriesSource source, List<Finding> findings) {
        Plants plants = new Plants(plan, frame, source, findings);
        List<Generation> generation = new ArrayList<>();
        for (var contract : plan.contracts()) {
            if (contract instanceof Ppa ppa && ppa.site().equals(site.id())) {
                generation.add(new Generation(ppa, plants.inForce(ppa, plants.kwh(ppa))));
            }
        }
        return generation;
    }

    private double[] kwh(Ppa ppa) {
        if (ppa.generationMeter().isEmpty()) {
            return byProfile(ppa);
        }
        Optional<Readings> readings = plan.findMeter(ppa.generationMeter().get())
                .flatMap(Meter::series)
                .flatMap(source::find)
                .filter(found -> found.unit().dimension() == Dimension.ENERGY);
        if (readings.isEmpty()) {
            findings.add(Finding.of(
                    "plant-without-readings",
                    Severity.WARNING,
                    "Energy, " + ppa.name(),
                    "The meter of this plant has no readings of its generation.",
                    "Its capacity factors stand in. Import the readings, or name another meter."));
            return byProfile(ppa);
        }
        return byMeter(ppa, readings.get());
    }

    private double[] byProfile(Ppa ppa) {
        double most = ppa.capacity().kilowatts() * frame.stepHours();
        double[] factor = ppa.capacityFactor().toArray();
        double[] kwh = new double[frame.steps()];
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = factor[frame.profileIndex(i)] * most;
        }
        return kwh;
    }

    /** A step without a reading counts as no generation: nothing is claimed that was not measured. */
    private double[] byMeter(Ppa ppa, Readings readings) {
        double[] kwh = Resampling.spreadEvenly(readings, frame.axis()).values();
        double largest = 0;
        int missing = 0;
        for (int i = 0; i < kwh.length; i++) {
            if (!(kwh[i] >= 0)) {
                missing += Double.isNaN(kwh[i]) ? 1 : 0;
                kwh[i] = 0;
            }
            largest = Math.max(largest, kwh[i]);
        }
        double scale = largest > 0 ? ppa.capacity().kilowatts() * frame.stepHours() / largest : 0;
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= scale;
        }
        if (missing > 0) {
            findings.add(Finding.of(
                    "plant-gap",
                    Severity.WARNING,
                    "Energy, " + ppa.name(),
                    String.format(Locale.ROOT, "%,d of %,d steps have no reading of the plant.", missing, kwh.length),
                    "Nothing is claimed for them."));
        }
        return kwh;
    }

    private double[] inForce(Ppa ppa, double[] kwh) {
        int first = frame.stepOf(ppa.from());
        int end = frame.stepAfter(ppa.to());
        for (int i = 0; i < kwh.length; i++) {
            if (i < first || i >= end) {
                kwh[i] = 0;
            }
        }
        return kwh;
    }
}
