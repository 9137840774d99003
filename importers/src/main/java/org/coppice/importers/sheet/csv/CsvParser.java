package org.coppice.importers.sheet.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.UserError;

/** Reads delimited text with FastCSV: the safe path for all that is not written as {@link CsvScanner} expects. */
final class CsvParser {
    private static final int MAX_FIELD = 1 << 24;
    private static final int RECORDS_A_STEP = 5_000;

    private final String file;
    private final String text;
    private final char delimiter;

    CsvParser(String file, String text, char delimiter) {
        this.file = file;
        this.text = withoutSeparatorLine(text);
        this.delimiter = delimiter;
    }

    /** {@code sep=;} tells Excel the delimiter and is no record, whatever else stands in its line, which is left empty. */
    private static String withoutSeparatorLine(String text) {
        if (!text.regionMatches(true, 0, "sep=", 0, 4)) {
            return text;
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(end);
    }

    void read(CellSink sink, Progress progress) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(text)) {
            long line = 1;
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (!records.hasNext()) {
                    refuseUnclosed(record);
                }
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

    /** A quotation mark that nothing closes makes one cell of all that follows, readings among it: the last of the last record. */
    private void refuseUnclosed(CsvRecord record) {
        String last = record.getField(record.getFieldCount() - 1);
        boolean broken = last.indexOf('\n') >= 0 || last.indexOf('\r') >= 0;
        // Of a field that is closed, its quotation mark is the last of the text.
        if (!broken || !text.endsWith(last)) {
            return;
        }
        long lines = last.strip().lines().count();
        if (lines > 1) {
            throw UserError.at(
                    file + "!" + CellAddress.of(record.getFieldCount() - 1, (int) record.getStartingLineNumber()),
                    "the quotation mark here is opened and not closed, so that all behind it, " + lines
                            + " lines, would be one cell. Close it or take it away, and import the file again.");
        }
    }

    private static void readRecord(CsvRecord record, CellSink sink) {
        int line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
        sink.row(line);
        for (int i = 0; i < record.getFieldCount(); i++) {
            sink.text(i, record.getField(i));
        }
    }
}
