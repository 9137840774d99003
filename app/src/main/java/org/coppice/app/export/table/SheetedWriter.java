package org.coppice.app.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What workbooks of both kinds have in common: parts in a zip, and sheets that go on on another when they are full. */
abstract class SheetedWriter implements TableWriter {
    /** What was written so far. */
    final Sheets sheets = new Sheets();

    final ZipOutputStream zip;

    /** The contents of the part under way. */
    final ByteText out;

    private final int mostRows;
    private String wanted = "";
    private String name = "";
    private List<Column> columns = List.of();
    private boolean open;
    private boolean inRow;
    private int rows;
    private int column;

    /** @param mostRows of a sheet, with its header */
    SheetedWriter(OutputStream file, int mostRows) {
        this.mostRows = mostRows;
        zip = new ZipOutputStream(file);
        out = new ByteText(zip);
    }

    abstract void beginSheet(String free, List<Column> of) throws IOException;

    abstract void endSheet(int rowsWritten, int columnCount) throws IOException;

    abstract void header(int at, String text) throws IOException;

    abstract void beginRow(int number) throws IOException;

    abstract void finishRow() throws IOException;

    @Override
    public final void sheet(String called, List<Column> of) throws IOException {
        finishSheet();
        wanted = called;
        columns = List.copyOf(of);
        startSheet();
    }

    private void startSheet() throws IOException {
        name = sheets.freeName(wanted);
        beginSheet(name, columns);
        open = true;
        rows = 1;
        beginRow(1);
        for (int i = 0; i < columns.size(); i++) {
            header(i, columns.get(i).header());
        }
        finishRow();
    }

    private void finishSheet() throws IOException {
        if (open) {
            endSheet(rows, columns.size());
            sheets.done(new Sheets.Sheet(name, columns, rows));
            open = false;
        }
    }

    /** The column of the next cell; begins the row, and the sheet, that it is the first of. */
    final int next() throws IOException {
        if (!inRow) {
            if (rows == mostRows) {
                finishSheet();
                startSheet();
            }
            rows++;
            beginRow(rows);
            inRow = true;
            column = 0;
        }
        return column++;
    }

    @Override
    public final void endRow() throws IOException {
        if (inRow) {
            finishRow();
            inRow = false;
        }
    }

    /** Ends the row and the sheet under way. */
    final void finish() throws IOException {
        endRow();
        finishSheet();
    }

    /** Writes a whole part. */
    final void part(String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        out.put(text).flush();
        zip.closeEntry();
    }

    /** A cell knows no zone: it shows the time in UTC. */
    @Override
    public final void instant(long seconds) throws IOException {
        localTime(seconds);
    }

    /** ASCII as bytes. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
