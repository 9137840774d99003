package org.coppice.model.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Machines in and out of service, year by year, driven by purchases: {@code stock(t,c) = I(c)·S(t−c)}, {@code out(t,c) =
 * stock(t−1,c) − stock(t,c)} for {@code t > c} and {@code I(c) − stock(c,c)} in the first year (Pauliuk and Heeren 2020, ODYM).
 * So {@code stock(t) − stock(t−1) = I(t) − out(t)}.
 */
public final class StockFlow {
    private final YearSpan years;
    private final double[] inflow;
    private final double[] stock;
    private final double[] exits;

    private StockFlow(YearSpan years) {
        this.years = years;
        this.inflow = new double[years.size()];
        this.stock = new double[years.size()];
        this.exits = new double[years.size()];
    }

    /** Nothing at all. */
    public static StockFlow empty(YearSpan years) {
        return new StockFlow(years);
    }

    /** The flow of one cohort, bought within the span or before it. */
    public static StockFlow of(
            YearSpan years, LocalDate purchased, double count, Survival survival, AgeConvention convention) {
        StockFlow flow = new StockFlow(years);
        double before = convention.inServiceAtEndOf(years.first() - 1, purchased, survival) * count;
        for (int i = 0; i < years.size(); i++) {
            int year = years.year(i);
            flow.inflow[i] = year == purchased.getYear() ? count : 0;
            flow.stock[i] = convention.inServiceAtEndOf(year, purchased, survival) * count;
            flow.exits[i] = before + flow.inflow[i] - flow.stock[i];
            before = flow.stock[i];
        }
        return flow;
    }

    /** The flow of one purchase a year, all of one survival; the first falls into the first year of the span. */
    public static StockFlow of(YearSpan years, double[] purchases, Survival survival, AgeConvention convention) {
        StockFlow sum = empty(years);
        for (int i = 0; i < purchases.length; i++) {
            LocalDate purchased = LocalDate.of(years.year(i), 12, 31);
            sum = sum.plus(of(years, purchased, purchases[i], survival, convention));
        }
        return sum;
    }

    /** Both together, over the same years. */
    public StockFlow plus(StockFlow other) {
        if (!years.equals(other.years)) {
            throw new IllegalArgumentException(years + " and " + other.years + " are not the same years");
        }
        StockFlow sum = new StockFlow(years);
        for (int i = 0; i < years.size(); i++) {
            sum.inflow[i] = inflow[i] + other.inflow[i];
            sum.stock[i] = stock[i] + other.stock[i];
            sum.exits[i] = exits[i] + other.exits[i];
        }
        return sum;
    }

    /** The years covered. */
    public YearSpan years() {
        return years;
    }

    /** Machines bought in a year; none outside the span. */
    public double inflow(int year) {
        return at(inflow, year);
    }

    /** Machines in service at the end of a year; none outside the span. */
    public double stock(int year) {
        return at(stock, year);
    }

    /** Machines that leave service during a year; none outside the span. */
    public double exits(int year) {
        return at(exits, year);
    }

    /** The stock of every year, in order. */
    public double[] stock() {
        return stock.clone();
    }

    /** The exits of every year, in order. */
    public double[] exits() {
        return exits.clone();
    }

    /** By how many machines the balance of a year misses; the first year has none before it. */
    public double residual(int year) {
        return year == years.first() ? 0 : stock(year) - stock(year - 1) - inflow(year) + exits(year);
    }

    private double at(double[] values, int year) {
        return years.contains(year) ? values[years.index(year)] : 0;
    }

    @Override
    public String toString() {
        return "StockFlow " + years + " " + Arrays.toString(stock);
    }
}
