package org.coppice.app.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;

/**
 * Tells of a new meter whose load the project knows from another file already, as bills beside a main meter: of two meters that each
 * read all that a site draws, and of meters of one load that agree in the time that both have. They would be added up.
 */
final class LoadTwice {
    /**
     * Meters of one energy agree so well, each with the error that it may have. Source: Directive 2014/32/EU, Annex V, table 2: 2 % for
     * class B at 5 to 30 °C.
     */
    private static final double AGREE = 0.02;
    /** So many new meters with so many others: the pairs of hundreds of racks would be waited for. */
    private static final int MOST_COMPARED = 30;

    private final String file;
    private final Plan before;
    private final Plan after;
    private final Function<Meter, Optional<Readings>> readings;
    private final Map<String, Optional<Readings>> known = new HashMap<>();

    private LoadTwice(String file, Plan before, Plan after, Function<Meter, Optional<Readings>> readings) {
        this.file = file;
        this.before = before;
        this.after = after;
        this.readings = readings;
    }

    /**
     * What is to be said of new meters.
     *
     * @param before with the meters that were there
     * @param after with the new ones
     * @param readings those that a meter has after the import
     */
    static List<Finding> told(
            String file,
            Plan before,
            Plan after,
            List<SeriesEffect> effects,
            Function<Meter, Optional<Readings>> readings) {
        LoadTwice twice = new LoadTwice(file, before, after, readings);
        return effects.stream()
                .filter(effect -> effect.isNew() && MeteredLoad.replacesAny(effect.meter()))
                .limit(MOST_COMPARED)
                .flatMap(effect -> twice.told(effect.meter()).stream())
                .toList();
    }

    private Optional<Finding> told(Meter made) {
        return before.meters().stream()
                .filter(other -> other.site().equals(made.site()) && MeteredLoad.replacesAny(other))
                .filter(other -> isOfSite(other) == isOfSite(made))
                .sorted(Comparator.comparing(other -> other.measures() != made.measures())) // what is added up first
                .limit(MOST_COMPARED)
                .map(other -> told(made, other))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isOfSite(Meter meter) {
        return MeasuresGuess.isOfSite(meter.measures());
    }

    private Optional<Finding> told(Meter made, Meter other) {
        Optional<Shared> shared = now(made).flatMap(one -> now(other).flatMap(two -> Shared.of(one, two)));
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = made.measures() == Measures.FACILITY && other.measures() == Measures.FACILITY;
        boolean agree = shared.get().agree();
        if (made.measures() == other.measures()) {
            return whole || agree ? Optional.of(addedUp(made, other, shared.get())) : Optional.empty();
        }
        return Optional.of(oneStands(made, other));
    }

    /** The readings of a meter as the plan names them after the import. */
    private Optional<Readings> now(Meter meter) {
        return known.computeIfAbsent(
                meter.id(),
                id -> PlanTable.METERS.find(after, id).flatMap(readings).filter(found -> found.size() > 0));
    }

    private Finding addedUp(Meter made, Meter other, Shared shared) {
        return Finding.of(
                "load-twice",
                Severity.WARNING,
                file,
                String.format(
                        Locale.ROOT,
                        "“%s” and “%s” of the project both read %s of %s, %,.0f and %,.0f kWh in the time that both have,"
                                + " and are added up.",
                        made.name(),
                        other.name(),
                        made.measures() == Measures.IT ? "IT load" : "the load",
                        site(made),
                        shared.one(),
                        shared.other()),
                "Where it is the same energy, let one of them count: answer measures:" + made.name()
                        + " with other, or set the other so on the page Meters.");
    }

    private Finding oneStands(Meter made, Meter other) {
        boolean madeStands = made.measures() == Measures.FACILITY;
        String stands = madeStands ? made.name() : other.name();
        String rests = madeStands ? other.name() : made.name();
        return Finding.of(
                "load-twice",
                Severity.WARNING,
                file,
                "“" + stands + "” reads all that " + site(made) + " draws, “" + rests
                        + "” its grid connection. The load is that of “" + stands + "”, and “" + rests
                        + "” is used in no result.",
                "Where the other is the better one, as one by the hour is beside bills of months, set “" + stands
                        + "” to other.");
    }

    private String site(Meter meter) {
        return after.findSite(meter.site()).map(Site::name).orElse(meter.site());
    }

    /** What two meters read in the time that both have, in kWh; energies of a reading that lies partly in it by its part. */
    private record Shared(double one, double other) {

        static Optional<Shared> of(Readings one, Readings other) {
            long from = Math.max(one.starts()[0], other.starts()[0]);
            long to = Math.min(one.ends()[one.size() - 1], other.ends()[other.size() - 1]);
            return from < to ? Optional.of(new Shared(kwh(one, from, to), kwh(other, from, to))) : Optional.empty();
        }

        boolean agree() {
            return one > 0 && Math.abs(one - other) <= AGREE * Math.max(one, other);
        }

        private static double kwh(Readings readings, long from, long to) {
            double sum = 0;
            for (int i = 0; i < readings.size(); i++) {
                long start = Math.max(from, readings.starts()[i]);
                long end = Math.min(to, readings.ends()[i]);
                if (start < end && !Double.isNaN(readings.values()[i])) {
                    double whole = readings.ends()[i] - readings.starts()[i];
                    sum += readings.values()[i] * (end - start) / whole;
                }
            }
            return sum * readings.unit().factor();
        }
    }
}
