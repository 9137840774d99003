package org.coppice.importers.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.xlsb.XlsbWriter;
import org.coppice.importers.sheet.xlsx.OddWorkbook;

/** Sound files of every container that is read, and of some that are refused. */
final class Seeds {
    private static final String NEM12 =
            "100,NEM12,200405011135,MDA1,Ret1\n200,NMI1,E1Q1,1,E1,N1,METSER123,kWh,30,\n300,20040501"
                    + ",1.111".repeat(48)
                    + ",V,,,20040502,\n400,1,20,A,,\n400,21,48,E64,77,\n500,O,S01023,20040502,\n900\n";
    private static final String NEM13 =
            "100,NEM13,200301011534,MDA1,Ret1\n250,1234567890,1141,01,11,11,METSER66,E,000021.2,20031001103230,A,,,"
                    + "000534.5,20040201100030,E64,77,,343.5,kWh,20040509,20040202125010,20040203000130\n900\n";
    private static final String ESPI =
            "<?xml version=\"1.0\"?><feed xmlns:e=\"http://naesb.org/espi\"><entry><link rel=\"self\""
                    + " href=\"/ReadingType/1\"/><content><e:ReadingType><e:powerOfTenMultiplier>3</e:powerOfTenMultiplier><e:uom>72</e:uom>"
                    + "</e:ReadingType></content></entry><entry><content><e:IntervalBlock><e:IntervalReading><e:timePeriod><e:duration>3600"
                    + "</e:duration><e:start>1718841600</e:start></e:timePeriod><e:value>12</e:value></e:IntervalReading><e:IntervalReading>"
                    + "<e:timePeriod><e:duration>3600</e:duration><e:start>1718845200</e:start></e:timePeriod><e:value>7</e:value>"
                    + "</e:IntervalReading></e:IntervalBlock></content></entry></feed>";
    private static final String TABLE =
            "<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Time</text:p>"
                    + "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>kWh</text:p></table:table-cell></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"date\""
                    + " office:date-value=\"2024-06-20T01:00:00\"/><table:table-cell office:value-type=\"float\" office:value=\"1.5\""
                    + " table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"time\" office:time-value=\"PT01H00M00S\""
                    + " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"/></table:table-row></table:table>";
    private static final String SPACES =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

    private Seeds() {}

    /** The files by name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("course.csv", Fuzzed.bytes(csv()));
        seeds.put("course-utf16.csv", csv().getBytes(StandardCharsets.UTF_16));
        seeds.put("course-latin.csv", csv().getBytes(StandardCharsets.ISO_8859_1));
        seeds.put(
                "days.csv",
                Fuzzed.bytes("Date" + ",00:00,00:30,01:00".repeat(16) + "\n2024-06-20" + ",1".repeat(48)
                        + "\n2024-06-21" + ",2".repeat(48)));
        seeds.put(
                "months.csv", Fuzzed.bytes("Meter;Unit;01.01.2024;01.02.2024;01.03.2024\nA;kWh;1;2;3\nB;kWh;4;5;6\n"));
        seeds.put("course.csv.gz", gzip(Fuzzed.bytes(csv())));
        seeds.put("nem12.csv", Fuzzed.bytes(NEM12));
        seeds.put("nem13.csv", Fuzzed.bytes(NEM13));
        seeds.put("usage.xml", Fuzzed.bytes(ESPI));
        seeds.put("shared.xlsx", workbook(new XSSFWorkbook()));
        seeds.put("inline.xlsx", workbook(new SXSSFWorkbook(10)));
        for (int seed = 0; seed < 4; seed++) {
            seeds.put("odd" + seed + ".xlsx", new OddWorkbook(seed).bytes());
        }
        seeds.put("binary.xlsb", binary());
        seeds.put("old.xls", workbook(new HSSFWorkbook()));
        seeds.put(
                "open.ods",
                Fuzzed.zip(Map.of(
                        "mimetype", Fuzzed.bytes("application/vnd.oasis.opendocument.spreadsheet"),
                        "content.xml",
                                Fuzzed.bytes("<?xml version=\"1.0\"?><office:document-content" + SPACES
                                        + "><office:body><office:spreadsheet>" + TABLE
                                        + "</office:spreadsheet></office:body></office:document-content>"))));
        seeds.put(
                "flat.fods",
                Fuzzed.bytes("<?xml version=\"1.0\"?><office:document" + SPACES
                        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>"
                        + TABLE
                        + "</office:spreadsheet></office:body></office:document>"));
        seeds.put("files.zip", Fuzzed.zip(Map.of("a.csv", Fuzzed.bytes(csv()), "b.csv", Fuzzed.bytes(NEM12))));
        seeds.put("exchange.slk", Fuzzed.bytes("ID;PWXL;N;E\nB;Y2;X2\nC;Y1;X1;K\"Time\"\nC;X2;K\"kWh\"\nE\n"));
        seeds.put("exchange.dif", Fuzzed.bytes("TABLE\n0,1\n\"A\"\nVECTORS\n0,2\n\"\"\nDATA\n0,0\n\"\"\n-1,0\nEOD\n"));
        seeds.put(
                "web.xls",
                Fuzzed.bytes(
                        "<html><table><tr><td>Time</td><td>kWh</td></tr><tr><td>2024-06-20</td><td>1</td></tr></table></html>"));
        return seeds;
    }

    private static String csv() {
        StringBuilder text = new StringBuilder("Lastgang;;\nZählpunkt;DE0001;\nDatum/Uhrzeit;Leistung [kW];Status\n");
        for (int i = 0; i < 60; i++) {
            text.append(String.format(
                    Locale.ROOT, "%02d.10.2024 %02d:%02d;%d,%02d;W%n", 20 + i / 24, i % 24, i % 4 * 15, i, i));
        }
        return text.append("Summe;1770,00;\n").toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] binary() throws IOException {
        return XlsbWriter.ofOneDay().row(2).real(0, 1, 45_464).real(1, 0, 3).bytes("S", "Time (UTC)");
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
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            book.write(out);
            return out.toByteArray();
        }
    }
}
