package org.coppice.importers.sheet.xlsx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xml.SafeXml;

/**
 * Reads the XML of one worksheet with a parser: the safe path for all that is not written as {@link XlsxSheetScanner} expects. Rows
 * and cells may lack their reference; then they follow the one before.
 */
final class XlsxSheetReader {
    private static final int ROWS_A_STEP = 2_000;

    private final XlsxCell cell;
    private final CellSink sink;
    private final Progress progress;
    private final String what;

    private final StringBuilder inline = new StringBuilder();
    private boolean inData;
    /** Whether the data has begun: columns are described before it. */
    private boolean begun;

    private boolean inRow;
    private boolean inCell;
    private boolean pronounced;
    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean filled;
    private boolean formula;

    XlsxSheetReader(XlsxCell cell, CellSink sink, Progress progress, String what) {
        this.cell = cell;
        this.sink = sink;
        this.progress = progress;
        this.what = what;
    }

    /** Cells count only where they belong, in a row of the data: a damaged or foreign part of the sheet may hold their names, too. */
    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(reader.getLocalName());
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "sheetData" -> {
                inData = true;
                begun = true;
            }
            case "col" -> columns(reader);
            case "row" -> startRow(reader);
            case "c" -> startCell(reader);
            case "f" -> formula = true;
            case "v" -> value(reader);
            case "rPh" -> pronounced = true;
            case "t" -> inlineText(reader);
            case "mergeCell" -> merged(SafeXml.attribute(reader, "ref"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "sheetData" -> inData = false;
            case "row" -> inRow = false;
            case "rPh" -> pronounced = false;
            case "c" -> {
                if (inCell && formula && !filled) {
                    cell.noStoredValue(column);
                }
                if (inCell && inline.length() > 0) {
                    cell.text(column, inline.toString());
                }
                inCell = false;
            }
            default -> {}
        }
    }

    private void startRow(XMLStreamReader reader) {
        if (!inData) {
            return;
        }
        inRow = true;
        // A row inside a cell, as no writer makes it, ends the cell.
        inCell = false;
        int given = XlsxStyles.integer(reader.getAttributeValue(null, "r"));
        row = given > 0 ? given : row + 1;
        column = -1;
        cell.row(row);
        if (isHidden(reader)) {
            sink.hiddenRow(row);
        }
        if (row % ROWS_A_STEP == 0) {
            progress.step(what, 0.5);
        }
    }

    private void columns(XMLStreamReader reader) {
        if (!begun && isHidden(reader)) {
            sink.hiddenColumns(
                    XlsxStyles.integer(reader.getAttributeValue(null, "min")) - 1,
                    XlsxStyles.integer(reader.getAttributeValue(null, "max")) - 1);
        }
    }

    private static boolean isHidden(XMLStreamReader reader) {
        String hidden = reader.getAttributeValue(null, "hidden");
        return hidden != null && (hidden.equals("1") || hidden.equals("true"));
    }

    private void startCell(XMLStreamReader reader) {
        if (!inRow) {
            return;
        }
        inCell = true;
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
        cell.begin(column);
        filled = false;
        formula = false;
        inline.setLength(0);
    }

    private void inlineText(XMLStreamReader reader) throws XMLStreamException {
        if (inCell && !pronounced) {
            filled = true;
            inline.append(reader.getElementText());
        }
    }

    private void value(XMLStreamReader reader) throws XMLStreamException {
        if (inCell) {
            String text = reader.getElementText().strip();
            filled = !text.isEmpty() || type.equals("str"); // an empty text is a result, an empty number is none
            cell.value(column, type, style, text);
        }
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
