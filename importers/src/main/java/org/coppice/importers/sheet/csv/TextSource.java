package org.coppice.importers.sheet.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.model.source.UserError;

/** The one sheet of a delimited text. */
public final class TextSource implements SheetSource {
    private static final int MAX_FIELD = 1 << 24;
    private static final int RECORDS_A_STEP = 5_000;

    private final String file;
    private final String text;
    private final char delimiter;
    private final String charset;

    private TextSource(String file, String text, char delimiter, String charset) {
        this.file = file;
        this.text = text;
        this.delimiter = delimiter;
        this.charset = charset;
    }

    /** Opens a text by its bytes, in the encoding given or the one that they show. */
    public static TextSource open(String file, byte[] bytes, Optional<Charset> given) {
        Encoding encoding =
                given.map(charset -> Encoding.given(charset, bytes)).orElseGet(() -> Encoding.of(file, bytes));
        String text = new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset());
        return ofText(file, text, encoding.charset().name());
    }

    /** Opens a text that is in memory already. */
    public static TextSource ofText(String file, String text, String charset) {
        char delimiter = Delimiter.of(text);
        return new TextSource(file, delimiter == ' ' ? Delimiter.singleSpaced(text) : text, delimiter, charset);
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
        return "csv (" + charset + ", delimiter " + name + ")";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(text)) {
            long line = 1;
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                readRecord(record, sink);
                if (line % RECORDS_A_STEP == 0) {
                    progress.step("Reading " + file, 0.5);
                }
            }
        } catch (CsvParseException e) {
            throw new UserError(
                    file + ": the text cannot be parted into fields (" + e.getMessage()
                            + "). Look for a quotation mark that is opened and not closed.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readRecord(CsvRecord record, CellSink sink) {
        int line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
        if (line == 1 && record.getField(0).regionMatches(true, 0, "sep=", 0, 4)) {
            return;
        }
        sink.row(line);
        for (int i = 0; i < record.getFieldCount(); i++) {
            sink.text(i, record.getField(i));
        }
    }

    @Override
    public void close() {}
}
