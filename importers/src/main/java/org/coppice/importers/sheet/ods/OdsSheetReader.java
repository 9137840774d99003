package org.coppice.importers.sheet.ods;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xlsx.PlainDecimal;
import org.coppice.importers.sheet.xlsx.UnitFormat;
import org.coppice.importers.sheet.xml.SafeXml;

/**
 * Reads one {@code table:table}. Blank rows and cells may claim to repeat a million times: they are stepped over, and what has
 * content repeats no more than a sheet has rows and columns.
 */
final class OdsSheetReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int ROWS_A_STEP = 2_000;
    private static final int MOST_SPACES = 1_000;
    /** What holds paragraphs within a cell. */
    private static final Set<String> LISTS = Set.of("h", "list", "list-item", "list-header", "section");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final XMLStreamReader reader;
    private final CellSink sink;
    private final Progress progress;
    private final String what;
    private final boolean unscaled;
    private final RowBuffer cells = new RowBuffer();
    private int row = 1;
    private int rowRepeats = 1;
    private int column;
    private int columns;
    private boolean hidden;
    /** Whether the last cell has a paragraph, if an empty one: so LibreOffice writes a formula that gives an empty text. */
    private boolean written;

    /** {@code unscaled} numbers are shown as they are, and what their format shows behind them is their unit. */
    OdsSheetReader(XMLStreamReader reader, CellSink sink, Progress progress, String what, boolean unscaled) {
        this.unscaled = unscaled;
        this.reader = reader;
        this.sink = sink;
        this.progress = progress;
        this.what = what;
    }

    /** Reads to the end of the table. */
    void read() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (reader.getLocalName()) {
                    case "table-column" -> columns();
                    case "table-row" -> startRow();
                    case "table-cell", "covered-table-cell" -> {
                        cell();
                        depth--; // its end was read
                    }
                    case "shapes", "forms", "named-expressions", "conditional-formats", "table" -> {
                        SafeXml.skip(reader);
                        depth--;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (reader.getLocalName().equals("table-row")) {
                    endRow();
                }
            }
        }
    }

    private void columns() {
        int times = repeats("number-columns-repeated", MOST_COLUMNS);
        if (isHidden()) {
            sink.hiddenColumns(columns, columns + times - 1);
        }
        columns = Math.min(MOST_COLUMNS, columns + times);
    }

    /** OpenDocument 1.3, part 3, table:visibility: {@code collapse} by hand, {@code filter} by a filter. */
    private boolean isHidden() {
        String visibility = SafeXml.attribute(reader, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void startRow() {
        hidden = isHidden();
        rowRepeats = repeats("number-rows-repeated", MOST_ROWS);
        column = 0;
        cells.clear();
        if (row % ROWS_A_STEP == 0) {
            progress.step(what, 0.5);
        }
    }

    private void endRow() {
        int times = cells.isEmpty() ? 0 : Math.min(rowRepeats, Math.max(0, MOST_ROWS - row + 1));
        for (int i = 0; i < times; i++) {
            sink.row(row + i);
            if (hidden) {
                sink.hiddenRow(row + i);
            }
            cells.send(sink);
        }
        row = Math.min(MOST_ROWS + 1, row + rowRepeats);
    }

    private int repeats(String attribute, int most) {
        String text = SafeXml.attribute(reader, attribute);
        if (text.isEmpty() || !COUNT.matcher(text).matches()) { // nearly no cell repeats
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(text)));
    }

    private void cell() throws XMLStreamException {
        int repeats = repeats("number-columns-repeated", MOST_COLUMNS);
        int wide = repeats("number-columns-spanned", MOST_COLUMNS);
        int high = repeats("number-rows-spanned", MOST_ROWS);
        String type = "";
        boolean failed = false;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("value-type")) {
                failed |= reader.getAttributeValue(i).equals("error");
                type = type.isEmpty() || type.equals("error") ? reader.getAttributeValue(i) : type;
            }
        }
        String value = SafeXml.attribute(
                reader,
                switch (type) {
                    case "date" -> "date-value";
                    case "time" -> "time-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                });
        boolean formula = !SafeXml.attribute(reader, "formula").isEmpty();
        String text = content();
        int times = Math.max(0, Math.min(repeats, MOST_COLUMNS - column));
        for (int i = 0; i < times && !(type.isEmpty() && text.isEmpty() && !formula); i++) {
            keep(column + i, type, value, text, failed || (formula && type.isEmpty() && !written));
        }
        if (wide > 1 || high > 1) {
            sink.merged(row, row + high - 1, column, column + wide - 1);
        }
        column += times;
    }

    private void keep(int at, String type, String value, String text, boolean failed) {
        if (failed || text.startsWith("Err:") || (text.startsWith("#") && !type.equals("string"))) {
            cells.error(at, text.isEmpty() ? "formula without a stored value" : text);
            return;
        }
        try {
            switch (type) {
                case "float", "percentage", "currency" -> number(at, type, PlainDecimal.ofText(value), text);
                case "date" -> cells.date(at, seconds(value));
                case "time" -> cells.time(at, Duration.parse(value).toMillis() / 1e3);
                case "boolean" -> truth(at, value);
                default -> cells.text(at, value.isEmpty() ? text : value);
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            cells.error(at, value.isEmpty() ? text : value);
        }
    }

    /** True or false, or the number that LibreOffice writes where a cell with one has the format of the two. */
    private void truth(int at, String value) {
        if (value.equals("true") || value.equals("false")) {
            cells.truth(at, value.equals("true"));
        } else {
            cells.number(at, Double.parseDouble(value));
        }
    }

    private void number(int at, String type, double value, String text) {
        Optional<UnitFormat> format = type.equals("percentage")
                ? Optional.of(UnitFormat.percent())
                : type.equals("float") && unscaled ? UnitFormat.ofShown(text) : Optional.empty();
        if (format.isPresent() && Double.isFinite(value)) {
            cells.text(at, format.get().shown(value));
        } else {
            cells.number(at, value);
        }
    }

    private static long seconds(String value) {
        String full = value.contains("T") ? value.replace("Z", "") : value + "T00:00:00";
        LocalDateTime time = LocalDateTime.parse(full);
        return time.plusNanos(500_000_000).toEpochSecond(ZoneOffset.UTC);
    }

    private int skip(int depth) throws XMLStreamException {
        SafeXml.skip(reader);
        return depth - 1;
    }

    /** The paragraphs of a cell, without its comments and drawings and without how a text is pronounced; leaves the reader at the cell's end. */
    private String content() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        written = false;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (reader.getLocalName()) {
                    case "p" -> {
                        written = true;
                        text.append(text.length() == 0 ? "" : "\n");
                    }
                    case "s" -> text.append(" ".repeat(repeats("c", MOST_SPACES)));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "frame", "custom-shape", "ruby-text" -> depth = skip(depth);
                    default -> depth = depth == 2 && !LISTS.contains(reader.getLocalName()) ? skip(depth) : depth;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }
}
