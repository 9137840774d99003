package org.coppice.app.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.coppice.app.intake.ReadingsMerge.Winner;
import org.coppice.importers.map.Answers;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.meter.SeriesCells;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/**
 * A file of meter readings as one edit: meters made or updated, their readings put to those they have, the recipe remembered, and
 * a record of the import with its repair log.
 *
 * <p>A series feeds the meter of its name, or the one that names it as its channel; else a meter is made for it. What readings
 * say twice must agree; where they do not, that is a question ({@code overlap}: {@code replace} or {@code keep}), and so is the
 * site of a new meter where the plan has several. With questions open, nothing may be committed: see {@link #questions}.
 *
 * <p>The window and the command line both use it: {@link #of} on any thread, then keep {@link #readings} and apply {@link #edit}
 * in one step.
 *
 * @param before the plan it was made for
 * @param after the plan with the meters; the same object as {@code before} where nothing changes
 * @param readings to be kept with it
 * @param changes in words, one a meter that is new or changed
 * @param findings what was noticed beside those of the file, questions among them
 * @param meters the ids of the meters that the series feed, by the name of the series
 * @param effects what each series does to its meter, in the order of the file
 * @param again takes the same file into another plan
 */
public record MeterIntake(
        Plan before,
        Plan after,
        Map<SeriesRef, Readings> readings,
        List<String> changes,
        List<Finding> findings,
        Map<String, String> meters,
        List<SeriesEffect> effects,
        Function<Plan, MeterIntake> again) {
    /** The question about readings that the project has already with other values. */
    public static final String OVERLAP = "overlap";
    /** The question about the site of new meters. */
    public static final String SITE = "site";

    /** Copies the collections. */
    public MeterIntake {
        readings = Map.copyOf(readings);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        meters = Map.copyOf(meters);
        effects = List.copyOf(effects);
    }

    /**
     * What else a file does to the plan.
     *
     * @param changes in words
     */
    record Step(Plan plan, List<String> changes, List<Finding> findings) {}

    /** What follows from a file once its series have meters. */
    @FunctionalInterface
    interface Further {
        /**
         * The step.
         *
         * @param meters the ids of the meters by the name of the series
         */
        Step apply(Plan plan, Map<String, String> meters);
    }

    /** An intake that does nothing but ask. */
    static MeterIntake asking(Plan plan, List<Finding> questions, Function<Plan, MeterIntake> again) {
        return new MeterIntake(plan, plan, Map.of(), List.of(), questions, Map.of(), List.of(), again);
    }

    /** This and then what else follows from the file, in one edit; nothing does while a question is open. */
    MeterIntake then(Further further) {
        if (!questions().isEmpty()) {
            return this;
        }
        Step step = further.apply(after, meters);
        List<String> allChanges = new ArrayList<>(changes);
        allChanges.addAll(step.changes());
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(step.findings());
        return new MeterIntake(
                before,
                step.plan(),
                readings,
                allChanges,
                allFindings,
                meters,
                effects,
                other -> again.apply(other).then(further));
    }

    /** Whether the project has it all already. */
    public boolean changesNothing() {
        return after == before;
    }

    /** What must be answered before this can be committed. */
    public List<Finding> questions() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /**
     * The intake as one step of undo. Where the plan was changed since, the file is taken into what it is now, if that brings the
     * same readings and asks nothing; the edit refuses where it does not, because {@link #readings} are then not those to keep.
     */
    public Edit edit(String fileName) {
        return new Edit("Import " + fileName, plan -> {
            if (plan == before) {
                return after;
            }
            MeterIntake now = again.apply(plan);
            if (!now.questions().isEmpty() || !now.readings().keySet().equals(readings.keySet())) {
                throw new UserError("The meters of " + fileName
                        + " were changed while it was read, so its readings were left out. Import it again.");
            }
            return now.after();
        });
    }

    /**
     * Takes a file in.
     *
     * @param kept where the readings are that the meters have
     * @param at when it is imported, for the record
     */
    public static MeterIntake of(Plan plan, SeriesSource kept, MeterFile file, Instant at) {
        return new Builder(plan, kept, file).build(at);
    }

    private static final class Builder {
        private static final int MOST_NAMED = 4;

        private final Plan before;
        private final SeriesSource kept;
        private final MeterFile file;
        private final Map<SeriesRef, Readings> readings = new LinkedHashMap<>();
        private final List<String> changes = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> fed = new ArrayList<>();
        private final List<SeriesEffect> effects = new ArrayList<>();
        private final List<MeteredSeries> homeless = new ArrayList<>();
        private final Map<String, String> fedBy = new LinkedHashMap<>();
        private final List<SeriesCells> cells = new ArrayList<>();
        private Plan plan;

        Builder(Plan before, SeriesSource kept, MeterFile file) {
            this.before = before;
            this.plan = before;
            this.kept = kept;
            this.file = file;
        }

        MeterIntake build(Instant at) {
            List<String> hashes = SeriesHash.ofEach(
                    file.series().stream().map(MeteredSeries::readings).toList());
            for (int i = 0; i < hashes.size(); i++) {
                feed(file.series().get(i), hashes.get(i));
            }
            if (plan != before) {
                remember(at);
            }
            if (!homeless.isEmpty()) {
                findings.add(siteQuestion());
            }
            PlanYear.missed(file.name(), plan, effects).ifPresent(findings::add);
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

        private void feed(MeteredSeries series, String hash) {
            Optional<Meter> known = find(series);
            Optional<Meter> meter = known.or(() -> newMeter(series));
            if (meter.isEmpty()) {
                return;
            }
            Optional<Readings> there = meter.get().series().flatMap(kept::find);
            Optional<ReadingsMerge> merge = there.map(existing -> merge(existing, series));
            Readings all = merge.map(merged -> merged.changesNothing(winner(series)) ? there.get() : merged.readings())
                    .orElse(series.readings());
            effects.add(effect(series, meter.get(), known.isEmpty(), there, merge, all));
            fed.add(meter.get().id());
            fedBy.put(series.name(), meter.get().id());
            cells.add(new SeriesCells(
                    meter.get().id(), series.cells().sheet(), series.cells().range()));
            if (there.isPresent() && all == there.get()) {
                return;
            }
            SeriesRef ref = new SeriesRef(meter.get().id(), all == series.readings() ? hash : SeriesHash.of(all));
            readings.put(ref, all);
            plan = PlanTable.METERS.with(plan, Meter.SERIES.with(meter.get(), Optional.of(ref)));
            int more = all.valued() - there.map(Readings::valued).orElse(0);
            changes.add(meter.get().name()
                    + (known.isEmpty() ? " (new meter)" : "")
                    + String.format(Locale.ROOT, ": %,d readings, %,d more than before", all.valued(), more));
        }

        /** The meter of that name and channel; else of that name; else the one whose channel is called so. */
        private Optional<Meter> find(MeteredSeries series) {
            List<Meter> free = plan.meters().stream()
                    .filter(meter -> !fed.contains(meter.id()) && meter.commodity() == series.commodity())
                    .filter(meter -> inSite(meter, series))
                    .toList();
            List<Meter> alike = free.stream()
                    .filter(meter -> alike(meter.name(), series.meter()) && alike(meter.channel(), series.channel()))
                    .toList();
            Optional<Meter> exact = alike.stream()
                    .filter(meter -> meter.flow() == series.flow())
                    .findFirst()
                    .or(() -> alike.stream().findFirst());
            if (series.declared().isPresent()) {
                return exact;
            }
            Optional<Meter> byName = free.stream()
                    .filter(meter -> alike(meter.name(), series.name()))
                    .findFirst();
            return exact.or(() -> byName)
                    .or(() -> free.stream()
                            .filter(meter -> alike(meter.channel(), series.name()))
                            .findFirst());
        }

        private boolean inSite(Meter meter, MeteredSeries series) {
            return wantedSite()
                    .or(() -> declaredSite(series))
                    .map(site -> site.id().equals(meter.site()))
                    .orElse(true);
        }

        /** The site that the file itself names, if the plan has one of that name. */
        private Optional<Site> declaredSite(MeteredSeries series) {
            return series.site().flatMap(name -> Sites.find(plan, name));
        }

        private Optional<Site> wantedSite() {
            return Optional.ofNullable(file.recipe().answers().get(SITE)).map(word -> Sites.require(plan, word, ""));
        }

        private static boolean alike(String a, String b) {
            return a.strip().equalsIgnoreCase(b.strip());
        }

        private Optional<Meter> newMeter(MeteredSeries series) {
            Optional<Site> site = siteFor(series);
            if (site.isEmpty()) {
                homeless.add(series);
                return Optional.empty();
            }
            MeasuresGuess guess = MeasuresGuess.of(series, file.answer(MeasuresGuess.QUESTION, series.name()));
            guess.finding().ifPresent(findings::add);
            return Optional.of(new Meter(
                    PlanTable.METERS.freshId(plan, series.meter()),
                    series.meter(),
                    site.get().id(),
                    series.commodity(),
                    series.flow(),
                    guess.measures(),
                    series.channel(),
                    Optional.empty(),
                    guess.replacesModel()));
        }

        private Optional<Site> siteFor(MeteredSeries series) {
            return file.answer(SITE, series.name())
                    .map(word -> Sites.require(plan, word, ""))
                    .or(() -> declaredSite(series))
                    .or(() ->
                            plan.sites().size() == 1 ? Optional.of(plan.sites().get(0)) : Optional.empty());
        }

        private Finding siteQuestion() {
            String names = homeless.stream()
                    .limit(MOST_NAMED)
                    .map(series -> "“" + series.name() + "”")
                    .collect(java.util.stream.Collectors.joining(", "));
            String more = homeless.size() > MOST_NAMED ? " and " + (homeless.size() - MOST_NAMED) + " more" : "";
            return Finding.question(
                    SITE,
                    homeless.get(0).where(),
                    homeless.size() == 1
                            ? "To which site does the new meter " + names + " belong?"
                            : "To which site do the " + homeless.size() + " new meters " + names + more + " belong?",
                    plan.sites().isEmpty() ? Sites.known(plan) : "Answer " + SITE + " with one of its options.",
                    plan.sites().stream().map(Site::id).toList());
        }

        private static SeriesEffect effect(
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
                    isNew && series.declared().isEmpty() && MeasuresGuess.isUndecided(series, meter.measures()),
                    there.map(SeriesEffect.Extent::of).orElse(SeriesEffect.Extent.NONE),
                    SeriesEffect.Extent.of(all),
                    merge.map(ReadingsMerge::added).orElse(series.readings().size()),
                    merge.map(ReadingsMerge::same).orElse(0),
                    merge.map(ReadingsMerge::conflicts).orElse(0));
        }

        private Winner winner(MeteredSeries series) {
            return file.answer(OVERLAP, series.name())
                            .map(String::strip)
                            .filter("replace"::equalsIgnoreCase)
                            .isPresent()
                    ? Winner.REPLACE
                    : Winner.KEEP;
        }

        private ReadingsMerge merge(Readings existing, MeteredSeries series) {
            ReadingsMerge merge = ReadingsMerge.of(existing, series.readings(), winner(series));
            if (merge.conflicts() > 0) {
                findings.add(conflict(existing, merge.conflicts(), series, file.answer(OVERLAP, series.name())));
            }
            return merge;
        }

        private static Finding conflict(
                Readings existing, int conflicts, MeteredSeries series, Optional<String> answer) {
            String message = conflicts + " readings of “" + series.name()
                    + "” are in the project already with other values or intervals.";
            return answer.isPresent()
                    ? Finding.of(
                            OVERLAP, Severity.REPAIRED, series.where(), message, "As answered: " + answer.get() + ".")
                    : new Finding(
                            OVERLAP,
                            Severity.QUESTION,
                            series.where(),
                            message,
                            "Answer " + OVERLAP + " with replace, to take those of the file, or keep.",
                            List.of(
                                    option("replace", existing, series, Winner.REPLACE),
                                    option("keep", existing, series, Winner.KEEP)));
        }

        /** An answer with the sum that the meter would then have. */
        private static Finding.Option option(String choice, Readings existing, MeteredSeries series, Winner winner) {
            boolean adds = series.commodity() != Commodity.OTHER;
            return new Finding.Option(
                    choice,
                    adds
                            ? OptionalDouble.of(ReadingsMerge.of(existing, series.readings(), winner)
                                    .readings()
                                    .sum())
                            : OptionalDouble.empty());
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
                            fed,
                            cells,
                            log));
        }

        /** What is done about readings that differ, and what holds for this file alone, is decided each time anew. */
        private static Map<String, String> lasting(Recipe recipe) {
            Map<String, String> answers = new LinkedHashMap<>(recipe.answers());
            answers.keySet()
                    .removeIf(question -> question.equals(OVERLAP)
                            || question.startsWith(OVERLAP + ":")
                            || Answers.isOfOneFile(question));
            return answers;
        }
    }
}
