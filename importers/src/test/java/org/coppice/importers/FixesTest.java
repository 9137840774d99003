package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.map.Fix;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.ReadingQuality;
import org.junit.jupiter.api.Test;

/** Findings are grouped by cause, and one answer deals with all rows of a cause. */
class FixesTest {

    private static ImportPreview preview(String text, Map<String, String> answers) {
        return Importer.preview(
                ImportFile.of("m.csv", text.getBytes(StandardCharsets.UTF_8)),
                new ImportOptions(answers, Optional.empty(), List.of(), ZoneId.of("UTC")),
                Progress.SILENT);
    }

    /** Hours from 1 March 2025; the value of each comes from {@code cell}. */
    private static String hourly(String header, int hours, java.util.function.IntFunction<String> cell) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int hour = 0; hour < hours; hour++) {
            text.append(String.format("2025-03-%02dT%02d:00:00Z,%s%n", 1 + hour / 24, hour % 24, cell.apply(hour)));
        }
        return text.toString();
    }

    private static Finding only(ImportPreview preview, String code) {
        List<Finding> found = preview.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertThat(found).as(code + " among " + preview.findings()).hasSize(1);
        return found.get(0);
    }

    private static Fix fix(ImportPreview preview, Finding about) {
        return preview.fixes().stream()
                .filter(fix -> fix.code().equals(about.code()) && fix.where().equals(about.where()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void badNumbersOfOneCauseAreOneFindingWithTheirCells() {
        String text = hourly("time,Hall (kWh)", 48, hour -> hour % 7 == 3 ? "Err " + hour : "10");
        ImportPreview read = preview(text, Map.of());
        Finding bad = only(read, "unreadable-value"); // hours 3, 10, 17, 24, 31, 38, 45
        assertThat(bad.severity()).isEqualTo(Severity.ERROR);
        assertThat(bad.message())
                .isEqualTo(
                        "No number can be read from “Err 3” and others like it (7 cells: B5, B12, B19, B26, B33 …).");
        assertThat(bad.where()).isEqualTo("m.csv!B5");
        assertThat(read.isBlocked()).isTrue();

        Fix fix = fix(read, bad);
        assertThat(fix.question()).isEqualTo("missing:Err 0");
        ImportPreview fixed = preview(text, Map.of(fix.question(), fix.choices().get(0)));
        assertThat(fixed.isBlocked()).isFalse();
        assertThat(only(fixed, "missing-by-answer").severity()).isEqualTo(Severity.REPAIRED);
        assertThat(fixed.series().get(0).missing()).isEqualTo(7);
        assertThat(fixed.series().get(0).total().getAsDouble()).isCloseTo(41 * 10, within(1e-9));
        assertThat(fixed.fixes()).isEmpty();
    }

    @Test
    void aFixOfOneCauseLeavesTheOthers() {
        String text = hourly("time,Hall (kWh)", 48, hour -> hour == 5 ? "defekt" : hour == 9 ? "xx" : "10");
        ImportPreview read = preview(text, Map.of("missing:defekt", "yes"));
        assertThat(only(read, "unreadable-value").where()).isEqualTo("m.csv!B11");
        assertThat(read.isBlocked()).isTrue();
    }

    @Test
    void anUnknownUnitInItsColumnIsReadAsAnswered() {
        String text = hourly("time,value,unit", 24, hour -> hour < 12 ? "1,kWh" : "0.001,MWatt-h");
        ImportPreview read = preview(text, Map.of());
        Fix fix = fix(read, only(read, "unknown-unit"));
        assertThat(fix.question()).isEqualTo("unit-text:MWatt-h");
        assertThat(fix.choices()).contains("MWh");
        ImportPreview fixed = preview(text, Map.of(fix.question(), "MWh"));
        assertThat(fixed.isBlocked()).isFalse();
        assertThat(fixed.series().get(0).total().getAsDouble()).isCloseTo(24, within(1e-9));
    }

    @Test
    void aStretchAThousandTimesLargerIsBroughtIntoLineByOneAnswer() {
        String text = hourly("time,Hall (kWh)", 240, hour -> hour >= 48 && hour < 72 ? "10000" : "10");
        ImportPreview read = preview(text, Map.of());
        Fix fix = fix(read, only(read, "step-change"));
        assertThat(fix.question()).isEqualTo("step-change:Hall");
        assertThat(fix.label()).isEqualTo("Divide by 1,000");
        ImportPreview fixed = preview(text, Map.of(fix.question(), "correct"));
        assertThat(only(fixed, "step-change").severity()).isEqualTo(Severity.REPAIRED);
        assertThat(fixed.series().get(0).total().getAsDouble()).isCloseTo(2_400, within(1e-9));
        assertThat(fixed.series().get(0).data().quality()[48]).isEqualTo((byte) ReadingQuality.SUBSTITUTED.ordinal());
        assertThat(fixed.series().get(0).data().quality()[47]).isEqualTo((byte) ReadingQuality.ACTUAL.ordinal());
    }

    /** 10 TWh in an hour is what all power plants of the world give; more of it must not reach a total, of which one would be infinite. */
    @Test
    void readingsThatNoMeterCanHaveReadStandInTheWayUntilTheyAreMissing() {
        String text = hourly("time,Hall (kWh)", 24, hour -> hour % 2 == 0 ? "1e308" : "5");
        ImportPreview read = preview(text, Map.of());
        assertThat(only(read, "outlier").severity()).isEqualTo(Severity.ERROR);
        assertThat(only(read, "outlier").message()).contains("12 readings are more than any meter can read");
        Fix fix = fix(read, only(read, "outlier"));
        ImportPreview fixed = preview(text, Map.of(fix.question(), fix.choices().get(0)));
        assertThat(only(fixed, "outlier").severity()).isEqualTo(Severity.REPAIRED);
        assertThat(fixed.series().get(0).missing()).isEqualTo(12);
        assertThat(fixed.series().get(0).total().getAsDouble()).isEqualTo(60);
    }

    @Test
    void outliersBecomeMissingByOneAnswer() {
        String text = hourly("time,Hall (kWh)", 240, hour -> hour == 100 ? "123456789" : "1" + hour % 10);
        ImportPreview read = preview(text, Map.of());
        Fix fix = fix(read, only(read, "outlier"));
        ImportPreview fixed = preview(text, Map.of(fix.question(), fix.choices().get(0)));
        assertThat(only(fixed, "outlier").severity()).isEqualTo(Severity.REPAIRED);
        assertThat(fixed.series().get(0).missing()).isEqualTo(1);
        assertThat(fixed.series().get(0).max()).isEqualTo(19);
    }

    @Test
    void aTotalBesideItsPartsIsLeftOutByOneAnswer() {
        String text = hourly("time,A (kWh),B (kWh),Sum (kWh)", 48, hour -> hour % 7 + ",5," + (hour % 7 + 5));
        ImportPreview read = preview(text, Map.of());
        Fix fix = fix(read, only(read, "total-beside-parts"));
        assertThat(fix.question()).isEqualTo("use:Sum");
        ImportPreview fixed = preview(text, Map.of(fix.question(), fix.choices().get(0)));
        assertThat(fixed.series()).extracting(ImportedSeries::name).containsExactly("A", "B");
        assertThat(fixed.leftOut()).containsExactly("Sum");
        assertThat(only(fixed, "left-out:Sum").action()).isEqualTo("As answered.");
        assertThat(fixed.findings()).noneMatch(finding -> finding.code().equals("total-beside-parts"));
    }

    /** 4 + 5 kWh at the output of the UPS; behind it 8 kWh at the PDUs, whose column stands between the total and its parts. */
    @Test
    void aTotalIsFoundWhereOtherColumnsStandBetweenItAndItsParts() {
        String text = hourly("time,UPS A (kWh),UPS B (kWh),PDUs (kWh),Total IT (kWh)", 48, hour -> "4,5,8,9");
        Fix fix = fix(preview(text, Map.of()), only(preview(text, Map.of()), "total-beside-parts"));
        assertThat(fix.question()).isEqualTo("use:Total IT");
    }

    @Test
    void whatIsLeftOutAsksNothing() {
        String text = hourly("time,A (kWh),B", 48, hour -> hour % 7 + ",5");
        assertThat(preview(text, Map.of()).isBlocked()).isTrue(); // the unit of B
        assertThat(preview(text, Map.of("use:B", "no")).isBlocked()).isFalse();
    }

    @Test
    void leavingEverythingOutIsSaidAndBlocks() {
        ImportPreview read = preview(hourly("time,A (kWh)", 48, hour -> "5"), Map.of("use:A", "no"));
        assertThat(only(read, "all-left-out").severity()).isEqualTo(Severity.ERROR);
        assertThat(read.leftOut()).containsExactly("A");
    }

    @Test
    void datesOfAnotherFormAreLeftOutByOneAnswer() {
        StringBuilder text = new StringBuilder("date,Hall (kWh)\n");
        for (int day = 13; day < 31; day++) {
            text.append(day).append("/01/2025 00:00,10\n");
        }
        text.append("01/31/2025 00:00,10\n");
        Map<String, String> zone = Map.of("zone", "UTC");
        ImportPreview read = preview(text.toString(), zone);
        Fix fix = fix(read, only(read, "contradicting-dates"));
        ImportPreview fixed = preview(text.toString(), Map.of("zone", "UTC", fix.question(), "drop"));
        assertThat(only(fixed, "contradicting-dates").severity()).isEqualTo(Severity.REPAIRED);
        assertThat(fixed.series().get(0).kept()).isEqualTo(18);
    }

    @Test
    void datesOfAnotherFormAreReadInTheOrderThatIsAnsweredForThem() {
        StringBuilder text = new StringBuilder("date,Hall (kWh)\n");
        for (int day = 13; day < 31; day++) {
            text.append(day).append(".01.2025,10\n");
        }
        text.append("01/31/2025,10\n02/13/2025,10\n2025 late,10\n31.02.2025,10\n");
        ImportPreview read = preview(text.toString(), Map.of("zone", "UTC"));
        Finding other = only(read, "contradicting-dates");
        assertThat(other.message())
                .isEqualTo(
                        "“01/31/2025” and others like it (2 cells: A20, A21) cannot be read as day.month.year like the"
                                + " other dates.");
        Fix order = fix(read, other);
        assertThat(order.question()).isEqualTo("date-text:0/0/0");
        assertThat(order.choices()).containsExactly("mdy", "drop");
        Finding none = only(read, "unreadable-date"); // there is no 31 February
        assertThat(fix(read, none).choices()).containsExactly("drop");
        assertThat(only(read, "row-without-time").message()).contains("2025 late");
        assertThat(read.isBlocked()).isTrue();

        ImportPreview answered =
                preview(text.toString(), Map.of("zone", "UTC", order.question(), "mdy", "date-text:0.0.0", "drop"));
        assertThat(answered.isBlocked()).isFalse();
        assertThat(answered.series().get(0).kept()).isEqualTo(20);
        assertThat(answered.series().get(0).last()).contains(java.time.Instant.parse("2025-02-13T00:00:00Z"));
    }

    @Test
    void gapsAreNamedInTheTimesOfTheFile() {
        String text =
                "Zeit,Halle (kWh)\n2025-03-02 10:00,1\n2025-03-02 11:00,1\n2025-03-02 12:00,1\n2025-03-02 15:00,1\n";
        assertThat(only(preview(text, Map.of("zone", "Europe/Berlin", "stamp", "start")), "gap")
                        .message())
                .isEqualTo("Halle: no reading from 2025-03-02 13:00 to 2025-03-02 15:00, Europe/Berlin (2 h).");
    }

    @Test
    void aBillIsComparedAndKeptWithTheFindings() {
        String text = hourly("time,Hall (kWh)", 24 * 31, hour -> "10");
        ImportPreview read = preview(text, Map.of("bill:Hall", "7.44 MWh, 2025-03"));
        assertThat(only(read, "bill").message())
                .isEqualTo("Hall: The readings of 2025-03 are 7,440 kWh, the bill says 7,440 kWh: ±0.00 %.");
        ImportPreview off = preview(text, Map.of("bill:Hall", "7,440 MWh, 2025-03"));
        assertThat(only(off, "bill").message()).contains("It would fit with MWh instead of kWh.");
        ImportPreview wrong = preview(text, Map.of("bill:Hall", "seven"));
        assertThat(only(wrong, "bill").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void timesOfDayBeginOnTheDayThatWasAnswered() {
        StringBuilder text = new StringBuilder("time,room (°C),Hall (kWh)\n");
        for (int i = 0; i < 30; i++) {
            text.append(String.format("%02d:15:00,21,%d%n", i % 24, 1 + i % 3));
        }
        ImportPreview read = preview(text.toString(), Map.of("date", "2024-03-04", "zone", "UTC"));
        assertThat(read.series().get(1).first()).contains(java.time.Instant.parse("2024-03-04T00:15:00Z"));
        assertThat(read.series().get(1).last()).contains(java.time.Instant.parse("2024-03-05T05:15:00Z"));
        ImportPreview asked = preview(text.toString(), Map.of("date", "2024-03-04"));
        assertThat(only(asked, "zone").options())
                .allSatisfy(option -> assertThat(option.total().getAsDouble()).isEqualTo(60));
    }

    @Test
    void aBillCountsTheDaysOfTheZoneThatWasAnswered() {
        StringBuilder text = new StringBuilder("time,Hall (kWh)\n");
        for (int hour = 0; hour < 24 * 31; hour++) {
            text.append(String.format("2025-01-%02d %02d:00,10%n", 1 + hour / 24, hour % 24));
        }
        ImportPreview read = preview(
                text.toString(), Map.of("zone", "Europe/Berlin", "stamp", "start", "bill:Hall", "7440 kWh, 2025-01"));
        assertThat(only(read, "bill").message()).endsWith("the bill says 7,440 kWh: ±0.00 %.");
    }

    @Test
    void oneOfSeveralSheetsIsReadAndRememberedByItsRecipe() throws java.io.IOException {
        byte[] book = workbook("15 min", "Summary");
        ImportPreview all = xlsx(book, Map.of(), List.of());
        assertThat(all.sheets()).containsExactly("15 min", "Summary");
        assertThat(all.guesses()).anySatisfy(guess -> {
            assertThat(guess.question()).isEqualTo("sheet");
            assertThat(guess.alternatives()).containsExactly("15 min", "Summary");
        });
        ImportPreview one = xlsx(book, Map.of("sheet", "15 min"), List.of());
        assertThat(one.sheets()).containsExactly("15 min");
        assertThat(one.series()).hasSize(1);
        assertThat(one.recipe().answers()).containsEntry("sheet", "15 min");
        ImportPreview next = xlsx(book, Map.of(), List.of(one.recipe()));
        assertThat(next.sheets()).containsExactly("15 min");
        ImportPreview wrong = xlsx(book, Map.of("sheet", "May"), List.of());
        assertThat(wrong.findings().get(0).message())
                .isEqualTo("there is no sheet “May” with readings. Those with readings are 15 min, Summary.");
    }

    private static ImportPreview xlsx(
            byte[] book, Map<String, String> answers, List<org.coppice.model.plan.meter.Recipe> known) {
        return Importer.preview(
                ImportFile.of("m.xlsx", book),
                new ImportOptions(answers, Optional.empty(), known, ZoneId.of("UTC")),
                Progress.SILENT);
    }

    /** Sheets with a column of times and one of a meter, named after the sheet. */
    private static byte[] workbook(String... sheets) throws java.io.IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var bytes = new java.io.ByteArrayOutputStream()) {
            for (String name : sheets) {
                var sheet = book.createSheet(name);
                var head = sheet.createRow(0);
                head.createCell(0).setCellValue("time");
                head.createCell(1).setCellValue("Meter of " + name + " (kWh)");
                for (int i = 0; i < 30; i++) {
                    var row = sheet.createRow(i + 1);
                    row.createCell(0).setCellValue(String.format("2025-05-%02dT00:00:00Z", i + 1));
                    row.createCell(1).setCellValue(5 + i % 7);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void theRecipeKeepsFixesButNotWhatHoldsForOneFile() {
        assertThat(List.of("missing:Err", "unit-text:MWatt-h", "use:Sum", "zone"))
                .noneMatch(org.coppice.importers.map.Answers::isOfOneFile);
        assertThat(List.of("bill:Hall", "year", "outlier:Hall", "duplicates"))
                .allMatch(org.coppice.importers.map.Answers::isOfOneFile);
    }
}
