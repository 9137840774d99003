package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.source.Finding;

/** Readings of the same time. Alike ones are dropped and counted; unlike ones are a question, read as the first until answered. */
final class Duplicates {
    /** How to decide between unlike readings of a time. */
    enum Policy {
        FIRST,
        LAST,
        MEAN,
        SUM;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Policy> find(String text) {
            for (Policy policy : values()) {
                if (policy.text().equalsIgnoreCase(text.strip())) {
                    return Optional.of(policy);
                }
            }
            return Optional.empty();
        }
    }

    private final Points points;
    private final int stampColumn;
    private final List<Integer> kept = new ArrayList<>();
    private final double[] first;
    private final double[] last;
    private final double[] sum;
    /** How many different values are in each sum. */
    private final int[] summed;

    private int dropped;
    private int conflicts;
    private int firstDropped = -1;
    private int firstConflict = -1;

    private Duplicates(Points points, int stampColumn) {
        this.points = points;
        this.stampColumn = stampColumn;
        first = points.values().clone();
        last = points.values().clone();
        sum = points.values().clone();
        summed = new int[points.size()];
        Arrays.fill(summed, 1);
    }

    /** Points with one reading a time, and how many were dropped. */
    record Result(Points points, int dropped) {}

    /** Removes duplicates from sorted points; {@code stampColumn} holds the times of the rows, -1 if none does. */
    static Result remove(
            Points points,
            int stampColumn,
            RawSeries raw,
            String name,
            QuantityKind kind,
            Worth worth,
            Answers answers,
            Notes notes) {
        if (!anyAlike(points.at())) {
            return new Result(points, 0);
        }
        Duplicates duplicates = new Duplicates(points, stampColumn);
        duplicates.scan();
        if (duplicates.dropped == 0 && duplicates.conflicts == 0) {
            return new Result(points, 0);
        }
        return duplicates.decide(raw, name, kind, worth, answers, notes);
    }

    /** Whether two readings are of one time; in nearly every series none are, and nothing need be kept of it. */
    private static boolean anyAlike(long[] sorted) {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private void scan() {
        int head = -1;
        for (int i = 0; i < points.size(); i++) {
            if (head >= 0 && points.at()[i] == points.at()[head]) {
                merge(head, i);
            } else {
                head = i;
                kept.add(i);
            }
        }
    }

    private void merge(int head, int i) {
        double value = points.values()[i];
        if (Double.isNaN(value) || value == last[head]) {
            dropped++;
            firstDropped = firstDropped < 0 ? i : firstDropped;
        } else if (Double.isNaN(first[head])) {
            first[head] = value;
            last[head] = value;
            sum[head] = value;
            points.quality()[head] = points.quality()[i];
            dropped++;
            firstDropped = firstDropped < 0 ? i : firstDropped;
        } else {
            last[head] = value;
            sum[head] += value;
            summed[head]++;
            conflicts++;
            firstConflict = firstConflict < 0 ? i : firstConflict;
        }
    }

    private Result decide(RawSeries raw, String name, QuantityKind kind, Worth worth, Answers answers, Notes notes) {
        if (dropped > 0) {
            notes.repaired(
                    "duplicate",
                    raw.where(points.from()[firstDropped]),
                    name + ": " + dropped + " reading(s) are there twice with the same value; this is the first.",
                    "The second of each was dropped.");
        }
        Policy policy = answers.find("duplicates").flatMap(Policy::find).orElse(Policy.FIRST);
        boolean amounts = worth.adds() && kind != QuantityKind.AVERAGE_POWER;
        boolean within = conflicts > 0
                && !amounts
                && answers.find("duplicates").isEmpty()
                && WithinSeconds.ofOneSource(points, raw, stampColumn);
        if (within) {
            policy = withinSeconds(raw, name, kind, notes);
        } else if (conflicts > 0) {
            reportConflicts(raw, name, worth, answers, notes, policy);
        }
        double[] values = switch (policy) {
            case FIRST -> first;
            case LAST -> last;
            case MEAN -> mean();
            case SUM -> sum;
        };
        int[] indexes = kept.stream().mapToInt(Integer::intValue).toArray();
        int lost = within || policy == Policy.SUM ? dropped : dropped + conflicts;
        return new Result(points.withValues(values).pick(indexes), lost);
    }

    /** Of a power or a temperature the mean of a second stands for it, of a counter what it shows last; energies are asked. */
    private Policy withinSeconds(RawSeries raw, String name, QuantityKind kind, Notes notes) {
        Policy policy = kind == QuantityKind.REGISTER ? Policy.LAST : Policy.MEAN;
        notes.repaired(
                "within-seconds",
                raw.where(points.from()[firstConflict]),
                name + ": " + conflicts
                        + " reading(s) lie within the same second as another, by the fractions of their stamps.",
                "Each second has the " + (policy == Policy.LAST ? "last" : policy.text())
                        + " of its readings. Answer duplicates to read them otherwise.");
        return policy;
    }

    private void reportConflicts(RawSeries raw, String name, Worth worth, Answers answers, Notes notes, Policy policy) {
        String where = raw.where(points.from()[firstConflict]);
        String message = name + ": " + conflicts
                + " reading(s) have the time of another with a different value; this is the first.";
        if (answers.find("duplicates").isPresent()) {
            notes.repaired(
                    "duplicates",
                    where,
                    message,
                    "Read as " + policy.text() + ": " + answers.evidence("duplicates") + ".");
            return;
        }
        notes.ask(
                "duplicates",
                "first",
                conflicts + " times have two values",
                where,
                message,
                List.of(
                        new Finding.Option("first", total(first, worth)),
                        new Finding.Option("last", total(last, worth)),
                        new Finding.Option("mean", total(mean(), worth)),
                        new Finding.Option("sum", total(sum, worth))));
    }

    /** Of readings closer together than a second, as of a power that is logged often, each second has their mean. */
    private double[] mean() {
        double[] mean = sum.clone();
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= summed[i];
        }
        return mean;
    }

    private OptionalDouble total(double[] values, Worth worth) {
        return worth.total(kept.stream().mapToDouble(i -> values[i]));
    }
}
