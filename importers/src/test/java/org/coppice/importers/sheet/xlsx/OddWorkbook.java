package org.coppice.importers.sheet.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of random cells, written as one of the programs of the world might, all of it allowed by ECMA-376 and XML: with prefixed
 * names or strict name spaces, texts shared, inline, in runs or of formulas, without references, with remarks between.
 */
public final class OddWorkbook {
    private static final List<String> TEXTS = List.of(
            "kWh",
            "Zähler Süd",
            "a & b < c > d",
            "1.234,5",
            "電力",
            "two words",
            "]]",
            "x\ty",
            "=cmd()",
            "😀",
            "&amp;",
            "2024-01-31 00:15");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0.5",
            "12.5",
            "1e3",
            "1.5E-3",
            "-2.5E+20",
            "1.7976931348623157E308",
            "4.9E-324",
            "0.30000000000000004",
            "123456789012345678",
            "9007199254740993",
            "00012.50",
            "1E+0");

    /** A later edition repeats names of the first, for other properties. */
    private static final String LATER_PROPERTIES =
            "<x14:workbookPr xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" defaultImageDpi=\"32767\"/>";

    private final Random random;
    private final boolean strict;
    private final String prefix;
    private final boolean references;
    private final boolean remarks;
    private final boolean date1904;
    private final Charset charset;
    private final List<String> shared = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final StringBuilder sheet = new StringBuilder();

    /** One of the workbooks. */
    public OddWorkbook(long seed) {
        random = new Random(seed);
        strict = random.nextInt(3) == 0;
        prefix = random.nextInt(3) == 0 ? "x:" : "";
        references = random.nextInt(3) > 0;
        remarks = random.nextInt(3) == 0;
        date1904 = random.nextInt(3) == 0;
        charset = random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Whether POI opens it: it refuses the strict name spaces. */
    boolean opensElsewhere() {
        return !strict;
    }

    /** The cells that are not blank: place, kind and value. */
    List<String> expected() {
        return expected;
    }

    /** Its bytes. */
    public byte[] bytes() throws IOException {
        rows();
        String main = strict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String names = prefix.isEmpty() ? " xmlns=\"" + main + "\"" : " xmlns:x=\"" + main + "\"";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", StandardCharsets.UTF_8, types());
            part(
                    zip,
                    "_rels/.rels",
                    StandardCharsets.UTF_8,
                    relations(relation(office, 1, "officeDocument", "/xl/workbook.xml")));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    StandardCharsets.UTF_8,
                    relations(relation(office, 1, "worksheet", "worksheets/sheet1.xml")
                            + relation(office, 2, "styles", "styles.xml")
                            + relation(office, 3, "sharedStrings", "/xl/sharedStrings.xml")));
            part(
                    zip,
                    "xl/workbook.xml",
                    StandardCharsets.UTF_8,
                    tag(
                            "workbook" + names + " xmlns:r=\"" + office + "\"",
                            (date1904 ? tag("workbookPr date1904=\"1\"", "") : "")
                                    + tag("sheets", tag("sheet name=\"Odd\" sheetId=\"1\" r:id=\"rId1\"", ""))
                                    + tag("extLst", tag("ext uri=\"{79F54976}\"", LATER_PROPERTIES))));
            part(
                    zip,
                    "xl/styles.xml",
                    StandardCharsets.UTF_8,
                    tag(
                            "styleSheet" + names,
                            tag("fonts", tag("font", ""))
                                    + tag("fills", tag("fill", ""))
                                    + tag("borders", tag("border", ""))
                                    + tag("cellStyleXfs", tag("xf", ""))
                                    + tag(
                                            "cellXfs",
                                            tag("xf numFmtId=\"0\"", "")
                                                    + tag("xf numFmtId=\"22\" applyNumberFormat=\"1\"", ""))));
            part(zip, "xl/sharedStrings.xml", charset, sharedTexts(names));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    charset,
                    tag(
                            "worksheet" + names,
                            tag("dimension ref=\"A1:XFD1\"", "") + tag("sheetData", sheet.toString()) + remark()));
        }
        return out.toByteArray();
    }

    private void rows() {
        int row = 0;
        for (int i = 0; i < 30; i++) {
            row += references ? 1 + random.nextInt(3) : 1;
            StringBuilder cells = new StringBuilder();
            int column = -1;
            for (int c = random.nextInt(8); c > 0; c--) {
                column += references ? 1 + random.nextInt(3) : 1;
                cells.append(remark()).append(cell(row, column));
            }
            sheet.append(remark()).append(tag("row" + (references ? " r=\"" + row + "\"" : ""), cells.toString()));
        }
    }

    private String cell(int row, int column) {
        String place = (char) ('A' + column) + Integer.toString(row);
        String reference = references ? " r=\"" + place + "\"" : "";
        return switch (random.nextInt(11)) {
            case 0 -> number(place, reference);
            case 1 -> date(place, reference);
            case 2 -> tag("c" + reference + " t=\"s\"", tag("v", Integer.toString(shared(place))));
            case 3 ->
                tag(
                        "c" + reference + " t=\"inlineStr\"",
                        tag("is", tag("t xml:space=\"preserve\"", written(text(place)))));
            case 4 -> runs(place, reference);
            case 5 -> tag("c" + reference + " t=\"str\"", tag("f", "A1&amp;\"x\"") + tag("v", written(text(place))));
            case 6 -> truth(place, reference);
            case 7 -> error(place, reference, "#DIV/0!");
            case 8 -> tag("c" + reference, "");
            case 9 -> tag("c" + reference + " s=\"0\"", "");
            default -> formula(place, reference);
        };
    }

    private String number(String place, String reference) {
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        expected.add(place + " NUMBER " + Double.parseDouble(number));
        String space = random.nextInt(4) == 0 ? " \n" : "";
        return tag("c" + (random.nextBoolean() ? " t=\"n\"" : "") + reference, tag("v", space + number + space));
    }

    private String date(String place, String reference) {
        int day = 40_000 + random.nextInt(5_000);
        int quarter = random.nextInt(96);
        long seconds = (day - 25_569L + (date1904 ? 1_462 : 0)) * 86_400 + quarter * 900L;
        expected.add(place + " DATE " + seconds);
        return tag("c s=\"1\"" + reference, tag("v", Double.toString(day + quarter / 96.0)));
    }

    private String truth(String place, String reference) {
        boolean value = random.nextBoolean();
        expected.add(place + " BOOLEAN " + value);
        return tag("c" + reference + " t=\"b\"", tag("v", value ? "1" : "0"));
    }

    private String error(String place, String reference, String error) {
        expected.add(place + " ERROR " + error);
        return tag("c" + reference + " t=\"e\"", tag("f", "1/0") + tag("v", error));
    }

    private String formula(String place, String reference) {
        expected.add(place + " NUMBER 42.25");
        return tag("c" + reference, tag("f t=\"shared\" si=\"0\" ref=\"A1:A2\"", "") + tag("v", "42.25"));
    }

    private String runs(String place, String reference) {
        String text = text(place);
        int cut = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        String first =
                tag("r", tag("rPr", tag("b", "")) + tag("t xml:space=\"preserve\"", written(text.substring(0, cut))));
        String second = tag("r", tag("t xml:space=\"preserve\"", written(text.substring(cut))));
        return tag("c" + reference + " t=\"inlineStr\"", tag("is", first + second));
    }

    private int shared(String place) {
        String text = text(place);
        if (!shared.contains(text)) {
            shared.add(text);
        }
        return shared.indexOf(text);
    }

    private String text(String place) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        expected.add(place + " TEXT " + text);
        return text;
    }

    private String sharedTexts(String names) {
        StringBuilder items = new StringBuilder();
        for (String text : shared) {
            String phonetic = random.nextInt(3) == 0 ? tag("rPh sb=\"0\" eb=\"1\"", tag("t", "spoken")) : "";
            items.append(tag("si", tag("t xml:space=\"preserve\"", written(text)) + phonetic));
        }
        return tag("sst" + names, items.toString());
    }

    /** A text with its entities, by name, by number or in a section of its own. */
    private String written(String text) {
        if (remarks && random.nextInt(3) == 0 && !text.endsWith("]]")) {
            return "<![CDATA[" + text + "]]>";
        }
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return remarks && random.nextBoolean() ? plain.replace("k", "&#107;").replace("Z", "&#x5A;") : plain;
    }

    private String remark() {
        if (!remarks || random.nextInt(4) > 0) {
            return random.nextInt(6) == 0 ? "\n  " : "";
        }
        return random.nextBoolean() ? "<!-- <c r=\"A1\"><v>1</v></c> -->" : "<?vendor <row> ?>";
    }

    private String tag(String open, String content) {
        int space = open.indexOf(' ');
        String name = space < 0 ? open : open.substring(0, space);
        return content.isEmpty()
                ? "<" + prefix + open + "/>"
                : "<" + prefix + open + ">" + content + "</" + prefix + name + ">";
    }

    private static void part(ZipOutputStream zip, String name, Charset charset, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        String declared = charset.equals(StandardCharsets.UTF_16) ? "UTF-16" : "UTF-8";
        zip.write(("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n" + xml).getBytes(charset));
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static String relation(String office, int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String types() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                + "sharedStrings+xml\"/></Types>";
    }
}
