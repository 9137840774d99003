package org.coppice.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people should not have them, and what is to be said about each. */
public final class BadInputs {
    private static final String READINGS =
            "Time (UTC),kWh\n2024-06-20 00:00,1\n2024-06-20 01:00,2\n2024-06-20 02:00,4\n";

    private BadInputs() {}

    /**
     * A file.
     *
     * @param code of a finding that must be there
     * @param words that its message, place or action must hold
     * @param open whether it stands in the way
     */
    public record Input(String file, byte[] content, String code, boolean open, List<String> words) {
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

    static String hours(String header, java.util.function.IntFunction<String> value) {
        return header + "\n"
                + IntStream.range(0, 72)
                        .mapToObj(
                                i -> String.format(java.util.Locale.ROOT, "2024-06-%02d %02d:00,", 20 + i / 24, i % 24)
                                        + value.apply(i))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** All of them. */
    public static Stream<Input> rows() {
        return Stream.of(containers(), archives(), meaning(), values()).flatMap(List::stream);
    }

    /** Those that may not be imported before something is answered or mended. */
    public static Stream<Input> refused() {
        return rows().filter(Input::open);
    }

    /** Changes a byte in the packed content of a part. */
    private static byte[] damagedContent(byte[] archive, String part) {
        byte[] bytes = archive.clone();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part) + part.length() + 60] ^= 4;
        return bytes;
    }

    /** Gives two parts of an archive the same name, which no program does by itself. */
    private static byte[] twins() {
        byte[] archive = zip(
                Map.of("_rels/.rels", text("<Relationships/>"), "xl/a.xml", text("<a/>"), "xl/b.xml", text("<b/>")));
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace("xl/b.xml", "xl/a.xml");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] manyParts() {
        Map<String, byte[]> many = new TreeMap<>(Map.of("_rels/.rels", text("<Relationships/>")));
        for (int i = 0; i < 5_001; i++) {
            many.put("part" + i + ".xml", new byte[0]);
        }
        return zip(many);
    }

    private static byte[] hiddenLists() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 300; i++) {
                book.createSheet("List " + i).createRow(0).createCell(0).setCellValue("Choice " + i);
                book.setSheetVisibility(i, i > 0 ? SheetVisibility.HIDDEN : SheetVisibility.VISIBLE);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Input> archives() {
        return List.of(
                open(
                        "content.xlsx",
                        damagedContent(workbook(sheet -> {}), "xl/worksheets/sheet1.xml"),
                        "refused",
                        "damaged"),
                open("twins.xlsx", twins(), "refused", "xl/a.xml", "twice"),
                open("parts.xlsx", manyParts(), "refused", "5000 parts", "over the limit"),
                open("lists.xlsx", hiddenLists(), "refused", "no readings"),
                open("data.sqlite", text("SQLite format 3\0"), "refused", "database"),
                open("deep.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2}, "refused", "cut short"));
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
                open("old.xls", new byte[] {9, 0, 4, 0, 7, 0, 16, 0, 0, 0}, "refused", "before Excel 5"),
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
                        "as mdy"),
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
                        text(hours("Time (UTC),A kWh", i -> i == 20 ? "1000000000" : Integer.toString(5 + i % 3))),
                        "outlier"),
                open(
                        "impossible.csv",
                        text(hours("Time (UTC),A kWh", i -> i > 20 ? "1e308" : Integer.toString(5 + i % 3))),
                        "outlier",
                        "more than any meter can read"),
                open(
                        "unclosed.csv",
                        text("Time (UTC),kWh", "2024-06-20 00:00,1", "\"2024-06-20 01:00,1", "2024-06-20 02:00,1"),
                        "refused",
                        "opened and not closed"),
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
}
