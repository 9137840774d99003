package org.coppice.importers.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve whole numbers without headers are ISD-lite only where each stands for what it says. */
class ServiceLayoutsTest {
    private static final String HOUR = "2024 06 20 %02d   153   100 10132   270    50     8     0 -9999\n";

    private static Table table(String line) {
        String text = line.formatted(0) + line.formatted(1) + line.formatted(2);
        return new FileTables(ImportFile.of("010010-99999-2024.txt", text.getBytes(StandardCharsets.UTF_8)))
                .read(Opening.plain(), Progress.SILENT)
                .tables()
                .get(0);
    }

    @Test
    void theHoursOfIsdLiteAreKnownByTheirShape() {
        assertThat(ServiceLayouts.isdLite(table(HOUR)))
                .map(WeatherLayout::format)
                .contains("ISD-lite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024 06 20 %02d   153   100 10132   412    50     8     0 -9999\n", // no direction of the wind
                "2024 06 20 %02d   153   100 10132   270    50    81     0 -9999\n", // no code of the sky
                "2024 13 20 %02d   153   100 10132   270    50     8     0 -9999\n", // no month
                "1824 06 20 %02d   153   100 10132   270    50     8     0 -9999\n", // no year of the database
                "2024 06 20 %02d   153   100 10132   270    50     8     0\n" // a column too few
            })
    void whatOnlyLooksLikeItIsNot(String line) {
        assertThat(ServiceLayouts.isdLite(table(line))).isEmpty();
    }
}
