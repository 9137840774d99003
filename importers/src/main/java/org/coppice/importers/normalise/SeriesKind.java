package org.coppice.importers.normalise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.Words;
import org.coppice.model.source.Finding;

/** Decides how the readings of a series relate to their intervals. */
final class SeriesKind {
    private static final Set<String> EMITTED = Set.of("co2", "co2e", "emission", "emissions", "carbon");

    /** In seconds. */
    static final long WEEK = 604_800;

    private final Answers answers;
    private final Notes notes;
    private final Growth growth;
    private final Beside beside;

    /** {@code growth} of the values of the series in question. */
    SeriesKind(Answers answers, Notes notes, Growth growth, Beside beside) {
        this.growth = growth;
        this.beside = beside;
        this.answers = answers;
        this.notes = notes;
    }

    QuantityKind decide(RawSeries raw, String name, String question, SourceUnit unit, Step step) {
        QuantityKind plain = plain(unit.measure());
        Optional<QuantityKind> answer = answers.find("quantity", name).flatMap(QuantityKind::find);
        if (answer.isPresent() && fits(answer.get(), unit.measure())) {
            notes.guess(question, answer.get().text(), answers.evidence(question), List.of());
            return answer.get();
        }
        if (unit.measure() == Measure.POWER) {
            return power(raw, name, question, unit, step);
        }
        return unit.measure().adds() ? adding(raw, name, question, unit, plain) : plain;
    }

    private static boolean fits(QuantityKind kind, Measure measure) {
        boolean power = kind == QuantityKind.AVERAGE_POWER || kind == QuantityKind.INSTANTANEOUS_POWER;
        boolean adding = kind == QuantityKind.REGISTER || kind == plain(measure);
        return measure.isRate() ? power : measure.adds() && adding;
    }

    static QuantityKind plain(Measure measure) {
        return switch (measure) {
            case ENERGY -> QuantityKind.ENERGY;
            case VOLUME -> QuantityKind.VOLUME;
            case MASS -> QuantityKind.MASS;
            case POWER -> QuantityKind.AVERAGE_POWER;
            case IRRADIANCE, IRRADIATION -> QuantityKind.IRRADIATION;
            case TEMPERATURE -> QuantityKind.TEMPERATURE;
            case PRICE, MONEY -> QuantityKind.PRICE;
            case CARBON_INTENSITY, UNUSED -> QuantityKind.INTENSITY;
        };
    }

    private QuantityKind power(RawSeries raw, String name, String question, SourceUnit unit, Step step) {
        if (Subject.isMoment(raw.words())) {
            notes.guess(
                    question, "instantaneous-power", "header “" + raw.column().words() + "”", List.of("average-power"));
            return QuantityKind.INSTANTANEOUS_POWER;
        }
        String named = raw.named();
        boolean peak = (Subject.isPeak(named) && step.seconds() > 3_600) || beside.peak();
        boolean bound = Subject.isBound(named);
        if (peak || bound || Subject.isMaximum(named)) {
            notes.guess(
                    question,
                    "instantaneous-power",
                    "header “" + named.strip() + "”: "
                            + (bound ? "the least of a time, or a limit," : "the peak of a longer time")
                            + " says nothing of energy",
                    List.of("average-power"));
            return QuantityKind.INSTANTANEOUS_POWER;
        }
        if (step.seconds() >= WEEK && !Subject.isAverage(named)) {
            return ofBill(raw, name, question, unit, step);
        }
        notes.guess(question, "average-power", "the unit is one of power", List.of("instantaneous-power"));
        return QuantityKind.AVERAGE_POWER;
    }

    /** A power of weeks is what a bill calls the demand, and seldom the mean: nobody but who made the file knows. */
    private QuantityKind ofBill(RawSeries raw, String name, String question, SourceUnit unit, Step step) {
        QuantityKind highest = QuantityKind.INSTANTANEOUS_POWER;
        String average = QuantityKind.AVERAGE_POWER.text();
        if (beside.demand()) {
            notes.guess(
                    question,
                    highest.text(),
                    "it is more than the energy beside it gives: the highest power of each time",
                    List.of(average));
            return highest;
        }
        double energy = growth.sum() * unit.factor() * step.seconds() / 3_600;
        notes.ask(
                question,
                highest.text(),
                "a power of weeks is seldom the mean",
                raw.where(),
                name + ": " + unit.symbol()
                        + " of weeks or months. Are they the highest power of each time, which is no energy, or"
                        + " the mean?",
                List.of(
                        new Finding.Option(highest.text(), OptionalDouble.empty()),
                        new Finding.Option(average, OptionalDouble.of(energy))));
        return highest;
    }

    /** Whether the values are those of a counter, or most likely so. */
    private static boolean isCounter(RawSeries raw, Growth growth) {
        boolean named = Subject.isRegister(raw.column().words() + " " + raw.channel());
        return growth.isLikeRegister() || (named && growth.mostlyGrows());
    }

    /** What passed the meter, in the unit of the values: of a counter what it gained, of other values their sum. */
    static double passed(RawSeries raw, Growth growth) {
        return isCounter(raw, growth) ? Math.abs(growth.last() - growth.first()) : growth.sum();
    }

