package org.coppice.importers.normalise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.model.source.Finding;

/** Decides how the readings of a series relate to their intervals. */
final class SeriesKind {
    /** From so many readings on, values that never fall are suspected of being a register. */
    private static final int ENOUGH = 24;

    private final Answers answers;
    private final Notes notes;

    SeriesKind(Answers answers, Notes notes) {
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
            return power(raw, question, step);
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

    private QuantityKind power(RawSeries raw, String question, Step step) {
        if (Subject.isMoment(raw.words())) {
            notes.guess(
                    question, "instantaneous-power", "header “" + raw.column().words() + "”", List.of("average-power"));
            return QuantityKind.INSTANTANEOUS_POWER;
        }
        if (Subject.isPeak(raw.column().words()) && step.seconds() > 3_600) {
            notes.guess(
                    question,
                    "instantaneous-power",
                    "header “" + raw.column().words() + "”: the peak of a longer time says nothing of energy",
                    List.of("average-power"));
            return QuantityKind.INSTANTANEOUS_POWER;
        }
        notes.guess(question, "average-power", "the unit is one of power", List.of("instantaneous-power"));
        return QuantityKind.AVERAGE_POWER;
    }

    private QuantityKind adding(RawSeries raw, String name, String question, SourceUnit unit, QuantityKind plain) {
        boolean named = Subject.isRegister(raw.column().words() + " " + raw.channel());
        Growth growth = Growth.of(inTime(raw));
        if (named && growth.mostlyGrows()) {
            notes.guess(
                    question, "register", "header “" + raw.column().words() + "”, values grow", List.of(plain.text()));
            return QuantityKind.REGISTER;
        }
        if (!growth.isLikeRegister()) {
            return plain;
        }
        notes.ask(
                question,
                "register",
                "values never fall",
                raw.where(),
                name + ": the values never fall, from " + growth.first + " to " + growth.last
                        + ". Are they what a counter shows, or energies of intervals?",
                List.of(
                        new Finding.Option("register", OptionalDouble.of((growth.last - growth.first) * unit.factor())),
                        new Finding.Option(plain.text(), OptionalDouble.of(growth.sum * unit.factor()))));
        return QuantityKind.REGISTER;
    }

    /** The values in the order of time, or against it; a file in no order says nothing of growth as it stands. */
    private static double[] inTime(RawSeries raw) {
        long[] at = raw.at();
        int up = 0;
        int down = 0;
        for (int i = 1; i < at.length; i++) {
            up += at[i] > at[i - 1] ? 1 : 0;
            down += at[i] < at[i - 1] ? 1 : 0;
        }
        double[] values = raw.values();
        if (Math.min(up, down) * 20 <= Math.max(up, down)) {
            return values;
        }
        return java.util.stream.IntStream.range(0, at.length)
                .boxed()
                .sorted(java.util.Comparator.comparingLong(i -> at[i]))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /** How values go up and down. */
    private record Growth(int count, int rises, int falls, double first, double last, double sum) {

        static Growth of(double[] values) {
            int count = 0;
            int rises = 0;
            int falls = 0;
            double first = Double.NaN;
            double last = Double.NaN;
            double sum = 0;
            for (double value : values) {
                if (Double.isNaN(value)) {
                    continue;
                }
                rises += value > last ? 1 : 0;
                falls += value < last ? 1 : 0;
                first = count == 0 ? value : first;
                last = value;
                sum += value;
                count++;
            }
            return new Growth(count, rises, falls, first, last, sum);
        }

        boolean mostlyGrows() {
            boolean grows = falls * 20 <= rises;
            boolean shrinks = rises * 20 <= falls; // newest first
            return count > 1 && (grows || shrinks);
        }

        boolean isLikeRegister() {
            boolean grows = falls == 0 && rises * 2 >= count;
            boolean shrinks = rises == 0 && falls * 2 >= count;
            return count >= ENOUGH && (grows || shrinks);
        }
    }
}
