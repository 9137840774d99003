package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input on the command line, a row each: what is said, in the one document, without a trace of a stack. */
class BadInputMatrixTest {
    private static final String READINGS =
            "Time (UTC),kWh\n2024-06-20 00:00,1\n2024-06-20 01:00,2\n2024-06-20 02:00,4\n";

    @TempDir
    Path folder;

    /**
     * @param code of a finding that must be there
     * @param words that its message, place or action must hold
     * @param open whether it stands in the way
     */
    private record Input(String file, byte[] content, String code, boolean open, List<String> words) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static Input open(String file, byte[] content, String code, String... words) {
        return new Input(file, content, code, true, List.of(words));
    }

    private static Input noted(String file, byte[] content, String code, String... words) {
        return new Input(file, content, code, false, List.of(words));
    }

    private static byte[] text(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(java.util.function.Consumer<Sheet> with) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Werte");
            sheet.createRow(0).createCell(0).setCellValue("Time (UTC)");
            sheet.getRow(0).createCell(1).setCellValue("kWh");
            for (int i = 1; i <= 24; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("2024-06-20 " + String.format(java.util.Locale.ROOT, "%02d:00", i - 1));
                row.createCell(1).setCellValue(i % 5);
            }
            with.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String hours(String header, java.util.function.IntFunction<String> value) {
        return header + "\n"
                + IntStream.range(0, 72)
                        .mapToObj(
                                i -> String.format(java.util.Locale.ROOT, "2024-06-%02d %02d:00,", 20 + i / 24, i % 24)
                                        + value.apply(i))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    static Stream<Input> rows() {
        return Stream.of(containers(), meaning(), values()).flatMap(List::stream);
    }

    private static List<Input> containers() {
        byte[] whole = workbook(sheet -> {});
        return List.of(
                open("empty.csv", new byte[0], "refused", "empty"),
                open("header.csv", text("Time,kWh", ""), "refused", "no readings"),
                open("blank.csv", text("", "  ", ""), "refused", "empty"),
                noted("text.xlsx", text(READINGS), "other-content", "plain text"),
                open("page.xls", text("<html><table><tr><td>1</td></tr></table></html>"), "refused", "web page"),
                open("cut.xlsx", Arrays.copyOf(whole, whole.length * 2 / 3), "refused", "damaged"),
                open("bomb.zip", zip(Map.of("a.csv", new byte[30 << 20])), "refused", "400 times"),
                open(
                        "nested.zip",
                        zip(Map.of("b.zip", zip(Map.of("a.csv", text(READINGS))))),
                        "refused",
                        "archive within"),
                open("path.zip", zip(Map.of("../a.csv", text(READINGS))), "refused", "leaves its folder"),
                open(
                        "entity.xlsx",
                        zip(Map.of(
                                "_rels/.rels",
                                text("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))),
                        "refused",
                        "document type"),
                open("a.pdf", text("%PDF-1.7"), "refused", "PDF", ".csv"),
                open("a.numbers", zip(Map.of("Index/Document.iwa", new byte[9])), "refused", "Numbers", "Export"),
                open("old.xls", new byte[] {9, 0, 4, 0, 7, 0, 16, 0, 0, 0}, "refused", "before Excel 97"),
                open(
                        "a.xml",
                        text(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                        "refused",
                        "SpreadsheetML"),
                open("nul.csv", new byte[] {'T', 0, 1, 2, 3, 'x', 0, 7}, "refused", "neither a text nor a workbook"),
                open("quote.csv", text("Time,kWh", "\"2024-06-20 00:00,1", "2024-06-20 01:00,2"), "refused"));
    }

    private static List<Input> meaning() {
        return List.of(
                open(
                        "order.csv",
                        text("Date,kWh", "01/02/2024,5", "02/03/2024,6", "03/04/2024,7"),
                        "date-order",
                        "As dmy",
                        "As mdy"),
                open(
                        "mixed.csv",
                        text("Time (UTC),kWh", "13/06/2024,1", "14/06/2024,1", "06/15/2024,1"),
                        "contradicting-dates",
                        "06/15/2024"),
                open("zone.csv", text("Time,kWh", "2024-06-20 00:00,1", "2024-06-20 01:00,2"), "zone", "time zone"),
                open(
                        "unit.csv",
                        text(
                                "Time (UTC),Hall A",
                                "2024-06-20 00:00,10.5",
                                "2024-06-20 00:15,20",
                                "2024-06-20 00:30,30"),
                        "unit"),
                open(
                        "furlong.csv",
                        text("Time (UTC),Energy (furlongs)", "2024-06-20 00:00,1", "2024-06-20 01:00,2"),
                        "unknown-unit",
                        "furlongs",
                        "B1"),
                open(
                        "register.csv",
                        text(hours("Time (UTC),Meter 7 (kWh)", i -> Integer.toString(500 + 3 * i))),
                        "quantity",
                        "never fall"),
                open(
                        "decimal.csv",
                        text("Time (UTC);kWh", "20.06.2024 00:00;1.234", "20.06.2024 01:00;2.345"),
                        "decimal"),
                open(
                        "twice.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "2024-06-20 00:00,2", "2024-06-20 01:00,4"),
                        "duplicates",
                        "different value"),
                open(
                        "negative.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "2024-06-20 01:00,-2", "2024-06-20 02:00,4"),
                        "flow",
                        "negative"),
                noted(
                        "same.csv",
                        text(hours("Time (UTC),A kWh,B kWh", i -> (1 + i % 7) + "," + (1 + i % 7))),
                        "same-energy-twice",
                        "same total"));
    }

    private static List<Input> values() {
        return List.of(
                noted(
                        "errors.xlsx",
                        workbook(sheet -> sheet.getRow(4).getCell(1).setCellErrorValue((byte) 42)),
                        "error-cell",
                        "#N/A",
                        "Werte!B5"),
                open(
                        "large.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "2024-06-20 01:00,1E400", "2024-06-20 02:00,4"),
                        "unreadable-value",
                        "1E400",
                        "B3"),
                open(
                        "words.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "2024-06-20 01:00,many", "2024-06-20 02:00,4"),
                        "unreadable-value",
                        "many",
                        "B3"),
                noted(
                        "exact.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "2024-06-20 00:00,1", "2024-06-20 01:00,4"),
                        "duplicate",
                        "twice"),
                noted(
                        "outlier.csv",
                        text(hours("Time (UTC),A kWh", i -> i == 20 ? "1000000000000" : Integer.toString(5 + i % 3))),
                        "outlier"),
                noted(
                        "gap.csv",
                        text(
                                "Time (UTC),kWh",
                                "2024-06-20 00:00,1",
                                "2024-06-20 01:00,1",
                                "2024-06-20 02:00,1",
                                "2024-06-20 05:00,4"),
                        "gap",
                        "2 h"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isToldInOneDocument(Input row) throws IOException {
        Path file = Files.write(folder.resolve(row.file), row.content);

        Commands.Result result = Commands.run("import", file, "--dry-run", "--json");
        if (row.open) {
            result.fails();
        } else {
            assertThat(result.err()).doesNotContain("\tat ", "Exception");
        }
        JsonNode findings = result.json().get("findings");
        assertThat(findings).as(findings.toString()).anySatisfy(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo(row.code);
            assertThat(List.of("question", "error")
                            .contains(finding.get("severity").asText()))
                    .isEqualTo(row.open);
            String all =
                    finding.get("where").asText() + " " + finding.get("message").asText() + " "
                            + finding.get("action").asText();
            assertThat(all).contains(row.file);
            row.words.forEach(word -> assertThat(all).contains(word));
            if (finding.get("severity").asText().equals("question")) {
                assertThat(finding.get("options"))
                        .allSatisfy(option ->
                                assertThat(option.get("total").isNumber()).isTrue());
            }
        });
    }
}
