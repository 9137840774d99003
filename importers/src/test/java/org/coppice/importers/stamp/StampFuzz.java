package org.coppice.importers.stamp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.UnitWords;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of single cells: a date and time, a number, a unit. There is no error for people here: what is none says so. */
class StampFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "2024-03-31T02:15:00+02:00",
                        "31.03.2024 2:15 PM",
                        "Mon Mar 31 02:15:00 CEST 2024",
                        "00:00-00:15",
                        "24:00",
                        "20240331021500",
                        "-1.234,56 kWh",
                        "1 234.5",
                        "1E400",
                        "10³ m³",
                        "MWh/h")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void anyTextIsReadOrIsNone(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        new StampText().parse(text);
        NumberText.parse(text, true);
        NumberText.parse(text, false);
        NumberText.looksLikeNumber(text);
        NumberText.unitPart(text);
        NumberText.isMissing(text);
        UnitWords.find(text);
    }
}
