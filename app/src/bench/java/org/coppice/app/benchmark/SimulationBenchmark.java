package org.coppice.app.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sample year of 15-minute steps, both sites, with a reading of every meter in every step. Asked for: under 20 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimulationBenchmark {
    private static final int STEPS = 35_040;
    private static final int STEP_SECONDS = 900;

    private final Plan plan = withReadings(SamplePlan.load("two-sites"));
    private final SeriesSource source = constantly(readings());

    private static Plan withReadings(Plan sample) {
        List<Meter> meters = sample.meters().stream()
                .map(meter -> Meter.SERIES.with(meter, Optional.of(new SeriesRef(meter.id(), "benchmark"))))
                .toList();
        return Plan.METERS.with(sample, meters);
    }

    private static SeriesSource constantly(Readings readings) {
        return ref -> Optional.of(readings);
    }

    private static Readings readings() {
        long first = Instant.parse("2024-12-31T23:00:00Z").getEpochSecond();
        long[] starts = new long[STEPS];
        long[] ends = new long[STEPS];
        double[] kwh = new double[STEPS];
        Random random = new Random(1);
        for (int i = 0; i < STEPS; i++) {
            starts[i] = first + (long) STEP_SECONDS * i;
            ends[i] = starts[i] + STEP_SECONDS;
            kwh[i] = 30 + random.nextDouble();
        }
        return new Readings(starts, ends, kwh, new byte[STEPS], Unit.KILOWATT_HOUR);
    }

    /** Demand, facility, supply and instruments of both sites. */
    @Benchmark
    public Simulation simulate() {
        return Simulator.simulate(plan, source);
    }

    /** The same with all statements, figures and checks. */
    @Benchmark
    public Assessment assess() {
        return Assessment.of(plan, "benchmark", source);
    }
}
