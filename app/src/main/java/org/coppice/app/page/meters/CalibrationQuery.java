package org.coppice.app.page.meters;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Trace;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.study.calibration.Acceptance;
import org.coppice.model.study.calibration.Agreement;
import org.coppice.model.study.calibration.Calibration;
import org.coppice.model.study.calibration.Fit;
import org.coppice.model.study.calibration.MeterComparison;
import org.coppice.model.study.calibration.Proposal;
import org.coppice.model.time.SeriesSource;

/** From a site and its readings to the card that sets model against meter. */
final class CalibrationQuery {
    private static final int CHANGES_SHOWN = 12;
    private static final int HOURS_APART = 3;
    /** A day has up to 25 hours. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    /** Below it, a share is shown as 0.0 %. */
    private static final double SHOWN = 0.0005;

    private CalibrationQuery() {}

    /**
     * What to show beside a meter.
     *
     * @param shown the meter that is looked at; its kind of load is drawn where it has one
     * @return empty where nothing of the site is metered, and where it has no servers to be modelled
     */
    static Optional<CalibrationView> of(Plan plan, Site site, Meter shown, SeriesSource source, LocalDate today) {
        boolean models = plan.fleets().stream().anyMatch(fleet -> fleet.site().equals(site.id()));
        List<MeterComparison> comparisons = models ? MeterComparison.list(plan, site, source) : List.of();
        if (comparisons.isEmpty()) {
            return models && plan.meters().stream().anyMatch(meter -> isRead(meter, site))
                    ? Optional.of(CalibrationView.nothing(
                            site.name() + " · " + plan.year(),
                            "No meter of the IT load or of the whole of " + site.name() + " was read in " + plan.year()
                                    + ", the year of the plan, so there is nothing to compare the model with."))
                    : Optional.empty();
        }
        MeterComparison drawn = comparisons.stream()
                .filter(each -> each.measures() == shown.measures())
                .findFirst()
                .orElse(comparisons.get(0));
        return Optional.of(new CalibrationView(
                site.name() + ", " + load(drawn) + " · " + drawn.meterNames() + " · " + plan.year(),
                chart(drawn),
                fits(comparisons),
                levels(drawn.agreement()),
                verdict(drawn),
                Proposal.list(plan, site, Optional.empty(), source, today).stream()
                        .map(CalibrationQuery::offer)
                        .toList()));
    }

    private static boolean isRead(Meter meter, Site site) {
        return meter.site().equals(site.id())
                && meter.series().isPresent()
                && Stream.of(Meter.Measures.IT, Meter.Measures.FACILITY, Meter.Measures.GRID)
                        .anyMatch(measures -> MeteredLoad.isLoad(meter, measures));
    }

    private static String load(MeterComparison comparison) {
        return comparison.measures() == Meter.Measures.IT ? "IT load" : "facility load";
    }

    /** Mean power by local day, over the steps that are metered; by month where readings are further apart. What has none is a gap. */
    private static Chart chart(MeterComparison comparison) {
        boolean byMonth = comparison.metered().interval().compareTo(LONGEST_DAY) > 0;
        int[] partOf = parts(comparison, byMonth);
        int parts = partOf[partOf.length - 1] + 1;
        double[] metered = new double[parts];
        double[] modelled = new double[parts];
        double[] hours = new double[parts];
        long[] starts = new long[parts + 1];
        double[] kwh = comparison.metered().kwh();
        starts[parts] = comparison.axis().startOf(partOf.length).toEpochMilli();
        for (int i = partOf.length - 1; i >= 0; i--) {
            starts[partOf[i]] = comparison.axis().startOf(i).toEpochMilli();
            if (!Double.isNaN(kwh[i])) {
                metered[partOf[i]] += kwh[i];
                modelled[partOf[i]] += comparison.modelledKwh()[i];
                hours[partOf[i]] += comparison.axis().stepHours();
            }
        }
        for (int part = 0; part < parts; part++) {
            metered[part] /= hours[part];
            modelled[part] /= hours[part];
        }
        return LineChart.of(
                "Model against meter, " + comparison.site().name(),
                Axis.of("Mean power by " + (byMonth ? "month" : "day"), "kW"),
                comparison.axis().zone(),
                trace("Metered", Ink.SERIES_1, starts, metered, byMonth),
                trace("Modelled", Ink.SERIES_2, starts, modelled, byMonth));
    }

    private static int[] parts(MeterComparison comparison, boolean byMonth) {
        int[] partOf = new int[comparison.calendar().day().length];
        for (int i = 0; i < partOf.length; i++) {
            partOf[i] = byMonth
                    ? comparison.calendar().month()[i]
                    : comparison.calendar().day()[i];
        }
        return partOf;
    }

