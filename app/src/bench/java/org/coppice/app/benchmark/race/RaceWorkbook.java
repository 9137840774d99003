package org.coppice.app.benchmark.race;

import java.util.Collection;

/** The parts of a workbook of one sheet that are not the sheet. Style 1 shows a date. */
final class RaceWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKED = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String TYPES = HEAD + "<Types xmlns=\"" + PACKED + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("workbook.xml", "sheet.main+xml")
            + override("worksheets/sheet1.xml", "worksheet+xml")
            + override("styles.xml", "styles+xml")
            + override("sharedStrings.xml", "sharedStrings+xml")
            + "</Types>";

    static final String PACKAGE = relations(relation(1, "officeDocument", "xl/workbook.xml"));

    static final String RELATIONS = relations(relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "styles", "styles.xml")
            + relation(3, "sharedStrings", "sharedStrings.xml"));

    static final String WORKBOOK = HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
            + "\"><sheets><sheet name=\"Readings\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN
            + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private RaceWorkbook() {}

    static String shared(Collection<String> texts) {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        texts.forEach(text -> xml.append("<si><t>").append(text).append("</t></si>"));
        return xml.append("</sst>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String inner) {
        return HEAD + "<Relationships xmlns=\"" + PACKED + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
