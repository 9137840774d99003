package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

/** Whole numbers under a word for meters: names of them, or what they read. */
class LoneNumbersTest {
    private static ImportPreview preview(String header, String row) {
        StringBuilder text = new StringBuilder("time," + header + "\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append(String.format("2024-05-13T%02d:00:00Z," + row + "%n", hour, 5 + hour % 3));
        }
        return Importer.preview(
                ImportFile.of("a.csv", text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none().withAnswer("unit", "kWh"),
                Progress.SILENT);
    }

    @Test
    void numbersAloneBesideTheTimesAreReadings() {
        assertThat(preview("Room", "%d").series()).singleElement().satisfies(series -> {
            assertThat(series.name()).isEqualTo("Room");
            assertThat(series.total()).hasValue(8 * (5 + 6 + 7));
        });
    }

    @Test
    void besideReadingsTheyNameTheMeter() {
        assertThat(preview("Room,kWh", "%d,4").series()).hasSize(3);
    }

    @Test
    void anIdAloneIsNoReading() {
        assertThat(preview("Meter id", "%d").series()).isEmpty();
    }
}
