package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;

/** Brings one raw series into our terms. */
final class SeriesNormaliser {
    private static final long DAY = 86_400;

    private final Timing timing;
    private final ZoneId likelyZone;
    private final Answers answers;
    private final Notes notes;
    private final Clock clock;
    private final boolean alone;
    private final Beside beside;

    /** {@code alone} if the table has no other series. */
    SeriesNormaliser(Timing timing, Hints hints, Notes notes, boolean alone, Beside beside) {
        this.timing = timing;
        this.answers = hints.answers();
        this.notes = notes;
        this.likelyZone = hints.likelyZone();
        this.clock = new Clock(timing, answers, notes);
        this.alone = alone;
        this.beside = beside;
    }

    private String question(String code, String name) {
        return alone ? code : code + ":" + name;
    }

    /** {@code growth} of the values of the series. */
    Normalised normalise(RawSeries raw, String name, Growth growth) {
        Step step = timing.typicalYear() ? timing.step() : Step.of(raw.at());
        double hours = step.seconds() / 3_600.0;
        SourceUnit named = new SeriesUnit(answers, notes, growth).decide(raw, name, question("unit", name), hours);
        SourceUnit unit = new DollarDecision(timing.zoneAsked(), answers, notes)
                .decide(raw, name, question("unit", name), named, timing.instants() ? likelyZone : timing.zone());
        Commodity commodity =
                new CommodityDecision(answers, notes, growth).decide(raw, name, question("commodity", name), unit);
        QuantityKind kind = new SeriesKind(answers, notes, growth, beside)
                .decide(raw, name, question("quantity", name), unit, step);
        Points source = inMainUnit(raw, name, unit);
        SourceUnit energy = Calorific.applies(commodity, unit)
                ? Calorific.toEnergy(
                        raw, name, question("calorific", name), commodity, unit, kind, beside.heat(), answers, notes)
                : unit;
        SourceUnit converted =
                new MeterFactor(answers, notes).applied(raw, name, question("factor", name), energy, kind, hours);
        boolean running = kind == QuantityKind.REGISTER && RunningTotal.is(raw, timing, growth);
        boolean moments = kind == QuantityKind.REGISTER && !running;
        Worth worth = Worth.of(converted, kind, hours);
        Points placed = clock.place(source, raw, name, moments, worth);
        Duplicates.Result unique =
                Duplicates.remove(placed, timing.clockColumn(), raw, name, kind, worth, answers, notes);
        Points points = moments
                ? Register.differences(unique.points(), raw, name, notes)
                : withEnds(
                        running ? RunningTotal.parts(unique.points(), raw, name, notes) : unique.points(),
                        step,
                        raw,
                        name);
        OptionalDouble sourceTotal =
                unit.measure().adds() ? OptionalDouble.of(sum(points.values())) : OptionalDouble.empty();
        Points canonical = canonical(points, converted, kind, raw, name, step);
        Flow flow = new FlowDecision(answers, notes, alone, beside.words())
                .decide(raw, name, question("flow", name), commodity, canonical, kind);
        return build(raw, name, unit, converted, commodity, flow, kind, canonical, sourceTotal, step, unique.dropped());
    }

    /** Every value in the main unit of the series; rows in another one are converted, and said so. */
    private Points inMainUnit(RawSeries raw, String name, SourceUnit main) {
        double[] values = raw.values();
        int[] from = new int[raw.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        NoValues.remove(values, raw, main.measure(), name, notes);
        boolean fromFile = SeriesUnit.mainUnit(raw).filter(main::equals).isPresent();
        if (fromFile && raw.units().size() > 1) {
            UnitChanges.convert(raw, name, main, values, answers, notes);
        }
        return new Points(raw.at(), raw.end(), values, raw.quality(), from);
    }

    private Points withEnds(Points points, Step step, RawSeries raw, String name) {
        if (!points.hasEnds() && timing.endsOfPeriods()) {
            return PeriodEnds.of(points, step.seconds() > 0 ? step : timing.step(), timing.zone());
        }
        if (!points.hasEnds()) {
            Points ended = points.withEnd(Intervals.ends(points.at(), step, timing.wholeDays(), timing.zone()));
            return Intervals.withoutOverlap(ended, raw, name, notes);
        }
        int open = (int) IntStream.range(0, points.size())
                .filter(i -> points.end()[i] == org.coppice.importers.map.RowTimes.NO_TIME)
                .count();
        if (open > 0) {
            notes.infoOnce(
                    "no-duration",
                    raw.where(),
                    open + " row(s) have no end or duration.",
                    "Left out: without a length a reading says nothing of its interval.");
        }
        return Intervals.withoutOverlap(
                points.withEnd(Intervals.exclusive(points, timing.wholeDays(), raw, name, notes)), raw, name, notes);
    }

    private Points canonical(Points points, SourceUnit unit, QuantityKind kind, RawSeries raw, String name, Step step) {
        boolean average = kind == QuantityKind.AVERAGE_POWER || unit.measure() == Measure.IRRADIANCE;
        double[] values = points.values().clone();
        for (int i = 0; i < values.length; i++) {
            double hours = average ? (points.end()[i] - points.at()[i]) / 3_600.0 : 1;
            values[i] = unit.toCanonical(values[i]) * hours;
        }
        if (average) {
            String length = step.regular() ? number(step.seconds() / 3_600.0) + " h" : "the length of each interval";
            notes.info(
                    "power-to-energy",
                    raw.where(),
                    name + ": values are average power in " + unit.symbol() + ".",
                    "Converted to " + unit.canonical().symbol() + ": × " + length
                            + (unit.factor() == 1 ? "" : " × " + number(unit.factor())) + ".");
        }
        return points.withValues(values);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value).replaceAll("0+$", "");
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    private Normalised build(
            RawSeries raw,
            String name,
            SourceUnit unit,
            SourceUnit converted,
            Commodity commodity,
            Flow flow,
            QuantityKind kind,
            Points points,
            OptionalDouble sourceTotal,
            Step step,
            int duplicates) {
        Unit shown = kind == QuantityKind.INSTANTANEOUS_POWER ? Unit.KILOWATT : converted.canonical();
        int[] rows = new int[points.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = raw.row(points.from()[i]);
        }
        Readings readings = new Readings(points.at(), points.end(), points.values(), points.quality(), shown);
        boolean even = step.regular() && step.seconds() % 60 == 0 && step.seconds() < 27 * DAY;
        int expected = Intervals.expected(points.at(), points.end(), step, timing.wholeDays(), timing.zone());
        return new Normalised(
                raw,
                name,
                commodity,
                flow,
                kind,
                unit.symbol(),
                sourceTotal,
                readings,
                rows,
                even ? OptionalInt.of((int) (step.seconds() / 60)) : OptionalInt.empty(),
                even ? step.seconds() : 0,
                expected,
                duplicates,
                bound(raw, points, true),
                bound(raw, points, false),
                timing.zone());
    }

    /** The first or last start; of a typical year those of its first and last row, in the years they come from. */
    private Optional<Instant> bound(RawSeries raw, Points points, boolean first) {
        if (!timing.placed() || points.size() == 0) {
            return Optional.empty();
        }
        int i = first ? 0 : points.size() - 1;
        if (!timing.typicalYear()) {
            return Optional.of(Instant.ofEpochSecond(points.at()[i]));
        }
        long local = raw.at()[points.from()[i]];
        long offset =
                timing.zone().getRules().getOffset(Instant.ofEpochSecond(local)).getTotalSeconds();
        return Optional.of(Instant.ofEpochSecond(local - offset));
    }
}
