package org.coppice.importers.recognise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/**
 * The shape of a table of readings.
 *
 * @param header what stands above the data
 * @param slots for a row a day: the seconds of day at which each value column begins, by position among the value columns
 */
public record Shape(
        Table table,
        Layout layout,
        HeaderBlock header,
        Preamble preamble,
        TimeColumns time,
        List<Column> columns,
        List<Integer> slots) {

    /** Copies the lists. */
    public Shape {
        columns = List.copyOf(columns);
        slots = List.copyOf(slots);
    }

    /** The columns of a role. */
    public List<Column> of(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    /** The first row of data. */
    public int dataFrom() {
        return header.dataFrom();
    }

    /** Tells files of the same shape: the headers, in order, and the layout; nothing of the data or the titles. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(layout.text());
        for (Column column : columns) {
            text.append('|').append(Words.fold(column.group())).append('/').append(Words.fold(column.header()));
            text.append('/').append(column.role());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
