package org.coppice.app.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.storage.BatteryStep;
import org.coppice.model.storage.ClcBattery;
import org.coppice.model.storage.DemandTerm;
import org.coppice.model.storage.Dispatch;
import org.coppice.model.storage.DispatchProblem;
import org.coppice.model.storage.OptimalDispatch;
import org.coppice.model.storage.OptimisedDispatch;
import org.coppice.model.storage.PeakShaving;
import org.coppice.model.storage.SelfConsumption;
import org.coppice.model.storage.SimpleBattery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year of 8,760 hours of a battery. Asked for: self-consumption at most 0.1 ms (the published rules in Python: 5.33 s), the lowest
 * cost with demand charges at most 500 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StorageBenchmark {
    private static final int HOURS = 8_760;

    private final BatteryStep tapered =
            ClcBattery.carbonExplorer(Energy.ofKilowattHours(2_000)).over(1);
    private final BatteryStep simple = SimpleBattery.reopt(Energy.ofKilowattHours(2_000), Power.ofKilowatts(500))
            .over(1);
    private final double[] net = new double[HOURS];
    private final double[] surplus = new double[HOURS];
    private final double[] price = new double[HOURS];
    private final int[] months = new int[12];
    private final Dispatch did = Dispatch.ofLength(HOURS);
    private final DispatchProblem energyAlone;
    private final DispatchProblem withDemand;

    /** A load of 1 MW with sun by day, prices by hour. */
    public StorageBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < HOURS; i++) {
            double sun = Math.max(0, 900 * Math.sin((i % 24 - 6) / 12.0 * Math.PI) * random.nextDouble());
            net[i] = 1_000 + 100 * Math.sin(i / 24.0 * 2 * Math.PI) + 50 * random.nextGaussian() - sun;
            surplus[i] = net[i] - 600;
            double swing = 0.05 * Math.sin((i % 24 - 9) / 24.0 * 2 * Math.PI);
            price[i] = Math.max(0.01, 0.12 + swing + 0.03 * random.nextGaussian());
        }
        double[] rates = new double[12];
        for (int m = 0; m < 12; m++) {
            months[m] = HOURS * (m + 1) / 12;
            rates[m] = 12;
        }
        energyAlone = DispatchProblem.of(net, price, new double[HOURS], List.of());
        withDemand = DispatchProblem.of(net, price, new double[HOURS], List.of(DemandTerm.ofPeriods(months, rates)));
    }

    /** The closed form of the tapered battery, hour after hour. */
    @Benchmark
    public double selfConsumption() {
        return SelfConsumption.run(tapered, surplus, 0, did);
    }

    /** The lowest feasible peak of twelve months. */
    @Benchmark
    public double[] peakShaving() {
        return PeakShaving.run(simple, net, months, 2_000, did);
    }

    /** Prices of energy alone, exact. */
    @Benchmark
    public OptimisedDispatch lowestCost() {
        return OptimalDispatch.run(energyAlone, simple, 1_000);
    }

    /** With a demand charge a month, and a bound. */
    @Benchmark
    public OptimisedDispatch lowestCostWithDemand() {
        return OptimalDispatch.run(withDemand, simple, 1_000);
    }
}
