package org.coppice.importers.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

class DollarTest {
    private static ImportPreview read(String time, ImportOptions options) {
        String csv = time + ",Price ($/MWh)\n"
                + IntStream.range(0, 24)
                        .mapToObj(i -> String.format("2024-06-20 %02d:00,%d.5%n", i, 40 + i % 5))
                        .collect(Collectors.joining());
        return Importer.preview(
                ImportFile.of("prices.csv", csv.getBytes(StandardCharsets.UTF_8)), options, Progress.SILENT);
    }

    private static List<String> asked(ImportPreview preview) {
        return preview.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    private static String unit(ImportPreview preview) {
        return preview.series().get(0).unit().symbol();
    }

    @Test
    void theZoneTellsWhoseDollarsTheyAre() {
        ImportPreview sydney = read("Time", ImportOptions.none().withAnswer("zone", "Australia/Sydney"));
        assertThat(asked(sydney)).isEmpty();
        assertThat(unit(sydney)).isEqualTo("AUD/kWh");
        assertThat(sydney.findings())
                .anyMatch(finding ->
                        finding.code().equals("dollar") && finding.message().contains("AUD"));
        assertThat(unit(read("Time", ImportOptions.none().withAnswer("zone", "America/Toronto"))))
                .isEqualTo("CAD/kWh");
        assertThat(unit(read("Time", ImportOptions.none().withAnswer("zone", "America/Chicago"))))
                .isEqualTo("USD/kWh");
    }

    @Test
    void whereTheZoneIsOpenItIsAskedAloneAndTheDollarSaid() {
        ImportPreview preview = read("Time", ImportOptions.none());
        assertThat(asked(preview)).containsExactly("zone");
        assertThat(preview.findings()).anyMatch(finding -> finding.code().equals("dollar"));
    }

    @Test
    void aZoneOfNoDollarLeavesItOpen() {
        ImportPreview preview = read("Time (UTC)", ImportOptions.none());
        assertThat(asked(preview)).containsExactly("unit");
        assertThat(unit(preview)).isEqualTo("USD/kWh");

        ImportPreview answered = read("Time (UTC)", ImportOptions.none().withAnswer("unit", "CAD/MWh"));
        assertThat(asked(answered)).isEmpty();
        assertThat(unit(answered)).isEqualTo("CAD/kWh");
    }

    @Test
    void otherMoneyIsLeftAlone() {
        ImportPreview preview = Importer.preview(
                ImportFile.of(
                        "prices.csv",
                        "Time (UTC),Price (EUR/MWh)\n2024-06-20 00:00,40\n2024-06-20 01:00,41\n"
                                .getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none(),
                Progress.SILENT);
        assertThat(asked(preview)).isEmpty();
        assertThat(unit(preview)).isEqualTo("EUR/kWh");
    }
}
