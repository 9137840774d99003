package org.coppice.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Severity;
import org.coppice.model.source.Source;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;

/**
 * A series of the grid as one edit: a meter, and what names it. Carbon intensity becomes an hourly factor and the site's grid factor
 * ({@code role=residual}: its residual mix), a carbon-free share that of the grid, a price the hourly price of a contract.
 *
 * <p>Answers: {@code signal} (average or marginal), {@code boundary} (direct or life-cycle), {@code role} (grid or residual),
 * {@code contract} (its id). What the header does not say and nobody answers is taken as average and direct, which is said.
 */
final class GridIntake {
    private static final int SAID_DIGITS = 4;

    private final ImportedSeries series;
    private final MeterFile file;
    private final List<String> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private GridIntake(ImportedSeries series, MeterFile file) {
        this.series = series;
        this.file = file;
    }

    static MeterIntake of(Plan plan, SeriesSource kept, ImportedSeries series, MeterFile file, Instant at) {
        Optional<Site> site = Sites.answered(plan, file);
        List<Finding> questions = new ArrayList<>();
        if (site.isEmpty()) {
            questions.add(Sites.question(plan, file, "“" + series.channel() + "”"));
        } else if (series.unit().dimension() == Dimension.ENERGY_PRICE) {
            contractQuestion(plan, site.get(), series, file).ifPresent(questions::add);
        }
        if (!questions.isEmpty()) {
            return MeterIntake.asking(plan, questions, other -> of(other, kept, series, file, at));
        }
        return MeterIntake.of(
                        plan, kept, file.withAnswer(MeterIntake.SITE, site.get().id()), at)
                .then((after, meters) ->
                        new GridIntake(series, file).further(after, site.get().id(), meters));
    }

    private MeterIntake.Step further(Plan plan, String siteId, Map<String, String> meters) {
        Site site = plan.findSite(siteId).orElseThrow();
        Optional<String> meter = Optional.ofNullable(meters.get(series.name()));
        Plan after = series.unit().dimension() == Dimension.ENERGY_PRICE
                ? price(plan, site, meter)
                : factor(plan, site, meter);
        tellOtherYear(plan.year(), year(site.zone()));
        return new MeterIntake.Step(after, changes, findings);
    }

    /** Hours of another year stand for those of the plan's, day by day, though its winds and its Sundays were others. */
    private void tellOtherYear(int planned, int read) {
        if (planned != read) {
            findings.add(Finding.of(
                    "grid-year",
                    Severity.WARNING,
                    series.cells().text(),
                    "“" + series.channel() + "” is of " + read + ", the plan of " + planned + ".",
                    "Its hours stand for those of " + planned + " until a series of " + planned + " is imported."));
        }
    }

    private Optional<String> answer(String question) {
        return Optional.ofNullable(file.recipe().answers().get(question)).map(String::strip);
    }

    private Plan factor(Plan plan, Site site, Optional<String> meter) {
        boolean share = series.unit().dimension() == Dimension.RATIO;
        boolean residual = one("role", List.of("grid", "residual")).equals("residual");
        Field<Site, Optional<String>> field =
                share ? Site.CARBON_FREE_FACTOR : residual ? Site.RESIDUAL_FACTOR : Site.GRID_FACTOR;
        Factor.Kind kind =
                share ? Factor.Kind.GRID_CARBON_FREE : residual ? Factor.Kind.RESIDUAL_MIX : Factor.Kind.GRID_CARBON;
        int year = year(site.zone());
        String name = series.name() + ", " + year;
        Optional<Factor> before = plan.factors().stream()
                .filter(known -> known.meter().equals(meter) && known.kind() == kind)
                .findFirst();
        Factor now = new Factor(
                before.map(Factor::id).orElseGet(() -> PlanTable.FACTORS.freshId(plan, name)),
                kind,
                site.region(),
                name,
                year,
                series.mean(),
                series.unit(),
                share ? Factor.Boundary.NONE : boundary(),
                share ? Factor.Signal.AVERAGE : signal(),
                new Source(file.name(), year, series.cells(), "", Quality.PUBLISHED),
                meter,
                Optional.empty());
        Plan after = plan;
        if (!before.equals(Optional.of(now))) {
            after = PlanTable.FACTORS.with(after, now);
            changes.add("Factor “" + name + "”: " + now.family() + ", mean " + mean());
        }
        if (!field.get(site).equals(Optional.of(now.id()))) {
            after = PlanTable.SITES.with(after, field.with(site, Optional.of(now.id())));
            changes.add(
                    "Site " + site.name() + ": its " + field.label().toLowerCase(Locale.ROOT) + " is “" + name + "”");
        }
        return after;
    }

