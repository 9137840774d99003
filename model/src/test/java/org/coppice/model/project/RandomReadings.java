package org.coppice.model.project;

import java.util.Random;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;

/** Seeded readings of all sorts: decimals, registers, noise, gaps, irregular lengths, missing values. */
public final class RandomReadings {
    private static final long START = 1_704_067_200; // 2024-01-01T00:00:00Z

    private final Random random;

    public RandomReadings(long seed) {
        this.random = new Random(seed);
    }

    public Readings next(int n) {
        long[] starts = new long[n];
        long[] ends = new long[n];
        double[] values = new double[n];
        byte[] quality = new byte[n];
        int sort = random.nextInt(6);
        boolean gaps = random.nextInt(3) == 0;
        boolean irregular = random.nextInt(4) == 0;
        boolean missing = random.nextInt(3) == 0;
        long time = START + random.nextInt(10_000_000);
        double register = 0;
        for (int i = 0; i < n; i++) {
            time += gaps && random.nextInt(50) == 0 ? 900L * random.nextInt(5000) : 0;
            starts[i] = time;
            time += irregular ? 1 + random.nextInt(4000) : 900;
            ends[i] = time;
            register += random.nextInt(500) / 100.0;
            values[i] = missing && random.nextInt(10) == 0 ? Double.NaN : value(sort, register);
            quality[i] = (byte) (random.nextInt(20) == 0 ? random.nextInt(4) : 0);
        }
        return new Readings(starts, ends, values, quality, random.nextBoolean() ? Unit.KILOWATT_HOUR : Unit.CELSIUS);
    }

    private double value(int sort, double register) {
        return switch (sort) {
            case 0 -> random.nextInt(100_000) / 1000.0;
            case 1 -> Math.round(register * 100) / 100.0;
            case 2 -> random.nextGaussian();
            case 3 -> random.nextInt(40) == 0 ? -0.0 : 12.5;
            case 4 -> random.nextInt(30) == 0 ? Double.longBitsToDouble(random.nextLong()) : -3;
            default -> 7;
        };
    }
}
