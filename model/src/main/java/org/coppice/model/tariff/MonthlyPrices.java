package org.coppice.model.tariff;

import java.util.List;

/** What a kWh costs in each month and period of a bill: the next one, and the average one. */
public final class MonthlyPrices {
    private final List<BillingMonth> months;
    private final int periods;
    private final byte[] table;
    private final short[] slots;
    private final double[] marginal;
    private final double[] average;

    MonthlyPrices(List<BillingMonth> months, int periods, byte[] table, short[] slots) {
        this.months = months;
        this.periods = periods;
        this.table = table;
        this.slots = slots;
        this.marginal = new double[months.size() * periods];
        this.average = new double[months.size() * periods];
    }

    void set(int month, int period, double marginalPrice, double averagePrice) {
        marginal[month * periods + period] = marginalPrice;
        average[month * periods + period] = averagePrice;
    }

    /** Writes the price of one kWh more into the steps of the bill; other steps stay as they are. */
    public void fillMarginal(double[] price) {
        for (int m = 0; m < months.size(); m++) {
            BillingMonth month = months.get(m);
            for (int i = month.firstStep(); i < month.endStep(); i++) {
                price[i] = marginal[m * periods + table[slots[i]]];
            }
        }
    }

    /** Writes what the energy of each step costs, as its share in the lines of its month and period; NaN where that is not known. */
    public void fillCost(double[] importKwh, double[] cost) {
        for (int m = 0; m < months.size(); m++) {
            BillingMonth month = months.get(m);
            for (int i = month.firstStep(); i < month.endStep(); i++) {
                cost[i] = importKwh[i] == 0 ? 0 : importKwh[i] * average[m * periods + table[slots[i]]];
            }
        }
    }
}
