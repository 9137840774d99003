package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.InsideSite;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;

/**
 * What the other series of a table tell of one.
 *
 * @param words the words of the others, which may name the direction opposite to that of this one
 * @param registers whether one of the others counts on and on
 * @param peak whether it is the peak, or the least, of a time of which another gives the mean power
 * @param demand whether it is a power that gives more, over the time of the table, than the energies of another: the highest of a time
 * @param gained whether a power or the energies of another give, over the time of the table, what the values of this one gain: it is a
 *     counter
 * @param heat in kWh, of one of the volumes of this one, where another gives the energy of each of them; empty where none does
 */
record Beside(String words, boolean registers, boolean peak, boolean demand, boolean gained, OptionalDouble heat) {
    private static final Set<String> PEAK = Set.of("peak", "spitze", "pico", "pointe", "punta");

    private static final Pattern EXTREME = Pattern.compile("\\b(high|low|highest|lowest|hi|lo)\\b");
    private static final Pattern MEAN = Pattern.compile("\\b(mean|avg|average)\\b");
    /** A power sampled now and then gives the energy between its samples but roughly. */
    private static final double ROUGHLY = 0.03;

    /** Of a counter with few decimals. */
    private static final double CLOSELY = 1e-3;

    private static final double EXACTLY = 1e-9;
    private static final int FEWEST = 5;
    /** Bills are few. */
    private static final int FEWEST_HEATS = 3;

    /** A bill has few columns; where a hundred meters stand side by side, none is that of another's gas. */
    private static final int MOST_HEATS = 8;

    /** Of a number without decimals. */
    private static final double ROUNDED = 0.5;

    /** {@code growth} of the values of {@code one}, {@code words} and {@code registers} of the others. */
    static Beside of(RawSeries one, Growth growth, List<RawSeries> others, String words, boolean registers) {
        boolean named = isPeakNamed(one) && Subject.isAverage(words);
        boolean above = isPeak(one) && others.stream().anyMatch(other -> isBelow(other, one));
        boolean peak = named || above || isExtremeOfAny(one, others);
        boolean counts = growth.isLikeRegister() && is(one, Measure.ENERGY);
        boolean gained =
                counts && others.stream().anyMatch(other -> gives(other, one, growth) || sumsUp(other, one, growth));
        boolean demand = isOfWeeks(one) && others.stream().anyMatch(other -> isAbove(one, other));
        OptionalDouble heat = growth.isLikeRegister() ? heatOfAnother(one, others) : heat(one, others);
        return new Beside(words, registers, peak, demand, gained, heat);
    }

    /** Whether the values are, by their words, the peaks of something. */
    private static boolean isPeakNamed(RawSeries series) {
        return Words.has(series.named(), PEAK);
    }

    /** Whether another has the same words but for the high and the mean: {@code Real Power High} beside {@code Real Power Mean}. */
    private static boolean isExtremeOfAny(RawSeries one, List<RawSeries> others) {
        String words = Words.fold(one.named());
        Matcher extreme = EXTREME.matcher(words);
        return extreme.find()
                && others.stream()
                        .anyMatch(mean -> one != mean
                                && MEAN.matcher(Words.fold(mean.named()))
                                        .replaceFirst(extreme.group())
                                        .equals(words));
    }

    private static boolean isPeak(RawSeries series) {
        return isPeakNamed(series) && is(series, Measure.POWER);
    }

    private static boolean is(RawSeries series, Measure measure) {
        return SeriesUnit.known(series)
                .filter(unit -> unit.measure() == measure)
                .isPresent();
    }

    /** Whether a power is never above another one, row by row, and mostly less: a tariff's peak hours are no such. */
    private static boolean isBelow(RawSeries power, RawSeries peak) {
        if (power == peak || isPeakNamed(power) || !isPowerOfTheSameRows(power, peak)) {
            return false;
        }
        double factor = factor(power) / factor(peak);
        double[] means = power.values();
        double[] peaks = peak.values();
        int seen = 0;
        for (int i = 0; i < means.length; i++) {
            if (means[i] * factor > peaks[i] + Math.abs(peaks[i]) * EXACTLY) {
                return false;
            }
            seen += means[i] > 0 && peaks[i] > 0 ? 1 : 0;
        }
        return seen >= FEWEST && seen * 2 >= means.length;
    }

    private static boolean isOfWeeks(RawSeries one) {
        if (one.size() < 2 || !is(one, Measure.POWER)) {
            return false;
        }
        long[] at = one.at();
        int last = at.length - 1;
        return Math.abs(at[last] - at[0]) >= SeriesKind.WEEK * last;
    }

    /** Whether the names of two series but for their units are one, or those of an energy no name: {@code Usage (kWh)}. */
    private static boolean isOfOneMeter(RawSeries power, RawSeries energy) {
        String named = bare(energy);
        return named.equalsIgnoreCase(bare(power)) || named.isBlank() || InsideSite.isUse(named);
    }

    private static String bare(RawSeries series) {
        return UnitWords.inHeader(series.named())
                .map(UnitWords.InHeader::rest)
                .orElse(series.named())
                .strip();
    }

