package org.coppice.importers.weather;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.preview.ListPreview;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.preview.SheetPreview;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Locator;
import org.coppice.model.source.UserError;

/** Shows a weather file as any other import is shown: its elements as series, what it does not say as questions. */
public final class WeatherImporter {
    private static final int FINGERPRINT = 12;

    private WeatherImporter() {}

    /**
     * A weather file and its preview.
     *
     * @param weather empty where the file cannot be read; the preview says why
     */
    public record Reading(Optional<WeatherFile> weather, ImportPreview preview) {}

    /**
     * Reads a file.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static Reading read(FileTables from, ImportOptions options, Progress progress) {
        ImportFile file = from.file();
        try {
            WeatherReader.Opened opened = WeatherReader.open(from, options, progress);
            return new Reading(Optional.of(opened.weather()), preview(file, opened));
        } catch (PasswordNeeded locked) {
            return new Reading(Optional.empty(), ImportPreview.refused(file, List.of(), "password", locked));
        } catch (UserError problem) {
            return new Reading(Optional.empty(), ImportPreview.refused(file, List.of(), "refused", problem));
        }
    }

    private static ImportPreview preview(ImportFile file, WeatherReader.Opened opened) {
        WeatherFile weather = opened.weather();
        List<ImportedSeries> series = new ArrayList<>();
        for (WeatherElement element : WeatherElement.values()) {
            weather.find(element)
                    .ifPresent(readings -> series.add(ImportedSeries.of(
                            name(file, weather) + ", " + element.label(),
                            opened.table().text(opened.header(), column(opened, element)),
                            element.commodity(),
                            element.quantity(),
                            element.unit().symbol(),
                            weather.stepMinutes(),
                            readings,
                            cells(file, opened, element))));
        }
        return new ImportPreview(
                file,
                weather.format(),
                opened.table().sheet().isEmpty()
                        ? List.of()
                        : List.of(opened.table().sheet()),
                "weather, a row a step",
                guesses(file, weather),
                List.of(rows(opened)),
                series,
                weather.findings(),
                recipe(file));
    }

    private static int column(WeatherReader.Opened opened, WeatherElement element) {
        return Optional.ofNullable(opened.columns().get(element)).orElse(0);
    }

    /** The name of the weather: the place, or the file where it names none. */
    public static String name(ImportFile file, WeatherFile weather) {
        return weather.place().isBlank() ? file.baseName() : weather.place().strip();
    }

    private static Locator.Cells cells(ImportFile file, WeatherReader.Opened opened, WeatherElement element) {
        Table table = opened.table();
        String where = table.where(opened.header() + 1, table.rows() - 1, column(opened, element));
        return new Locator.Cells(file.name(), file.hash(), table.sheet(), where.substring(where.lastIndexOf('!') + 1));
    }

    private static List<Guess> guesses(ImportFile file, WeatherFile weather) {
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess("place", name(file, weather), place(weather), List.of(), false));
        guesses.add(new Guess("zone", weather.zone().getId(), "standard time, all year", List.of(), false));
        if (weather.typical()) {
            guesses.add(new Guess("year", "typical", "months of different years", List.of(), false));
        }
        return guesses;
    }

    private static String place(WeatherFile weather) {
        return Double.isNaN(weather.latitude())
                ? "the file does not say where it is"
                : degrees(weather.latitude(), "north", "south") + ", " + degrees(weather.longitude(), "east", "west")
                        + ", " + Math.round(weather.elevation()) + " m";
    }

    /** To some hundred metres: {@code 112.017° west}. */
    private static String degrees(double angle, String positive, String negative) {
        return String.format(Locale.ROOT, "%.3f° %s", Math.abs(angle), angle < 0 ? negative : positive);
    }

    private static SheetPreview rows(WeatherReader.Opened opened) {
        Map<Integer, ListPreview.Meaning> meanings = new HashMap<>();
        for (int column = 0; column < opened.table().columns(); column++) {
            meanings.put(column, new ListPreview.Meaning(PreviewColumn.Role.IGNORED, ""));
        }
        opened.columns()
                .forEach((element, column) ->
                        meanings.put(column, new ListPreview.Meaning(PreviewColumn.Role.VALUE, element.label())));
        return ListPreview.of(opened.table(), opened.header(), meanings, row -> false);
    }

    /** Of this file alone: place and answers of one do not hold for another. */
    private static Recipe recipe(ImportFile file) {
        String own = file.hash().substring(0, FINGERPRINT);
        return new Recipe("recipe-" + own, file.name(), "weather " + own, Map.of());
    }
}
