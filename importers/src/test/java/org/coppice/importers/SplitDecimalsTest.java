package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comma that parts decimals and columns alike makes whole numbers of all values; a column of its own does not. */
class SplitDecimalsTest {

    private static List<Finding> refused(String text) {
        return Importer.preview(
                        ImportFile.of("hall.csv", text.getBytes(StandardCharsets.UTF_8)),
                        ImportOptions.none().withAnswer("zone", "UTC").withAnswer("unit", "kWh"),
                        Progress.SILENT)
                .findings()
                .stream()
                .filter(finding -> finding.code().equals("split-decimals"))
                .toList();
    }

    private static String rows(String first, String second, String third) {
        return "\n2025-01-01 00:00" + first + "\n2025-01-01 01:00" + second + "\n2025-01-01 02:00" + third + "\n";
    }

    @Test
    void theCellIsNamedWithBothNumbers() {
        assertThat(refused("Time,kWh" + rows(",1,5", ",2,25", ",3,75")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.where()).isEqualTo("hall.csv!B2");
                    assertThat(finding.message()).contains("1 and 5");
                });
    }

    @Test
    void severalMetersAreRefusedAtTheFirst() {
        assertThat(refused("Time,Hall A kWh,Hall B kWh" + rows(",1,5,2,25", ",2,5,3,5", ",3,75,4,0")))
                .hasSize(1);
    }

    @Test
    void aNumberWithoutDecimalsAmongThemDoesNotHideThem() {
        assertThat(refused("Time,kWh" + rows(",10,", ",25,5", ",31,75"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Time,kWh,", "Time,kWh,Note", "Time,kWh"})
    void flagsAndDecimalsBehindAreColumnsOfTheirOwn(String header) {
        assertThat(refused(header + rows(",1,0", ",2,0", ",3,1"))).isEmpty();
        assertThat(refused(header + rows(",1.5,7", ",2.5,8", ",3.75,9"))).isEmpty();
    }

    @Test
    void aHeaderMakesItAColumn() {
        assertThat(refused("Time,kWh,Visitors" + rows(",1,5", ",2,25", ",3,75")))
                .isEmpty();
    }

    @Test
    void whereSemicolonsPartColumnsACommaPartsNone() {
        assertThat(refused(("Time;kWh;" + rows(";1;220", ";2;221", ";3;220")))).isEmpty();
    }
}
