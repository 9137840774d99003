package org.coppice.app.export.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The parts of an OpenDocument spreadsheet beside the rows. */
final class OdsParts {
    static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String NAMESPACES = " xmlns:office=\"" + URN + "office:1.0\" xmlns:table=\"" + URN
            + "table:1.0\" xmlns:text=\"" + URN + "text:1.0\" xmlns:style=\"" + URN + "style:1.0\" xmlns:number=\""
            + URN
            + "datastyle:1.0\" xmlns:fo=\"" + URN + "xsl-fo-compatible:1.0\" xmlns:config=\"" + URN
            + "config:1.0\" office:version=\"1.3\"";
    /** Of the ways to write a width, programs agree on this one; a character is about that wide. */
    private static final double MM_A_CHARACTER = 2.1;

    private OdsParts() {}

    static byte[] style(Mark mark) {
        return (switch (mark) {
                    case NONE -> "num";
                    case ESTIMATED -> "est";
                    case SUBSTITUTED -> "sub";
                    case MISSING -> "mis";
                })
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A text in a paragraph: more than one blank in a row, and blanks at its ends, need a word of their own. */
    static String paragraph(String text) {
        String safe = XmlText.of(text)
                .replace("\n", "</text:p><text:p>")
                .replace('\t', ' ')
                .replace('\r', ' ');
        if (!safe.contains("  ") && !safe.startsWith(" ") && !safe.endsWith(" ")) {
            return safe;
        }
        String inner = safe.replace("  ", " <text:s/>");
        String led = inner.startsWith(" ") ? "<text:s/>" + inner.substring(1) : inner;
        return led.endsWith(" ") ? led.substring(0, led.length() - 1) + "<text:s/>" : led;
    }

    static String contentHead(boolean withSeconds) {
        return XML + "<office:document-content" + NAMESPACES + "><office:automatic-styles>"
                + "<number:date-style style:name=\"stamp\"><number:year number:style=\"long\"/><number:text>-</number:text>"
                + "<number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/>"
                + "<number:text> </number:text><number:hours number:style=\"long\"/><number:text>:</number:text>"
                + "<number:minutes number:style=\"long\"/>"
                + (withSeconds ? "<number:text>:</number:text><number:seconds number:style=\"long\"/>" : "")
                + "</number:date-style><number:number-style style:name=\"amount\">"
                + "<number:number number:decimal-places=\"6\" number:min-decimal-places=\"3\" number:min-integer-digits=\"1\""
                + " number:grouping=\"true\"/></number:number-style>"
                + cells("time", "stamp", "")
                + cells("head", "", "fo:font-weight=\"bold\"", "#e2efda")
                + cells("num", "amount", "")
                + cells("est", "amount", "fo:font-style=\"italic\"")
                + cells("sub", "amount", "", "#ffe699")
                + cells("mis", "amount", "", "#f8cbad")
                + widths() + "</office:automatic-styles><office:body><office:spreadsheet>\n";
    }

    private static String cells(String name, String format, String font) {
        return cells(name, format, font, "");
    }

    private static String cells(String name, String format, String font, String fill) {
        return "<style:style style:name=\"" + name
                + "\" style:family=\"table-cell\" style:parent-style-name=\"Default\""
                + (format.isEmpty() ? "" : " style:data-style-name=\"" + format + "\"") + ">"
                + (fill.isEmpty() ? "" : "<style:table-cell-properties fo:background-color=\"" + fill + "\"/>")
                + (font.isEmpty() ? "" : "<style:text-properties " + font + "/>") + "</style:style>";
    }

    /** Columns are so many characters wide: a style each for 1 to 60. */
    private static String widths() {
        StringBuilder text = new StringBuilder();
        for (int width = 1; width <= 60; width++) {
            text.append("<style:style style:name=\"w")
                    .append(width)
                    .append("\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"")
                    .append(String.format(Locale.ROOT, "%.1fmm", width * MM_A_CHARACTER))
                    .append("\"/></style:style>");
        }
        return text.toString();
    }

    static String tableHead(String name, List<TableWriter.Column> columns) {
        StringBuilder text = new StringBuilder("<table:table table:name=\"")
                .append(XmlText.of(name))
                .append("\">");
        for (TableWriter.Column column : columns) {
            text.append("<table:table-column table:style-name=\"w")
                    .append(Math.max(1, Math.min(60, column.width())))
                    .append("\"/>");
        }
        return text.append('\n').toString();
    }

    static String contentTail(List<Sheets.Sheet> sheets) {
        StringBuilder text = new StringBuilder("<table:database-ranges>");
        for (int i = 0; i < sheets.size(); i++) {
            Sheets.Sheet sheet = sheets.get(i);
            String name = XmlText.of("'" + sheet.name().replace("'", "''") + "'");
            text.append("<table:database-range table:name=\"filter")
                    .append(i + 1)
                    .append("\" table:target-range-address=\"")
                    .append(name)
                    .append(".A1:")
                    .append(name)
                    .append('.')
                    .append(XlsxParts.letters(sheet.columns().size() - 1))
                    .append(sheet.rows())
                    .append("\" table:display-filter-buttons=\"true\"/>");
        }
        return text.append("</table:database-ranges></office:spreadsheet></office:body></office:document-content>")
                .toString();
    }

    static String styles() {
        return XML + "<office:document-styles" + NAMESPACES
                + "><office:styles><style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles>"
                + "</office:document-styles>";
    }

    /** The header row stays in sight (the names are LibreOffice's; others leave them unread). */
    static String settings(List<Sheets.Sheet> sheets) {
        StringBuilder text = new StringBuilder(XML)
                .append("<office:document-settings")
                .append(NAMESPACES)
                .append("><office:settings><config:config-item-set config:name=\"ooo:view-settings\"")
                .append(
                        " xmlns:ooo=\"http://openoffice.org/2004/office\"><config:config-item-map-indexed config:name=\"Views\">")
                .append("<config:config-item-map-entry><config:config-item-map-named config:name=\"Tables\">");
        for (Sheets.Sheet sheet : sheets) {
            text.append("<config:config-item-map-entry config:name=\"")
                    .append(XmlText.of(sheet.name()))
                    .append("\">")
                    .append(item("VerticalSplitMode", "short", "2"))
                    .append(item("VerticalSplitPosition", "int", "1"))
                    .append(item("ActiveSplitRange", "short", "2"))
                    .append(item("PositionTop", "int", "0"))
                    .append(item("PositionBottom", "int", "1"))
                    .append("</config:config-item-map-entry>");
        }
        return text.append("</config:config-item-map-named></config:config-item-map-entry>")
                .append("</config:config-item-map-indexed></config:config-item-set></office:settings>")
                .append("</office:document-settings>")
                .toString();
    }

    private static String item(String name, String type, String value) {
        return "<config:config-item config:name=\"" + name + "\" config:type=\"" + type + "\">" + value
                + "</config:config-item>";
    }

    static String manifest() {
        String namespace = URN + "manifest:1.0";
        return XML + "<manifest:manifest xmlns:manifest=\"" + namespace + "\" manifest:version=\"1.3\">"
                + file("/", MIMETYPE) + file("content.xml", "text/xml") + file("styles.xml", "text/xml")
                + file("settings.xml", "text/xml") + "</manifest:manifest>";
    }

    private static String file(String path, String type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
    }
}