    private QuantityKind adding(RawSeries raw, String name, String question, SourceUnit unit, QuantityKind plain) {
        if (plain == QuantityKind.IRRADIATION) {
            return plain; // the sun of an interval; no counter shows it
        }
        if (unit.measure() == Measure.MASS && Words.has(raw.words(), EMITTED)) {
            return plain; // of carbon no meter counts on and on
        }
        if (raw.isDifference()) {
            notes.guess(question, plain.text(), "two readings in each row, of which it is the difference", List.of());
            return plain;
        }
        boolean named = Subject.isRegister(raw.column().words() + " " + raw.channel());
        if (named && growth.mostlyGrows()) {
            notes.guess(
                    question, "register", "header “" + raw.column().words() + "”, values grow", List.of(plain.text()));
            return QuantityKind.REGISTER;
        }
        if (growth.restartsDaily()) {
            return askAnew(
                    "the values grow through each day and fall back to nearly nothing " + growth.restarts()
                            + " times, whole days apart. Are they what a counter of the day shows, or energies of"
                            + " intervals?",
                    true,
                    raw,
                    name,
                    question,
                    unit,
                    plain);
        }
        if (!beside.gained() && growth.isLikeReplaced(named)) {
            return askAnew(
                    "the values grow nearly always and fall only " + growth.falls()
                            + " time(s). Are they what a counter"
                            + " shows that was replaced or begins anew, or energies of intervals?",
                    false,
                    raw,
                    name,
                    question,
                    unit,
                    plain);
        }
        boolean titled = Subject.isRegister(raw.words());
        boolean still = beside.registers() && growth.standsStill();
        if (titled && (growth.isLikeRegister() || still)) {
            notes.guess(question, "register", "the titles say so, and no value falls", List.of(plain.text()));
            return QuantityKind.REGISTER;
        }
        if (beside.gained()) {
            notes.guess(
                    question,
                    "register",
                    "the power or the energies beside it give what the values gain from the first to the last",
                    List.of(plain.text()));
            return QuantityKind.REGISTER;
        }
        boolean grows = titled && growth.mostlyGrows() && growth.count() > 2;
        if (!grows && !growth.isLikeRegister() && !still) {
            return plain;
        }
        notes.ask(
                question,
                "register",
                "values never fall",
                raw.where(),
                name + ": the values never fall, from " + growth.first() + " to " + growth.last()
                        + ". Are they what a counter shows, or energies of intervals?",
                List.of(
                        new Finding.Option(
                                "register", OptionalDouble.of((growth.last() - growth.first()) * unit.factor())),
                        new Finding.Option(plain.text(), OptionalDouble.of(growth.sum() * unit.factor()))));
        return QuantityKind.REGISTER;
    }

    /** Asks whether values that begin anew are those of a counter; one that does so {@code daily} then shows what passed since. */
    private QuantityKind askAnew(
            String what,
            boolean daily,
            RawSeries raw,
            String name,
            String question,
            SourceUnit unit,
            QuantityKind plain) {
        double[] values = ordered(raw);
        double passed = 0;
        double last = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                passed += Double.isNaN(last) ? 0 : value >= last ? value - last : daily ? value : 0;
                last = value;
            }
        }
        notes.ask(
                question,
                "register",
                "values grow, and begin anew",
                raw.where(),
                name + ": " + what,
                List.of(
                        new Finding.Option("register", OptionalDouble.of(passed * unit.factor())),
                        new Finding.Option(plain.text(), OptionalDouble.of(growth.sum() * unit.factor()))));
        return QuantityKind.REGISTER;
    }

    /** How the values of a series go up and down in the order of their times. */
    static Growth growth(RawSeries raw) {
        long[] at = raw.at();
        double[] values = raw.values();
        NoValues.without(values);
        Optional<int[]> order = order(at);
        if (order.isEmpty()) {
            return Growth.of(at, values);
        }
        long[] times = new long[at.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = at[order.get()[i]];
        }
        return Growth.of(times, inOrder(values, order.get()));
    }

    private static double[] ordered(RawSeries raw) {
        return order(raw.at()).map(order -> inOrder(raw.values(), order)).orElseGet(raw::values);
    }

    private static double[] inOrder(double[] values, int[] order) {
        double[] ordered = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }

    /**
     * The readings in the order of time; of those at one time, in that of the file. Empty where the file has them so, or as good as
     * so.
     */
    private static Optional<int[]> order(long[] at) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < at.length; i++) {
            up += at[i] > at[i - 1] ? 1 : 0;
            down += at[i] < at[i - 1] ? 1 : 0;
        }
        if (Math.min(up, down) * 20 <= Math.max(up, down)) {
            return up >= down
                    ? Optional.empty()
                    : Optional.of(IntStream.range(0, at.length)
                            .map(i -> at.length - 1 - i)
                            .toArray());
        }
        return Optional.of(IntStream.range(0, at.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> at[i]))
                .mapToInt(Integer::intValue)
                .toArray());
    }
}
