package org.coppice.app.export.table;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a workbook beside the rows. */
final class XlsxParts {
    static final int TIME_STYLE = 1;
    static final int HEADER_STYLE = 2;
    private static final int FIRST_NUMBER_STYLE = 3;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Six hexadecimal figures that programs take for one character (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxParts() {}

    static int style(Mark mark) {
        return switch (mark) {
            case NONE -> FIRST_NUMBER_STYLE;
            case ESTIMATED -> FIRST_NUMBER_STYLE + 1;
            case SUBSTITUTED -> FIRST_NUMBER_STYLE + 2;
            case MISSING -> FIRST_NUMBER_STYLE + 3;
        };
    }

    static String sheetPath(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /** The letters of a column, from 0. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    static String sheetHead(List<TableWriter.Column> columns, boolean first) {
        StringBuilder text = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetViews><sheetView ")
                .append(first ? "tabSelected=\"1\" " : "")
                .append(
                        "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.size(); i++) {
            text.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(columns.get(i).width())
                    .append("\" customWidth=\"1\"/>");
        }
        return text.append("</cols><sheetData>").toString();
    }

    static String sheetTail(int rows, int columns) {
        return "</sheetData><autoFilter ref=\"" + range("A1:" + letters(columns - 1), rows) + "\"/></worksheet>";
    }

    private static String range(String start, int rows) {
        return start + rows;
    }

    static String sharedStrings(List<String> texts) {
        StringBuilder text = new StringBuilder(XML)
                .append("<sst xmlns=\"")
                .append(MAIN)
                .append("\" uniqueCount=\"")
                .append(texts.size())
                .append("\">");
        for (String each : texts) {
            String safe = XmlText.of(ESCAPE_LIKE.matcher(each).replaceAll("_x005F_"));
            boolean spaced = !safe.equals(safe.strip()) || safe.contains("\n");
            text.append(spaced ? "<si><t xml:space=\"preserve\">" : "<si><t>")
                    .append(safe)
                    .append("</t></si>");
        }
        return text.append("</sst>").toString();
    }

    static String styles(boolean withSeconds) {
        String number = " numFmtId=\"165\" applyNumberFormat=\"1\"";
        return XML + "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm"
                + (withSeconds ? ":ss" : "")
                + "\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0.000###\"/></numFmts>"
                + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><i/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + fill("FFE2EFDA") + fill("FFFFE699") + fill("FFF8CBAD") + "</fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"7\">"
                + xf("", 0, 0)
                + xf(" numFmtId=\"164\" applyNumberFormat=\"1\"", 0, 0)
                + xf("", 1, 2)
                + xf(number, 0, 0)
                + xf(number, 2, 0)
                + xf(number, 0, 3)
                + xf(number, 0, 4)
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    private static String xf(String format, int font, int fill) {
        return "<xf xfId=\"0\" borderId=\"0\"" + (format.isEmpty() ? " numFmtId=\"0\"" : format) + " fontId=\"" + font
                + "\" fillId=\"" + fill + "\"" + (font > 0 ? " applyFont=\"1\"" : "")
                + (fill > 0 ? " applyFill=\"1\"" : "") + "/>";
    }

    static String workbook(List<Sheets.Sheet> sheets) {
        StringBuilder text = new StringBuilder(XML)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            text.append("<sheet name=\"")
                    .append(XmlText.of(sheets.get(i).name()))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        text.append("</sheets><definedNames>");
        for (int i = 0; i < sheets.size(); i++) {
            Sheets.Sheet sheet = sheets.get(i);
            text.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
                    .append(i)
                    .append("\" hidden=\"1\">'")
                    .append(XmlText.of(sheet.name().replace("'", "''")))
                    .append("'!$A$1:$")
                    .append(letters(sheet.columns().size() - 1))
                    .append('$')
                    .append(sheet.rows())
                    .append("</definedName>");
        }
        return text.append("</definedNames></workbook>").toString();
    }

    static String workbookRelations(int sheets) {
        StringBuilder text = new StringBuilder(XML)
                .append("<Relationships xmlns=\"")
                .append(PACKAGE)
                .append("relationships\">");
        for (int i = 1; i <= sheets; i++) {
            text.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return text.append(relation(sheets + 1, "styles", "styles.xml"))
                .append(relation(sheets + 2, "sharedStrings", "sharedStrings.xml"))
                .append("</Relationships>")
                .toString();
    }

    static String relations() {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    static String contentTypes(int sheets) {
        StringBuilder text = new StringBuilder(XML)
                .append("<Types xmlns=\"")
                .append(PACKAGE)
                .append("content-types\"><Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append(override("xl/workbook.xml", "sheet.main"));
        for (int i = 1; i <= sheets; i++) {
            text.append(override(sheetPath(i), "worksheet"));
        }
        return text.append(override("xl/styles.xml", "styles"))
                .append(override("xl/sharedStrings.xml", "sharedStrings"))
                .append("</Types>")
                .toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPES + type + "+xml\"/>";
    }
}
