package org.coppice.model.account;

import java.util.OptionalDouble;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.time.Calendar;

/**
 * How much of the load was carbon-free in the hour of its use: Google, "24/7 Carbon-Free Energy: Methodologies and Metrics" 2021.
 *
 * <p>{@code contracted_t = min(G_t, L_t)}, {@code grid_t = (L_t − contracted_t) · c_t}, {@code CFE = Σ (contracted_t + grid_t) / Σ
 * L_t}. G is contracted and own generation at its hour. Generation beyond the load of its step is excess and does not count.
 *
 * <p>With storage the discharge counts and the charge subtracts: {@code import_t = max(0, L_t + charge_t − discharge_t − G_t)} and
 * {@code CFE = 1 − Σ (import_t · (1 − c_t) + backup_t) / Σ L_t}, as in Riepin and Brown, "System-level impacts of 24/7 carbon-free
 * electricity procurement in Europe", 2022, whose constraint sums the same terms. What charges from a fossil hour of the grid counts
 * against the score in that hour. Without storage and backup the two scores are the same.
 *
 * @param loadKwh by step; shared, not to be written to
 * @param contractedKwh by step, at most the load
 * @param carbonFreeKwh by step, contracted and the grid's share; NaN where the grid's share is needed and not known
 * @param withStorageKwh by step, storage counted; may be negative while a battery charges; NaN where not known
 * @param generationKwh contracted and own, by step, excess included; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record HourlyMatching(
        double[] loadKwh,
        double[] contractedKwh,
        double[] carbonFreeKwh,
        double[] withStorageKwh,
        double[] generationKwh) {

    /** The matching of a site; own generation counts as far as its certificates were not sold. */
    public static HourlyMatching of(Plan plan, Ledger ledger) {
        double[] generation = ledger.column(LedgerColumn.CONTRACTED_CARBON_FREE);
        double[] onSite = ledger.column(LedgerColumn.ON_SITE);
        double[] kept = OwnGeneration.of(plan, ledger).kept();
        double[] all = new double[onSite.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = generation[i] + onSite[i] * kept[i];
        }
        return of(
                ledger.column(LedgerColumn.LOAD),
                all,
                ledger.column(LedgerColumn.GRID_CARBON_FREE),
                ledger.column(LedgerColumn.CHARGE),
                ledger.column(LedgerColumn.DISCHARGE),
                ledger.column(LedgerColumn.BACKUP));
    }

    /** The matching of a load with generation, in a grid with a carbon-free share by step, without storage. */
    public static HourlyMatching of(double[] load, double[] generation, double[] gridShare) {
        double[] none = new double[load.length];
        return of(load, generation, gridShare, none, none, none);
    }

    /** The same with a storage and fossil backup, all by step in kWh. */
    public static HourlyMatching of(
            double[] load,
            double[] generation,
            double[] gridShare,
            double[] charge,
            double[] discharge,
            double[] backup) {
        double[] contracted = new double[load.length];
        double[] carbonFree = new double[load.length];
        double[] withStorage = new double[load.length];
        for (int i = 0; i < load.length; i++) {
            double l = load[i];
            contracted[i] = Math.min(generation[i], l);
            double rest = l - contracted[i];
            carbonFree[i] = contracted[i] + (rest == 0 ? 0 : rest * gridShare[i]);
            double imported = Math.max(0, l + charge[i] - discharge[i] - generation[i] - backup[i]);
            double uncovered = (imported == 0 ? 0 : imported * (1 - gridShare[i])) + backup[i];
            withStorage[i] = l - uncovered;
        }
        return new HourlyMatching(load, contracted, carbonFree, withStorage, generation);
    }

    /** The score; empty where a load or the grid's share is not known, or where there is no load. */
    public OptionalDouble score() {
        return ratio(sum(carbonFreeKwh), loadTotal());
    }

    /** The score with storage counted: discharge for it, charge against it, backup against it. */
    public OptionalDouble withStorage() {
        return ratio(sum(withStorageKwh), loadTotal());
    }

    /** The score that counts contracted and own generation alone. */
    public OptionalDouble contracted() {
        return ratio(sum(contractedKwh), loadTotal());
    }

    /** Generation over load of the year, as annual matching has it; may exceed 1. */
    public OptionalDouble volumetric() {
        return ratio(generatedKwh(), loadTotal());
    }

    /** Generation beyond the load of its step, in kWh. */
    public double excess() {
        return generatedKwh() - sum(contractedKwh);
    }

    /** The generation of the year in kWh, excess included. */
    public double generatedKwh() {
        return sum(generationKwh);
    }

    /** The load of the year in kWh. */
    public double loadTotal() {
        return sum(loadKwh);
    }

    /** The carbon-free part of it in kWh; NaN where it is not known. */
    public double carbonFreeTotal() {
        return sum(carbonFreeKwh);
    }

    /** The carbon-free part of it with storage counted, in kWh; NaN where it is not known. */
    public double withStorageTotal() {
        return sum(withStorageKwh);
    }

    /** The contracted part of it in kWh. */
    public double contractedTotal() {
        return sum(contractedKwh);
    }

    /** The score of every month and hour of the day, 12 × 24; NaN where there is no load or it is not known. */
    public double[][] byMonthAndHour(Calendar calendar) {
        double[] cells = new double[12 * 24];
        double[] load = new double[cells.length];
        for (int i = 0; i < loadKwh.length; i++) {
            int cell = calendar.month()[i] * 24 + calendar.hour()[i];
            cells[cell] += carbonFreeKwh[i];
            load[cell] += loadKwh[i];
        }
        double[][] score = new double[12][24];
        for (int cell = 0; cell < cells.length; cell++) {
            score[cell / 24][cell % 24] = cells[cell] / load[cell];
        }
        return score;
    }

    /**
     * The score of every local hour of every day, day by day, 24 values a day; NaN where there is no load or it is not known. The hour
     * that clocks repeat counts once, summed; the one they skip is NaN.
     */
    public double[] byDayAndHour(Calendar calendar) {
        int days = loadKwh.length == 0 ? 0 : calendar.day()[loadKwh.length - 1] + 1;
        double[] score = new double[days * 24];
        double[] load = new double[score.length];
        for (int i = 0; i < loadKwh.length; i++) {
            int cell = calendar.day()[i] * 24 + calendar.hour()[i];
            score[cell] += carbonFreeKwh[i];
            load[cell] += loadKwh[i];
        }
        for (int cell = 0; cell < score.length; cell++) {
            score[cell] /= load[cell];
        }
        return score;
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
