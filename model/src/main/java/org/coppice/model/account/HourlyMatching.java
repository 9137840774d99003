package org.coppice.model.account;

import java.util.OptionalDouble;
import org.coppice.model.simulate.Ledger;
import org.coppice.model.simulate.LedgerColumn;
import org.coppice.model.time.Calendar;

/**
 * How much of the load was carbon-free in the hour of its use: Google, "24/7 Carbon-Free Energy: Methodologies and Metrics" 2021.
 *
 * <p>{@code contracted_t = min(G_t, L_t)}, {@code grid_t = (L_t − contracted_t) · c_t}, {@code CFE = Σ (contracted_t + grid_t) / Σ
 * L_t}. Generation beyond the load of its step is excess and does not count.
 *
 * @param loadKwh by step; shared, not to be written to
 * @param contractedKwh by step, at most the load
 * @param carbonFreeKwh by step, contracted and the grid's share; NaN where the grid's share is not known
 * @param generatedKwh over the year, excess included
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record HourlyMatching(double[] loadKwh, double[] contractedKwh, double[] carbonFreeKwh, double generatedKwh) {

    /** The matching of a site. */
    public static HourlyMatching of(Ledger ledger) {
        return of(
                ledger.column(LedgerColumn.LOAD),
                ledger.column(LedgerColumn.CONTRACTED_CARBON_FREE),
                ledger.column(LedgerColumn.GRID_CARBON_FREE));
    }

    /** The matching of a load with contracted generation, in a grid with a carbon-free share by step. */
    public static HourlyMatching of(double[] load, double[] generation, double[] gridShare) {
        double[] contracted = new double[load.length];
        double[] carbonFree = new double[load.length];
        double generated = 0;
        for (int i = 0; i < load.length; i++) {
            contracted[i] = Math.min(generation[i], load[i]);
            carbonFree[i] = contracted[i] + (load[i] - contracted[i]) * gridShare[i];
            generated += generation[i];
        }
        return new HourlyMatching(load, contracted, carbonFree, generated);
    }

    /** The score; empty where a load or the grid's share is not known, or where there is no load. */
    public OptionalDouble score() {
        return ratio(sum(carbonFreeKwh), loadTotal());
    }

    /** The score that counts contracted generation alone. */
    public OptionalDouble contracted() {
        return ratio(sum(contractedKwh), loadTotal());
    }

    /** Generation over load of the year, as annual matching has it; may exceed 1. */
    public OptionalDouble volumetric() {
        return ratio(generatedKwh, loadTotal());
    }

    /** Generation beyond the load of its step, in kWh. */
    public double excess() {
        return generatedKwh - sum(contractedKwh);
    }

    /** The load of the year in kWh. */
    public double loadTotal() {
        return sum(loadKwh);
    }

    /** The carbon-free part of it in kWh; NaN where it is not known. */
    public double carbonFreeTotal() {
        return sum(carbonFreeKwh);
    }

    /** The contracted part of it in kWh. */
    public double contractedTotal() {
        return sum(contractedKwh);
    }

    /** The score of every month and hour of the day, 12 × 24; NaN where there is no load or it is not known. */
    public double[][] byMonthAndHour(Calendar calendar) {
        double[][] carbonFree = new double[12][24];
        double[][] load = new double[12][24];
        for (int i = 0; i < loadKwh.length; i++) {
            int month = calendar.month()[i];
            int hour = calendar.hour()[i];
            carbonFree[month][hour] += carbonFreeKwh[i];
            load[month][hour] += loadKwh[i];
        }
        for (int month = 0; month < 12; month++) {
            for (int hour = 0; hour < 24; hour++) {
                carbonFree[month][hour] /= load[month][hour];
            }
        }
        return carbonFree;
    }

    /** The score of every step; NaN where there is no load or it is not known. */
    public double[] byStep() {
        double[] score = new double[loadKwh.length];
        for (int i = 0; i < score.length; i++) {
            score[i] = carbonFreeKwh[i] / loadKwh[i];
        }
        return score;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole > 0 && !Double.isNaN(part) ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
