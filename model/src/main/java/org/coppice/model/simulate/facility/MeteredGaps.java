package org.coppice.model.simulate.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * The steps of a metered site that no reading stands for: which meters lack theirs, what stands there instead, and what the other
 * meters read meanwhile, which is not used, as a part of the halls is not the site.
 */
final class MeteredGaps {
    private static final int MOST_NAMED = 3;
    /** From this share of the year on, gaps are no longer a repair but something to look at. */
    private static final double MANY = 0.1;

    private final List<Lack> lacks = new ArrayList<>();
    private final int steps;
    private final int gaps;
    private final double filledKwh;
    private double unusedKwh;

    private record Lack(Meter meter, int steps) {
        String text() {
            return String.format(Locale.ROOT, "“%s” lacks %,d", meter.name(), steps);
        }
    }

    private MeteredGaps(MeteredLoad it, MeteredLoad site, double[] load) {
        steps = load.length;
        boolean[] gap = new boolean[steps];
        int count = 0;
        double filled = 0;
        for (int i = 0; i < steps; i++) {
            gap[i] = Double.isNaN(it.kwh()[i]) && Double.isNaN(site.kwh()[i]);
            count += gap[i] ? 1 : 0;
            filled += gap[i] ? load[i] : 0;
        }
        gaps = count;
        filledKwh = filled;
        Stream.of(it, site).forEach(metered -> count(metered, gap));
    }

    /**
     * What is to be said of the gaps of a site; empty where there are none, and where its meters have no readings at all, which their
     * own findings say.
     *
     * @param load as it came out, by step
     * @param models whether the plan has anything at the site that the model gives a load
     * @param known what is said of the meters already
     */
    static Optional<Finding> told(
            Site site,
            YearFrame frame,
            MeteredLoad itMeters,
            MeteredLoad siteMeters,
            double[] load,
            boolean models,
            List<Finding> known) {
        MeteredGaps gaps = new MeteredGaps(itMeters, siteMeters, load);
        if (gaps.gaps == 0) {
            return Optional.empty();
        }
        if (gaps.gaps < gaps.steps) {
            return Optional.of(gaps.told(site, frame, models));
        }
        boolean said = gaps.lacks.stream()
                .allMatch(lack -> known.stream()
                        .anyMatch(finding -> finding.code().equals(MeteredLoad.WITHOUT_READINGS)
                                && finding.where()
                                        .equals("Meters, " + lack.meter().name())));
        return said && gaps.unusedKwh == 0 ? Optional.empty() : Optional.of(gaps.ofNoStep(site, frame, models));
    }

    /** Nothing is metered in the year: readings of other years, or of some of the meters alone, stand for nothing. */
    private Finding ofNoStep(Site site, YearFrame frame, boolean models) {
        boolean filled = models && !Double.isNaN(filledKwh);
        List<String> none = lacks.stream()
                .filter(lack -> lack.steps() == steps)
                .map(lack -> "“" + lack.meter().name() + "”")
                .toList();
        int more = none.size() - MOST_NAMED;
        String names = String.join(", ", none.stream().limit(MOST_NAMED).toList())
                + (more > 0 ? " and " + more + " more" : "");
        return Finding.of(
                "not-metered-in-year",
                filled && unusedKwh == 0 ? Severity.INFO : Severity.WARNING,
                "Meters, " + site.name(),
                "The load of " + frame.year() + " is not metered: "
                        + (none.isEmpty()
                                ? "in no step all meters have a reading."
                                : names + (none.size() == 1 ? " has" : " have") + " no reading in that year."),
                (models
                                ? filling(true)
                                : "It counts as 0 kWh, as nothing at the site is modelled. Import the readings of the year, choose"
                                        + " the year that was read, or add the servers.")
                        + unused()
                        + (unusedKwh > 0
                                ? " Where one of them is not part of it, set what it measures to other."
                                : ""));
    }

    private void count(MeteredLoad metered, boolean[] gap) {
        for (int m = 0; m < metered.meters().size(); m++) {
            double[] column = metered.columns().get(m);
            int missing = 0;
            for (int i = 0; i < steps; i++) {
                if (gap[i] && Double.isNaN(column[i])) {
                    missing++;
                } else if (gap[i]) {
                    unusedKwh += column[i];
                }
            }
            if (missing > 0) {
                lacks.add(new Lack(metered.meters().get(m), missing));
            }
        }
    }

    private Finding told(Site site, YearFrame frame, boolean models) {
        boolean filled = models && !Double.isNaN(filledKwh);
        return Finding.of(
                "gap-filled-by-model",
                filled && gaps < MANY * steps ? Severity.REPAIRED : Severity.WARNING,
                "Meters, " + site.name(),
                String.format(
                                Locale.ROOT,
                                "%,d of %,d steps (%,.1f h) have no reading of every meter",
                                gaps,
                                steps,
                                gaps * frame.stepHours())
                        + names() + ".",
                filling(models) + unused());
    }

    /** Of a single meter it goes without saying how many steps it lacks. */
    private String names() {
        if (lacks.size() == 1) {
            return ": “" + lacks.get(0).meter().name() + "” lacks them";
        }
        String named = String.join(
                ", ", lacks.stream().limit(MOST_NAMED).map(Lack::text).toList());
        int more = lacks.size() - MOST_NAMED;
        return ": " + named + (more > 0 ? ", and so on for " + more + " more" : "");
    }

    private String filling(boolean models) {
        if (Double.isNaN(filledKwh)) {
            return "The model cannot fill them, because a load is not known.";
        }
        return models
                ? String.format(Locale.ROOT, "The modelled load stands there: %,.0f kWh.", filledKwh)
                : "They count as 0 kWh, as nothing at the site is modelled: totals of the year are those of the other steps alone."
                        + " Import the missing readings, or add the servers.";
    }

    private String unused() {
        return unusedKwh > 0
                ? String.format(
                        Locale.ROOT,
                        " What other meters read meanwhile, %,.0f kWh, is not used: the meters of a load count only together.",
                        unusedKwh)
                : "";
    }
}