    /** Whether a power over its time gives clearly more than the energies of the same rows. */
    private static boolean isAbove(RawSeries power, RawSeries energy) {
        if (!is(energy, Measure.ENERGY) || !isPowerOfTheSameRows(power, energy) || !isOfOneMeter(power, energy)) {
            return false;
        }
        long[] at = power.at();
        double[] powers = power.values();
        double[] energies = energy.values();
        double given = 0;
        double passed = 0;
        for (int i = 0; i + 1 < powers.length; i++) {
            if (!Double.isNaN(powers[i]) && !Double.isNaN(energies[i])) {
                given += powers[i] * Math.abs(at[i + 1] - at[i]) / 3_600.0;
                passed += energies[i];
            }
        }
        return passed > 0 && passed * factor(energy) < given * factor(power) * (1 - ROUGHLY);
    }

    /** Of the first energy of the same rows that is a fuel gas's: of each volume the same, and as much as of gases that are sold. */
    private static OptionalDouble heat(RawSeries one, List<RawSeries> others) {
        return is(one, Measure.VOLUME)
                ? others.stream()
                        .filter(other -> other != one && is(other, Measure.ENERGY))
                        .limit(MOST_HEATS)
                        .filter(other -> other.size() == one.size() && Arrays.equals(other.at(), one.at()))
                        .map(other -> heat(one.values(), other.values(), factor(other)))
                        .flatMapToDouble(OptionalDouble::stream)
                        .filter(each -> Calorific.isOfGas(each / factor(one)))
                        .findFirst()
                : OptionalDouble.empty();
    }

    /** Of a counter, by what is known of the volumes that it gained, in the same unit. */
    private static OptionalDouble heatOfAnother(RawSeries counter, List<RawSeries> others) {
        return others.stream()
                .filter(other -> other != counter && is(counter, Measure.VOLUME) && is(other, Measure.VOLUME))
                .filter(other -> factor(other) == factor(counter))
                .limit(2)
                .map(other -> heat(other, others))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }

    private static OptionalDouble heat(double[] volumes, double[] energies, double factor) {
        double volume = 0;
        double energy = 0;
        int known = 0;
        for (int i = 0; i < volumes.length; i++) {
            boolean both = volumes[i] > 0 && energies[i] > 0;
            volume += both ? volumes[i] : 0;
            energy += both ? energies[i] : 0;
            known += both ? 1 : 0;
        }
        double each = energy / volume;
        for (int i = 0; i < volumes.length; i++) {
            double apart = Math.abs(energies[i] - volumes[i] * each);
            if (apart > Math.max(energies[i] * ROUGHLY, Math.max(1, each) * ROUNDED)) {
                return OptionalDouble.empty();
            }
        }
        return known >= FEWEST_HEATS ? OptionalDouble.of(each * factor) : OptionalDouble.empty();
    }

    /** Whether a power, from one reading to the next, adds up to what a counter gains from the first to the last. */
    private static boolean gives(RawSeries power, RawSeries counter, Growth growth) {
        if (power == counter || !isPowerOfTheSameRows(power, counter)) {
            return false;
        }
        double gain = Math.abs(growth.last() - growth.first()) * factor(counter);
        long[] at = power.at();
        double[] values = power.values();
        double before = 0;
        double behind = 0;
        for (int i = 1; i < values.length; i++) {
            double hours = Math.abs(at[i] - at[i - 1]) / 3_600.0;
            before += Double.isNaN(values[i - 1]) ? 0 : values[i - 1] * hours;
            behind += Double.isNaN(values[i]) ? 0 : values[i] * hours;
        }
        double energy = (before + behind) / 2 * factor(power);
        return values.length >= FEWEST && gain > 0 && Math.abs(energy - gain) <= gain * ROUGHLY;
    }

    /** Whether energies, but for the first or the last, add up to what a counter gains from its first reading to its last. */
    private static boolean sumsUp(RawSeries energy, RawSeries counter, Growth growth) {
        boolean beside = energy != counter
                && is(energy, Measure.ENERGY)
                && energy.size() == counter.size()
                && Arrays.equals(energy.at(), counter.at());
        double[] values = beside ? energy.values() : new double[0];
        if (values.length < FEWEST || Growth.of(energy.at(), values).isLikeRegister()) {
            return false;
        }
        double gain = Math.abs(growth.last() - growth.first()) * factor(counter);
        double sum = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
        double withoutFirst = (sum - values[0]) * factor(energy);
        double withoutLast = (sum - values[values.length - 1]) * factor(energy);
        return gain > 0 && Math.min(Math.abs(withoutFirst - gain), Math.abs(withoutLast - gain)) <= gain * CLOSELY;
    }

    private static boolean isPowerOfTheSameRows(RawSeries power, RawSeries other) {
        return is(power, Measure.POWER) && power.size() == other.size() && Arrays.equals(power.at(), other.at());
    }

    private static double factor(RawSeries series) {
        Optional<SourceUnit> unit = SeriesUnit.known(series);
        return unit.map(SourceUnit::factor).orElse(1.0);
    }
}
