package org.coppice.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.importers.map.Fix;
import org.coppice.importers.preview.SheetPreview;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/**
 * What an import would do. Nothing is in the project before it is committed.
 *
 * @param format the container, for people and machines
 * @param sheets the sheets that hold readings
 * @param layout how meters and times lie, for people; empty if there are no readings
 * @param guesses how the file was read, and why
 * @param tables the tables with readings, to be looked at
 * @param series the likeliest reading
 * @param leftOut the names of series that an answer leaves out
 * @param findings what was found, what was repaired, what is asked
 * @param fixes how some of the findings can be dealt with by one answer
 * @param recipe reads next month's file alike; holds what is decided, not what is open
 */
public record ImportPreview(
        ImportFile file,
        String format,
        List<String> sheets,
        String layout,
        List<Guess> guesses,
        List<SheetPreview> tables,
        List<ImportedSeries> series,
        List<String> leftOut,
        List<Finding> findings,
        List<Fix> fixes,
        Recipe recipe) {

    /** Copies the lists. */
    public ImportPreview {
        sheets = List.copyOf(sheets);
        guesses = List.copyOf(guesses);
        tables = List.copyOf(tables);
        series = List.copyOf(series);
        leftOut = List.copyOf(leftOut);
        findings = List.copyOf(findings);
        fixes = List.copyOf(fixes);
    }

    /** A preview of what leaves nothing to choose among its series. */
    public ImportPreview(
            ImportFile file,
            String format,
            List<String> sheets,
            String layout,
            List<Guess> guesses,
            List<SheetPreview> tables,
            List<ImportedSeries> series,
            List<Finding> findings,
            Recipe recipe) {
        this(file, format, sheets, layout, guesses, tables, series, List.of(), findings, List.of(), recipe);
    }

    /**
     * The preview of a file that cannot be read.
     *
     * @param before what was found until then
     */
    public static ImportPreview refused(ImportFile file, List<Finding> before, String code, UserError why) {
        String text = why.text();
        int end = text.startsWith(file.name()) ? text.indexOf(": ", file.name().length()) : -1;
        String where = end < 0 ? file.name() : text.substring(0, end);
        String message = end < 0 ? text : text.substring(end + 2);
        List<Finding> findings = new ArrayList<>(before);
        findings.add(
                Finding.of(code, Severity.ERROR, where, message, "Nothing was imported; the message says what to do."));
        String own = file.hash().substring(0, 12);
        return new ImportPreview(
                file,
                "unreadable",
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                findings,
                new Recipe("recipe-" + own, file.name(), "", Map.of()));
    }

    /** The same with other tables to be looked at. */
    public ImportPreview withTables(List<SheetPreview> others) {
        return new ImportPreview(
                file, format, sheets, layout, guesses, others, series, leftOut, findings, fixes, recipe);
    }

    /** The same with other guesses. */
    public ImportPreview withGuesses(List<Guess> others) {
        return new ImportPreview(
                file, format, sheets, layout, others, tables, series, leftOut, findings, fixes, recipe);
    }

    /** The same with other series and what is to be said of them. */
    public ImportPreview withSeries(List<ImportedSeries> others, List<Finding> about) {
        return new ImportPreview(file, format, sheets, layout, guesses, tables, others, leftOut, about, fixes, recipe);
    }

    /** Whether a question or an error stands in the way of committing. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
