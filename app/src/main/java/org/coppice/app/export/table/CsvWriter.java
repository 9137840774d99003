package org.coppice.app.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.coppice.importers.recognise.GuardedText;

/**
 * Writes comma-separated text (RFC 4180) in UTF-8, marked as such for Excel: decimal points, local times as {@code 2024-01-31
 * 00:15}, instants as {@code 2024-01-31T00:15:00Z}. A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
public final class CsvWriter implements TableWriter {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** What parts fields, here or in other texts, does so no longer within quotes. */
    private static final String QUOTED = ",;|\t\"\n\r";

    private static final byte[] LINE_END = {'\r', '\n'};

    private final OutputStream file;
    private final ByteText out;
    private final boolean withSeconds;
    private boolean begun;
    private boolean inRow;

    /**
     * Begins a text.
     *
     * @param withSeconds whether local times show their seconds
     */
    public CsvWriter(OutputStream file, boolean withSeconds) {
        this.file = file;
        this.withSeconds = withSeconds;
        out = new ByteText(file);
    }

    /** A time as a text that every reader understands. */
    static String stamp(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString() + "Z";
    }

    @Override
    public void sheet(String name, List<Column> columns) throws IOException {
        if (begun) {
            throw new IllegalStateException("A text has one sheet");
        }
        begun = true;
        out.put(MARK);
        for (Column column : columns) {
            text(column.header());
        }
        endRow();
    }

    private ByteText cell() throws IOException {
        if (inRow) {
            out.put(',');
        }
        inRow = true;
        return out;
    }

    @Override
    public void text(String text) throws IOException {
        String safe = GuardedText.guarded(text);
        boolean quoted = false;
        for (int i = 0; i < safe.length() && !quoted; i++) {
            quoted = QUOTED.indexOf(safe.charAt(i)) >= 0;
        }
        cell().put(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    @Override
    public void number(double value, Mark mark) throws IOException {
        cell();
        if (Double.isFinite(value)) {
            out.put(value);
        }
    }

    @Override
    public void count(long number) throws IOException {
        cell().put(number);
    }

    @Override
    public void localTime(long seconds) throws IOException {
        cell().putTime(seconds, ' ', withSeconds);
    }

    @Override
    public void instant(long seconds) throws IOException {
        cell().putTime(seconds, 'T', true).put('Z');
    }

    @Override
    public void endRow() throws IOException {
        out.put(LINE_END);
        inRow = false;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.flush();
        }
    }
}
