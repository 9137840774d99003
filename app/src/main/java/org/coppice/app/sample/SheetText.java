package org.coppice.app.sample;

/** One worksheet as SpreadsheetML (ECMA-376, 18.3): rows from top to bottom, texts inline. */
final class SheetText {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final StringBuilder xml;
    private String merged = "";
    private int row;

    SheetText(int capacity) {
        xml = new StringBuilder(capacity);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(NAMESPACE)
                .append("\"><cols><col min=\"1\" max=\"1\" width=\"18\" customWidth=\"1\"/></cols><sheetData>");
    }

    /** Begins the row of that number, counted from 1. */
    SheetText row(int number) {
        if (row > 0) {
            xml.append("</row>");
        }
        row = number;
        xml.append("<row r=\"").append(number).append("\">");
        return this;
    }

    /** A text in a column, counted from A; none of our texts has a character that XML reserves. */
    SheetText text(char column, String text) {
        xml.append("<c r=\"").append(column).append(row).append("\" t=\"inlineStr\"><is><t>");
        xml.append(text).append("</t></is></c>");
        return this;
    }

    /** A number in a column. */
    SheetText number(char column, double value) {
        xml.append("<c r=\"")
                .append(column)
                .append(row)
                .append("\"><v>")
                .append(value)
                .append("</v></c>");
        return this;
    }

    /** Texts from column A on. */
    SheetText texts(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            text((char) ('A' + i), texts[i]);
        }
        return this;
    }

    /** Merges a range of cells. */
    SheetText merge(String range) {
        merged += "<mergeCell ref=\"" + range + "\"/>";
        return this;
    }

    /** The whole part. */
    String part() {
        String end = row > 0 ? "</row></sheetData>" : "</sheetData>";
        return xml + end + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>") + "</worksheet>";
    }
}
