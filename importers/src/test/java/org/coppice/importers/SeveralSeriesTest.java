package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Series are brought into our terms side by side; what is said of them does not tell by how many cores. */
class SeveralSeriesTest {
    private static final int METERS = 40;

    private static ImportPreview preview() {
        StringBuilder text = new StringBuilder("Time");
        for (int meter = 0; meter < METERS; meter++) {
            text.append(",Meter ").append(meter).append(" (kWh)");
        }
        for (int hour = 0; hour < 48; hour++) {
            // The clocks of Berlin went back at 3:00 on 2023-10-29.
            text.append(String.format("%n2023-10-%02d %02d:00", 28 + clock(hour) / 24, clock(hour) % 24));
            for (int meter = 0; meter < METERS; meter++) {
                text.append(',').append(hour == 7 ? "" : 10 + meter + hour % 3);
            }
        }
        ImportOptions options = new ImportOptions(
                Map.of("zone", "Europe/Berlin", "stamp", "start"),
                Optional.empty(),
                List.of(),
                ZoneOffset.UTC,
                Optional.empty());
        ImportFile file = ImportFile.of("meters.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        return Importer.preview(file, options, Progress.SILENT);
    }

    private static int clock(int hour) {
        return hour > 26 ? hour - 1 : hour;
    }

    @Test
    void findingsStandInTheOrderOfTheSeries() {
        List<Finding> findings = preview().findings();

        List<String> gaps = findings.stream()
                .filter(finding -> finding.code().equals("gap"))
                .map(finding -> finding.message().replaceFirst(":.*", ""))
                .toList();
        assertThat(gaps).hasSize(METERS);
        for (int meter = 0; meter < METERS; meter++) {
            assertThat(gaps.get(meter)).isEqualTo("Meter " + meter);
        }
        assertThat(preview().findings()).isEqualTo(findings);
    }

    @Test
    void whatHoldsForAllIsSaidOfTheFirst() {
        assertThat(preview().findings())
                .filteredOn(finding -> finding.code().equals("clock-change"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).contains("B2"));
    }
}
