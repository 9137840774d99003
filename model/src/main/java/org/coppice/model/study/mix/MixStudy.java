package org.coppice.model.study.mix;

import java.util.OptionalInt;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.study.sweep.BlockEvaluator;
import org.coppice.model.study.sweep.Dimension;
import org.coppice.model.study.sweep.Grid;
import org.coppice.model.study.sweep.Sweep;
import org.coppice.model.study.sweep.SweepControl;
import org.coppice.model.study.sweep.SweepResult;

/** The study of one site under some rules: single combinations, and all of a grid. */
public final class MixStudy {
    private static final int WIND = 0;
    private static final int SOLAR = 1;
    private static final int BATTERY = 2;
    private static final int SERVERS = 3;

    private final MixModel model;

    /** A study of a site. */
    public MixStudy(MixSite site, MixRules rules) {
        this.model = new MixModel(site, rules);
    }

    /**
     * A grid of mixes; each call makes its own.
     *
     * @param windKw nameplates in kW
     * @param batteryKwh capacities in kWh
     * @param extraServers shares of the servers there are
     */
    public static Grid grid(double[] windKw, double[] solarKw, double[] batteryKwh, double[] extraServers) {
        return Grid.of(
                new Dimension("Wind (kW)", windKw),
                new Dimension("Sun (kW)", solarKw),
                new Dimension("Battery (kWh)", batteryKwh),
                new Dimension("Extra servers (share)", extraServers));
    }

    /** What one combination leads to. */
    public MixResult evaluate(MixOption option) {
        MixRun run = new MixRun(model);
        run.plants(option.wind().kilowatts(), option.solar().kilowatts());
        if (option.measures().battery()) {
            run.battery(option.battery().kilowattHours());
        } else {
            run.noBattery();
        }
        double uncovered = run.uncovered(model.ones);
        double weighted = run.uncovered(model.weights());
        if (option.measures().shifting()) {
            double[] most = {mostKwh(option.extraServers().value())};
            double[] saved = new double[1];
            run.shift(most, model.ones, saved);
            uncovered -= saved[0];
            run.shift(most, model.weights(), saved);
            weighted -= saved[0];
        }
        double embodied = model.embodiedKg(
                option.wind().kilowatts(),
                option.solar().kilowatts(),
                option.measures().battery() ? option.battery().kilowattHours() : 0,
                option.measures().shifting() ? option.extraServers().value() : 0);
        return model.result(uncovered, weighted, embodied);
    }

    private double mostKwh(double extraServers) {
        return (1 + extraServers) * model.highestLoadKwh;
    }

    /**
     * Operational and embodied carbon together, in kg, of every point of a grid.
     *
     * @param grid as made by {@link #grid}; a measure that is not used must have the level 0 alone
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public SweepResult sweep(Grid grid, MixOption.Measures measures, SweepControl control) {
        requireNone(grid, BATTERY, measures.battery());
        requireNone(grid, SERVERS, measures.shifting());
        return Sweep.run(grid, 2, 1, () -> evaluator(grid, measures), control);
    }

    private static void requireNone(Grid grid, int dimension, boolean used) {
        Dimension levels = grid.dimensions().get(dimension);
        if (!used && (levels.size() > 1 || levels.levels()[0] != 0)) {
            throw new IllegalArgumentException(levels.name() + " is not used, so its only level is 0.");
        }
    }

    private BlockEvaluator evaluator(Grid grid, MixOption.Measures measures) {
        MixRun run = new MixRun(model);
        double[] capacities = grid.dimensions().get(BATTERY).levels();
        double[] servers = grid.dimensions().get(SERVERS).levels();
        double[] most = java.util.Arrays.stream(servers).map(this::mostKwh).toArray();
        double[] saved = new double[servers.length];
        return (first, into) -> {
            double wind = grid.level(first, WIND);
            double solar = grid.level(first, SOLAR);
            run.plants(wind, solar);
            run.noBattery();
            int at = 0;
            for (double capacity : capacities) {
                if (measures.battery()) {
                    run.battery(capacity);
                }
                double weighted = run.uncovered(model.weights());
                if (measures.shifting()) {
                    run.shift(most, model.weights(), saved);
                }
                for (int k = 0; k < servers.length; k++) {
                    into[at++] = model.operationalKg(weighted - saved[k])
                            + model.embodiedKg(wind, solar, capacity, servers[k]);
                }
            }
        };
    }

    /** The combination of least carbon of a sweep, evaluated whole; none where no point is known. */
    public java.util.Optional<MixOption> best(SweepResult sweep, MixOption.Measures measures) {
        OptionalInt best = sweep.least(0);
        if (best.isEmpty()) {
            return java.util.Optional.empty();
        }
        Grid grid = sweep.grid();
        int point = best.getAsInt();
        return java.util.Optional.of(new MixOption(
                Power.ofKilowatts(grid.level(point, WIND)),
                Power.ofKilowatts(grid.level(point, SOLAR)),
                Energy.ofKilowattHours(grid.level(point, BATTERY)),
                Ratio.of(grid.level(point, SERVERS)),
                measures));
    }
}
