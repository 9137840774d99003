package org.coppice.model.study.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.TimeAxis;

/**
 * Metered beside modelled energy of a site-year: by hour, by month, and by level of load. A step without a reading, or without a
 * modelled value, is left out of both; it never counts as 0.
 *
 * @param read the share of the steps of the year that are read
 * @param compared the share of the steps of the year where both are known
 * @param meteredKwh of the steps that are compared
 * @param modelledKwh of the same steps
 * @param hourly by the hour; empty where the readings are further apart than an hour
 * @param monthly by the month, of months of which at least nine tenths are compared, over those steps; empty where readings span months
 * @param byHour 24 parts, by hour of the day
 * @param byMonth twelve parts
 * @param byLoad ten parts of equal width, from the least to the greatest metered load
 */
public record Agreement(
        double read,
        double compared,
        double meteredKwh,
        double modelledKwh,
        Optional<Fit> hourly,
        Optional<Fit> monthly,
        List<Part> byHour,
        List<Part> byMonth,
        List<Part> byLoad) {
    /** The share of a month that has to be compared; a convention of this program, a tenth is commonly let go. */
    private static final double MONTH_COVERED = 0.9;

    private static final int LEVELS = 10;
    private static final double LONGEST_MONTH_DAYS = 31;

    /** Copies the lists. */
    public Agreement {
        byHour = List.copyOf(byHour);
        byMonth = List.copyOf(byMonth);
        byLoad = List.copyOf(byLoad);
    }

    /**
     * Mean power of some of the time.
     *
     * @param from where it begins: an hour of the day, a month 0..11, or a load in kW
     * @param hours that are compared
     * @param meteredKw NaN where there are none
     * @param modelledKw likewise
     */
    public record Part(double from, double hours, double meteredKw, double modelledKw) {}

    /**
     * Compares.
     *
     * @param metered kWh by step; NaN where missing
     * @param modelled kWh by step; NaN where not known
     * @param interval how far apart the readings are
     */
    public static Agreement of(
            TimeAxis axis, Calendar calendar, double[] metered, double[] modelled, Duration interval) {
        double[] y = new double[metered.length];
        double[] model = new double[metered.length];
        int read = 0;
        int both = 0;
        double sum = 0;
        double sumModelled = 0;
        for (int i = 0; i < y.length; i++) {
            boolean known = !Double.isNaN(metered[i]) && !Double.isNaN(modelled[i]);
            y[i] = known ? metered[i] : Double.NaN;
            model[i] = known ? modelled[i] : Double.NaN;
            read += Double.isNaN(metered[i]) ? 0 : 1;
            both += known ? 1 : 0;
            sum += known ? metered[i] : 0;
            sumModelled += known ? modelled[i] : 0;
        }
        Parts parts = new Parts(y, model, axis.stepHours());
        boolean byHours = interval.compareTo(Duration.ofHours(1)) <= 0;
        boolean byMonths = interval.toHours() <= LONGEST_MONTH_DAYS * 24 + 1;
        return new Agreement(
                read / (double) y.length,
                both / (double) y.length,
                sum,
                sumModelled,
                byHours ? Optional.of(hourly(axis, y, model)) : Optional.empty(),
                byMonths ? Optional.of(monthly(calendar, y, model)) : Optional.empty(),
                byHours ? parts.by(calendar.hour(), 24) : List.of(),
                parts.by(calendar.month(), 12),
                parts.byLevel());
    }

    /** An hour counts where all its steps are known. */
    private static Fit hourly(TimeAxis axis, double[] metered, double[] modelled) {
        int perHour = (int) Math.max(1, Duration.ofHours(1).dividedBy(axis.step()));
        double[] y = new double[metered.length / perHour];
        double[] model = new double[y.length];
        for (int i = 0; i < y.length * perHour; i++) {
            y[i / perHour] += metered[i];
            model[i / perHour] += modelled[i];
        }
        return Fit.of(y, model);
    }

    private static Fit monthly(Calendar calendar, double[] metered, double[] modelled) {
        double[] y = new double[12];
        double[] model = new double[12];
        int[] steps = new int[12];
        int[] known = new int[12];
        for (int i = 0; i < metered.length; i++) {
            int month = calendar.month()[i];
            steps[month]++;
            if (!Double.isNaN(metered[i])) {
                known[month]++;
                y[month] += metered[i];
                model[month] += modelled[i];
            }
        }
        for (int month = 0; month < 12; month++) {
            if (known[month] == 0 || known[month] < MONTH_COVERED * steps[month]) {
                y[month] = Double.NaN;
            }
        }
        return Fit.of(y, model);
    }

    /** Sums by class; arrays in which both are known or neither. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    private record Parts(double[] metered, double[] modelled, double stepHours) {

        List<Part> by(byte[] classOf, int classes) {
            double[] froms = new double[classes];
            Arrays.setAll(froms, each -> each);
            int[] index = new int[metered.length];
            Arrays.setAll(index, i -> classOf[i]);
            return parts(froms, index);
        }

        List<Part> byLevel() {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double kwh : metered) {
                least = kwh < least ? kwh : least;
                most = kwh > most ? kwh : most;
            }
            if (!(most > least)) {
                return List.of();
            }
            double width = (most - least) / LEVELS;
            double[] froms = new double[LEVELS];
            for (int level = 0; level < LEVELS; level++) {
                froms[level] = (least + level * width) / stepHours;
            }
            int[] index = new int[metered.length];
            for (int i = 0; i < index.length; i++) {
                index[i] = Double.isNaN(metered[i]) ? 0 : (int) Math.min(LEVELS - 1, (metered[i] - least) / width);
            }
            return parts(froms, index);
        }

        private List<Part> parts(double[] froms, int[] index) {
            double[] y = new double[froms.length];
            double[] model = new double[froms.length];
            double[] hours = new double[froms.length];
            for (int i = 0; i < metered.length; i++) {
                if (!Double.isNaN(metered[i])) {
                    y[index[i]] += metered[i];
                    model[index[i]] += modelled[i];
                    hours[index[i]] += stepHours;
                }
            }
            List<Part> parts = new ArrayList<>();
            for (int part = 0; part < froms.length; part++) {
                boolean any = hours[part] > 0;
                parts.add(new Part(
                        froms[part],
                        hours[part],
                        any ? y[part] / hours[part] : Double.NaN,
                        any ? model[part] / hours[part] : Double.NaN));
            }
            return parts;
        }
    }
}
