package org.coppice.app.export;

import java.time.ZoneId;
import java.util.Arrays;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/**
 * Readings summed up to steps of the local calendar; of what does not add up, such as a price, the mean over time.
 *
 * <p>A step that readings do not cover is missing, because part of an energy is not the energy; a step without any reading is
 * left out. Readings that are longer than the steps stay as they are: nothing is invented within them. A reading over the edge of
 * a step is shared out by time, and both steps are then estimated.
 */
final class StepTotals {
    private final Readings source;
    private final boolean adds;
    private final int[] byQuality = new int[ReadingQuality.values().length];
    private long[] starts = new long[1_024];
    private long[] ends = new long[1_024];
    private double[] values = new double[1_024];
    private byte[] quality = new byte[1_024];
    private int size;

    private StepTotals(Readings source) {
        this.source = source;
        adds = adds(source.unit());
    }

    /** Whether quantities of a unit add up over time. */
    static boolean adds(Unit unit) {
        return switch (unit.dimension()) {
            case ENERGY, WATER, MASS, CARBON, IRRADIATION, MONEY, COUNT, TOKENS, WORK -> true;
            default -> false;
        };
    }

    /** The readings by steps. */
    static Readings of(Readings readings, ExportStep step, ZoneId zone) {
        if (step == ExportStep.METERED || readings.size() == 0 || usualLength(readings) > step.leastSeconds()) {
            return readings;
        }
        return new StepTotals(readings).by(step, zone);
    }

    private static long usualLength(Readings readings) {
        long[] lengths = new long[readings.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = readings.ends()[i] - readings.starts()[i];
        }
        Arrays.sort(lengths);
        return lengths[lengths.length / 2];
    }

    private Readings by(ExportStep step, ZoneId zone) {
        long until = Long.MIN_VALUE;
        int first = 0;
        while (first < source.size()) {
            long from = Math.max(until, step.startOf(Math.max(until, source.starts()[first]), zone));
            until = step.endOf(step.startOf(from, zone), zone);
            add(first, from, until);
            while (first < source.size() && source.ends()[first] <= until) {
                first++;
            }
        }
        return new Readings(
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(values, size),
                Arrays.copyOf(quality, size),
                source.unit());
    }

    /** One step; its readings begin with {@code first}. */
    private void add(int first, long from, long to) {
        Arrays.fill(byQuality, 0);
        double sum = 0;
        long covered = 0;
        boolean shared = false;
        for (int i = first; i < source.size() && source.starts()[i] < to; i++) {
            long length = source.ends()[i] - source.starts()[i];
            long overlap = Math.min(to, source.ends()[i]) - Math.max(from, source.starts()[i]);
            double value = source.values()[i];
            byQuality[source.quality()[i]]++;
            if (overlap <= 0 || Double.isNaN(value)) {
                continue;
            }
            shared |= overlap < length;
            covered += overlap;
            double part = adds ? (double) overlap / length : (double) overlap / (to - from);
            sum += overlap == length && adds ? value : value * part;
        }
        boolean whole = covered == to - from;
        keep(from, to, whole ? sum : Double.NaN, code(whole, shared));
    }

    @SuppressWarnings("EnumOrdinal") // the model stores the ordinal
    private byte code(boolean whole, boolean shared) {
        if (!whole) {
            return (byte) ReadingQuality.MISSING.ordinal();
        }
        boolean substituted = byQuality[ReadingQuality.SUBSTITUTED.ordinal()] > 0;
        boolean estimated = shared || byQuality[ReadingQuality.ESTIMATED.ordinal()] > 0;
        ReadingQuality of =
                substituted ? ReadingQuality.SUBSTITUTED : estimated ? ReadingQuality.ESTIMATED : ReadingQuality.ACTUAL;
        return (byte) of.ordinal();
    }

    private void keep(long from, long to, double value, byte how) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            quality = Arrays.copyOf(quality, 2 * size);
        }
        starts[size] = from;
        ends[size] = to;
        values[size] = value;
        quality[size++] = how;
    }
}
