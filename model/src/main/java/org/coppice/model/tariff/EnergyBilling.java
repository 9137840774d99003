package org.coppice.model.tariff;

import java.util.Arrays;
import java.util.List;
import org.coppice.model.quantity.Unit;

/** The energy of each month and period, what it costs, and what is given for feed-in. */
final class EnergyBilling {
    private final EnergyCharge charge;
    private final ExportTerms terms;
    private final byte[] table;
    private final short[] slots;
    private final double[] importKwh;
    private final double[] exportKwh;
    private final double[] drawn;
    private final double[] fed;
    /** kWh fed in and not netted so far, by period. */
    private final double[] carried;

    private final MonthlyPrices prices;

    EnergyBilling(
            Tariff tariff,
            BillingCalendar calendar,
            List<BillingMonth> months,
            double[] importKwh,
            double[] exportKwh) {
        this.charge = tariff.energy();
        this.terms = tariff.export();
        this.table = charge.calendar().table();
        this.slots = calendar.slots(charge.calendar());
        this.importKwh = importKwh;
        this.exportKwh = exportKwh;
        int periods = charge.periods().size();
        this.drawn = new double[periods];
        this.fed = new double[periods];
        this.carried = new double[periods];
        this.prices = new MonthlyPrices(months, periods, table, slots);
    }

    MonthlyPrices prices() {
        return prices;
    }

    /**
     * The lines of a month.
     *
     * @param m its place among the months billed
     * @param peakKw of the month, for tiers that need it
     */
    void month(int m, BillingMonth month, double peakKw, BillLines lines) {
        sum(importKwh, month, drawn);
        if (terms.scheme() != ExportScheme.NONE) {
            sum(exportKwh, month, fed);
        }
        double factor = charge.basis().factor(month, peakKw);
        for (int p = 0; p < drawn.length; p++) {
            RatePeriod period = charge.periods().get(p);
            if (Double.isNaN(drawn[p]) || Double.isNaN(fed[p]) || Double.isNaN(factor)) {
                lines.missing();
                prices.set(m, p, period.tiers().get(0).price(), Double.NaN);
                continue;
            }
            double before = lines.sum(kind -> kind == ChargeKind.ENERGY);
            new TierLines(lines, ChargeKind.ENERGY, Unit.KILOWATT_HOUR, 1).price(period, factor, 0, drawn[p], "");
            double cost = lines.sum(kind -> kind == ChargeKind.ENERGY) - before;
            double net = credit(p, period, factor, lines);
            prices.set(m, p, marginal(period, factor, net), drawn[p] > 0 ? cost / drawn[p] : Double.NaN);
        }
    }

    private void sum(double[] kwh, BillingMonth month, double[] byPeriod) {
        Arrays.fill(byPeriod, 0);
        // Periods last for hours: the sum of a run is kept apart from the array until the period changes.
        int period = 0;
        double sum = 0;
        for (int i = month.firstStep(); i < month.endStep(); i++) {
            int p = table[slots[i]];
            if (p != period) {
                byPeriod[period] += sum;
                period = p;
                sum = 0;
            }
            sum += kwh[i];
        }
        byPeriod[period] += sum;
    }

    /** What is given for feed-in; returns the kWh that are left to pay. */
    private double credit(int p, RatePeriod period, double factor, BillLines lines) {
        switch (terms.scheme()) {
            case NET_METERING -> {
                double available = fed[p] + carried[p];
                double netted = Math.min(drawn[p], available);
                String remark = "netted with feed-in"
                        + (carried[p] > 0 ? ", " + Percent.number(carried[p]) + " kWh of it carried over" : "");
                carried[p] = available - netted;
                new TierLines(lines, ChargeKind.EXPORT_CREDIT, Unit.KILOWATT_HOUR, -1)
                        .price(period, factor, drawn[p] - netted, drawn[p], remark);
                return drawn[p] - netted;
            }
            case NET_BILLING, BUY_ALL_SELL_ALL ->
                new TierLines(lines, ChargeKind.EXPORT_CREDIT, Unit.KILOWATT_HOUR, -1)
                        .sell(period, factor, 0, fed[p], "fed in");
            case NONE -> {}
        }
        return drawn[p];
    }

    private static double marginal(RatePeriod period, double factor, double net) {
        for (RateTier tier : period.tiers()) {
            if (net < TierLines.limit(tier, factor)) {
                return tier.price();
            }
        }
        throw new IllegalStateException("The last tier has no limit");
    }

    /** The kWh drawn in the month that was reckoned last. */
    double drawnKwh() {
        return Arrays.stream(drawn).sum();
    }

    /** Pays out what is carried over, and forgets it. */
    void settle(BillLines lines) {
        for (int p = 0; p < carried.length; p++) {
            lines.add(
                    ChargeKind.YEAR_END_CREDIT,
                    charge.periods().get(p).name() + ", feed-in left over",
                    carried[p],
                    Unit.KILOWATT_HOUR,
                    -terms.yearEndRate());
            carried[p] = 0;
        }
    }

    /** What is carried into the time after the bill. */
    double carriedKwh() {
        return Arrays.stream(carried).sum();
    }
}
