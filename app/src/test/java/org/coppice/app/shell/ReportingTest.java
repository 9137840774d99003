package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Its main figures are those of the baseline, whatever is looked at. */
    @Test
    void whoLooksAtAScenarioIsToldThatTheReportIsOfTheBaseline(@TempDir Path folder) {
        Workspace workspace = SamplePages.workspace(SamplePages.plan());
        Scenario scenario = SamplePages.plan().scenarios().get(0);
        FakeDialogs dialogs = new FakeDialogs();
        Reporting reporting = new Reporting(workspace, dialogs);

        dialogs.files.add(folder.resolve("baseline.xlsx"));
        reporting.write();
        workspace.scenarioProperty().set(scenario.id());
        dialogs.files.add(folder.resolve("scenario.xlsx"));
        reporting.write();

        assertThat(dialogs.told).hasSize(2);
        assertThat(dialogs.told.get(0)).endsWith("baseline.xlsx");
        assertThat(dialogs.told.get(1)).contains("those of the baseline", scenario.name(), "sheet Scenarios");
    }
}
