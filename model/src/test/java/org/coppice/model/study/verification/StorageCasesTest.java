package org.coppice.model.study.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StorageCasesTest {

    /** Needs the hourly mix of BPAT, which does not ship with the program. */
    @Test
    @Tag("real-files")
    void aYearOfTheExplorersBatteryIsMetToAllPrintedDigits() {
        Path files = Path.of(System.getProperty("coppice.real-files"));
        List<VerificationRow> rows = VerificationRunner.run(Optional.of(files)).stream()
                .filter(row -> row.id().startsWith("energy.V3."))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(row -> assertThat(row.passed()).as("%s", row).hasValue(true));
    }
}