    /** The mean of the series, as people say it. */
    private String mean() {
        return (QuantityText.formatNumber(series.mean(), SAID_DIGITS) + " "
                        + series.unit().symbol())
                .strip();
    }

    /** The calendar year in which the middle of the readings lies. */
    private int year(ZoneId zone) {
        long middle =
                (series.data().first().getEpochSecond() + series.data().end().getEpochSecond()) / 2;
        return Instant.ofEpochSecond(middle).atZone(zone).getYear();
    }

    private Factor.Signal signal() {
        String said = words().contains("marginal") || words().contains("moer") ? "marginal" : "average";
        return said("signal", said, List.of("average", "marginal")).equals("marginal")
                ? Factor.Signal.MARGINAL
                : Factor.Signal.AVERAGE;
    }

    private Factor.Boundary boundary() {
        boolean wide = words().contains("life") || words().contains("lca");
        return said("boundary", wide ? "life-cycle" : "direct", List.of("direct", "life-cycle"))
                        .equals("direct")
                ? Factor.Boundary.DIRECT
                : Factor.Boundary.LIFE_CYCLE;
    }

    private String words() {
        return (series.channel() + " " + series.name()).toLowerCase(Locale.ROOT);
    }

    /** As answered; else as the header says or as is usual, which is said. */
    private String said(String question, String likely, List<String> choices) {
        if (answer(question).isPresent()) {
            return one(question, choices);
        }
        String other = choices.get(0).equals(likely) ? choices.get(1) : choices.get(0);
        boolean inHeader = words().contains(likely.substring(0, 4));
        findings.add(new Finding(
                question,
                Severity.INFO,
                series.cells().text(),
                "“" + series.channel() + "” is taken as " + likely + " emissions"
                        + (inHeader ? ", as its header says." : "; its header does not say."),
                "Answer " + question + " with " + other + " if it is that.",
                inHeader ? List.of() : List.of(new Finding.Option(other, OptionalDouble.empty()))));
        return likely;
    }

    /** One of the choices, the first where nothing was answered. */
    private String one(String question, List<String> choices) {
        String word = answer(question).orElse(choices.get(0));
        return choices.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UserError("“" + word + "” is no answer to " + question + ". Answer "
                        + String.join(" or ", choices) + "."));
    }

    private static List<GridContract> contracts(Plan plan, Site site, ImportedSeries series) {
        return plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals(site.id()))
                .filter(contract -> Unit.perKilowattHour(contract.currency())
                        .equals(series.unit().canonical()))
                .toList();
    }

    private static Optional<Finding> contractQuestion(Plan plan, Site site, ImportedSeries series, MeterFile file) {
        List<GridContract> contracts = contracts(plan, site, series);
        String answer = file.recipe().answers().get("contract");
        if (contracts.size() <= 1
                || contracts.stream().anyMatch(contract -> contract.id().equals(answer))) {
            return Optional.empty();
        }
        return Optional.of(Finding.question(
                "contract",
                file.name(),
                "Which grid contract of " + site.name() + " is paid at “" + series.channel() + "”?",
                "Answer contract with one of its options.",
                contracts.stream().map(GridContract::id).toList()));
    }

    private Plan price(Plan plan, Site site, Optional<String> meter) {
        List<GridContract> contracts = contracts(plan, site, series);
        Optional<GridContract> before = contracts.size() == 1
                ? Optional.of(contracts.get(0))
                : contracts.stream()
                        .filter(contract -> Optional.of(contract.id()).equals(answer("contract")))
                        .findFirst();
        GridContract now = GridContract.PRICE_METER.with(before.orElseGet(() -> contract(plan, site)), meter);
        if (before.equals(Optional.of(now))) {
            return plan;
        }
        if (now.tariff().isPresent()) {
            findings.add(Finding.of(
                    "tariff-before-price",
                    Severity.WARNING,
                    "Energy, " + now.name(),
                    "The contract has a tariff, which counts before the price by the hour.",
                    "Remove the tariff, or answer contract with another."));
        }
        changes.add("Grid contract “" + now.name() + "”" + (before.isEmpty() ? " (new)" : "")
                + ": priced by the hour, mean "
                + mean());
        return PlanTable.CONTRACTS.with(plan, now);
    }

    /** A contract at the mean price where the site has none in the currency; the mean stands in for gaps. */
    private GridContract contract(Plan plan, Site site) {
        Unit perKwh = series.unit().canonical();
        Profile mean = Profile.constant(series.unit().toCanonical(series.mean()));
        String code = perKwh.symbol().substring(0, perKwh.symbol().indexOf('/'));
        return new GridContract(
                PlanTable.CONTRACTS.freshId(plan, series.channel()),
                "Grid at " + series.channel(),
                site.id(),
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                Currencies.find(code).orElseThrow(),
                mean,
                mean,
                0,
                0,
                Optional.empty());
    }
}
