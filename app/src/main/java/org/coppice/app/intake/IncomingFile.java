package org.coppice.app.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.importers.weather.WeatherImporter;
import org.coppice.model.plan.Plan;
import org.coppice.model.time.SeriesSource;

/**
 * A file on its way into a plan, read as one of the kinds that there are.
 *
 * @param preview what is in it, shown and asked alike for all kinds
 * @param totals what it adds up to, where it holds a list instead of readings
 */
public record IncomingFile(ImportPreview preview, ImportOptions options, Taking taking, Optional<ListTotals> totals) {

    /** What a file may hold. */
    public enum Kind {
        /** Readings of the meters of a site. */
        METERS,
        /** The weather of a site. */
        WEATHER,
        /** A series of the grid: carbon intensity, price or generation mix. */
        GRID,
        /** A register of certificates. */
        CERTIFICATES,
        /** A log of jobs. */
        JOBS,
        /** A list of servers. */
        ASSETS,
        /** The prices of a supplier or grid operator. */
        TARIFF;

        /** The name in answers: {@code weather}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it holds a list instead of readings. */
        public boolean isList() {
            return this == CERTIFICATES || this == JOBS || this == ASSETS || this == TARIFF;
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

    /** A file of readings. */
    IncomingFile(ImportPreview preview, ImportOptions options, Taking taking) {
        this(preview, options, taking, Optional.empty());
    }

    /**
     * What a file is likely to hold, by its headers.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static Kind likely(FileTables file, ImportOptions options, Progress progress) {
        return KindGuess.of(file, options, progress);
    }

    /** As {@link #of(Kind, FileTables, ImportOptions, Progress)}, of a file that is read once. */
    public static IncomingFile of(Kind kind, ImportFile file, ImportOptions options, Progress progress) {
        return of(kind, new FileTables(file), options, progress);
    }

    /**
     * Reads a file as a kind.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static IncomingFile of(Kind kind, FileTables file, ImportOptions options, Progress progress) {
        return switch (kind) {
            case METERS -> new IncomingFile(Importer.preview(file, options, progress), options, MeterIntake::of);
            case WEATHER -> weather(file, options, progress);
            case GRID -> GridSeries.of(Importer.preview(file, options, progress), options);
            case CERTIFICATES -> ListFile.certificates(file, options, progress);
            case JOBS -> ListFile.jobs(file, options, progress);
            case ASSETS -> ListFile.servers(file, options, progress);
            case TARIFF -> TariffFile.of(file.file(), options);
        };
    }

    private static IncomingFile weather(FileTables file, ImportOptions options, Progress progress) {
        WeatherImporter.Reading reading = WeatherImporter.read(file, options, progress);
        Taking taking = reading.weather()
                .<Taking>map(weather -> (plan, kept, series, at) ->
                        WeatherIntake.of(plan, kept, WeatherImporter.name(file.file(), weather), weather, series, at))
                .orElse(MeterIntake::of);
        return new IncomingFile(reading.preview(), options, taking);
    }

    /** The same, shown in another way. */
    public IncomingFile withPreview(ImportPreview other) {
        return new IncomingFile(other, options, taking, totals);
    }

    /** The same, with other answers to be remembered. */
    public IncomingFile withAnswers(java.util.Map<String, String> answers) {
        return new IncomingFile(
                preview,
                new ImportOptions(answers, options.recipe(), options.known(), options.likelyZone(), options.password()),
                taking,
                totals);
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
