package org.coppice.model.tariff;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * The bill of a tariff for a load: month by month energy, feed-in, demand, contracted power and fixed charges, up to the minimum, then
 * taxes and levies; after the last month what is asked for the whole time. Tiers start anew every month; a month in part is charged by
 * its days.
 */
public final class BillCalculation {
    private final Tariff tariff;
    private final BillingCalendar calendar;
    private final double[] importKwh;
    private final LocalDate from;
    private final LocalDate to;
    private final List<BillingMonth> months;
    private final EnergyBilling energy;
    private final List<DemandBilling> demand = new ArrayList<>();
    private final BillLines lines = new BillLines();
    private final List<Finding> findings = new ArrayList<>();

    private BillCalculation(
            Tariff tariff,
            BillingCalendar calendar,
            double[] importKwh,
            double[] exportKwh,
            LocalDate from,
            LocalDate to) {
        this.tariff = tariff;
        this.calendar = calendar;
        this.importKwh = importKwh;
        this.months = calendar.months(from, to);
        this.from = months.isEmpty() ? from : months.get(0).from();
        this.to = months.isEmpty() ? from : months.get(months.size() - 1).to();
        this.energy = new EnergyBilling(tariff, calendar, months, importKwh, exportKwh);
        tariff.demand().forEach(charge -> demand.add(new DemandBilling(charge, calendar, importKwh)));
    }

    /**
     * The bill of all days of the axis.
     *
     * @param calendar of the load's axis and the tariff's holidays
     * @param importKwh drawn from the grid by step; under {@link ExportScheme#BUY_ALL_SELL_ALL} the whole load
     * @param exportKwh fed in by step; under buy-all, sell-all the whole generation
     */
    public static TariffBill of(Tariff tariff, BillingCalendar calendar, double[] importKwh, double[] exportKwh) {
        return of(
                tariff,
                calendar,
                importKwh,
                exportKwh,
                calendar.axis().firstDay(),
                calendar.axis().dayAfterLast());
    }

    /**
     * The bill of the days on which the tariff is in force. Ratchets look at the whole axis.
     *
     * @param from the first day
     * @param to the day after the last
     */
    public static TariffBill of(
            Tariff tariff,
            BillingCalendar calendar,
            double[] importKwh,
            double[] exportKwh,
            LocalDate from,
            LocalDate to) {
        if (importKwh.length != calendar.axis().length() || exportKwh.length != importKwh.length) {
            throw new IllegalArgumentException("A load of " + importKwh.length + " steps and a feed-in of "
                    + exportKwh.length + " on an axis of " + calendar.axis().length());
        }
        return new BillCalculation(tariff, calendar, importKwh, exportKwh, from, to).run();
    }

    private TariffBill run() {
        for (int m = 0; m < months.size(); m++) {
            month(m, months.get(m));
        }
        if (!months.isEmpty()) {
            wholeTime();
        }
        remarks();
        return new TariffBill(lines.toList(), lines.isComplete(), energy.prices(), findings);
    }

    private void month(int m, BillingMonth month) {
        lines.begin(month.from(), month.to());
        energy.month(m, month, tariff.energy().basis().needsPeak() ? peakKw(month) : 0, lines);
        demand.forEach(charge -> charge.month(month, lines));
        tariff.contracted().forEach(contract -> PowerBilling.contracted(contract, calendar, month, importKwh, lines));
        tariff.fixed().forEach(charge -> fixed(charge, month));
        minimum("Minimum charge of the month", tariff.minimumMonthly() * month.share(), lines.sum(kind -> true));
        if (endsCreditYear(m, month)) {
            energy.settle(lines);
        }
        surcharges(energy.drawnKwh());
    }

    /** At the end of the credit month, and where the tariff ends before the load does. */
    private boolean endsCreditYear(int m, BillingMonth month) {
        boolean creditMonth = month.from().getMonthValue() == tariff.export().creditMonth();
        boolean ended = m == months.size() - 1 && to.isBefore(calendar.axis().dayAfterLast());
        return ended || (creditMonth && month.to().getDayOfMonth() == 1);
    }

    private double peakKw(BillingMonth month) {
        if (!demand.isEmpty()) {
            return demand.get(0).peakKw(month);
        }
        PeriodCalendar always = PeriodCalendar.always();
        double stepHours = calendar.axis().stepHours();
        double[] peak = new double[1];
        Peaks.byPeriod(
                importKwh,
                month.firstStep(),
                month.endStep(),
                Intervals.steps(60, stepHours),
                stepHours,
                always.table(),
                calendar.slots(always),
                peak);
        return Peaks.highest(peak);
    }

