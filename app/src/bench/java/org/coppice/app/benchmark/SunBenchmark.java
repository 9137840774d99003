package org.coppice.app.benchmark;

import java.util.concurrent.TimeUnit;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.generation.Place;
import org.coppice.model.generation.PvWatts;
import org.coppice.model.generation.SolarPlant;
import org.coppice.model.generation.SolarWeather;
import org.coppice.model.quantity.Power;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year of sun on a photovoltaic plant, the weather being known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SunBenchmark {
    private static final int HOURS = 8_760;

    private final double[] direct = new double[HOURS];
    private final double[] diffuse = new double[HOURS];
    private final double[] celsius = new double[HOURS];
    private final double[] wind = new double[HOURS];

    public SunBenchmark() {
        for (int i = 0; i < HOURS; i++) {
            double sun = Math.max(0, Math.sin(Math.PI * (i % 24 - 6) / 12));
            direct[i] = 700 * sun;
            diffuse[i] = 120 * sun;
            celsius[i] = 12 + 8 * sun;
            wind[i] = 3;
        }
    }

    /** PVWatts over a year of hours. */
    @Benchmark
    public double[] sunYear() {
        double[] kwh = new double[HOURS];
        SolarPlant plant = SolarPlant.of(Power.ofMegawatts(1), ModuleKind.STANDARD, Mounting.OPEN_RACK, 30, 180);
        new PvWatts(plant, new Place(50.05, 8.6, 112))
                .run(1_735_686_000L, 3_600, SolarWeather.of(direct, diffuse, celsius, wind), kwh);
        return kwh;
    }
}
