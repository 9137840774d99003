package org.coppice.app.intake;

import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;

/**
 * A file of meter readings that was read without an open question.
 *
 * @param name without folders
 * @param size in bytes
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param recipe how it was read; remembered for the next file of its shape
 * @param findings the repair log
 */
public record MeterFile(
        String name, long size, String hash, Recipe recipe, List<Finding> findings, List<MeteredSeries> series) {

    /** Copies the lists. */
    public MeterFile {
        findings = List.copyOf(findings);
        series = List.copyOf(series);
    }

    /** The answer that the recipe has for one series, else for all of them. */
    Optional<String> answer(String question, String seriesName) {
        return Optional.ofNullable(recipe.answers().get(question + ":" + seriesName))
                .or(() -> Optional.ofNullable(recipe.answers().get(question)));
    }
}
