package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xlsb.XlsbWriter;
import org.junit.jupiter.api.Test;

/** Whatever is done to the bytes of a file, reading it ends with a preview, never with an exception that nobody foresaw. */
class HostileFilesTest {
    private static final int ROUNDS = Integer.getInteger("coppice.hostile-rounds", 40);

    private static final String NEM12 =
            "100,NEM12,200405011135,MDA1,Ret1\n200,NMI1,E1Q1,1,E1,N1,METSER123,kWh,30,\n300,20040501"
                    + ",1.111".repeat(48)
                    + ",V,,,20040502,\n400,1,20,A,,\n400,21,48,E64,77,\n500,O,S01023,20040502,\n900\n";
    private static final String ESPI =
            "<?xml version=\"1.0\"?><feed xmlns:e=\"http://naesb.org/espi\"><entry><link rel=\"self\""
                    + " href=\"/ReadingType/1\"/><content><e:ReadingType><e:uom>72</e:uom></e:ReadingType></content></entry><entry><content>"
                    + "<e:IntervalBlock><e:IntervalReading><e:timePeriod><e:duration>3600</e:duration><e:start>1718841600</e:start>"
                    + "</e:timePeriod><e:value>12</e:value></e:IntervalReading><e:IntervalReading><e:timePeriod><e:duration>3600</e:duration>"
                    + "<e:start>1718845200</e:start></e:timePeriod><e:value>7</e:value></e:IntervalReading></e:IntervalBlock></content></entry></feed>";
    private static final String ODS_CONTENT =
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table"
                    + " table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Time</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"string\"><text:p>kWh</text:p></table:table-cell></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"date\" office:date-value=\"2024-06-20T01:00:00\"/>"
                    + "<table:table-cell office:value-type=\"float\" office:value=\"1.5\" table:number-columns-repeated=\"2\"/></table:table-row>"
                    + "</table:table></office:document-content>";

    private static String csv() {
        StringBuilder text = new StringBuilder("Lastgang;;\nZählpunkt;DE0001;\nDatum/Uhrzeit;Leistung [kW];Status\n");
        for (int i = 0; i < 60; i++) {
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "%02d.10.2024 %02d:%02d;%d,%02d;W%n",
                    20 + i / 24,
                    i % 24,
                    i % 4 * 15,
                    i,
                    i));
        }
        return text.append("Summe;1770,00;\n").toString();
    }

    private static byte[] workbook(Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Werte");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Zeit");
            head.createCell(1).setCellValue("Halle A kWh");
            head.createCell(2).setCellValue("Status");
            for (int i = 1; i < 40; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0)
                        .setCellValue(LocalDateTime.of(2024, 6, 20, 0, 0).plusHours(i));
                row.getCell(0).setCellStyle(date);
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellValue(i % 3 == 0 ? "Ersatzwert" : "W");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> texts() {
        return List.of(
                utf8(csv()),
                utf8(NEM12),
                utf8(ESPI),
                csv().getBytes(StandardCharsets.UTF_16),
                utf8("Date" + ",00:00,00:30,01:00".repeat(16) + "\n2024-06-20" + ",1".repeat(48) + "\n2024-06-21"
                        + ",2".repeat(48)),
                utf8("Meter;Unit;01.01.2024;01.02.2024;01.03.2024\nA;kWh;1;2;3\nB;kWh;4;5;6\n"));
    }

    private static List<byte[]> archives() throws IOException {
        byte[] xlsb = new XlsbWriter()
                .row(0)
                .shared(0, 0)
                .text(1, "kWh")
                .row(1)
                .real(0, 1, 45_463)
                .hundredths(1, 250)
                .row(2)
                .real(0, 1, 45_464)
                .real(1, 0, 3)
                .bytes("S", "Time (UTC)");
        return List.of(
                workbook(new XSSFWorkbook()),
                xlsb,
                zip(Map.of("content.xml", utf8(ODS_CONTENT))),
                zip(Map.of("a.csv", utf8(csv()), "b.csv", utf8(NEM12))));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 1 -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
                byte[] cut = new byte[bytes.length - (to - from)];
                System.arraycopy(bytes, 0, cut, 0, from);
                System.arraycopy(bytes, to, cut, from, bytes.length - to);
                return cut;
            }
            case 2 -> {
                byte[] word = utf8(List.of(
                                "\"",
                                "\n",
                                ";;",
                                "1E400",
                                "-",
                                "99999999999999999999",
                                "24:00",
                                "<",
                                "&x;",
                                "\0",
                                "31.02.2024",
                                "9".repeat(400))
                        .get(random.nextInt(12)));
                int at = random.nextInt(bytes.length + 1);
                byte[] more = new byte[bytes.length + word.length];
                System.arraycopy(bytes, 0, more, 0, at);
                System.arraycopy(word, 0, more, at, word.length);
                System.arraycopy(bytes, at, more, at + word.length, bytes.length - at);
                return more;
            }
            default -> {
                for (int i = 0; i <= random.nextInt(12); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                return bytes;
            }
        }
    }

    private static void survives(byte[] bytes, String about) {
        try {
            ImportPreview preview =
                    Importer.read(ImportFile.of("hostile", bytes), ImportOptions.none(), Progress.SILENT);
            assertThat(preview.series().isEmpty() && !preview.isBlocked())
                    .as(about)
                    .isFalse();
        } catch (RuntimeException | StackOverflowError unforeseen) {
            throw new AssertionError(
                    about + ": " + java.util.Base64.getEncoder().encodeToString(bytes), unforeseen);
        }
    }

    @Test
    void damagedTexts() {
        Random random = new Random(4);
        List<byte[]> seeds = texts();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < seeds.size(); i++) {
                byte[] bytes = damaged(seeds.get(i), random);
                survives(
                        random.nextBoolean() && bytes.length > 0 ? damaged(bytes, random) : bytes,
                        "text " + i + " round " + round);
            }
        }
    }

    @Test
    void damagedArchivesAndDamagedPartsOfThem() throws IOException {
        Random random = new Random(5);
        List<byte[]> seeds = archives();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < seeds.size(); i++) {
                survives(damaged(seeds.get(i), random), "archive " + i + " round " + round);
                Map<String, byte[]> parts = parts(seeds.get(i));
                List<String> names = new ArrayList<>(parts.keySet());
                String name = names.get(random.nextInt(names.size()));
                parts.put(name, damaged(parts.get(name), random));
                survives(zip(parts), "part " + name + " of archive " + i + " round " + round);
            }
        }
    }

    @Test
    void damagedOldWorkbooks() throws IOException {
        Random random = new Random(6);
        byte[] seed = workbook(new HSSFWorkbook());
        for (int round = 0; round < ROUNDS; round++) {
            survives(damaged(seed, random), "xls round " + round);
        }
    }
}
