package org.coppice.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

/** The real importer on the sample's workbook: each planted trap is found, and what is left is what the generator knows. */
class SampleImportTest {
    private static final SampleProject SAMPLE = SampleProject.create("two-sites");
    private static final SampleReadings READINGS = SampleReadings.of(SAMPLE.plan());
    private static final ImportPreview PREVIEW = Importer.preview(
            ImportFile.of(SAMPLE.fileName(), SAMPLE.workbook()),
            ImportOptions.none().withKnown(SAMPLE.plan().recipes()),
            Progress.SILENT);

    @Test
    void theRememberedRecipeLeavesNothingToAskOrToGuess() {
        assertThat(PREVIEW.isBlocked()).isFalse();
        assertThat(PREVIEW.findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.QUESTION, Severity.ERROR, Severity.WARNING);
        assertThat(PREVIEW.recipe().fingerprint())
                .isEqualTo(SAMPLE.plan().recipes().get(0).fingerprint());
        assertThat(PREVIEW.guesses())
                .filteredOn(guess ->
                        guess.question().equals("zone") || guess.question().equals("stamp"))
                .allSatisfy(guess -> assertThat(guess.evidence()).isEqualTo("remembered from an earlier import"));
    }

    @Test
    void withoutTheRecipeTheZoneIsAsked() {
        ImportPreview unaided = Importer.preview(
                ImportFile.of(SAMPLE.fileName(), SAMPLE.workbook()), ImportOptions.none(), Progress.SILENT);
        assertThat(unaided.findings())
                .filteredOn(Finding::blocks)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("zone"));
    }

    @Test
    void totalsAreThoseTheGeneratorKnows() {
        double silent = 0;
        for (int i = 0; i < READINGS.axis().length(); i++) {
            silent += Trap.inGap(UntidyWorkbook.endOf(READINGS.axis(), i)) ? READINGS.hallB()[i] : 0;
        }
        assertThat(total("Hall A")).isCloseTo(sum(READINGS.hallA()), within(1e-4));
        assertThat(total("Hall B")).isCloseTo(sum(READINGS.hallB()) - silent, within(1e-4));
        assertThat(total("Wind farm")).isCloseTo(sum(READINGS.wind()) * 1000, within(1e-3));
    }

    @Test
    void everyReadingLiesWhereItWasMetered() {
        ImportedSeries hallA = series("Hall A");
        assertThat(hallA.first()).contains(Instant.parse("2024-12-31T23:00:00Z"));
        assertThat(hallA.last()).contains(Instant.parse("2025-12-31T22:45:00Z"));
        assertThat(hallA.data().values()).hasSize(35_040).containsExactly(READINGS.hallA(), within(1e-9));
        long[] starts = new long[35_040];
        Arrays.setAll(starts, i -> READINGS.axis().startOf(i).getEpochSecond());
        assertThat(hallA.data().starts()).isEqualTo(starts);
        assertThat(series("Wind farm").stepMinutes()).hasValue(60);
    }

    @Test
    void theGapIsFoundAndStaysAGap() {
        assertThat(series("Hall B").missing()).isEqualTo(56);
        assertThat(finding("gap").message()).contains("Hall B").containsPattern("\\(14(\\.00)? h\\)");
        assertThat(finding("gap").action()).contains("gap");
    }

    @Test
    void theHourThatComesTwiceIsCountedOnce() {
        assertThat(series("Hall A").duplicates()).isEqualTo(4);
        assertThat(series("Hall B").duplicates()).isEqualTo(4);
        assertThat(finding("duplicate").severity()).isEqualTo(Severity.REPAIRED);
    }

    @Test
    void theDayInMegawattHoursIsConverted() {
        assertThat(finding("unit-change").message()).contains("96 readings are in MWh");
        assertThat(finding("unit-change").severity()).isEqualTo(Severity.REPAIRED);
    }

    @Test
    void theHourOfAutumnIsToldApart() {
        assertThat(finding("clock-change").message()).contains("comes twice");
        assertThat(series("Hall A").kept()).isEqualTo(35_040);
    }

    private static Finding finding(String code) {
        return PREVIEW.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ImportedSeries series(String name) {
        return PREVIEW.series().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double total(String name) {
        return series(name).total().orElseThrow();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
