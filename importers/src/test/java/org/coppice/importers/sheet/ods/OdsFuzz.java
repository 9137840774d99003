package org.coppice.importers.sheet.ods;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** An OpenDocument spreadsheet: its content. */
class OdsFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"A\">"
                                + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Time</text:p></table:table-cell>"
                                + "<table:table-cell table:number-columns-spanned=\"2\" table:formula=\"x\"><text:p>Err:502</text:p></table:table-cell>"
                                + "</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"date\""
                                + " office:date-value=\"2024-06-20T01:00:00\"/><table:table-cell office:value-type=\"time\" office:time-value=\"PT1H\"/>"
                                + "<table:table-cell office:value-type=\"float\" office:value=\"1.5\" table:number-columns-repeated=\"2\"/><table:table-cell"
                                + " office:value-type=\"boolean\" office:boolean-value=\"true\"/></table:table-row></table:table></office:document-content>")
                .map(Fuzzed::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        Fuzzed.readAll(Fuzzed.zip(Map.of("content.xml", input)));
    }
}
