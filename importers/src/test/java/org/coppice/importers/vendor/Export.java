package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;

/**
 * A small file in the format of a real portal, logger or market operator, with invented values.
 *
 * @param asks the codes of the questions that the file leaves open, in order
 * @param answers the answers to them, {@code zone=UTC}
 * @param says codes of findings that must be among the others
 * @param series what comes of it then: {@code name|flow|unit|step|kept|missing|duplicates|total|first|last}, a dash where there
 *     is none
 */
record Export(
        String title,
        String file,
        byte[] bytes,
        List<String> asks,
        List<String> answers,
        List<String> says,
        List<String> series) {

    static Export of(String title, String file, String text) {
        return of(title, file, text, StandardCharsets.UTF_8);
    }

    static Export of(String title, String file, String text, Charset charset) {
        return new Export(title, file, text.getBytes(charset), List.of(), List.of(), List.of(), List.of());
    }

    Export asks(String... codes) {
        return new Export(title, file, bytes, List.of(codes), answers, says, series);
    }

    Export says(String... codes) {
        return new Export(title, file, bytes, asks, answers, List.of(codes), series);
    }

    Export answered(String... given) {
        return new Export(title, file, bytes, asks, List.of(given), says, series);
    }

    Export gives(String... lines) {
        return new Export(title, file, bytes, asks, answers, says, List.of(lines));
    }

    /** An invented value of three decimals that differs from its neighbours: 0.5, 0.625 … 1.25, and again. */
    static double value(int i) {
        return 0.5 + (i % 7) * 0.125;
    }

    static String point(int i) {
        return number(value(i));
    }

    static String comma(int i) {
        return point(i).replace('.', ',');
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static double sum(int n) {
        return sum(n, Export::value);
    }

    static double sum(int n, IntToDoubleFunction of) {
        return IntStream.range(0, n).mapToDouble(of).sum();
    }

    /** Rows 0 … n-1, a line each. */
    static String rows(int n, IntFunction<String> row) {
        return IntStream.range(0, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Columns 0 … n-1, each led by the delimiter. */
    static String columns(int n, char delimiter, IntFunction<String> column) {
        return IntStream.range(0, n).mapToObj(i -> delimiter + column.apply(i)).collect(Collectors.joining());
    }

    /** Minutes after the first midnight, by a clock without changes. */
    static String at(String pattern, int minutes) {
        return at(pattern, LocalDateTime.of(2024, 6, 20, 0, 0), minutes);
    }

    static String at(String pattern, LocalDateTime from, int minutes) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(from.plusMinutes(minutes));
    }

    /** Minutes after a time, by the clock of a zone. */
    static String in(ZoneId zone, String pattern, LocalDateTime from, int minutes) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(from.atZone(zone).plusMinutes(minutes));
    }

    static String line(String name, String flow, int step, int kept, double total, String first, String last) {
        return line(name, flow, "kWh", step, kept, 0, total, first, last);
    }

    static String line(
            String name,
            String flow,
            String unit,
            int step,
            int kept,
            int missing,
            double total,
            String first,
            String last) {
        return String.join(
                "|",
                name,
                flow,
                unit,
                step == 0 ? "-" : Integer.toString(step),
                Integer.toString(kept),
                Integer.toString(missing),
                "0",
                Double.isNaN(total) ? "-" : Double.toString(Math.round(total * 1e6) / 1e6),
                first,
                last);
    }

    ImportPreview read(List<String> given) {
        ImportOptions options = ImportOptions.none();
        for (String answer : given) {
            int sign = answer.indexOf('=');
            options = options.withAnswer(answer.substring(0, sign), answer.substring(sign + 1));
        }
        return Importer.preview(ImportFile.of(file, bytes), options, Progress.SILENT);
    }

    /** Exactly the open questions are asked; with their answers, exactly the right series come of it. */
    void check() {
        ImportPreview asked = read(List.of());
        assertThat(blocking(asked)).as("asked of " + title + asked.findings()).isEqualTo(asks);
        ImportPreview answered = read(answers);
        assertThat(lines(answered)).as(title + answered.findings()).isEqualTo(series);
        assertThat(answered.findings().stream().map(Finding::code)).as(title).containsAll(says);
        assertThat(blocking(answered))
                .as("open in " + title + answered.findings())
                .isEmpty();
    }

    static List<String> blocking(ImportPreview preview) {
        return preview.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    static List<String> lines(ImportPreview preview) {
        List<String> lines = new ArrayList<>();
        preview.series().forEach(one -> lines.add(line(one)));
        return lines;
    }

    private static String line(ImportedSeries series) {
        return Stream.of(
                        series.name(),
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
