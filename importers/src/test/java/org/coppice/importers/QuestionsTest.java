package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** What cannot be decided is asked, and each option shows the total to which it would lead. */
class QuestionsTest {

    private static Finding question(String code, ImportOptions options, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ImportPreview preview = Importer.preview(ImportFile.of("a.csv", bytes), options, Progress.SILENT);
        return preview.findings().stream()
                .filter(finding -> finding.code().equals(code) && finding.blocks())
                .findFirst()
                .orElseThrow(() -> new AssertionError(preview.findings().toString()));
    }

    private static List<String> totals(Finding finding) {
        return finding.options().stream()
                .map(option -> option.choice() + " " + option.total().getAsDouble())
                .toList();
    }

    @Test
    void theDecimalMark() {
        Finding asked = question(
                "decimal", ImportOptions.none(), "Time (UTC);kWh", "20.06.2024 00:00;1.234", "20.06.2024 01:00;2.345");

        // 1.234 + 2.345 = 3.579; read as thousands 1,234 + 2,345 = 3,579.
        assertThat(totals(asked)).containsExactly("point 3.579", "comma 3579.0");
    }

    @Test
    void theOrderOfDayAndMonthWithWhatEachWouldMean() {
        Finding asked = question(
                "date-order",
                ImportOptions.none().withAnswer("zone", "UTC"),
                "Date,kWh",
                "01/02/2024,5",
                "02/03/2024,6",
                "03/04/2024,7");

        assertThat(totals(asked)).containsExactly("dmy 18.0", "mdy 18.0");
        assertThat(asked.message())
                .contains("As dmy: 2024-02-01T00:00:00Z to 2024-04-03T00:00:00Z")
                .contains("As mdy: 2024-01-02T00:00:00Z to 2024-03-04T00:00:00Z");
    }

    @Test
    void theZoneByWhatFallsIntoTheHourThatSpringSkips() {
        String[] lines = {
            "Time,kWh",
            "2024-03-31 00:00,1",
            "2024-03-31 01:00,2",
            "2024-03-31 02:00,4",
            "2024-03-31 03:00,8",
            "2024-03-31 04:00,16"
        };
        Finding asked = question(
                "zone",
                ImportOptions.none()
                        .withLikelyZone(java.time.ZoneId.of("Europe/Berlin"))
                        .withAnswer("nonexistent-hour", "drop"),
                lines);

        // In Berlin 02:00 does not exist and is dropped: 31 − 4 = 27.
        assertThat(totals(asked)).containsExactly("Europe/Berlin 27.0", "UTC 31.0");
    }

    @Test
    void whatAStampNames() {
        Finding asked = question(
                "stamp",
                ImportOptions.none(),
                "Time (UTC),kWh",
                "2024-06-20 01:00,1",
                "2024-06-20 02:00,2",
                "2024-06-20 03:00,4");

        assertThat(totals(asked)).containsExactly("start 7.0", "end 7.0");
        assertThat(asked.message()).contains("As end: 2024-06-20T00:00:00Z to 2024-06-20T02:00:00Z");
    }

    @Test
    void negativeReadingsMayBeABalanceOrFedIn() {
        Finding asked = question(
                "flow",
                ImportOptions.none(),
                "Time (UTC),kWh",
                "2024-06-20 00:00,5",
                "2024-06-20 01:00,-2",
                "2024-06-20 02:00,4");

        assertThat(totals(asked)).containsExactly("net 7.0", "import 11.0", "export 11.0");
    }

    @Test
    void aTotalBesideItsPartsIsToldSoThatNobodyCountsTwice() {
        byte[] bytes = ("Time (UTC),Hall A kWh,Hall B kWh,All kWh\n2024-06-20 00:00,1,2,3\n2024-06-20 01:00,2,3,5\n"
                        + "2024-06-20 02:00,4,1,5\n2024-06-20 03:00,1,1,2\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Importer.preview(ImportFile.of("a.csv", bytes), ImportOptions.none(), Progress.SILENT)
                        .findings())
                .filteredOn(finding -> finding.code().equals("total-beside-parts"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).isEqualTo("All is the sum of Hall A, Hall B in every reading."));
    }
}
