package org.coppice.importers.sheet.xlsx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xml.SafeXml;

/** Reads the XML of one worksheet with a parser: the safe path for all that is not written as {@link XlsxSheetScanner} expects. Rows and cells may lack their reference; then they follow the one before. */
final class XlsxSheetReader {
    private static final int ROWS_A_STEP = 2_000;

    private final XlsxCell cell;
    private final CellSink sink;
    private final Progress progress;
    private final String what;

    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean filled;

    XlsxSheetReader(XlsxCell cell, CellSink sink, Progress progress, String what) {
        this.cell = cell;
        this.sink = sink;
        this.progress = progress;
        this.what = what;
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")
                    && !filled) {
                noCachedValue();
            }
        }
    }

    private boolean formula;

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "row" -> startRow(reader);
            case "c" -> startCell(reader);
            case "f" -> formula = true;
            case "v" -> value(reader.getElementText().strip());
            case "t" -> inlineText(reader.getElementText());
            case "mergeCell" -> merged(SafeXml.attribute(reader, "ref"));
            default -> {}
        }
    }

    private void startRow(XMLStreamReader reader) {
        int given = XlsxStyles.integer(reader.getAttributeValue(null, "r"));
        row = given > 0 ? given : row + 1;
        column = -1;
        sink.row(row);
        if (row % ROWS_A_STEP == 0) {
            progress.step(what, 0.5);
        }
    }

    private void startCell(XMLStreamReader reader) {
        int next = column + 1;
        type = "";
        style = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            switch (reader.getAttributeLocalName(i)) {
                case "r" -> next = Math.max(0, CellAddress.columnOf(reader.getAttributeValue(i)));
                case "t" -> type = reader.getAttributeValue(i);
                case "s" -> style = XlsxStyles.integer(reader.getAttributeValue(i));
                default -> {}
            }
        }
        column = next;
        filled = false;
        formula = false;
        inline.setLength(0);
    }

    private final StringBuilder inline = new StringBuilder();

    private void inlineText(String text) {
        filled = true;
        inline.append(text);
        sink.text(column, inline.toString());
    }

    private void noCachedValue() {
        if (formula) {
            cell.noStoredValue(column);
        }
    }

    private void value(String text) {
        filled = true;
        cell.value(column, type, style, text);
    }

    private void merged(String reference) {
        int colon = reference.indexOf(':');
        if (colon > 0) {
            String from = reference.substring(0, colon);
            String to = reference.substring(colon + 1);
            sink.merged(
                    CellAddress.rowOf(from),
                    CellAddress.rowOf(to),
                    CellAddress.columnOf(from),
                    CellAddress.columnOf(to));
        }
    }
}
