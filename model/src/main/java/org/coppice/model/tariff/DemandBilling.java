package org.coppice.model.tariff;

import java.util.List;
import org.coppice.model.quantity.Unit;

/** One demand charge on a load: peaks, ratchets, lines. */
final class DemandBilling {
    private final DemandCharge charge;
    private final List<BillingMonth> axisMonths;
    private final byte[] table;
    private final short[] slots;
    private final double[] importKwh;
    private final double stepHours;
    private final int interval;
    private final double toBilled;
    private final Unit unit;
    /** By month of the axis and period, in what is billed: kW or kVA. */
    private final double[][] peaks;

    DemandBilling(DemandCharge charge, BillingCalendar calendar, double[] importKwh) {
        this.charge = charge;
        this.axisMonths = calendar.months();
        this.table = charge.calendar().table();
        this.slots = calendar.slots(charge.calendar());
        this.importKwh = importKwh;
        this.stepHours = calendar.axis().stepHours();
        this.interval = Intervals.steps(charge.minutes(), stepHours);
        this.toBilled = 1 / charge.powerFactor().orElse(1.0);
        this.unit = charge.powerFactor().isPresent() ? Unit.KILOVOLT_AMPERE : Unit.KILOWATT;
        this.peaks = new double[axisMonths.size()][charge.periods().size()];
        for (int m = 0; m < peaks.length; m++) {
            fill(axisMonths.get(m), peaks[m]);
        }
    }

    private void fill(BillingMonth month, double[] peak) {
        Peaks.byPeriod(importKwh, month.firstStep(), month.endStep(), interval, stepHours, table, slots, peak);
        for (int p = 0; p < peak.length; p++) {
            peak[p] = peak[p] < 0 ? -1 : peak[p] * toBilled;
        }
    }

    /** The highest demand of a month in kW, of all periods. */
    double peakKw(BillingMonth month) {
        return Peaks.highest(of(month)) / toBilled;
    }

    private double[] of(BillingMonth month) {
        if (month.isWhole()) {
            return peaks[month.index()];
        }
        double[] part = new double[charge.periods().size()];
        fill(month, part);
        return part;
    }

    void month(BillingMonth month, BillLines lines) {
        double[] own = of(month);
        for (int p = 0; p < own.length; p++) {
            if (own[p] < 0) {
                continue;
            }
            RatePeriod period = charge.periods().get(p);
            Floor floor = floor(period, month.index());
            if (Double.isNaN(own[p]) || Double.isNaN(floor.billed)) {
                lines.missing();
                continue;
            }
            double share = month.share();
            String part =
                    month.isWhole() ? "" : month.days() + " of " + month.from().lengthOfMonth() + " days";
            new TierLines(lines, ChargeKind.DEMAND, unit, share).price(period, 1, 0, own[p], part);
            if (floor.billed > own[p]) {
                String remark = part.isEmpty() ? floor.reason : floor.reason + ", " + part;
                new TierLines(lines, ChargeKind.RATCHET, unit, share).price(period, 1, own[p], floor.billed, remark);
            }
        }
    }

    private record Floor(double billed, String reason) {}

    /** The least that is billed in a month, and why. */
    private Floor floor(RatePeriod period, int month) {
        Floor highest =
                new Floor(charge.minimumKw(), "minimum " + Percent.number(charge.minimumKw()) + " " + unit.symbol());
        for (Ratchet ratchet : charge.ratchets()) {
            if (ratchet.coversPeriod(period)) {
                double billed = ratchet.share() * lookBack(ratchet, month);
                if (Double.isNaN(billed)) {
                    return new Floor(billed, ratchet.text());
                }
                if (billed > highest.billed) {
                    highest = new Floor(billed, ratchet.text());
                }
            }
        }
        return highest;
    }

    private double lookBack(Ratchet ratchet, int month) {
        double highest = 0;
        for (int back = 1; back <= ratchet.previousMonths(); back++) {
            int m = month - back;
            while (m < 0) {
                m += 12;
            }
            if (m < peaks.length) {
                highest = Math.max(highest, peak(ratchet, m));
            }
        }
        for (int named : ratchet.months()) {
            int m = latest(named, month);
            if (m >= 0) {
                highest = Math.max(highest, peak(ratchet, m));
            }
        }
        return highest;
    }

    /** The last month of that name up to a month; where there is none, the first after it; −1 where there is none at all. */
    private int latest(int named, int month) {
        int found = -1;
        for (int m = 0; m < axisMonths.size(); m++) {
            if (axisMonths.get(m).from().getMonthValue() == named && (m <= month || found < 0)) {
                found = m;
            }
        }
        return found;
    }

    private double peak(Ratchet ratchet, int month) {
        double highest = 0;
        for (int p = 0; p < charge.periods().size(); p++) {
            if (ratchet.coversPeriod(charge.periods().get(p))) {
                highest = Math.max(highest, peaks[month][p]);
            }
        }
        return highest;
    }
}
