package org.coppice.model.study.calibration;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * The base utilisation of a fleet with which the energy of the site agrees with the meter, over the steps that are metered. Energy
 * never falls as utilisation rises, because power curves never fall; so the value is found by regula falsi (Illinois variant; Dowell
 * and Jarratt 1971, BIT 11, 168–174) between 0 and 1.
 */
final class UtilisationCalibration {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-10;

    private UtilisationCalibration() {}

    static Calibration of(Plan plan, Site site, Fleet fleet, SeriesSource source) {
        MeterComparison before = MeterComparison.require(plan, site, source);
        before.requireHours(Calibration.LEAST_HOURS);
        double target = before.agreement().meteredKwh();
        DoubleUnaryOperator off =
                u -> before.with(edit(fleet, u).apply(plan), source).agreement().modelledKwh() - target;
        double solved = solve(off, before, fleet, target);
        Edit edit = edit(fleet, solved);
        return new Calibration(
                Calibration.Kind.UTILISATION,
                before.measures(),
                List.of(String.format(
                        Locale.ROOT,
                        "Base utilisation of %s: %.2f %% → %.2f %%",
                        fleet.name(),
                        fleet.baseUtilisation().value() * 100,
                        solved * 100)),
                edit,
                before.agreement(),
                before.with(edit.apply(plan), source).agreement());
    }

    private static Edit edit(Fleet fleet, double utilisation) {
        return Edit.all(
                String.format(
                        Locale.ROOT,
                        "Calibrate base utilisation of %s to %.2f %% from the meter",
                        fleet.name(),
                        utilisation * 100),
                List.of(Edit.set(PlanTable.FLEETS, fleet.id(), Fleet.BASE_UTILISATION, Ratio.of(utilisation))));
    }

    private static double solve(DoubleUnaryOperator off, MeterComparison meters, Fleet fleet, double target) {
        double close = CLOSE * target;
        double low = 0;
        double high = 1;
        double atLow = off.applyAsDouble(low);
        double atHigh = off.applyAsDouble(high);
        requireBetween(meters, fleet, target, atLow, atHigh);
        double best = Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
        double atBest = Math.min(Math.abs(atLow), Math.abs(atHigh));
        int side = 0;
        for (int i = 0; i < MOST_STEPS && atBest > close; i++) {
            best = (low * atHigh - high * atLow) / (atHigh - atLow);
            double at = off.applyAsDouble(best);
            atBest = Math.abs(at);
            if (at > 0) {
                high = best;
                atHigh = at;
                // An end that stays twice is given half its weight, so that both ends close in.
                atLow = side > 0 ? atLow / 2 : atLow;
                side = 1;
            } else {
                low = best;
                atLow = at;
                atHigh = side < 0 ? atHigh / 2 : atHigh;
                side = -1;
            }
        }
        return best;
    }

    private static void requireBetween(
            MeterComparison meters, Fleet fleet, double target, double atLow, double atHigh) {
        double slack = CLOSE * target;
        if (atHigh - atLow <= slack) {
            throw refused(
                    meters,
                    "the energy does not depend on the base utilisation of " + fleet.name()
                            + ". Maybe its power curve is flat, its power cap is low, or workloads take all its servers.");
        }
        if (atLow > slack) {
            throw refused(
                    meters,
                    String.format(
                            Locale.ROOT,
                            "%s reads %,.0f kWh, but with no base use at all the model has %,.0f kWh. Maybe the idle power is"
                                    + " too high, servers are switched off, or workloads are too many.",
                            meters.meterNames(),
                            target,
                            target + atLow));
        }
        if (atHigh < -slack) {
            throw refused(
                    meters,
                    String.format(
                            Locale.ROOT,
                            "%s reads %,.0f kWh, but even with %s fully busy the model has only %,.0f kWh. Maybe servers are"
                                    + " missing from the plan, or the meter holds more than IT.",
                            meters.meterNames(),
                            target,
                            fleet.name(),
                            target + atHigh));
        }
    }

    private static UserError refused(MeterComparison meters, String why) {
        return UserError.at("Meters, " + meters.site().name(), why);
    }
}
