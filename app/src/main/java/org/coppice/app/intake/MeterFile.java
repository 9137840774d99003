package org.coppice.app.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * A file of meter readings that was read without an open question.
 *
 * @param name without folders
 * @param size in bytes
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param recipe how it was read; remembered for the next file of its shape
 * @param findings the repair log
 * @param repeated the series whose energy others of the file hold too, each with those others; a name may come several times
 * @param remembered the questions whose answers were given for an earlier file of the same shape, and not for this one
 */
public record MeterFile(
        String name,
        long size,
        String hash,
        Recipe recipe,
        List<Finding> findings,
        List<MeteredSeries> series,
        List<Repeated> repeated,
        Set<String> remembered) {
    private static final String USE = "use:";

    /** A series, and those that hold its energy. */
    record Repeated(String series, Set<String> others) {}

    /** Copies the lists. */
    public MeterFile {
        findings = List.copyOf(findings);
        series = List.copyOf(series);
        repeated = List.copyOf(repeated);
        remembered = Set.copyOf(remembered);
    }

    /** A file of series that hold each an energy of its own. */
    public MeterFile(
            String name, long size, String hash, Recipe recipe, List<Finding> findings, List<MeteredSeries> series) {
        this(name, size, hash, recipe, findings, series, List.of(), Set.of());
    }

    /**
     * A file as its preview has it.
     *
     * @param options under which it was read; answers that concern the project, not the file, are taken from them
     */
    public static MeterFile of(ImportPreview preview, ImportOptions options) {
        Recipe read = preview.recipe();
        Map<String, String> answers = new TreeMap<>();
        options.recipe()
                .or(() -> options.known().stream()
                        .filter(known -> known.fingerprint().equals(read.fingerprint()))
                        .findFirst())
                .ifPresent(known -> answers.putAll(known.answers()));
        Set<String> remembered = new HashSet<>(options.recipe().isPresent() ? Set.of() : answers.keySet());
        remembered.removeAll(read.answers().keySet());
        remembered.removeAll(options.answers().keySet());
        answers.putAll(read.answers());
        answers.putAll(options.answers());
        return new MeterFile(
                preview.file().name(),
                preview.file().bytes().length,
                preview.file().hash(),
                new Recipe(read.id(), read.name(), read.fingerprint(), answers),
                preview.findings(),
                preview.series().stream().map(MeterFile::series).toList(),
                preview.fixes().stream()
                        .filter(fix ->
                                fix.question().startsWith(USE) && !fix.others().isEmpty())
                        .map(fix -> new Repeated(fix.question().substring(USE.length()), Set.copyOf(fix.others())))
                        .toList(),
                remembered);
    }

    private static MeteredSeries series(ImportedSeries from) {
        return new MeteredSeries(
                from.name(), from.channel(), from.commodity(), from.flow(), from.data(), from.cells(), from.declared());
    }

    /** The same file, with one more answer, or another. */
    MeterFile withAnswer(String question, String answer) {
        Map<String, String> answers = new TreeMap<>(recipe.answers());
        answers.put(question, answer);
        Set<String> others = new HashSet<>(remembered);
        others.remove(question);
        return new MeterFile(
                name,
                size,
                hash,
                new Recipe(recipe.id(), recipe.name(), recipe.fingerprint(), answers),
                findings,
                series,
                repeated,
                others);
    }

    /** The same file, its only series under another name. */
    public MeterFile renamed(String meter) {
        if (series.size() != 1) {
            throw new UserError(name + " holds " + series.size()
                    + " meters, so one name cannot be given to it. Leave the name out; they are called "
                    + String.join(", ", series.stream().map(MeteredSeries::name).toList()) + ".");
        }
        MeteredSeries only = series.get(0);
        return new MeterFile(
                name,
                size,
                hash,
                recipe,
                findings,
                List.of(new MeteredSeries(
                        meter, only.channel(), only.commodity(), only.flow(), only.readings(), only.cells())),
                List.of(),
                remembered);
    }

    /** The answer that the recipe has for one series, else for all of them. */
    public Optional<String> answer(String question, String seriesName) {
        return Optional.ofNullable(recipe.answers().get(question + ":" + seriesName))
                .or(() -> Optional.ofNullable(recipe.answers().get(question)));
    }
}
