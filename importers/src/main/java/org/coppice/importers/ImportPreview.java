package org.coppice.importers;

import java.util.List;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;

/**
 * What an import would do. Nothing is in the project before it is committed.
 *
 * @param format the container, for people and machines
 * @param sheets the sheets that hold readings
 * @param layout how meters and times lie, for people; empty if there are no readings
 * @param guesses how the file was read, and why
 * @param rows the first rows of the file and its last
 * @param series the likeliest reading
 * @param findings what was found, what was repaired, what is asked
 * @param recipe reads next month's file alike; holds what is decided, not what is open
 */
public record ImportPreview(
        ImportFile file,
        String format,
        List<String> sheets,
        String layout,
        List<Guess> guesses,
        List<PreviewRow> rows,
        List<ImportedSeries> series,
        List<Finding> findings,
        Recipe recipe) {

    /** Copies the lists. */
    public ImportPreview {
        sheets = List.copyOf(sheets);
        guesses = List.copyOf(guesses);
        rows = List.copyOf(rows);
        series = List.copyOf(series);
        findings = List.copyOf(findings);
    }

    /** Whether a question or an error stands in the way of committing. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
