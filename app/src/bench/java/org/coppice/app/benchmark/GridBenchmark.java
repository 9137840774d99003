package org.coppice.app.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A site-year of hours whose grid factor is annual, or hourly from readings of that year or of another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GridBenchmark {
    private static final int HOURS = 8_760;

    /** From where the factor comes. */
    public enum Course {
        ANNUAL,
        OF_THE_YEAR,
        OF_ANOTHER_YEAR
    }

    @Param
    private Course course = Course.ANNUAL;

    private static final Plan SAMPLE =
            Plan.STEP_MINUTES.with(Plan.METERS.with(SamplePlan.load("two-sites"), List.of()), 60);

    private final Plan hourly = hourly();
    private final SeriesSource ofTheYear = source(SAMPLE.year());
    private final SeriesSource ofAnother = source(SAMPLE.year() - 1);

    private static Plan hourly() {
        Meter meter = new Meter(
                "intensity",
                "Intensity",
                SAMPLE.sites().get(0).id(),
                Commodity.CARBON_INTENSITY,
                Flow.NONE,
                Meter.Measures.OTHER,
                "",
                Optional.of(new SeriesRef("intensity", "benchmark")),
                false);
        List<Factor> factors = SAMPLE.factors().stream()
                .map(factor -> factor.kind() == Factor.Kind.GRID_CARBON ? withMeter(factor) : factor)
                .toList();
        return Plan.FACTORS.with(Plan.METERS.with(SAMPLE, List.of(meter)), factors);
    }

    private static Factor withMeter(Factor factor) {
        return new Factor(
                factor.id(),
                factor.kind(),
                factor.region(),
                factor.name(),
                factor.year(),
                factor.value(),
                factor.unit(),
                factor.boundary(),
                factor.signal(),
                factor.source(),
                Optional.of("intensity"),
                Optional.empty());
    }

    private static SeriesSource source(int year) {
        long first = Instant.parse(year - 1 + "-12-31T23:00:00Z").getEpochSecond();
        long[] starts = new long[HOURS];
        long[] ends = new long[HOURS];
        double[] grams = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            starts[i] = first + 3_600L * i;
            ends[i] = starts[i] + 3_600;
            grams[i] = 300 + i % 24;
        }
        Readings readings = new Readings(starts, ends, grams, new byte[HOURS], Unit.GRAM_PER_KILOWATT_HOUR);
        Optional<Readings> found = Optional.of(readings);
        return ref -> found;
    }

    /** Flows, prices and postings of one site. */
    @Benchmark
    public Ledger siteYear() {
        return switch (course) {
            case ANNUAL -> Simulator.flows(SAMPLE, SAMPLE.sites().get(0), SeriesSource.NONE);
            case OF_THE_YEAR -> Simulator.flows(hourly, hourly.sites().get(0), ofTheYear);
            case OF_ANOTHER_YEAR -> Simulator.flows(hourly, hourly.sites().get(0), ofAnother);
        };
    }
}
