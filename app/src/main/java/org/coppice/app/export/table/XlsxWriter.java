package org.coppice.app.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.coppice.importers.recognise.GuardedText;

/** Writes an Excel workbook (ECMA-376): header row frozen and filtered, dates as date cells, texts in a table of their own. */
public final class XlsxWriter extends SheetedWriter {
    /** The first day that the calendar from 1900 has where everybody expects it: March 1900. */
    private static final long EARLIEST = -2_203_891_200L;

    /** The end of the year 9999, the last that Excel shows. */
    private static final long LATEST = 253_402_300_800L;

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] END_OPENING = ascii("\">");
    private static final byte[] END_ROW = ascii("</row>");
    private static final byte[] CELL = ascii("<c r=\"");
    private static final byte[] TEXT = ascii("\" t=\"s\"><v>");
    private static final byte[] HEADER = ascii("\" s=\"" + XlsxParts.HEADER_STYLE + "\" t=\"s\"><v>");
    private static final byte[] TIME = ascii("\" s=\"" + XlsxParts.TIME_STYLE + "\"><v>");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] VALUE = ascii("\"><v>");
    private static final byte[] END_CELL = ascii("</v></c>");
    private static final byte[] BLANK = ascii("\"/>");

    private final boolean withSeconds;
    private final Map<String, Integer> shared = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final String[] lastText = new String[64];
    private final int[] lastIndex = new int[64];
    private byte[][] letters = {};
    private int row;

    /**
     * Begins a workbook.
     *
     * @param withSeconds whether times show their seconds
     */
    public XlsxWriter(OutputStream file, boolean withSeconds) {
        this(file, withSeconds, Sheets.MOST_ROWS);
    }

    XlsxWriter(OutputStream file, boolean withSeconds, int mostRows) {
        super(file, mostRows);
        this.withSeconds = withSeconds;
    }

    @Override
    void beginSheet(String free, List<Column> of) throws IOException {
        int number = sheets.all().size() + 1;
        zip.putNextEntry(new ZipEntry(XlsxParts.sheetPath(number)));
        letters = new byte[of.size()][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = ascii(XlsxParts.letters(i));
        }
        java.util.Arrays.fill(lastText, null);
        out.put(XlsxParts.sheetHead(of, number == 1));
    }

    @Override
    void endSheet(int rowsWritten, int columnCount) throws IOException {
        out.put(XlsxParts.sheetTail(rowsWritten, columnCount));
        out.flush();
        zip.closeEntry();
    }

    @Override
    void beginRow(int number) throws IOException {
        row = number;
        out.put(ROW).put(number).put(END_OPENING);
    }

    @Override
    void finishRow() throws IOException {
        out.put(END_ROW);
    }

    private ByteText cell(int column) throws IOException {
        return out.put(CELL).put(letters[column]).put(row);
    }

    @Override
    void header(int at, String text) throws IOException {
        cell(at).put(HEADER).put(index(text)).put(END_CELL);
    }

    @Override
    public void text(String text) throws IOException {
        int column = next();
        if (text.isEmpty()) {
            return;
        }
        cell(column).put(TEXT).put(indexIn(column, text)).put(END_CELL);
    }

    /** Columns of words say the same again and again. */
    private int indexIn(int column, String text) {
        if (column >= lastText.length) {
            return index(text);
        }
        if (!text.equals(lastText[column])) {
            lastText[column] = text;
            lastIndex[column] = index(text);
        }
        return lastIndex[column];
    }

    private int index(String text) {
        Integer known = shared.get(text);
        if (known == null) {
            known = texts.size();
            shared.put(text, known);
            texts.add(GuardedText.inWorkbook(text));
        }
        return known;
    }

    @Override
    public void number(double value, Mark mark) throws IOException {
        cell(next()).put(STYLE).put(XlsxParts.style(mark));
        if (Double.isFinite(value)) {
            out.put(VALUE).put(value).put(END_CELL);
        } else {
            out.put(BLANK);
        }
    }

    @Override
    public void count(long number) throws IOException {
        cell(next()).put(VALUE).put(number).put(END_CELL);
    }

    @Override
    public void localTime(long seconds) throws IOException {
        if (seconds < EARLIEST || seconds >= LATEST) {
            text(CsvWriter.stamp(seconds));
            return;
        }
        cell(next()).put(TIME).putSerial(seconds).put(END_CELL);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            finish();
            part("xl/sharedStrings.xml", XlsxParts.sharedStrings(texts));
            part("xl/styles.xml", XlsxParts.styles(withSeconds));
            part("xl/workbook.xml", XlsxParts.workbook(sheets.all()));
            part(
                    "xl/_rels/workbook.xml.rels",
                    XlsxParts.workbookRelations(sheets.all().size()));
            part("_rels/.rels", XlsxParts.relations());
            part("[Content_Types].xml", XlsxParts.contentTypes(sheets.all().size()));
        }
    }
}
