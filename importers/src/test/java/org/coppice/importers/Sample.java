package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;

/**
 * A file as somebody exports it, and what must come of it.
 *
 * @param answers given beforehand, {@code zone=UTC}
 * @param blocking the codes of questions and errors, in order
 * @param series one text each: {@code name|flow|unit|step|kept|missing|duplicates|total|first|last}, a dash where there is none
 */
record Sample(String title, byte[] bytes, List<String> answers, List<String> blocking, List<String> series) {

    static Sample of(String title, String text, List<String> answers, List<String> blocking, String... series) {
        return new Sample(title, text.getBytes(StandardCharsets.UTF_8), answers, blocking, List.of(series));
    }

    /** Rows 0 … n-1, a line each. */
    static String rows(int n, IntFunction<String> row) {
        return IntStream.range(0, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Columns 0 … n-1, each led by the delimiter. */
    static String columns(int n, char delimiter, IntFunction<String> column) {
        return IntStream.range(0, n).mapToObj(i -> delimiter + column.apply(i)).collect(Collectors.joining());
    }

    static String at(String pattern, Locale locale, LocalDateTime from, int minutes) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(from.plusMinutes(minutes));
    }

    ImportPreview preview() {
        ImportOptions options = ImportOptions.none();
        for (String answer : answers) {
            options = options.withAnswer(answer.split("=")[0], answer.split("=")[1]);
        }
        return Importer.preview(ImportFile.of("export.csv", bytes), options, Progress.SILENT);
    }

    void check() {
        ImportPreview preview = preview();
        assertThat(preview.series().stream()
                        .map(each -> line(each.name(), each))
                        .toList())
                .as(preview.findings().toString())
                .isEqualTo(series);
        assertThat(preview.findings().stream()
                        .filter(Finding::blocks)
                        .map(Finding::code)
                        .toList())
                .as(preview.findings().toString())
                .isEqualTo(blocking);
    }

    /** What came of a series, led by what tells it from the others. */
    static String line(String name, ImportedSeries series) {
        return Stream.of(
                        name,
                        series.flow().text(),
                        series.unit().symbol(),
                        series.stepMinutes().isPresent() ? series.stepMinutes().getAsInt() : "-",
                        series.kept(),
                        series.missing(),
                        series.duplicates(),
                        series.total().isPresent() ? Math.round(series.total().getAsDouble() * 1e6) / 1e6 : "-",
                        series.first().map(Object::toString).orElse("-"),
                        series.last().map(Object::toString).orElse("-"))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    @Override
    public String toString() {
        return title;
    }
}
