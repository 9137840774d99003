package org.coppice.model.simulate.facility;

import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * How far a scenario has moved a metered load away from its readings.
 *
 * @param steps how many readings were changed
 * @param read kWh of those readings
 * @param scaled kWh that stand in their place
 * @param unknown steps with a reading whose change the model cannot tell
 * @param notThere kWh that flexible work would move out of steps whose readings hold less
 */
record MeterScaling(int steps, double read, double scaled, int unknown, double notThere) {
    static final MeterScaling NONE = new MeterScaling(0, 0, 0, 0, 0);

    /** This and what moving flexible work did on top. */
    MeterScaling and(int moreSteps, double moreRead, double moreScaled, double kwhNotThere) {
        return new MeterScaling(steps + moreSteps, read + moreRead, scaled + moreScaled, unknown, kwhNotThere);
    }

    void report(Site site, List<Finding> findings) {
        if (steps > 0) {
            String mean = read > 0 ? String.format(Locale.ROOT, ", mean factor %.3f", scaled / read) : "";
            findings.add(Finding.of(
                    Ledger.METERS_SCALED,
                    Severity.INFO,
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "The metered load is scaled by the model's change%s, in %,d steps.",
                            mean,
                            steps),
                    "The readings are those of the baseline. Steps that are scaled count as modelled."));
        }
        if (unknown > 0) {
            findings.add(Finding.of(
                    "metered-change-unknown",
                    Severity.WARNING,
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "In %,d metered steps the model does not know the load, so not what the scenario changes.",
                            unknown),
                    "The readings of the baseline stand there. Complete the fleets and workloads of this site."));
        }
        if (notThere > 1e-6) {
            findings.add(Finding.of(
                    "metered-less-than-moved",
                    Severity.WARNING,
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "Flexible work moves %,.0f kWh out of hours whose readings hold less, so the year takes that much"
                                    + " more.",
                            notThere),
                    "Lower the share that may move; the modelled load is higher than the metered one."));
        }
    }
}
