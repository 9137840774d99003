package org.coppice.app.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.map.Answers;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.meter.SeriesCells;
import org.coppice.model.source.Finding;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/** Feeds the series of a file into the meters of a plan, and remembers the file and how it was read. */
final class MeterFeed {
    private final Plan before;
    private final SeriesSource kept;
    private final MeterFile file;
    private final MeterOfSeries meters;
    private final Overlaps overlaps;
    private final Map<SeriesRef, HashedReadings> readings = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> fed = new LinkedHashSet<>();
    /** Of the meters of the plan, and of those that are made. */
    private final Set<String> ids = new HashSet<>();

    private final List<Meter> changed = new ArrayList<>();
    private final List<SeriesEffect> effects = new ArrayList<>();
    private final Map<String, String> fedBy = new LinkedHashMap<>();
    private final List<SeriesCells> cells = new ArrayList<>();
    private Plan plan;

    MeterFeed(Plan before, SeriesSource kept, MeterFile file) {
        this.before = before;
        this.plan = before;
        before.meters().forEach(meter -> ids.add(meter.id()));
        this.kept = kept;
        this.file = file;
        this.meters = new MeterOfSeries(file, before);
        this.overlaps = new Overlaps(file);
    }

    /**
     * All series of the file, one after the other.
     *
     * @param at when it is imported, for the record
     */
    MeterIntake build(Instant at) {
        List<HashedReadings> hashed = HashedReadings.ofEach(
                file.series().stream().map(MeteredSeries::readings).toList());
        for (int i = 0; i < hashed.size(); i++) {
            feed(file.series().get(i), hashed.get(i));
        }
        plan = PlanTable.METERS.withAll(before, changed);
        findings.addAll(meters.guesses());
        if (plan != before) {
            remember(at);
        }
        meters.siteQuestion(plan).ifPresent(findings::add);
        Optional<Finding> levels = MixedLevels.told(file.name(), before, effects);
        levels.ifPresent(findings::add);
        if (levels.isEmpty()) {
            findings.addAll(LoadTwice.told(file.name(), before, plan, effects, this::readingsOf));
        }
        PlanYear.missed(file.name(), plan, effects, kept).ifPresent(findings::add);
        findings.addAll(MeteredTogether.told(file.name(), plan, effects, kept));
        return new MeterIntake(
                before,
                plan,
                readings,
                changes,
                findings,
                fedBy,
                effects,
                other -> MeterIntake.of(other, kept, file, at));
    }

    private void feed(MeteredSeries series, HashedReadings hashed) {
        // Those that this file has made are fed, so that only those of before may be free.
        Optional<Meter> known = meters.find(before, fed, series);
        Optional<Meter> meter = known.or(() -> meters.make(before, ids, series));
        if (meter.isEmpty()) {
            return;
        }
        Optional<Readings> there = meter.get().series().flatMap(kept::find);
        Optional<ReadingsMerge> merge = there.map(existing -> overlaps.merge(existing, series, findings));
        Readings all = merge.map(
                        merged -> merged.changesNothing(overlaps.winner(series)) ? there.get() : merged.readings())
                .orElse(series.readings());
        effects.add(effect(series, meter.get(), known.isEmpty(), there, merge, all));
        fed.add(meter.get().id());
        ids.add(meter.get().id());
        fedBy.put(series.name(), meter.get().id());
        cells.add(new SeriesCells(
                meter.get().id(), series.cells().sheet(), series.cells().range()));
        if (there.isPresent() && all == there.get()) {
            return;
        }
        HashedReadings result = all == hashed.readings() ? hashed : HashedReadings.of(all);
        SeriesRef ref = result.ref(meter.get().id());
        readings.put(ref, result);
        changed.add(Meter.SERIES.with(meter.get(), Optional.of(ref)));
        int more = all.valued() - there.map(Readings::valued).orElse(0);
        changes.add(meter.get().name()
                + (known.isEmpty() ? " (new meter)" : "")
                + String.format(Locale.ROOT, ": %,d readings", all.valued())
                + (there.isEmpty() ? "" : String.format(Locale.ROOT, ", %,d more than before", more)));
    }

    /** The readings that a meter has after the import. */
    private Optional<Readings> readingsOf(Meter meter) {
        return meter.series()
                .flatMap(ref -> Optional.ofNullable(readings.get(ref))
                        .map(HashedReadings::readings)
                        .or(() -> kept.find(ref)));
    }

    private SeriesEffect effect(
            MeteredSeries series,
            Meter meter,
            boolean isNew,
            Optional<Readings> there,
            Optional<ReadingsMerge> merge,
            Readings all) {
        return new SeriesEffect(
                series.name(),
                meter,
                isNew,
                isNew
                        && series.declared().isEmpty()
                        && MeasuresGuess.isUndecided(series, meter.measures())
                        && !meters.isCountedElsewhere(series),
                there.map(SeriesEffect.Extent::of).orElse(SeriesEffect.Extent.NONE),
                SeriesEffect.Extent.of(all),
                merge.map(ReadingsMerge::added).orElse(series.readings().size()),
                merge.map(ReadingsMerge::same).orElse(0),
                merge.map(ReadingsMerge::conflicts).orElse(0));
    }

    private void remember(Instant at) {
        Recipe recipe = file.recipe();
        Recipe named = plan.recipes().stream()
                .filter(each -> each.fingerprint().equals(recipe.fingerprint()))
                .findFirst()
                .map(each -> new Recipe(each.id(), each.name(), recipe.fingerprint(), lasting(recipe)))
                .orElseGet(() -> new Recipe(
                        PlanTable.RECIPES.freshId(plan, recipe.name()),
                        recipe.name(),
                        recipe.fingerprint(),
                        lasting(recipe)));
        plan = PlanTable.RECIPES.with(plan, named);
        List<Finding> log = new ArrayList<>(file.findings());
        log.addAll(findings);
        plan = PlanTable.IMPORTS.with(
                plan,
                new ImportRecord(
                        PlanTable.IMPORTS.freshId(plan, file.name()),
                        file.name(),
                        file.size(),
                        file.hash(),
                        new Recipe(named.id(), named.name(), named.fingerprint(), recipe.answers()),
                        at,
                        List.copyOf(fed),
                        cells,
                        log));
    }

    /** What is done about readings that differ, and what holds for this file alone, is decided each time anew. */
    private static Map<String, String> lasting(Recipe recipe) {
        Map<String, String> answers = new LinkedHashMap<>(recipe.answers());
        answers.keySet()
                .removeIf(question -> question.equals(MeterIntake.OVERLAP)
                        || question.startsWith(MeterIntake.OVERLAP + ":")
                        || Answers.isOfOneFile(question));
        return answers;
    }
}
