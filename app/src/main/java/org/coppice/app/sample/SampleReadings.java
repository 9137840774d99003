package org.coppice.app.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.SeriesSource;
import org.coppice.model.time.TimeAxis;

/**
 * What the meters of the sample would have read: the modelled load of each hall, off by a little as models are, and the output
 * of a wind farm. Invented by rule from a seed.
 *
 * @param axis the quarter-hours of the halls
 * @param hallA kWh a quarter-hour, to two decimals
 * @param hallB the same
 * @param windAxis the hours of the wind farm
 * @param wind MWh an hour, to three decimals
 */
@SuppressWarnings("ArrayRecordComponent") // a year of readings, never compared
record SampleReadings(TimeAxis axis, double[] hallA, double[] hallB, TimeAxis windAxis, double[] wind) {
    /** The rated power of the wind farm in MW; the contract has a share of it. */
    static final double WIND_FARM_MW = 24;

    private static final long SEED = 20_250_101L;
    private static final int STEPS_A_WEEK = 7 * 96;

    /** The readings that belong to the plan of the sample. */
    static SampleReadings of(Plan plan) {
        Site site = plan.findSite("fra").orElseThrow();
        Ledger model = Simulator.flows(plan, site, SeriesSource.NONE);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] hallA = metered(load(model, plan, "Hall A"), 1.012, random.split());
        double[] hallB = metered(load(model, plan, "Hall B"), 0.985, random.split());
        TimeAxis hours = TimeAxis.ofYear(plan.year(), site.zone(), Duration.ofHours(1));
        return new SampleReadings(model.axis(), hallA, hallB, hours, windFarm(plan, hours, random.split()));
    }

    /** The modelled kWh of the fleets that stand in a hall, which their names say. */
    private static double[] load(Ledger model, Plan plan, String hall) {
        double[] sum = new double[model.axis().length()];
        for (Portion portion : model.portions(Portion.Kind.FLEET)) {
            if (plan.findFleet(portion.fleet()).orElseThrow().name().startsWith(hall)) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += portion.kwh()[i];
                }
            }
        }
        return sum;
    }

    /** A model is off by a constant, by a few per cent that change from week to week, and by noise. */
    private static double[] metered(double[] modelled, double bias, SplittableRandom random) {
        double[] weeks = new double[modelled.length / STEPS_A_WEEK + 2];
        Arrays.setAll(weeks, week -> bias + 0.012 * bell(random));
        double[] readings = new double[modelled.length];
        for (int i = 0; i < readings.length; i++) {
            int week = i / STEPS_A_WEEK;
            double share = i % STEPS_A_WEEK / (double) STEPS_A_WEEK;
            double drift = weeks[week] + share * (weeks[week + 1] - weeks[week]);
            readings[i] = round(modelled[i] * drift * (1 + 0.01 * bell(random)), 100);
        }
        return readings;
    }

    /** Wind that lasts for a day or so, around the capacity factor of the plan's contract. */
    private static double[] windFarm(Plan plan, TimeAxis hours, SplittableRandom random) {
        Ppa contract = plan.contracts().stream()
                .filter(Ppa.class::isInstance)
                .map(Ppa.class::cast)
                .findFirst()
                .orElseThrow();
        Calendar calendar = hours.calendar();
        double[] output = new double[hours.length()];
        double weather = 0;
        for (int i = 0; i < output.length; i++) {
            weather = 0.965 * weather + Math.sqrt(1 - 0.965 * 0.965) * bell(random);
            double mean = contract.capacityFactor().at(calendar.month()[i], calendar.hour()[i]);
            double odds = StrictMath.log(mean / (1 - mean)) * 1.25 + 1.5 * weather;
            output[i] = round(WIND_FARM_MW / (1 + StrictMath.exp(-odds)), 1000);
        }
        return output;
    }

    /** Mean 0, standard deviation 1: twelve dice (Irwin and Hall 1927), the same on every machine. */
    private static double bell(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static double round(double value, double scale) {
        return Math.rint(value * scale) / scale;
    }
}
