package org.coppice.importers.sheet.container;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** The containers themselves: zip and gzip, byte by byte. */
class ArchiveFuzz {

    static Stream<byte[]> seeds() throws IOException {
        byte[] csv = Fuzzed.bytes("Time (UTC),kWh\n2024-01-01 00:00,1\n");
        Map<String, byte[]> workbook = new TreeMap<>();
        workbook.put("_rels/.rels", Fuzzed.bytes("<Relationships/>"));
        workbook.put(
                "xl/workbook.xml",
                Fuzzed.bytes("<workbook><sheets><sheet name=\"A\" sheetId=\"1\" id=\"a\"/></sheets></workbook>"));
        workbook.put(
                "xl/_rels/workbook.xml.rels",
                Fuzzed.bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>"));
        workbook.put("xl/sheet.xml", Fuzzed.bytes("<worksheet><sheetData/></worksheet>"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv);
        }
        return Stream.of(
                Fuzzed.zip(new TreeMap<>(Map.of("a.csv", csv, "b/c.csv", csv))),
                Fuzzed.zip(workbook),
                packed.toByteArray());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        Container kind = Container.of(input);
        if (kind == Container.ZIP || kind == Container.GZIP) {
            Fuzzed.readAll(input);
        }
    }
}
