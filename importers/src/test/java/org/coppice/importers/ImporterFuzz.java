package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from a text to series: recognise, map, normalise, check. */
class ImporterFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "Time (UTC),A kWh,B kWh\n2024-01-01 00:00,1,2\n2024-01-01 01:00,2,3\n2024-01-01 02:00,4,5\n",
                        "Zählpunkt;DE1;\nDatum;Zeit;Leistung [kW];Status\n31.03.2024;01:45;1,5;W\n31.03.2024;03:00;2,5;E\n31.03.2024;03:15;1;W\n",
                        "Meter;Unit;01.01.2024;01.02.2024;01.03.2024\nA;kWh;1;2;3\nB;kWh;4;5;6\n",
                        "Date,00:00,00:30,01:00,01:30\n2024-06-20,1,2,3,4\n2024-06-21,5,6,7,8\n",
                        "Timestamp,Meter ID,Value,Unit\n1718841600,A,500,MWh\n1718845200,A,503,MWh\n1718848800,A,510,MWh\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void everyFileHasAPreviewThatHoldsSeriesOrSaysWhyNot(byte[] input) {
        ImportPreview preview =
                Importer.read(ImportFile.of("fuzzed.csv", input), ImportOptions.none(), Progress.SILENT);
        assertThat(preview.series().isEmpty() && !preview.isBlocked()).isFalse();
    }
}
