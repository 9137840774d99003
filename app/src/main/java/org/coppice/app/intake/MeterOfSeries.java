package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;

/** Which meter a series feeds: one that the plan has, or one that is made at the site that the file or an answer names. */
final class MeterOfSeries {
    private static final int MOST_NAMED = 4;

    private final MeterFile file;
    /** The name of the series that is all that the site draws, where the balance of the file shows it. */
    private final Optional<String> whole;

    private final Map<String, MeasuresGuess.Reason> counted;
    private final List<MeteredSeries> homeless = new ArrayList<>();
    private final Map<MeasuresGuess.Reason, List<MeteredSeries>> guessed = new EnumMap<>(MeasuresGuess.Reason.class);

    /** For the series of a file, beside the meters of a plan. */
    MeterOfSeries(MeterFile file, Plan plan) {
        this.file = file;
        this.whole = SiteBalance.whole(file.series());
        this.counted = new CountedOnce(
                        file,
                        series -> standsFor(plan, series),
                        series -> find(plan, Set.of(), series).isPresent())
                .find();
    }

    /**
     * The meter of that name and channel; else of that name; else the one that was made under that name and channel, and renamed; else
     * the one whose channel is called so. Not one that was fed already.
     */
    Optional<Meter> find(Plan plan, Set<String> fed, MeteredSeries series) {
        List<Meter> free = plan.meters().stream()
                .filter(meter -> !fed.contains(meter.id()) && meter.commodity() == series.commodity())
                .filter(meter -> inSite(plan, meter, series))
                .toList();
        List<Meter> alike = free.stream()
                .filter(meter -> alike(meter.name(), series.meter()) && alike(meter.channel(), series.channel()))
                .toList();
        Optional<Meter> exact = alike.stream()
                .filter(meter -> meter.flow() == series.flow())
                .findFirst()
                .or(() -> alike.stream().findFirst());
        if (series.declared().isPresent()) {
            return exact.or(() ->
                    free.stream().filter(meter -> isRenamed(meter, series)).findFirst());
        }
        Optional<Meter> byName = free.stream()
                .filter(meter -> alike(meter.name(), series.name()))
                .findFirst();
        return exact.or(() -> byName)
                .or(() ->
                        free.stream().filter(meter -> isRenamed(meter, series)).findFirst())
                .or(() -> free.stream()
                        .filter(meter -> alike(meter.channel(), series.name()))
                        .findFirst());
    }

    private static boolean isRenamed(Meter meter, MeteredSeries series) {
        return PlanTable.METERS.isIdOf(series.meter(), meter.id())
                && !PlanTable.METERS.isIdOf(meter.name(), meter.id())
                && meter.flow() == series.flow()
                && alike(meter.channel(), series.channel());
    }

    /**
     * A meter made for a series; empty where its site has to be asked first.
     *
     * @param taken the ids that meters have
     */
    Optional<Meter> make(Plan plan, Set<String> taken, MeteredSeries series) {
        Optional<Site> site = siteFor(plan, series);
        if (site.isEmpty()) {
            homeless.add(series);
            return Optional.empty();
        }
        MeasuresGuess guess = guess(series);
        guess.reason()
                .ifPresent(reason -> guessed.computeIfAbsent(reason, none -> new ArrayList<>())
                        .add(series));
        return Optional.of(new Meter(
                PlanTable.METERS.freshId(series.meter(), taken::contains),
                series.meter(),
                site.get().id(),
                series.commodity(),
                series.flow(),
                guess.measures(),
                series.channel(),
                Optional.empty(),
                guess.replacesModel()));
    }

    /** What the meters that were made are taken for without an answer, those alike in one sentence. */
    List<Finding> guesses() {
        return guessed.entrySet().stream()
                .map(each -> each.getKey().finding(each.getValue()))
                .toList();
    }

    private MeasuresGuess guess(MeteredSeries series) {
        return Optional.ofNullable(counted.get(series.name()))
                .map(MeasuresGuess::unused)
                .orElseGet(() -> of(series));
    }

    /** Whether a series is in no result because others of its file hold its energy. */
    boolean isCountedElsewhere(MeteredSeries series) {
        return counted.containsKey(series.name());
    }

    /** What the meter of a series stands for: the plan's, else the one that would be made. */
    private Measures standsFor(Plan plan, MeteredSeries series) {
        return find(plan, Set.of(), series)
                .map(Meter::measures)
                .orElseGet(() -> of(series).measures());
    }

    private MeasuresGuess of(MeteredSeries series) {
        MeasuresGuess named = MeasuresGuess.of(series, file.answer(MeasuresGuess.QUESTION, series.name()));
        boolean open = named.reason().equals(Optional.of(MeasuresGuess.Reason.UNKNOWN));
        return open && whole.equals(Optional.of(series.name())) ? MeasuresGuess.balanced() : named;
    }

    /** The question to which site the meters belong that could not be made. */
    Optional<Finding> siteQuestion(Plan plan) {
        if (homeless.isEmpty()) {
            return Optional.empty();
        }
        String names = QuotedNames.of(homeless.stream().map(MeteredSeries::name).toList(), MOST_NAMED);
        return Optional.of(Finding.question(
                MeterIntake.SITE,
                homeless.get(0).where(),
                (homeless.size() == 1
                                ? "To which site does the new meter " + names + " belong?"
                                : "To which site do the " + homeless.size() + " new meters " + names + " belong?")
                        + Sites.namedIn(plan, file.name())
                                .map(site -> " The name of the file says " + site.name() + ".")
                                .orElse(""),
                plan.sites().isEmpty() ? Sites.known(plan) : "Answer " + MeterIntake.SITE + " with one of its options.",
                plan.sites().stream().map(Site::id).toList()));
    }

    private boolean inSite(Plan plan, Meter meter, MeteredSeries series) {
        return wantedSite(plan)
                .or(() -> declaredSite(plan, series))
                .or(() -> Sites.namedIn(plan, file.name()))
                .map(site -> site.id().equals(meter.site()))
                .orElse(true);
    }

    /** The site that the file itself names, if the plan has one of that name. */
    private static Optional<Site> declaredSite(Plan plan, MeteredSeries series) {
        return series.site().flatMap(name -> Sites.find(plan, name));
    }

    private Optional<Site> wantedSite(Plan plan) {
        return Optional.ofNullable(file.recipe().answers().get(MeterIntake.SITE))
                .map(word -> Sites.require(plan, word, ""))
                .filter(site -> !isOfEarlierFile(plan, site, MeterIntake.SITE));
    }

    /** Whether a site was answered for an earlier file alone: the name of this one says another. Sites share the shapes of their files. */
    private boolean isOfEarlierFile(Plan plan, Site answered, String question) {
        return file.remembered().contains(question) && Sites.isContradicted(plan, file.name(), answered.id());
    }

    private Optional<Site> siteFor(Plan plan, MeteredSeries series) {
        return file.answer(MeterIntake.SITE, series.name())
                .map(word -> Sites.require(plan, word, ""))
                .filter(site -> !isOfEarlierFile(plan, site, MeterIntake.SITE)
                        && !isOfEarlierFile(plan, site, MeterIntake.SITE + ":" + series.name()))
                .or(() -> declaredSite(plan, series))
                .or(() -> plan.sites().size() == 1 ? Optional.of(plan.sites().get(0)) : Optional.empty());
    }

    private static boolean alike(String a, String b) {
        return a.strip().equalsIgnoreCase(b.strip());
    }
}
