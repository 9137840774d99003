package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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
                .contains("As dmy: 2024-02-01 00:00 to 2024-04-03 00:00")
                .contains("as mdy: 2024-01-02 00:00 to 2024-03-04 00:00.")
                .doesNotContain("18");
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
        assertThat(asked.message())
                .contains("As Europe/Berlin: 2024-03-31 00:00 +01:00 to 2024-03-31 04:00 +02:00, 27.000 kWh;")
                .contains("as UTC: 2024-03-31 00:00 +00:00 to 2024-03-31 04:00 +00:00, 31.000 kWh.");
    }

    /** Without times each zone leads to the same, of which there is nothing to tell. */
    @Test
    void answersOfWhichNothingCanBeToldAreNotListed() {
        StringBuilder text = new StringBuilder();
        text.append("kWh\n").append("1\n".repeat(8760));
        Finding asked = question("zone", ImportOptions.none(), text.toString().split("\n"));
        assertThat(asked.options()).isNotEmpty();
        assertThat(asked.message()).doesNotContain("As ");
    }

    /** 4 kWh of electricity fall into the hour that Berlin skips. The gas beside it is another total, and stands in none of these. */
    @Test
    void theTotalOfAnAnswerIsThatOfOneCommodity() {
        Finding asked = question(
                "zone",
                ImportOptions.none()
                        .withLikelyZone(java.time.ZoneId.of("Europe/Berlin"))
                        .withAnswer("nonexistent-hour", "drop"),
                "Time,Electricity (kWh),Natural gas (kWh)",
                "2024-03-31 01:00,2,100",
                "2024-03-31 02:00,4,100",
                "2024-03-31 03:00,8,100");
        assertThat(totals(asked)).containsExactly("Europe/Berlin 10.0", "UTC 14.0");
    }

    @Test
    void theHourThatSpringSkipsInTheUnitOfTheTotals() {
        ImportOptions berlin = ImportOptions.none().withAnswer("zone", "Europe/Berlin");
        String[] halfHours = {
            "2024-03-31 01:00,2",
            "2024-03-31 01:30,2",
            "2024-03-31 02:00,4",
            "2024-03-31 02:30,4",
            "2024-03-31 03:00,8",
            "2024-03-31 03:30,8",
            "2024-03-31 04:00,8"
        };
        Finding energy = question("nonexistent-hour", berlin, lines("Time,MWh", halfHours));
        assertThat(totals(energy)).containsExactly("add 36000.0", "drop 28000.0");
        Finding power = question("nonexistent-hour", berlin, lines("Time,Mean power (MW)", halfHours));
        assertThat(totals(power)).containsExactly("add 18000.0", "drop 14000.0");
    }

    @Test
    void readingsOfOneTimeInTheUnitOfTheTotals() {
        Finding asked = question(
                "duplicates",
                ImportOptions.none(),
                "Time (UTC),MWh",
                "2024-06-20 00:00,1",
                "2024-06-20 00:00,2",
                "2024-06-20 01:00,4",
                "2024-06-20 02:00,4");
        assertThat(totals(asked)).containsExactly("first 9000.0", "last 10000.0", "mean 9500.0", "sum 11000.0");
    }

    private static String[] lines(String header, String... rows) {
        return Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new);
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
        assertThat(asked.message()).contains("as end: 2024-06-20 00:00 to 2024-06-20 02:00");
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

    @Test
    void readingsCloserTogetherThanASecondMayHaveTheirMean() {
        String[] lines = {
            "Time,Rack (kWh)",
            "2024-03-01T00:00:00.100Z,2",
            "2024-03-01T00:00:00.600Z,4",
            "2024-03-01T00:00:01.100Z,6",
            "2024-03-01T00:00:01.600Z,8"
        };
        Finding asked = question("duplicates", ImportOptions.none(), lines);

        assertThat(totals(asked)).containsExactly("first 8.0", "last 12.0", "mean 10.0", "sum 20.0");
    }

    @Test
    void whatACounterOfGasHasRisenBy() {
        Finding asked = question(
                "calorific",
                ImportOptions.none().withAnswer("quantity", "register"),
                "Time (UTC),Gas (m³)",
                "2024-03-01 00:00,100",
                "2024-03-01 01:00,105",
                "2024-03-01 02:00,111");

        // 11 m³ at 10.722297 kWh.
        assertThat(asked.options().get(0).total().getAsDouble())
                .isCloseTo(117.945, org.assertj.core.api.Assertions.within(1e-3));
    }
}