    private void fixed(FixedCharge charge, BillingMonth month) {
        String label =
                charge.times() == 1 ? charge.name() : charge.name() + ", " + Percent.number(charge.times()) + " times";
        double amount = charge.amount() * charge.times();
        switch (charge.per()) {
            case DAY -> lines.add(ChargeKind.FIXED, label, month.days(), Unit.DAY, amount);
            case MONTH -> lines.add(ChargeKind.FIXED, label, month.share(), Unit.MONTH, amount);
            case YEAR ->
                lines.add(
                        ChargeKind.FIXED,
                        label,
                        month.days() / (double) month.from().lengthOfYear(),
                        Unit.YEAR,
                        amount);
        }
    }

    private void minimum(String label, double least, double charged) {
        if (least > 0 && least > charged && lines.isGroupComplete()) {
            lines.add(ChargeKind.MINIMUM, label + " " + Percent.number(least), least - charged, Unit.FRACTION, 1);
        }
    }

    private void surcharges(double kwh) {
        for (Surcharge surcharge : tariff.surcharges()) {
            if (surcharge.perKwh() != 0) {
                lines.add(ChargeKind.LEVY, surcharge.name(), kwh, Unit.KILOWATT_HOUR, surcharge.perKwh());
            }
            if (surcharge.share() != 0) {
                lines.add(
                        ChargeKind.TAX,
                        surcharge.name() + ", " + Percent.text(surcharge.share()),
                        lines.sum(surcharge::applies),
                        Unit.FRACTION,
                        surcharge.share());
            }
        }
    }

    private void wholeTime() {
        lines.begin(from, to);
        for (CoincidentPeak peak : tariff.coincident()) {
            PowerBilling.coincident(peak, calendar.axis(), from, to, importKwh, lines);
        }
        if (lines.isComplete()) {
            double days = ChronoUnit.DAYS.between(from, to);
            double least = tariff.minimumAnnual() * days / from.lengthOfYear();
            double charged = lines.sumOfAll(BillCalculation::countsForTheMinimum);
            minimum("Minimum charge of the year", least, charged);
        }
        surcharges(0);
    }

    private static boolean countsForTheMinimum(ChargeKind kind) {
        return kind != ChargeKind.TAX && kind != ChargeKind.LEVY && kind != ChargeKind.YEAR_END_CREDIT;
    }

    private void remarks() {
        double stepHours = calendar.axis().stepHours();
        tariff.demand()
                .forEach(charge -> Intervals.finding(charge.name(), charge.minutes(), stepHours)
                        .ifPresent(findings::add));
        tariff.contracted()
                .forEach(contract -> Intervals.finding(contract.name(), contract.minutes(), stepHours)
                        .ifPresent(findings::add));
        tariff.coincident().stream()
                .filter(peak -> !namesAnHour(peak))
                .forEach(peak -> findings.add(withoutHour(peak)));
        if (energy.carriedKwh() > 0) {
            findings.add(Finding.of(
                    "feed-in-carried-over",
                    Severity.INFO,
                    "Tariff, net metering",
                    Percent.number(energy.carriedKwh())
                            + " kWh of feed-in are carried into the next year, without a value here.",
                    "The year-end credit falls in month " + tariff.export().creditMonth() + "."));
        }
        if (!lines.isComplete()) {
            findings.add(Finding.of(
                    "bill-incomplete",
                    Severity.WARNING,
                    "Tariff",
                    "The load of some months is not known in every step: their energy or demand is not billed.",
                    "Fill the gaps of the load."));
        }
    }

    private boolean namesAnHour(CoincidentPeak peak) {
        return peak.hours().stream()
                .map(LocalDateTime::toLocalDate)
                .anyMatch(day -> !day.isBefore(calendar.axis().firstDay())
                        && day.isBefore(calendar.axis().dayAfterLast()));
    }

    private Finding withoutHour(CoincidentPeak peak) {
        return Finding.of(
                "coincident-peak-without-hour",
                Severity.WARNING,
                "Tariff, " + peak.name(),
                "None of the hours of this charge lies between "
                        + calendar.axis().firstDay() + " and " + calendar.axis().dayAfterLast()
                        + ": nothing is billed for it.",
                "Add the hours of this year. Maybe they are still those of an earlier one?");
    }
}
