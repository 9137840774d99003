package org.coppice.model.tariff;

import java.util.Locale;
import java.util.Optional;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Billing intervals on the steps of a load. */
final class Intervals {

    private Intervals() {}

    static void check(String where, int minutes) {
        if (minutes < 1 || minutes > 60 || 60 % minutes != 0) {
            throw new IllegalArgumentException(
                    where + ": a billing interval divides an hour (15, 30 or 60 min), not " + minutes + " min.");
        }
    }

    /** How many steps make a billing interval: the most that fit, at least one. */
    static int steps(int minutes, double stepHours) {
        return Math.max(1, (int) Math.floor(minutes / (stepHours * 60) + 1e-9));
    }

    /** What is to be said where the steps do not make up the interval. */
    static Optional<Finding> finding(String name, int minutes, double stepHours) {
        double step = stepHours * 60;
        int steps = steps(minutes, stepHours);
        if (Math.abs(steps * step - minutes) < 1e-9) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "billing-interval",
                Severity.WARNING,
                "Tariff, " + name,
                String.format(
                        Locale.ROOT,
                        "Demand is billed as the average of %d min, but the load has steps of %.0f min: averages of %.0f min are"
                                + " billed, and the true demand may be %s.",
                        minutes,
                        step,
                        steps * step,
                        step > minutes ? "higher" : "lower"),
                "Simulate in steps that divide " + minutes + " min."));
    }
}
