package org.coppice.importers.sheet.xlsx;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook as the program reads it: its list of sheets, shared texts, styles, and a sheet on the fast path or the safe one. */
class XlsxFuzz {
    static final String WORKBOOK =
            "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\""
                    + " xmlns:r=\"r\"/></sheets></workbook>";
    static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"x/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"x/sharedStrings\""
                    + " Target=\"texts.xml\"/></Relationships>";
    static final String TEXTS =
            "<sst><si><t>Time</t></si><si><r><t>k</t></r><r><t>Wh</t></r><rPh><t>x</t></rPh></si></sst>";
    static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy hh:mm\"/></numFmts><cellXfs><xf"
                    + " numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";

    static Stream<byte[]> seeds() {
        return XlsxSheetFuzz.sheets().map(sheet -> Fuzzed.joined(sheet, TEXTS, STYLES, WORKBOOK, RELATIONS));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        List<byte[]> parts = Fuzzed.parts(input, 5);
        Map<String, byte[]> archive = new LinkedHashMap<>();
        archive.put(
                "_rels/.rels",
                Fuzzed.bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>"));
        archive.put("sheet.xml", parts.get(0));
        archive.put("texts.xml", parts.get(1));
        archive.put("styles.xml", parts.get(2));
        archive.put("w.xml", parts.get(3));
        archive.put("_rels/w.xml.rels", parts.get(4));
        Fuzzed.readAll(Fuzzed.zip(archive));
    }
}
