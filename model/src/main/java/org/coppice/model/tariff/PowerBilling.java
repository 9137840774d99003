package org.coppice.model.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.TimeAxis;

/** Contracted power, and the load at coincident peaks. */
final class PowerBilling {

    private PowerBilling() {}

    static void contracted(
            ContractedPower contract,
            BillingCalendar calendar,
            BillingMonth month,
            double[] importKwh,
            BillLines lines) {
        double stepHours = calendar.axis().stepHours();
        double[] peak = new double[contract.periods().size()];
        Peaks.byPeriod(
                importKwh,
                month.firstStep(),
                month.endStep(),
                Intervals.steps(contract.minutes(), stepHours),
                stepHours,
                contract.calendar().table(),
                calendar.slots(contract.calendar()),
                peak);
        for (int p = 0; p < peak.length; p++) {
            line(contract, contract.periods().get(p), Math.max(0, peak[p]), month, lines);
        }
    }

    private static void line(
            ContractedPower contract, ContractedPeriod period, double peakKw, BillingMonth month, BillLines lines) {
        double least = contract.lower() * period.kilowatts();
        double most = contract.upper() * period.kilowatts();
        String of = period.name() + ", " + Percent.number(peakKw) + " kW of " + Percent.number(period.kilowatts())
                + " kW contracted";
        lines.add(
                ChargeKind.CONTRACTED_POWER,
                peakKw < least ? of + ", at least " + Percent.text(contract.lower()) : of,
                Math.max(least, peakKw),
                Unit.KILOWATT,
                period.rate() * month.share());
        if (peakKw > most) {
            lines.add(
                    ChargeKind.EXCESS_POWER,
                    of + ", above " + Percent.text(contract.upper()) + ", " + Percent.number(contract.penaltyFactor())
                            + " times",
                    peakKw - most,
                    Unit.KILOWATT,
                    contract.penaltyFactor() * period.rate() * month.share());
        }
    }

    /** One line for the named hours that lie between two days. */
    static void coincident(
            CoincidentPeak peak, TimeAxis axis, LocalDate from, LocalDate to, double[] importKwh, BillLines lines) {
        int perHour = Intervals.steps(60, axis.stepHours());
        double sum = 0;
        double highest = 0;
        int count = 0;
        for (LocalDateTime hour : peak.hours()) {
            LocalDate day = hour.toLocalDate();
            Instant start = hour.atZone(axis.zone()).toInstant();
            int first = axis.indexOf(start);
            if (day.isBefore(from) || !day.isBefore(to) || first < 0 || first + perHour > importKwh.length) {
                continue;
            }
            double kw = 0;
            for (int i = first; i < first + perHour; i++) {
                kw += importKwh[i] / (perHour * axis.stepHours());
            }
            sum += kw;
            highest = Math.max(highest, kw);
            count++;
        }
        if (count > 0) {
            boolean mean = peak.measure() == CoincidentPeak.Measure.MEAN;
            lines.add(
                    ChargeKind.COINCIDENT_PEAK,
                    peak.name() + ", " + (mean ? "mean" : "highest") + " of " + count
                            + (count == 1 ? " hour" : " hours"),
                    mean ? sum / count : highest,
                    Unit.KILOWATT,
                    peak.rate());
        }
    }
}
