package org.coppice.importers.sheet;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of one worksheet. Rows and cells may lack their reference; then they follow the one before. */
final class XlsxSheetReader {
    /** Days from 1899-12-30, Excel's day 0 after the false 1900-02-29, to 1970-01-01. */
    private static final double EPOCH_1900 = 25_569;
    /** Workbooks that count from 1904 are 1,462 days behind. */
    private static final double DAYS_1904 = 1_462;

    private static final int ROWS_A_STEP = 2_000;

    private final List<String> sharedStrings;
    private final XlsxStyles styles;
    private final boolean date1904;
    private final CellSink sink;
    private final Progress progress;
    private final String what;

    private int row;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean filled;

    XlsxSheetReader(
            List<String> sharedStrings,
            XlsxStyles styles,
            boolean date1904,
            CellSink sink,
            Progress progress,
            String what) {
        this.sharedStrings = sharedStrings;
        this.styles = styles;
        this.date1904 = date1904;
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
            case "mergeCell" -> merged(XlsxSource.attribute(reader, "ref"));
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
            sink.error(column, "formula without a stored value");
        }
    }

    private void value(String text) {
        filled = true;
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> shared(text);
            case "str", "inlineStr" -> sink.text(column, text);
            case "b" -> sink.truth(column, text.equals("1") || text.equals("true"));
            case "e" -> sink.error(column, text);
            case "d" -> isoDate(text);
            default -> number(text);
        }
    }

    private void shared(String text) {
        int index = XlsxStyles.integer(text);
        if (index < 0 || index >= sharedStrings.size()) {
            sink.error(column, "lost text " + text);
        } else {
            sink.text(column, sharedStrings.get(index));
        }
    }

    private void isoDate(String text) {
        try {
            String full = text.contains("T") ? text.replace("Z", "") : text + "T00:00:00";
            sink.date(column, LocalDateTime.parse(full).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            sink.text(column, text);
        }
    }

    private void number(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            sink.error(column, text);
            return;
        }
        XlsxStyles.Shown shown = styles.of(style);
        if (shown == XlsxStyles.Shown.PLAIN || !Double.isFinite(value)) {
            sink.number(column, value);
        } else if (value >= 0 && value < (shown == XlsxStyles.Shown.TIME ? 366 : 1)) {
            sink.time(column, Math.rint(value * 86_400));
        } else {
            sink.date(column, localSeconds(value));
        }
    }

    private long localSeconds(double serial) {
        return Math.round((serial - EPOCH_1900 + (date1904 ? DAYS_1904 : 0)) * 86_400);
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
