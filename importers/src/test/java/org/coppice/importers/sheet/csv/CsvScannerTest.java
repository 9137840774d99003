package org.coppice.importers.sheet.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner gives the cells of the parser, FastCSV, or gives up. */
class CsvScannerTest {
    /** Both lines behind it would be one cell, and be lost without a word. */
    @Test
    void aQuotationMarkThatNothingClosesIsRefusedAtItsCell() {
        TextSource text = TextSource.ofText("f.csv", "a,b\n1,2\n3,\"open\n5,6\n7,8\n", "UTF-8");
        TableBuilder builder = new TableBuilder("f.csv", "");
        assertThatThrownBy(() -> text.read(0, builder, Progress.SILENT))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("f.csv!B3: the quotation mark here is opened and not closed")
                .hasMessageContaining("3 lines");
    }

    private static final List<String> FIELDS = List.of(
            "12.5",
            "-0.75",
            "1,5",
            "007",
            "2023-01-31 00:15:00",
            "31.01.2023 00:15",
            "kWh",
            "Zähler Süd",
            " padded ",
            "",
            "  ",
            "123456789012345678",
            "=\"0123\"",
            "NL871693000",
            "1e-3",
            "電力",
            "a\"b",
            "+5",
            "12.",
            ".5",
            "1.2.3",
            "\u3000wide\u3000");
    private static final List<String> QUOTED = List.of(
            "\"12.5\"",
            "\"a, b; c\"",
            "\"say \"\"yes\"\"\"",
            "\"two\nlines\"",
            "\"three\r\nmore\rlines\"",
            "\"\"",
            "\"Süd\"",
            "\" x\"");
    private static final List<String> ODD = List.of("\"x\"y", "\"open", "a\0b", "\"\"\"");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    /** The cells as the scanner reads them; empty where it gives up. */
    private static Optional<String> scanned(byte[] bytes, char delimiter, Charset charset) {
        TableBuilder builder = new TableBuilder("f", "");
        boolean whole = new CsvScanner(bytes, 0, (byte) delimiter, charset, builder).scan(Progress.SILENT, "");
        return whole ? Optional.of(cells(builder.build())) : Optional.empty();
    }

    private static String parsed(byte[] bytes, char delimiter, Charset charset) {
        TableBuilder builder = new TableBuilder("f", "");
        try {
            new CsvParser("f", new String(bytes, charset), delimiter).read(builder, Progress.SILENT);
        } catch (UserError refused) {
            return "refused";
        }
        return cells(builder.build());
    }

