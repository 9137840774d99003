package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

/** Small files, each with one thing that a person would see at once. */
class LayoutsTest {

    private static ImportPreview preview(String... lines) {
        return preview(ImportOptions.none().withAnswer("zone", "UTC"), lines);
    }

    private static ImportPreview preview(ImportOptions options, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Importer.preview(ImportFile.of("a.csv", bytes), options, Progress.SILENT);
    }

    private static List<String> blocking(ImportPreview preview) {
        return preview.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static double total(ImportPreview preview, int series) {
        return preview.series().get(series).total().getAsDouble();
    }

    @Test
    void missingWordsAreNeverZero() {
        ImportPreview preview = preview(
                "Time,kWh",
                "2024-01-01 00:00,1",
                "2024-01-01 01:00,-",
                "2024-01-01 02:00,Not Available",
                "2024-01-01 03:00,4");
        assertThat(blocking(preview)).isEmpty();
        assertThat(preview.series().get(0).kept()).isEqualTo(2);
        assertThat(preview.series().get(0).missing()).isEqualTo(2);
        assertThat(preview.series().get(0).mean()).isEqualTo(2.5);
        assertThat(preview.findings())
                .anyMatch(finding ->
                        finding.code().equals("gap") && finding.message().contains("2 h"));
    }

    @Test
    void aDateThatCanBeReadTwoWaysIsAsked() {
        String[] lines = {"Date,kWh", "01/02/2024,5", "02/03/2024,6", "03/04/2024,7"};
        assertThat(blocking(preview(lines))).containsExactly("date-order");
        ImportPreview answered =
                preview(ImportOptions.none().withAnswer("zone", "UTC").withAnswer("date-order", "mdy"), lines);
        assertThat(answered.isBlocked()).isFalse();
        assertThat(answered.series().get(0).first()).contains(Instant.parse("2024-01-02T00:00:00Z"));
    }

    @Test
    void oneDayAboveTwelveProvesTheOrderOfAll() {
        ImportPreview preview = preview("Date,kWh", "12/30/2024,5", "12/31/2024,6", "01/01/2025,7");
        assertThat(blocking(preview)).isEmpty();
        assertThat(preview.series().get(0).last()).contains(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(preview.series().get(0).stepMinutes()).hasValue(1_440);
    }

    @Test
    void withoutAZoneItIsAsked() {
        ImportPreview preview = preview(ImportOptions.none(), "Time,kWh", "2024-01-01 00:00,1", "2024-01-01 01:00,2");
        assertThat(blocking(preview)).containsExactly("zone");
        assertThat(preview(ImportOptions.none(), "Time (UTC),kWh", "2024-01-01 00:00,1", "2024-01-01 01:00,2")
                        .isBlocked())
                .isFalse();
        assertThat(preview(
                                ImportOptions.none(),
                                "Time zone: Europe/Berlin",
                                "Time,kWh",
                                "2024-07-01 00:00,1",
                                "2024-07-01 01:00,2")
                        .series()
                        .get(0)
                        .first())
                .contains(Instant.parse("2024-06-30T22:00:00Z"));
    }

    @Test
    void oneColumnHoldsSeveralCommodities() {
        ImportPreview preview = preview(
                "Meter type;Date;Value;Unit",
                "Electricity;2024-01-01 00:00;1,5;MWh",
                "Electricity;2024-01-01 01:00;2,5;MWh",
                "Water;2024-01-01 00:00;3;m3",
                "Water;2024-01-01 01:00;4;m3");
        assertThat(blocking(preview)).isEmpty();
        assertThat(preview.series())
                .extracting(ImportedSeries::commodity)
                .containsExactly(Commodity.ELECTRICITY, Commodity.WATER);
        assertThat(total(preview, 0)).isEqualTo(4_000);
        assertThat(total(preview, 1)).isEqualTo(7_000);
        assertThat(preview.series().get(1).unit().symbol()).isEqualTo("L");
    }

    @Test
    void aRegisterBecomesDifferencesAcrossItsRollover() {
        ImportPreview preview = preview(
                "Time,Zählerstand (kWh)",
                "2024-01-01 00:00,99980",
                "2024-01-01 01:00,99995",
                "2024-01-01 02:00,10",
                "2024-01-01 03:00,30",
                "2024-01-01 04:00,35",
                "2024-01-01 05:00,36",
                "2024-01-01 06:00,37",
                "2024-01-01 07:00,38",
                "2024-01-01 08:00,39",
                "2024-01-01 09:00,40",
                "2024-01-01 10:00,41",
                "2024-01-01 11:00,42",
                "2024-01-01 12:00,43",
                "2024-01-01 13:00,44",
                "2024-01-01 14:00,45",
                "2024-01-01 15:00,46",
                "2024-01-01 16:00,47",
                "2024-01-01 17:00,48",
                "2024-01-01 18:00,49",
                "2024-01-01 19:00,50",
                "2024-01-01 20:00,51",
                "2024-01-01 21:00,52",
                "2024-01-01 22:00,53",
                "2024-01-01 23:00,54");
        assertThat(blocking(preview)).isEmpty();
        assertThat(total(preview, 0)).isEqualTo(74);
        assertThat(preview.findings())
                .anyMatch(finding -> finding.code().equals("rollover")
                        && finding.severity() == Severity.REPAIRED
                        && finding.where().equals("a.csv!B4"));
    }

    @Test
    void conflictingDuplicatesAreAskedWithTheirTotals() {
        String[] lines = {
            "Time,kWh", "2024-01-01 00:00,1", "2024-01-01 01:00,2", "2024-01-01 01:00,5", "2024-01-01 02:00,3"
        };
        Finding question = preview(lines).findings().stream()
                .filter(Finding::blocks)
                .findFirst()
                .orElseThrow();
        assertThat(question.code()).isEqualTo("duplicates");
        assertThat(question.options())
                .extracting(Finding.Option::choice)
                .containsExactly("first", "last", "mean", "sum");
        assertThat(question.options())
                .extracting(option -> option.total().getAsDouble())
                .containsExactly(6.0, 9.0, 7.5, 11.0);
        assertThat(total(
                        preview(ImportOptions.none().withAnswer("zone", "UTC").withAnswer("duplicates", "last"), lines),
                        0))
                .isEqualTo(9);
    }

    @Test
    void aRowADayUnfolds() {
        StringBuilder header = new StringBuilder("Date");
        StringBuilder day = new StringBuilder("2024-06-01");
        StringBuilder next = new StringBuilder("2024-06-02");
        for (int h = 0; h < 24; h++) {
            header.append(String.format(",%02d:00", h));
            day.append(",1");
            next.append(",2");
        }
        ImportPreview preview = preview(
                ImportOptions.none().withAnswer("zone", "UTC").withAnswer("unit", "kWh"),
                header.toString(),
                day.toString(),
                next.toString());
        assertThat(preview.isBlocked()).isFalse();
        assertThat(preview.series()).hasSize(1);
        assertThat(total(preview, 0)).isEqualTo(72);
        assertThat(preview.series().get(0).stepMinutes()).hasValue(60);
    }

    @Test
    void dateAndTimeMayStandApartAndMoneyIsLeftOut() {
        ImportPreview preview = preview(
                "Datum;Uhrzeit;Einspeisung (kWh);Betrag (EUR)",
                "31.12.2024;23:00;1,25;0,30",
                "01.01.2025;00:00;2,5;0,60",
                "01.01.2025;01:00;0;0");
        assertThat(blocking(preview)).isEmpty();
        assertThat(preview.series()).hasSize(1);
        assertThat(preview.series().get(0).flow()).isEqualTo(Flow.EXPORT);
        assertThat(total(preview, 0)).isEqualTo(3.75);
        assertThat(preview.findings()).anyMatch(finding -> finding.code().equals("money-column"));
    }

    @Test
    void readingsInTheHourThatSpringSkipsKeepTheirEnergyAndAreAsked() {
        ImportPreview preview = preview(
                ImportOptions.none().withAnswer("zone", "Europe/Berlin"),
                "Time,kWh",
                "2024-03-31 00:00,1",
                "2024-03-31 01:00,2",
                "2024-03-31 02:00,4",
                "2024-03-31 03:00,8",
                "2024-03-31 04:00,16");
        assertThat(blocking(preview)).containsExactly("nonexistent-hour");
        assertThat(total(preview, 0)).isEqualTo(31);
        assertThat(preview.series().get(0).kept()).isEqualTo(4);
    }

    @Test
    void gasByVolumeAsksItsCalorificValue() {
        ImportPreview preview = preview("Time,Natural gas (m3)", "2024-01-01 00:00,1", "2024-01-01 01:00,2");
        assertThat(blocking(preview)).containsExactly("calorific");
        ImportPreview answered = preview(
                ImportOptions.none().withAnswer("zone", "UTC").withAnswer("calorific", "10.5"),
                "Time,Natural gas (m3)",
                "2024-01-01 00:00,1",
                "2024-01-01 01:00,2");
        assertThat(total(answered, 0)).isEqualTo(31.5, offset(1e-9));
        assertThat(answered.series().get(0).sourceTotal()).hasValue(3);
    }
}
