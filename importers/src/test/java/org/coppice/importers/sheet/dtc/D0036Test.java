package org.coppice.importers.sheet.dtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

class D0036Test {
    private static String day(String date, int halfHours, double first) {
        return "102|" + date + "|\n"
                + IntStream.range(0, halfHours)
                        .mapToObj(i -> String.format(Locale.ROOT, "103|%s|%.1f|\n", i == 1 ? "E" : "A", first + i % 7))
                        .collect(Collectors.joining());
    }

    private static ImportPreview read(String records) {
        String flow = "ZHV|0000000001|D0036001|C|AAAA|X|BBBB|20241101120000||||OPER|\n" + records
                + "ZPT|0000000001|100||1|20241101120000|\n";
        return Importer.preview(
                ImportFile.of("flow.txt", flow.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none(),
                Progress.SILENT);
    }

    @Test
    void halfHoursByTheBritishClockThroughTheLongDay() {
        ImportPreview preview = read("101|1200000000001|AI|AAAA|\n" + day("20241026", 48, 1) + day("20241027", 50, 2)
                + "101|1200000000001|AE|AAAA|\n" + day("20241026", 48, 0)
                + "101|1200000000001|RI|AAAA|\n" + day("20241026", 48, 5));

        assertThat(preview.findings().stream().filter(Finding::blocks)).isEmpty();
        assertThat(preview.series()).hasSize(2);
        assertThat(preview.series().get(0).flow().text()).isEqualTo("import");
        assertThat(preview.series().get(0).kept()).isEqualTo(98);
        assertThat(preview.series().get(0).missing()).isZero();
        assertThat(preview.series().get(0).total()).hasValue(48 + 141 + 100 + 147);
        assertThat(preview.series().get(0).first()).contains(Instant.parse("2024-10-25T23:00:00Z"));
        assertThat(preview.series().get(0).last()).contains(Instant.parse("2024-10-27T23:30:00Z"));
        assertThat(preview.series().get(1).flow().text()).isEqualTo("export");
        assertThat(preview.series().get(1).total()).hasValue(141);
    }

    @Test
    void aDayWithAHalfHourTooFewIsRefusedWithItsPlace() {
        ImportPreview preview = read("101|1200000000001|AI|AAAA|\n" + day("20240601", 47, 1));

        assertThat(preview.series()).isEmpty();
        assertThat(preview.findings().get(0).message())
                .contains("48 half hours")
                .contains("47");
        assertThat(preview.findings().get(0).message()
                        + preview.findings().get(0).where())
                .contains("B3");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        assertThat(read("101|1200000000001|AI|AAAA|\n" + day("20240631", 48, 1))
                        .findings()
                        .get(0)
                        .message())
                .contains("20240631");
    }
}
