package org.coppice.model.simulate.plants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.generation.GenerationShape;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.VolumeRule;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Power;
import org.coppice.model.settlement.PpaSettlement;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Series;
import org.coppice.model.time.SeriesSource;

/**
 * What the contracted plants of a site generate: the readings of the named meter, scaled so that the largest step is the capacity,
 * or else capacity times capacity factor; times the contracted share. And what their agreements settle.
 */
public final class Plants {
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

    /** All plants contracted for a site, in the order of the plan. */
    public static List<Generation> of(
            Plan plan, Site site, YearFrame frame, double[] gridPrice, SeriesSource source, List<Finding> findings) {
        Plants plants = new Plants(plan, frame, source, findings);
        List<Generation> generation = new ArrayList<>();
        for (EnergyContract contract : plan.contracts()) {
            if (contract instanceof Ppa ppa && ppa.site().equals(site.id())) {
                generation.add(plants.agreement(ppa, gridPrice));
            } else if (contract instanceof GranularCertificates granular
                    && granular.site().equals(site.id())) {
                double[] kwh = GranularVolumes.of(granular, plan, frame, source, findings);
                generation.add(new Generation(granular, plants.inForce(granular, kwh), Optional.empty()));
            }
        }
        return generation;
    }

    private Generation agreement(Ppa ppa, double[] gridPrice) {
        double[] kwh = inForce(ppa, kwh(ppa));
        double[] volume = ppa.volume() == VolumeRule.AS_PRODUCED ? kwh : inForce(ppa, agreedVolume(ppa));
        double[] price = ReferencePrice.of(plan, ppa, frame, gridPrice, source, findings);
        return new Generation(
                ppa, kwh, Optional.of(PpaSettlement.of(ppa.terms(frame.year(), frame.stepHours()), volume, price)));
    }

    private double[] agreedVolume(Ppa ppa) {
        if (ppa.volume() == VolumeRule.AS_FORECAST) {
            return byProfile(ppa);
        }
        Power power = ppa.baseload().orElse(ppa.contractedCapacity());
        double[] kwh = new double[frame.steps()];
        Arrays.fill(kwh, power.kilowatts() * frame.stepHours());
        return kwh;
    }

    private double[] kwh(Ppa ppa) {
        if (ppa.generationMeter().isEmpty()) {
            return byProfile(ppa);
        }
        Optional<Series> generated = plan.findMeter(ppa.generationMeter().get())
                .flatMap(Meter::series)
                .flatMap(ref -> source.spreadEvenly(ref, frame.axis()))
                .filter(found -> found.unit().dimension() == Dimension.ENERGY);
        if (generated.isEmpty()) {
            findings.add(Finding.of(
                    "plant-without-readings",
                    Severity.WARNING,
                    "Energy, " + ppa.name(),
                    "The meter of this plant has no readings of its generation.",
                    "Its capacity factors stand in. Import the readings, or name another meter."));
            return byProfile(ppa);
        }
        return byMeter(ppa, generated.get().values());
    }

    private double[] byProfile(Ppa ppa) {
        double most = ppa.contractedCapacity().kilowatts() * frame.stepHours();
        double[] kwh = frame.course(ppa.capacityFactor());
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= most;
        }
        return kwh;
    }

    /** A step without a reading counts as no generation: nothing is claimed that was not measured. */
    private double[] byMeter(Ppa ppa, double[] kwh) {
        int missing = 0;
        for (int i = 0; i < kwh.length; i++) {
            if (!(kwh[i] >= 0)) {
                missing += Double.isNaN(kwh[i]) ? 1 : 0;
                kwh[i] = 0;
            }
        }
        GenerationShape.scaleByLargest(kwh, ppa.contractedCapacity().kilowatts(), frame.stepHours());
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

    private double[] inForce(EnergyContract contract, double[] kwh) {
        frame.keepBetween(contract.from(), contract.to(), kwh);
        return kwh;
    }
}
