package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

/** Rows like the one before are taken at once; whatever interrupts them counts as if each row were read by itself. */
class LikeRowsTest {
    private static final int HOURS = 3_000;
    private static final LocalDateTime FROM = LocalDateTime.of(2024, 1, 1, 0, 0);

    /** Two meters, one after the other, with estimates, unknown words, blanks, words for values, and rows without a time among them. */
    private static String file() {
        StringBuilder text = new StringBuilder("Time (UTC);Meter;kWh;Quality\n");
        for (String meter : new String[] {"Hall A", "Hall B"}) {
            for (int i = 0; i < HOURS; i++) {
                String quality = i % 50 == 9 ? "odd" : i % 7 == 0 ? "estimated" : i % 11 == 0 ? "" : "measured";
                String value = i % 100 == 33 ? "" : i % 500 == 77 ? "-" : i * 37 % 101 + ".25";
                text.append(FROM.plusHours(i)).append(';').append(meter).append(';');
                text.append(value).append(';').append(quality).append('\n');
                if (i % 900 == 450) {
                    text.append(";;;\n").append("interrupted;").append(meter).append(";;\n");
                }
            }
        }
        return text.toString();
    }

    @Test
    void everyReadingKeepsItsValueQualityAndPlace() {
        ImportPreview preview = Importer.preview(
                ImportFile.of("a.csv", file().getBytes(StandardCharsets.UTF_8)), ImportOptions.none(), Progress.SILENT);

        assertThat(preview.series()).extracting(ImportedSeries::name).containsExactly("Hall A", "Hall B");
        for (ImportedSeries series : preview.series()) {
            // 3,000 hours less 30 blanks and 6 dashes.
            double sum = 0;
            int kept = 0;
            Map<Integer, Integer> qualities = new TreeMap<>();
            for (int i = 0; i < HOURS; i++) {
                boolean missing = i % 100 == 33 || i % 500 == 77;
                sum += missing ? 0 : i * 37 % 101 + 0.25;
                kept += missing ? 0 : 1;
                ReadingQuality quality = missing
                        ? ReadingQuality.MISSING
                        : i % 50 != 9 && i % 7 == 0 ? ReadingQuality.ESTIMATED : ReadingQuality.ACTUAL;
                qualities.merge(quality.ordinal(), 1, Integer::sum);
            }
            assertThat(series.kept()).isEqualTo(kept).isEqualTo(HOURS - 36);
            assertThat(series.total().getAsDouble()).isEqualTo(sum, offset(1e-6));
            assertThat(qualitiesOf(series.data())).isEqualTo(qualities);
        }
    }

    private static Map<Integer, Integer> qualitiesOf(Readings readings) {
        Map<Integer, Integer> qualities = new TreeMap<>();
        for (byte quality : readings.quality()) {
            qualities.merge((int) quality, 1, Integer::sum);
        }
        return qualities;
    }

    /** The readings of a file whose qualities are these, one an hour, each of 1 kWh. */
    private static ImportedSeries withQualities(String... qualities) {
        StringBuilder text = new StringBuilder("Time (UTC);kWh;Quality\n");
        for (int i = 0; i < qualities.length; i++) {
            text.append(FROM.plusHours(i)).append(";1;").append(qualities[i]).append('\n');
        }
        ImportPreview preview = Importer.preview(
                ImportFile.of("a.csv", text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none(),
                Progress.SILENT);
        return preview.series().get(0);
    }

    @Test
    void aLetterIsMissingUnlessTheWholeColumnSaysIt() {
        String[] mixed = new String[48];
        java.util.Arrays.fill(mixed, 0, 40, "A");
        java.util.Arrays.fill(mixed, 40, 48, "M");
        assertThat(withQualities(mixed).kept()).isEqualTo(40);

        String[] alike = new String[48];
        java.util.Arrays.fill(alike, "M");
        assertThat(withQualities(alike).kept()).isEqualTo(48);
    }

    @Test
    void aWordThatSaysNothingIsCountedEachTime() {
        ImportPreview preview = Importer.preview(
                ImportFile.of("a.csv", file().getBytes(StandardCharsets.UTF_8)), ImportOptions.none(), Progress.SILENT);

        // Rows 9, 59, 109, … of each meter: 60 of 3,000; the first stands in row 11 of the file.
        assertThat(preview.findings())
                .filteredOn(finding -> finding.code().equals("unknown-quality"))
                .singleElement()
                .extracting(Finding::message, Finding::where)
                .satisfies(told ->
                        assertThat(told.toString()).contains("120 cells").contains("D11"));
    }

    @Test
    void numbersThatTellOfEstimatesAreReadInEveryRow() {
        StringBuilder text = new StringBuilder("Time (UTC);kWh;Estimated\n");
        for (int i = 0; i < HOURS; i++) {
            text.append(FROM.plusHours(i))
                    .append(";5.25;")
                    .append(i % 4 == 3 ? 1 : 0)
                    .append('\n');
        }

        ImportPreview preview = Importer.preview(
                ImportFile.of("a.csv", text.toString().getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none(),
                Progress.SILENT);

        assertThat(qualitiesOf(preview.series().get(0).data()))
                .isEqualTo(Map.of(
                        ReadingQuality.ACTUAL.ordinal(), HOURS * 3 / 4,
                        ReadingQuality.ESTIMATED.ordinal(), HOURS / 4));
    }
}
