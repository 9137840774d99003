package org.coppice.app.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.weather.WeatherImporter;
import org.coppice.model.plan.Plan;
import org.coppice.model.time.SeriesSource;

/**
 * A file that brings readings, read as one of the kinds that do.
 *
 * @param preview what is in it, shown and asked alike for all kinds
 */
public record ReadingsFile(ImportPreview preview, ImportOptions options, Taking taking) {

    /** What the readings are for. */
    public enum Kind {
        /** Meters of a site. */
        METERS,
        /** The weather of a site. */
        WEATHER,
        /** A series of the grid: carbon intensity, price or generation mix. */
        GRID;

        /** The name in answers: {@code weather}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name. */
        public static Optional<Kind> find(String text) {
            for (Kind kind : values()) {
                if (kind.text().equalsIgnoreCase(text.strip())) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Takes what was read into a plan. */
    @FunctionalInterface
    public interface Taking {
        /** What that would change. */
        MeterIntake into(Plan plan, SeriesSource kept, MeterFile file, Instant at);
    }

    /**
     * Reads a file as a kind.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static ReadingsFile of(Kind kind, ImportFile file, ImportOptions options, Progress progress) {
        return switch (kind) {
            case METERS -> new ReadingsFile(Importer.preview(file, options, progress), options, MeterIntake::of);
            case WEATHER -> weather(file, options, progress);
            case GRID -> GridSeries.of(Importer.preview(file, options, progress), options);
        };
    }

    private static ReadingsFile weather(ImportFile file, ImportOptions options, Progress progress) {
        WeatherImporter.Reading reading = WeatherImporter.read(file, options, progress);
        Taking taking = reading.weather()
                .<Taking>map(weather -> (plan, kept, series, at) ->
                        WeatherIntake.of(plan, kept, WeatherImporter.name(file, weather), weather, series, at))
                .orElse(MeterIntake::of);
        return new ReadingsFile(reading.preview(), options, taking);
    }

    /** The same, shown in another way. */
    public ReadingsFile withPreview(ImportPreview other) {
        return new ReadingsFile(other, options, taking);
    }

    /** The same, with other answers to be remembered. */
    public ReadingsFile withAnswers(java.util.Map<String, String> answers) {
        return new ReadingsFile(
                preview,
                new ImportOptions(answers, options.recipe(), options.known(), options.likelyZone(), options.password()),
                taking);
    }

    /** What is in the file, ready to be taken in. */
    public MeterFile file() {
        return MeterFile.of(preview, options);
    }

    /**
     * What taking the file into a plan would change.
     *
     * @param kept where the readings are that its meters have
     */
    public MeterIntake intake(Plan plan, SeriesSource kept, Instant at) {
        return intake(plan, kept, file(), at);
    }

    /** The same with a file that was renamed. */
    public MeterIntake intake(Plan plan, SeriesSource kept, MeterFile renamed, Instant at) {
        return taking.into(plan, kept, renamed, at);
    }
}