    private static String cells(Table table) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            text.append(table.rowNumber(row)).append(':');
            for (int column = 0; column < table.columns(); column++) {
                text.append(table.kind(row, column))
                        .append(' ')
                        .append(table.text(row, column))
                        .append('|');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String random(Random random, char delimiter, boolean odd) {
        StringBuilder text = new StringBuilder();
        String lineEnd = LINE_ENDS.get(random.nextInt(3));
        int columns = 1 + random.nextInt(6);
        int rows = random.nextInt(700);
        boolean mixed = random.nextInt(4) == 0;
        boolean plain = random.nextInt(3) > 0;
        for (int row = 0; row < rows; row++) {
            int width = mixed ? random.nextInt(columns + 2) : columns;
            for (int column = 0; column < width; column++) {
                text.append(column > 0 ? String.valueOf(delimiter) : "");
                text.append(field(random, plain && row > 2 ? column : -1, delimiter, odd && random.nextInt(400) == 0));
            }
            boolean last = row == rows - 1 && random.nextBoolean();
            text.append(last ? "" : mixed ? LINE_ENDS.get(random.nextInt(3)) : lineEnd);
        }
        return text.toString();
    }

    /** A field of a column of one kind, or of any kind. */
    private static String field(Random random, int column, char delimiter, boolean odd) {
        if (odd) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        if (column < 0 || random.nextInt(200) == 0) {
            List<String> from = random.nextInt(3) == 0 ? QUOTED : FIELDS;
            return from.get(random.nextInt(from.size())).replace(delimiter, '_');
        }
        return switch (column % 4) {
            case 0 ->
                String.format(
                        "2023-%02d-%02d %02d:15:00",
                        1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24));
            case 1 -> random.nextInt(1_000) + "." + random.nextInt(100);
            case 2 -> random.nextInt(10) == 0 ? "estimated" : "measured";
            default -> Integer.toString(random.nextInt() >> random.nextInt(31));
        };
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void randomTextsHaveTheCellsOfTheParser(char delimiter) {
        for (int seed = 0; seed < 150; seed++) {
            byte[] bytes = random(new Random(seed), delimiter, false).getBytes(StandardCharsets.UTF_8);

            assertThat(scanned(bytes, delimiter, StandardCharsets.UTF_8))
                    .as("seed " + seed)
                    .contains(parsed(bytes, delimiter, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "ISO-8859-15"})
    void randomTextsOfOneByteACharacterHaveTheCellsOfTheParser(String name) {
        Charset charset = Charset.forName(name);
        for (int seed = 200; seed < 250; seed++) {
            byte[] bytes = random(new Random(seed), ';', false).getBytes(charset);

            assertThat(scanned(bytes, ';', charset)).as("seed " + seed).contains(parsed(bytes, ';', charset));
        }
    }

    @Test
    void whereQuotesAreOddTheScannerGivesUpOrAgrees() {
        int gaveUp = 0;
        for (int seed = 300; seed < 500; seed++) {
            byte[] bytes = random(new Random(seed), ',', true).getBytes(StandardCharsets.UTF_8);
            Optional<String> scanned = scanned(bytes, ',', StandardCharsets.UTF_8);
            gaveUp += scanned.isEmpty() ? 1 : 0;

            assertThat(scanned.orElseGet(() -> parsed(bytes, ',', StandardCharsets.UTF_8)))
                    .as("seed " + seed)
                    .isEqualTo(parsed(bytes, ',', StandardCharsets.UTF_8));
        }
        assertThat(gaveUp).isBetween(20, 180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anEncodingChangesNoCell(String name) {
        String text = "Zeit;Zähler;kWh\n2023-01-01 00:15;Süd;12,5\n2023-01-01 00:30;Süd;\"1;2\"\n";
        String mark = name.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + text).getBytes(Charset.forName(name));
        TableBuilder builder = new TableBuilder("f", "");

        TextSource.open("f.csv", bytes, Optional.empty()).read(0, builder, Progress.SILENT);

        assertThat(cells(builder.build()))
                .isEqualTo(parsed(text.getBytes(StandardCharsets.UTF_8), ';', StandardCharsets.UTF_8));
    }

    @Test
    void aSeparatorLineIsNoRecordAndCountsAsALine() {
        TableBuilder builder = new TableBuilder("f", "");

        TextSource.ofText("f", "sep=;\na;b\n1;2\n", "UTF-8").read(0, builder, Progress.SILENT);

        assertThat(cells(builder.build())).isEqualTo("2:TEXT a|TEXT b|\n3:TEXT 1|TEXT 2|\n");
    }

    @Test
    void aTextThatTheScannerLeavesIsReadFromItsFirstRowByTheParser() {
        TableBuilder builder = new TableBuilder("f", "");

        TextSource.ofText("f", "a,b\n1,2\n3,\"open\n", "UTF-8").read(0, builder, Progress.SILENT);

        assertThat(cells(builder.build())).startsWith("1:TEXT a|TEXT b|\n2:TEXT 1|TEXT 2|\n3:TEXT 3|");
    }

    @Test
    @Tag("real-files")
    void realFilesHaveTheCellsOfTheParser() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("coppice.real-files")))) {
            List<Path> texts =
                    files.filter(path -> path.toString().endsWith(".csv")).toList();
            assertThat(texts).isNotEmpty();
            for (Path path : texts) {
                byte[] bytes = Files.readAllBytes(path);

                assertThat(scanned(bytes, ',', StandardCharsets.UTF_8))
                        .as(path.toString())
                        .contains(parsed(bytes, ',', StandardCharsets.UTF_8));
            }
        }
    }
}
