package org.coppice.importers.sheet.xlsb;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** A binary workbook: the records of its parts. */
class XlsbFuzz {
    private static final List<String> FUZZED =
            List.of("xl/worksheets/sheet1.bin", "xl/sharedStrings.bin", "xl/styles.bin", "xl/workbook.bin");

    private static byte[] workbook() throws IOException {
        return XlsbWriter.ofOneDay().error(2, 42).bytes("A", "Time (UTC)");
    }

    static Stream<byte[]> seeds() throws IOException {
        Map<String, byte[]> parts = Fuzzed.unzip(workbook());
        return Stream.of(Fuzzed.joined(
                FUZZED.stream().map(part -> Fuzzed.text(parts.get(part))).toArray(String[]::new)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) throws IOException {
        Map<String, byte[]> parts = Fuzzed.unzip(workbook());
        List<byte[]> given = Fuzzed.parts(input, FUZZED.size());
        for (int i = 0; i < given.size(); i++) {
            parts.put(FUZZED.get(i), given.get(i));
        }
        Fuzzed.readAll(Fuzzed.zip(parts));
    }
}
