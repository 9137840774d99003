package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.model.source.UserError;
import org.junit.jupiter.params.provider.MethodSource;

/** One worksheet on the safe path, and on the fast one beside it: where both can read it, they read the same cells. */
class XlsxSheetFuzz {
    private static final List<String> SHARED = List.of("time", "kWh", "Zähler");

    static Stream<String> sheets() {
        return Stream.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"m\"><dimension ref=\"A1:B2\"/><sheetData><row r=\"1\"><c"
                        + " r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45292.25</v></c><c"
                        + " r=\"B2\"><v>12.5</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>",
                "<worksheet><sheetData><row><c><v>1</v></c><c t=\"inlineStr\"><is><t>a&amp;b</t></is></c><c t=\"str\"><f>A1</f><v>x</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-01-01T00:00:00Z</v></c><c><f>1/0</f></c></row></sheetData>"
                        + "</worksheet>",
                "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"3\"><x:c r=\"C3\" t=\"inlineStr\"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>b"
                        + "</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>");
    }

    static Stream<byte[]> seeds() {
        return sheets().map(Fuzzed::bytes);
    }

    private static XlsxCell cell(CellSink sink) throws XMLStreamException {
        XlsxStyles styles = XlsxStyles.read(SafeXml.reader(new ByteArrayInputStream(Fuzzed.bytes(XlsxFuzz.STYLES))));
        return new XlsxCell(SHARED, styles, false, sink);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void theFastPathAndTheSafeOneReadTheSame(byte[] input) throws IOException, XMLStreamException {
        LoggedCells fast = new LoggedCells();
        LoggedCells safe = new LoggedCells();
        try {
            boolean read = new XlsxSheetScanner(
                            new UnprefixedStream(new ByteArrayInputStream(input)),
                            cell(fast),
                            fast,
                            Progress.SILENT,
                            "fuzzed")
                    .scan();
            new XlsxSheetReader(cell(safe), safe, Progress.SILENT, "fuzzed")
                    .read(SafeXml.reader(new ByteArrayInputStream(input)));
            if (read) {
                assertThat(fast.lines()).isEqualTo(safe.lines());
            }
        } catch (UserError | XMLStreamException told) {
            // XlsxSource says that the sheet is damaged.
        }
    }
}
