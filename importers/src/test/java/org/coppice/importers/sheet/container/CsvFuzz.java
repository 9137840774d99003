package org.coppice.importers.sheet.container;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** Delimited text in whatever encoding. */
class CsvFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "Time (UTC),kWh\n2024-01-01 00:00,1\n2024-01-01 01:00,2\n",
                        "sep=;\n\"a\";\"b \"\"c\"\"\"\r\n\"01.01.2024\";=\"0123\"\r\n",
                        "a\tb\n1,5\t\"x\ny\"\n",
                        "\uFEFFa|b\r1|2\r",
                        "date time kWh\n2024-01-01 00:00 5\n")
                .map(Fuzzed::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        if (Container.of(input) == Container.TEXT) {
            Fuzzed.readAll(input);
        }
    }
}
