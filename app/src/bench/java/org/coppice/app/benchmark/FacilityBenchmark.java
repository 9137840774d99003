package org.coppice.app.benchmark;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.CoolingRun;
import org.coppice.model.cooling.CoolingYear;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.cooling.OutsideAir;
import org.coppice.model.cooling.PowerChain;
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

/** A year of hours of power chain and cooling in changing weather. Asked for: at most 0.5 ms a year, the weather being known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FacilityBenchmark {
    private static final int HOURS = 8_760;
    private static final double RATED_KW = 1_000;

    @Param({"CHILLER", "AIR_ECONOMISER", "WATER_ECONOMISER"})
    private AirCooling air = AirCooling.CHILLER;

    private final double[] itKwh = new double[HOURS];
    private final double[] dryBulb = new double[HOURS];
    private final double[] humidity = new double[HOURS];
    private final OutsideAir outside;

    public FacilityBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < HOURS; i++) {
            itKwh[i] = 600 + 300 * random.nextDouble();
            dryBulb[i] = 10 - 12 * Math.cos(2 * Math.PI * i / HOURS) + 5 * Math.sin(2 * Math.PI * i / 24);
            humidity[i] = 0.3 + 0.6 * random.nextDouble();
        }
        outside = OutsideAir.of(dryBulb, humidity);
    }

    /** Losses, cooling, fans, pumps and the water of a tower. */
    @Benchmark
    public CoolingYear facilityYear() {
        PowerChain chain = PowerChain.TYPICAL;
        double[] losses = new double[HOURS];
        for (int i = 0; i < HOURS; i++) {
            losses[i] = chain.lossKw(itKwh[i], RATED_KW);
        }
        return CoolingRun.run(
                CoolingPlant.of(air, HeatRejection.TOWER),
                Optional.empty(),
                outside,
                itKwh,
                losses,
                new double[0],
                RATED_KW,
                chain.lossKw(RATED_KW, RATED_KW),
                1);
    }

    /** Wet bulbs and moisture, once for a weather. */
    @Benchmark
    public OutsideAir weatherYear() {
        return OutsideAir.of(dryBulb, humidity);
    }
}