    /** The mean of a month holds for all of it, and does not lead to the next. */
    private static Trace trace(String name, Ink ink, long[] starts, double[] values, boolean steps) {
        if (!steps) {
            return Trace.irregular(name, ink, Arrays.copyOf(starts, values.length), values);
        }
        long[] times = new long[2 * values.length];
        double[] both = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            times[2 * i] = starts[i];
            times[2 * i + 1] = starts[i + 1];
            both[2 * i] = values[i];
            both[2 * i + 1] = values[i];
        }
        return Trace.irregular(name, ink, times, both);
    }

    private static Statement fits(List<MeterComparison> comparisons) {
        List<List<String>> rows = new ArrayList<>();
        for (MeterComparison comparison : comparisons) {
            Agreement agreement = comparison.agreement();
            agreement.hourly().ifPresent(fit -> rows.add(row(comparison, "hour", agreement, fit, Acceptance.HOURLY)));
            agreement
                    .monthly()
                    .ifPresent(fit -> rows.add(row(comparison, "month", agreement, fit, Acceptance.MONTHLY)));
        }
        return new Statement(
                List.of("load", "by", "limits", "read", "metered", "modelled", "NMBE", "CV(RMSE)", "R²"), rows, 3);
    }

    /** Where a model is wrong: at low load, at high load, or at some hours. */
    private static Statement levels(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("=level of metered load", "", "", "", ""));
        for (int i = 0; i < agreement.byLoad().size(); i++) {
            Agreement.Part part = agreement.byLoad().get(i);
            String from = "from " + power(part.from());
            rows.add(part(i + 1 < agreement.byLoad().size() ? from : from + " up", part));
        }
        if (!agreement.byHour().isEmpty()) {
            rows.add(List.of("=hour of the day, every third", "", "", "", ""));
        }
        for (Agreement.Part part : agreement.byHour()) {
            if ((int) part.from() % HOURS_APART == 0) {
                rows.add(part(String.format(Locale.ROOT, "%02d:00", (int) part.from()), part));
            }
        }
        return new Statement(List.of("mean power", "hours", "metered", "modelled", "model off by"), rows, 1);
    }

    private static List<String> part(String name, Agreement.Part part) {
        boolean known = part.hours() > 0;
        return List.of(
                name,
                FigureText.number(part.hours()),
                known ? power(part.meteredKw()) : "–",
                known ? power(part.modelledKw()) : "–",
                known ? FigureText.change(part.meteredKw(), part.modelledKw()) : "–");
    }

    private static String power(double kw) {
        return FigureText.of(kw, Unit.KILOWATT).text();
    }

    private static List<String> row(
            MeterComparison comparison, String by, Agreement agreement, Fit fit, Acceptance limits) {
        return List.of(
                load(comparison),
                by,
                word(fit, limits),
                percent(agreement.read(), ""),
                energy(agreement.meteredKwh()),
                energy(agreement.modelledKwh()),
                percent(fit.nmbe(), "+"),
                percent(fit.cvRmse(), ""),
                Double.isNaN(fit.rSquared()) ? "–" : String.format(Locale.ROOT, "%.3f", fit.rSquared()));
    }

    private static String energy(double kwh) {
        return FigureText.of(kwh, Unit.KILOWATT_HOUR).text();
    }

    private static String word(Fit fit, Acceptance limits) {
        return Double.isNaN(fit.nmbe()) ? "too few readings" : limits.meets(fit) ? "kept" : "exceeded";
    }

    private static String verdict(MeterComparison comparison) {
        Agreement agreement = comparison.agreement();
        boolean byHour = agreement.hourly().isPresent();
        Acceptance limits = byHour ? Acceptance.HOURLY : Acceptance.MONTHLY;
        Optional<Fit> fit = byHour ? agreement.hourly() : agreement.monthly();
        if (fit.isEmpty() || Double.isNaN(fit.get().nmbe())) {
            return "Too little is both metered and modelled to say how well they agree.";
        }
        return String.format(
                Locale.ROOT,
                "By the %s the model is %s by %.1f %% (NMBE; limit ±%.0f %%) and scatters by %.1f %% (CV(RMSE); limit"
                        + " %.0f %%): %s. Limits of ASHRAE Guideline 14-2014.",
                byHour ? "hour" : "month",
                Math.abs(fit.get().nmbe()) < SHOWN ? "off" : fit.get().nmbe() > 0 ? "too low" : "too high",
                Math.abs(fit.get().nmbe()) * 100,
                limits.nmbe() * 100,
                fit.get().cvRmse() * 100,
                limits.cvRmse() * 100,
                limits.meets(fit.get()) ? "it counts as calibrated" : "it does not count as calibrated");
    }

    private static CalibrationView.Offer offer(Proposal proposal) {
        return new CalibrationView.Offer(
                "Calibrate " + lower(proposal.kind().text()),
                proposal.calibration().map(CalibrationQuery::preview).orElse("Not possible. " + proposal.refused()),
                proposal.calibration()
                        .filter(calibration -> !calibration.changesNothing())
                        .map(Calibration::edit));
    }

    /** {@code Power curve} → {@code power curve}; an abbreviation stays as it is. */
    private static String lower(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String preview(Calibration calibration) {
        if (calibration.changesNothing()) {
            return "Nothing to change. The plan has what the meter says already: " + figures(calibration.before())
                    + basis(calibration) + ".";
        }
        String changes = calibration.changes().stream().limit(CHANGES_SHOWN).collect(Collectors.joining("; "));
        return changes + ". " + figures(calibration.before()) + " → " + figures(calibration.after())
                + basis(calibration) + ".";
    }

    /** A PUE is told apart from the IT load, so that its agreement is another than that of both in the table. */
    private static String basis(Calibration calibration) {
        return calibration.kind() == Calibration.Kind.PUE ? ", over the IT load as it is metered" : "";
    }

    private static String figures(Agreement agreement) {
        return agreement
                .hourly()
                .or(agreement::monthly)
                .map(fit -> "NMBE " + percent(fit.nmbe(), "+") + ", CV(RMSE) " + percent(fit.cvRmse(), ""))
                .orElse("metered " + energy(agreement.meteredKwh()) + ", modelled " + energy(agreement.modelledKwh()));
    }

    private static String percent(double fraction, String sign) {
        if (Double.isNaN(fraction)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%" + sign + ".1f %%", fraction * 100);
        return text.matches("[+-]0\\.0 %") ? "0.0 %" : text;
    }
}
