package org.coppice.importers.sheet.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;

/**
 * The one sheet of a delimited text. A scanner of bytes reads what is written by the rules, a parser every other; both give the same
 * cells.
 */
public final class TextSource implements SheetSource {
    /** So much of a text shows its delimiter. */
    private static final int HEAD = 1 << 19;

    private final String file;
    private final byte[] bytes;
    private final int skip;
    private final Charset charset;
    private final String charsetName;
    private final char delimiter;

    private TextSource(String file, byte[] bytes, int skip, Charset charset, String charsetName) {
        this.file = file;
        this.bytes = bytes;
        this.skip = skip;
        this.charset = charset;
        this.charsetName = charsetName;
        this.delimiter = Delimiter.of(head());
    }

    /** Opens a text by its bytes, in the encoding given or the one that they show. */
    public static TextSource open(String file, byte[] bytes, Optional<Charset> given) {
        Encoding encoding =
                given.map(charset -> Encoding.given(charset, bytes)).orElseGet(() -> Encoding.of(file, bytes));
        String name = encoding.charset().name();
        if (encoding.extendsAscii()) {
            return new TextSource(file, bytes, encoding.skip(), encoding.charset(), name);
        }
        return new TextSource(file, encoding.asUtf8(bytes), 0, StandardCharsets.UTF_8, name);
    }

    /** Opens a text that is in memory already. */
    public static TextSource ofText(String file, String text, String charset) {
        return new TextSource(file, text.getBytes(StandardCharsets.UTF_8), 0, StandardCharsets.UTF_8, charset);
    }

    /** The beginning of the text, to the end of a line. */
    private String head() {
        int end = Math.min(bytes.length, skip + HEAD);
        int whole = end;
        while (end < bytes.length && whole > skip && bytes[whole - 1] != '\n' && bytes[whole - 1] != '\r') {
            whole--;
        }
        return new String(bytes, skip, (whole > skip ? whole : end) - skip, charset);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public String format() {
        String name = switch (delimiter) {
            case '\t' -> "tab";
            case ' ' -> "space";
            default -> String.valueOf(delimiter);
        };
        return "csv (" + charsetName + ", delimiter " + name + ")";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        boolean byBytes = delimiter != ' ' && delimiter < 0x80;
        String what = "Reading " + file;
        if (byBytes && new CsvScanner(bytes, skip, (byte) delimiter, charset, sink).scan(progress, what)) {
            return;
        }
        if (byBytes) {
            sink.restart();
        }
        String text = new String(bytes, skip, bytes.length - skip, charset);
        String parted = delimiter == ' ' ? Delimiter.singleSpaced(text) : text;
        new CsvParser(file, parted, delimiter).read(sink, progress);
    }

    @Override
    public void close() {}
}
