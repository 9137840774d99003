package org.coppice.app.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.coppice.importers.recognise.GuardedText;

/** Writes an OpenDocument spreadsheet: header row frozen and filtered, dates as date cells. */
public final class OdsWriter extends SheetedWriter {
    private static final byte[] ROW = ascii("<table:table-row>");
    private static final byte[] END_ROW = ascii("</table:table-row>\n");
    private static final byte[] TEXT = ascii("<table:table-cell office:value-type=\"string\"><text:p>");
    private static final byte[] HEADER =
            ascii("<table:table-cell table:style-name=\"head\" office:value-type=\"string\"><text:p>");
    private static final byte[] END_TEXT = ascii("</text:p></table:table-cell>");
    private static final byte[] TIME =
            ascii("<table:table-cell table:style-name=\"time\" office:value-type=\"date\" office:date-value=\"");
    private static final byte[] END_VALUE = ascii("\"/>");
    private static final byte[] STYLED = ascii("<table:table-cell table:style-name=\"");
    private static final byte[] VALUE = ascii("\" office:value-type=\"float\" office:value=\"");
    private static final byte[] COUNT = ascii("<table:table-cell office:value-type=\"float\" office:value=\"");
    private static final byte[] BLANK = ascii("<table:table-cell/>");

    /**
     * Begins a spreadsheet.
     *
     * @param withSeconds whether times show their seconds
     */
    public OdsWriter(OutputStream file, boolean withSeconds) throws IOException {
        this(file, withSeconds, Sheets.MOST_ROWS);
    }

    OdsWriter(OutputStream file, boolean withSeconds, int mostRows) throws IOException {
        super(file, mostRows);
        mimetype();
        zip.putNextEntry(new ZipEntry("content.xml"));
        out.put(OdsParts.contentHead(withSeconds));
    }

    /** The first part, not deflated, by which programs know the file (OpenDocument part 2, 3.3). */
    private void mimetype() throws IOException {
        byte[] type = OdsParts.MIMETYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    @Override
    void beginSheet(String free, List<Column> of) throws IOException {
        out.put(OdsParts.tableHead(free, of));
    }

    @Override
    void endSheet(int rowsWritten, int columnCount) throws IOException {
        out.put("</table:table>\n");
    }

    @Override
    void beginRow(int number) throws IOException {
        out.put(ROW);
    }

    @Override
    void finishRow() throws IOException {
        out.put(END_ROW);
    }

    @Override
    void header(int at, String text) throws IOException {
        out.put(HEADER).put(OdsParts.paragraph(text)).put(END_TEXT);
    }

    @Override
    public void text(String text) throws IOException {
        next();
        if (text.isEmpty()) {
            out.put(BLANK);
            return;
        }
        out.put(TEXT).put(OdsParts.paragraph(GuardedText.inWorkbook(text))).put(END_TEXT);
    }

    @Override
    public void number(double value, Mark mark) throws IOException {
        next();
        out.put(STYLED).put(OdsParts.style(mark));
        if (Double.isFinite(value)) {
            out.put(VALUE).put(value);
        }
        out.put(END_VALUE);
    }

    @Override
    public void count(long number) throws IOException {
        next();
        out.put(COUNT).put(number).put(END_VALUE);
    }

    @Override
    public void localTime(long seconds) throws IOException {
        next();
        out.put(TIME).putTime(seconds, 'T', true).put(END_VALUE);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            finish();
            out.put(OdsParts.contentTail(sheets.all())).flush();
            zip.closeEntry();
            part("styles.xml", OdsParts.styles());
            part("settings.xml", OdsParts.settings(sheets.all()));
            part("META-INF/manifest.xml", OdsParts.manifest());
        }
    }
}
