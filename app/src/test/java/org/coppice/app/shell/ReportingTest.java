package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {

    @ParameterizedTest
    @CsvSource({
        "Our data centre, Our data centre.xlsx",
        "'Two sites (sample, invented)', Two sites -sample- invented.xlsx",
        "Köln/Süd: 2025, Köln-Süd- 2025.xlsx",
        "'a\\b*c?', a-b-c.xlsx",
        "'...', report.xlsx"
    })
    void theReportIsNamedAfterTheProjectInAWayEverySystemTakes(String project, String file) {
        assertThat(Reporting.fileName(project)).isEqualTo(file);
    }
}
