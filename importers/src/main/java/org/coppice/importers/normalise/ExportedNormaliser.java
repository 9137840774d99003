package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Declared;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;

/** Puts the series of a file that Coppice wrote in order; they are in our terms already. */
public final class ExportedNormaliser {
    private static final long DAY = 86_400;

    private ExportedNormaliser() {}

    /** The series, in the order of the file; without those that an answer leaves out. */
    public static List<Normalised> normalise(Mapper.Mapped mapped, Answers answers, Notes notes) {
        List<Normalised> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RawSeries raw : mapped.series()) {
            String name = name(raw, names);
            if (answers.find("use", name).filter("no"::equalsIgnoreCase).isPresent()) {
                notes.info("left-out:" + name, raw.where(), name + " is left out.", "As answered.");
            } else if (raw.size() > 0) {
                all.add(normalise(raw, name, notes));
            }
            raw.release();
        }
        return all;
    }

    /** The meter; where that does not tell series apart, also the channel, and at last the site. */
    private static String name(RawSeries raw, Set<String> taken) {
        String channel = raw.meter() + "/" + raw.channel();
        String site = raw.declared().map(Declared::site).orElse("") + "/" + channel;
        for (String name : List.of(raw.meter(), channel, site)) {
            if (taken.add(name)) {
                return name;
            }
        }
        String numbered = site + "/" + taken.size();
        taken.add(numbered);
        return numbered;
    }

    private static Normalised normalise(RawSeries raw, String name, Notes notes) {
        Declared declared = raw.declared().orElseThrow();
        int[] from = IntStream.range(0, raw.size()).toArray();
        Points placed = new Points(raw.at(), raw.end(), raw.values(), raw.quality(), from).sorted();
        Points single = withoutCopies(placed, raw, name, notes);
        Points points = Intervals.withoutOverlap(single, raw, name, notes);
        Step step = Step.of(points.at());
        boolean even = step.regular() && step.seconds() % 60 == 0 && step.seconds() < 27 * DAY;
        Readings readings = new Readings(points.at(), points.end(), points.values(), points.quality(), declared.unit());
        QuantityKind kind = kind(declared.unit());
        int n = readings.size();
        return new Normalised(
                raw,
                name,
                declared.commodity(),
                declared.flow(),
                kind,
                declared.unit().symbol(),
                kind.adds() ? OptionalDouble.of(readings.sum()) : OptionalDouble.empty(),
                readings,
                IntStream.of(points.from()).map(raw::row).toArray(),
                even ? OptionalInt.of((int) (step.seconds() / 60)) : OptionalInt.empty(),
                even ? step.seconds() : 0,
                Intervals.expected(points.at(), points.end(), step, false, ZoneOffset.UTC),
                placed.size() - single.size(),
                n == 0 ? Optional.empty() : Optional.of(readings.first()),
                n == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(readings.starts()[n - 1])),
                ZoneOffset.UTC);
    }

    /** Rows that are there twice, to the last cell, are one. */
    private static Points withoutCopies(Points points, RawSeries raw, String name, Notes notes) {
        int[] kept = IntStream.range(0, points.size())
                .filter(i -> i == 0 || !isCopy(points, i))
                .toArray();
        if (kept.length == points.size()) {
            return points;
        }
        notes.repaired(
                "duplicate",
                raw.where(),
                name + ": " + (points.size() - kept.length) + " reading(s) are there twice with the same value.",
                "The second of each was dropped.");
        return points.pick(kept);
    }

    private static boolean isCopy(Points points, int i) {
        return points.at()[i] == points.at()[i - 1]
                && points.end()[i] == points.end()[i - 1]
                && Double.compare(points.values()[i], points.values()[i - 1]) == 0
                && points.quality()[i] == points.quality()[i - 1];
    }

    private static QuantityKind kind(Unit unit) {
        return switch (unit.dimension()) {
            case ENERGY -> QuantityKind.ENERGY;
            case WATER -> QuantityKind.VOLUME;
            case MASS -> QuantityKind.MASS;
            case POWER -> QuantityKind.INSTANTANEOUS_POWER;
            case TEMPERATURE -> QuantityKind.TEMPERATURE;
            case ENERGY_PRICE -> QuantityKind.PRICE;
            case CARBON_INTENSITY -> QuantityKind.INTENSITY;
            case IRRADIATION -> QuantityKind.IRRADIATION;
            default -> QuantityKind.STATE;
        };
    }
}
