package org.coppice.importers.sheet.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.FieldBatch;
import org.coppice.importers.sheet.Progress;

/**
 * Parts delimited text into fields, byte by byte and without making texts of them, after RFC 4180: a field may stand in quotes, which
 * are doubled within; lines end with CR, LF or both; empty lines are no records. What the RFC does not foresee (something behind a
 * closing quote, a quote that is never closed) makes it give up, and the text is read anew by a parser.
 *
 * <p>Works in every encoding in which a byte below 128 is that character of ASCII and nothing else: UTF-8, ISO 8859, windows-125x.
 */
final class CsvScanner {
    /** Longer fields are left to the parser, which refuses them. */
    private static final int MOST_FIELD = 1 << 23;

    private static final int BYTES_A_STEP = 1 << 18;

    private final byte[] bytes;
    private final byte delimiter;
    private final Charset charset;
    private final boolean utf8;
    private final CellSink sink;

    private int at;
    private int line = 1;
    /** A quoted field with doubled quotes, without them. */
    private byte[] unquoted = new byte[64];

    private boolean gaveUp;
    private final BatchRelay relay;

    CsvScanner(byte[] bytes, int from, byte delimiter, Charset charset, CellSink sink) {
        this.bytes = bytes;
        this.at = from;
        this.delimiter = delimiter;
        this.charset = charset;
        this.utf8 = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        this.sink = sink;
        this.relay = new BatchRelay(bytes, sink);
    }

    /** Whether all was read. If not, what the sink got so far must be forgotten. */
    boolean scan(Progress progress, String what) {
        try {
            int nextStep = 0;
            while (at < bytes.length && !gaveUp) {
                rows();
                if (at >= nextStep) {
                    progress.step(what, 0.5 * at / bytes.length);
                    nextStep = at + BYTES_A_STEP;
                }
            }
            relay.flush();
            return !gaveUp;
        } finally {
            relay.settle();
        }
    }

    /** Some rows: a whole batch, or what comes before a row that needs a closer look, and that row. */
    private void rows() {
        FieldBatch batch = relay.next();
        fill(batch);
        if (batch.rows() > 0) {
            relay.give();
        }
        if (!batch.isFull()) {
            relay.flush();
            odd();
        }
    }

    /** Takes apart as many rows as a batch takes, up to one that needs a closer look. */
    private void fill(FieldBatch batch) {
        while (!batch.isFull()) {
            int from = at;
            if (from >= bytes.length || isOdd(bytes[from]) || !fields(batch, from)) {
                batch.dropRow();
                at = from;
                return;
            }
            batch.endRow(line);
            nextLine();
        }
    }

    /** A row that may be blank, or {@code sep=;}. */
    private boolean isOdd(byte first) {
        return first == delimiter || first <= ' ' || first == '"' || first == '=' || line == 1;
    }

    /** Whether the fields from there on, without quotes, end with a line end; then {@link #at} stands on it. */
    private boolean fields(FieldBatch batch, int from) {
        byte[] in = bytes;
        int i = from;
        while (i < in.length) {
            if (in[i] == '"') {
                return false;
            }
            int end = endOfPlain(in, i, delimiter);
            if (end >= in.length || end - i > MOST_FIELD || !(utf8 || isAscii(in, i, end))) {
                return false;
            }
            batch.field(i, end);
            if (in[end] != delimiter) {
                at = end;
                return true;
            }
            i = end + 1;
        }
        return false;
    }

    /** One line that is not as nearly all are. */
    private void odd() {
        if (at >= bytes.length) {
            return;
        }
        if (endsLine(bytes[at])) {
            nextLine();
        } else if (line == 1 && isSeparatorLine()) {
            skipLine();
        } else {
            sink.row(line);
            record();
        }
    }

    private static boolean endsLine(byte b) {
        return b == '\n' || b == '\r';
    }

    /** {@code sep=;} tells Excel the delimiter and is no record. */
    private boolean isSeparatorLine() {
        String head = new String(bytes, at, Math.min(4, bytes.length - at), StandardCharsets.ISO_8859_1);
        return head.equalsIgnoreCase("sep=");
    }

    private void skipLine() {
        while (at < bytes.length && !endsLine(bytes[at])) {
            at++;
        }
    }

    private void nextLine() {
        boolean pair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
        at += pair ? 2 : 1;
        line++;
    }

    private void record() {
        int column = 0;
        while (true) {
            if (at < bytes.length && bytes[at] == '"') {
                quoted(column);
            } else {
                plain(column);
            }
            if (gaveUp || at >= bytes.length) {
                return;
            }
            if (bytes[at] != delimiter) {
                nextLine();
                return;
            }
            at++;
            column++;
        }
    }

    private void plain(int column) {
        int from = at;
        at = endOfPlain(bytes, from, delimiter);
        if (at > from) {
            field(column, bytes, from, at);
        }
    }

    /** A loop of its own and no more, so that it is compiled at once when a file is the first that the program reads. */
    private static int endOfPlain(byte[] in, int from, byte delimiter) {
        int i = from;
        while (i < in.length) {
            byte b = in[i];
            if (b == delimiter || b == '\n' || b == '\r') {
                break;
            }
            i++;
        }
        return i;
    }

    private void quoted(int column) {
        int from = ++at;
        int length = 0;
        boolean doubled = false;
        while (true) {
            if (at >= bytes.length) {
                gaveUp = true;
                return;
            }
            byte b = bytes[at++];
            if (b == '"') {
                if (at >= bytes.length || bytes[at] != '"') {
                    break;
                }
                at++;
                if (!doubled) {
                    doubled = true;
                    length = at - 2 - from;
                    keep(from, length);
                }
            } else if (endsLine(b)) {
                countLineInside(b);
            }
            if (doubled) {
                length = keep(b, length);
            }
        }
        gaveUp = at < bytes.length && bytes[at] != delimiter && !endsLine(bytes[at]);
        if (!gaveUp) {
            field(column, doubled ? unquoted : bytes, doubled ? 0 : from, doubled ? length : at - 1);
        }
    }

    private void countLineInside(byte b) {
        boolean first = b == '\r' && at < bytes.length && bytes[at] == '\n';
        line += first ? 0 : 1;
    }

    private void keep(int from, int length) {
        if (unquoted.length < length) {
            unquoted = new byte[length * 2];
        }
        System.arraycopy(bytes, from, unquoted, 0, length);
    }

    private int keep(byte b, int length) {
        if (unquoted.length == length) {
            unquoted = Arrays.copyOf(unquoted, length * 2);
        }
        unquoted[length] = b;
        return length + 1;
    }

    private void field(int column, byte[] of, int from, int to) {
        if (to - from > MOST_FIELD) {
            gaveUp = true;
        } else if (utf8 || isAscii(of, from, to)) {
            sink.utf8(column, of, from, to);
        } else {
            sink.text(column, new String(of, from, to - from, charset));
        }
    }

    private static boolean isAscii(byte[] of, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= of[i];
        }
        return all >= 0;
    }
}
