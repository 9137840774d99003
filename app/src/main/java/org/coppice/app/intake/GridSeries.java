package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.recognise.Guess;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/**
 * Which column of a file is the series of the grid: one of carbon intensity, of price, or the carbon-free share that follows from
 * columns of generation by source. Where there are several, it is asked ({@code column}), with the mean of each.
 *
 * <p>Sources of energy go by the codes of EIA form 930 or by their names: sun, wind, water, nuclear and geothermal count as
 * carbon-free; biomass and what is not known do not. What comes out of storage is no source.
 */
final class GridSeries {
    static final String COLUMN = "column";
    static final String SHARE = "carbon-free-share";
    private static final Set<String> CARBON_FREE =
            Set.of("wnd", "sun", "wat", "nuc", "geo", "wind", "solar", "hydro", "nuclear", "geothermal");
    private static final Set<String> OTHER =
            Set.of("col", "ng", "oil", "oth", "bio", "unk", "coal", "gas", "natural gas", "other", "biomass");
    private static final int LEAST_SOURCES = 3;

    private final ImportPreview preview;
    private final ImportOptions options;

    private GridSeries(ImportPreview preview, ImportOptions options) {
        this.preview = preview;
        this.options = options;
    }

    static IncomingFile of(ImportPreview preview, ImportOptions options) {
        return new GridSeries(preview, options).read();
    }

    private IncomingFile read() {
        List<ImportedSeries> candidates = preview.series().stream()
                .filter(series -> isOfGrid(series.unit().dimension()))
                .collect(Collectors.toCollection(ArrayList::new));
        share().ifPresent(candidates::add);
        Optional<String> answer = Optional.ofNullable(
                MeterFile.of(preview, options).recipe().answers().get(COLUMN));
        Optional<ImportedSeries> chosen = answer.flatMap(word -> candidates.stream()
                        .filter(series -> named(series, word))
                        .findFirst())
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
        List<Finding> findings = new ArrayList<>();
        preview.findings().stream()
                .filter(finding -> chosen.isEmpty() || concerns(finding, chosen.get()))
                .forEach(findings::add);
        List<Guess> guesses = new ArrayList<>(preview.guesses());
        if (chosen.isPresent()) {
            guesses.add(0, guess(chosen.get(), candidates));
        } else if (!preview.series().isEmpty()) {
            findings.add(candidates.isEmpty() ? none() : question(candidates, answer));
        }
        ImportPreview narrowed =
                preview.withGuesses(guesses).withSeries(chosen.map(List::of).orElse(List.copyOf(candidates)), findings);
        return new IncomingFile(
                narrowed,
                options,
                (plan, kept, file, at) -> chosen.map(series -> GridIntake.of(plan, kept, series, file, at))
                        .orElseGet(() ->
                                MeterIntake.asking(plan, List.of(), same -> MeterIntake.of(same, kept, file, at))));
    }

    private static boolean isOfGrid(Dimension dimension) {
        return dimension == Dimension.CARBON_INTENSITY || dimension == Dimension.ENERGY_PRICE;
    }

    private static boolean named(ImportedSeries series, String word) {
        return series.channel().strip().equalsIgnoreCase(word.strip())
                || series.name().strip().equalsIgnoreCase(word.strip());
    }

    /** Not what is asked of another column, which is not taken in. */
    private boolean concerns(Finding finding, ImportedSeries chosen) {
        int colon = finding.code().indexOf(':');
        return !finding.blocks()
                || colon < 0
                || finding.code().substring(colon + 1).equals(chosen.name())
                || preview.series().stream()
                        .noneMatch(series -> series.name().equals(finding.code().substring(colon + 1)));
    }

    private static Guess guess(ImportedSeries chosen, List<ImportedSeries> candidates) {
        return new Guess(
                COLUMN,
                chosen.channel(),
                candidates.size() == 1 ? "the only column of intensity or price" : "as answered",
                candidates.stream()
                        .map(ImportedSeries::channel)
                        .filter(channel -> !channel.equals(chosen.channel()))
                        .toList(),
                false);
    }

    private Finding question(List<ImportedSeries> candidates, Optional<String> wrong) {
        String means = candidates.stream()
                .map(series -> String.format(
                                Locale.ROOT,
                                "“%s” with a mean of %s %s",
                                series.channel(),
                                ListSums.number(series.mean()),
                                series.unit().symbol())
                        .strip())
                .collect(Collectors.joining(", "));
        return new Finding(
                COLUMN,
                Severity.QUESTION,
                preview.file().name(),
                wrong.map(word -> "There is no column “" + word + "” to take. ").orElse("") + "Which column is meant: "
                        + means + "?",
                "Answer " + COLUMN + " with one of its options.",
                candidates.stream()
                        .map(series -> new Finding.Option(series.channel(), OptionalDouble.of(series.mean())))
                        .toList());
    }

    private Finding none() {
        return Finding.of(
                "no-grid-series",
                Severity.ERROR,
                preview.file().name(),
                "No column is one of carbon intensity or price; there are "
                        + preview.series().stream()
                                .map(series -> "“" + series.channel() + "”")
                                .collect(Collectors.joining(", "))
                        + ".",
                "Put the unit into the header, for example “intensity (g/kWh)” or “price (EUR/MWh)”, or answer unit.");
    }

    /** The carbon-free share of generation by source, where the columns are that and have the same steps. */
    private Optional<ImportedSeries> share() {
        List<ImportedSeries> sources = preview.series().stream()
                .filter(series -> series.unit().dimension() == Dimension.ENERGY)
                .filter(series -> isSource(CARBON_FREE, series) || isSource(OTHER, series))
                .toList();
        boolean alike = sources.stream()
                .allMatch(series -> Arrays.equals(
                        series.data().starts(), sources.get(0).data().starts()));
        if (sources.size() < LEAST_SOURCES
                || !alike
                || sources.get(0).stepMinutes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ImportedSeries.of(
                preview.file().baseName() + "/" + SHARE,
                SHARE,
                Commodity.OTHER,
                QuantityKind.STATE,
                "",
                sources.get(0).stepMinutes().getAsInt(),
                share(sources),
                sources.get(0).cells()));
    }

    private static boolean isSource(Set<String> codes, ImportedSeries series) {
        String source =
                series.channel().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s*[(\\[].*$", "");
        return codes.contains(source.strip());
    }

    @SuppressWarnings("EnumOrdinal") // readings keep the quality as a byte
    private static Readings share(List<ImportedSeries> sources) {
        Readings first = sources.get(0).data();
        double[] values = new double[first.size()];
        byte[] quality = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            double all = 0;
            double free = 0;
            for (ImportedSeries source : sources) {
                double value = source.data().values()[i];
                all += value;
                free += isSource(CARBON_FREE, source) ? value : 0;
            }
            values[i] = all > 0 ? free / all : Double.NaN;
            if (Double.isNaN(values[i])) {
                quality[i] = (byte) ReadingQuality.MISSING.ordinal();
            }
        }
        return new Readings(first.starts(), first.ends(), values, quality, Unit.FRACTION);
    }
}
