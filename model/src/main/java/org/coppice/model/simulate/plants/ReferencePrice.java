package org.coppice.model.simulate.plants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Delivery;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.SeriesSource;

/**
 * The price against which an agreement is settled, a kWh in its currency: the readings of its price meter, else its profile, else
 * the price of one kWh more under the site's grid contract. NaN where it is not known.
 */
final class ReferencePrice {

    private ReferencePrice() {}

    static double[] of(
            Plan plan, Ppa ppa, YearFrame frame, double[] gridPrice, SeriesSource source, List<Finding> findings) {
        if (ppa.referenceMeter().isPresent()) {
            return byMeter(plan, ppa, frame, source, findings);
        }
        if (ppa.referencePrice().isPresent()) {
            return frame.course(ppa.referencePrice().get());
        }
        if (ppa.delivery() == Delivery.VIRTUAL) {
            findings.add(Finding.of(
                    "ppa-no-reference-price",
                    Severity.WARNING,
                    where(ppa, Ppa.REFERENCE_PRICE.label()),
                    "This virtual agreement names no market price to be settled against.",
                    "The price of the site's grid contract stands in. State the market's, as values or as a meter."));
        }
        return gridPrice;
    }

    private static String where(Ppa ppa, String field) {
        return "Energy, " + ppa.name() + ", " + field;
    }

    private static double[] byMeter(Plan plan, Ppa ppa, YearFrame frame, SeriesSource source, List<Finding> findings) {
        Optional<Readings> readings = plan.findMeter(ppa.referenceMeter().get())
                .flatMap(Meter::series)
                .flatMap(source::find);
        Optional<String> problem = readings.map(found -> problem(found.unit(), ppa))
                .orElse(Optional.of("The meter of the reference price has no readings."));
        double[] price = new double[frame.steps()];
        if (problem.isPresent()) {
            Arrays.fill(price, Double.NaN);
            findings.add(Finding.of(
                    "ppa-price-not-known",
                    Severity.WARNING,
                    where(ppa, Ppa.REFERENCE_METER.label()),
                    problem.get(),
                    "What the agreement costs is not known. Import prices in " + ppa.currency()
                            + " a kWh or MWh, or name another meter."));
            return price;
        }
        double[] mean = Resampling.mean(readings.orElseThrow(), frame.axis()).values();
        int missing = 0;
        for (int i = 0; i < price.length; i++) {
            price[i] = readings.orElseThrow().unit().toCanonical(mean[i]);
            missing += Double.isNaN(mean[i]) ? 1 : 0;
        }
        gap(ppa, missing, price.length, findings);
        return price;
    }

    private static void gap(Ppa ppa, int missing, int steps, List<Finding> findings) {
        if (missing > 0) {
            findings.add(Finding.of(
                    "ppa-price-gap",
                    Severity.WARNING,
                    where(ppa, Ppa.REFERENCE_METER.label()),
                    String.format(Locale.ROOT, "%,d of %,d steps have no reference price.", missing, steps),
                    "Where the agreement has a volume then, its cost is not known. Import the missing prices."));
        }
    }

    /** A plain number is taken to be in the currency of the agreement. */
    private static Optional<String> problem(Unit unit, Ppa ppa) {
        if (unit.dimension() == Dimension.RATIO
                || unit.equals(Unit.perKilowattHour(ppa.currency()))
                || unit.equals(Unit.perMegawattHour(ppa.currency()))) {
            return Optional.empty();
        }
        return Optional.of("The meter of the reference price reads " + unit.symbol() + ", the agreement is in "
                + ppa.currency() + ".");
    }
}
