package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.recognise.Guess;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSessionTest {
    @TempDir
    Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());

    private ImportSession session(String name, String text) throws IOException {
        ImportSession session = new ImportSession(workspace, Files.writeString(folder.resolve(name), text));
        session.read();
        return session;
    }

    private static ImportState state(ImportSession session) {
        return session.stateProperty().get().orElseThrow();
    }

    private static List<String> questions(ImportSession session) {
        return state(session).findings().stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .toList();
    }

    @Test
    void aWeatherFileIsKnownAndBecomesTheWeatherOfASiteInOneStep() throws IOException {
        StringBuilder text =
                new StringBuilder("City,Latitude,Longitude,Time Zone,Elevation\nPhoenix,33.43,-112.02,-7,339\n"
                        + "Year,Month,Day,Hour,GHI,Tdry,RH\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append("2025,7,1,").append(hour).append(",500,30,40\n");
        }
        ImportSession session = session("phoenix.csv", text.toString());
        Guess kind = state(session).preview().guesses().get(0);
        assertThat(kind.question()).isEqualTo("as");
        assertThat(kind.chosen()).isEqualTo("weather");
        assertThat(kind.alternatives()).contains("meters", "grid", "certificates", "jobs", "assets", "tariff");
        assertThat(questions(session)).containsExactly("site");

        session.answer("site", "cmh");
        session.commit(() -> {}, problem -> {
            throw problem;
        });

        Plan after = workspace.plan();
        assertThat(after.findWeather(after.findSite("cmh").orElseThrow())).isPresent();
        workspace.undo();
        assertThat(workspace.plan().weather()).isEmpty();
        assertThat(workspace.plan().meters()).hasSameSizeAs(SamplePages.plan().meters());
    }

    @Test
    void aTableIsReadAsMetersUntilItIsSaidToBeOfTheGrid() throws IOException {
        StringBuilder text = new StringBuilder("time,intensity (g/kWh),price (EUR/MWh)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01T").append(hour).append(":00:00Z,300,80\n");
        }
        ImportSession session = session("grid.csv", text.toString());
        assertThat(state(session).preview().guesses().get(0).chosen()).isEqualTo("meters");
        assertThat(state(session).preview().series()).hasSize(2);
        assertThat(state(session).open().get(0).message())
                .isEqualTo("“intensity (g/kWh)”, “price (EUR/MWh)” are a carbon intensity or a price."
                        + " Is this file of the grid, or of meters of a site?");

        session.answer("as", "grid");
        session.answer("site", "fra");
        assertThat(questions(session)).containsExactly("column");
        session.answer("column", "intensity (g/kWh)");
        assertThat(questions(session)).isEmpty();
        session.commit(() -> {}, problem -> {
            throw problem;
        });

        Plan after = workspace.plan();
        assertThat(after.findFactor(
                                after.findSite("fra").orElseThrow().gridFactor().orElseThrow())
                        .orElseThrow()
                        .isHourly())
                .isTrue();
    }
}
