package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.app.intake.SeriesEffect;
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

    private static SeriesEffect effect(ImportState state, String series) {
        return state.intake().effects().stream()
                .filter(effect -> effect.series().equals(series))
                .findFirst()
                .orElseThrow();
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

    private ImportSession localHours() throws IOException {
        StringBuilder text = new StringBuilder("time,Room 9 (kWh)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01 ").append(hour).append(":00,3\n");
        }
        return session("room.csv", text.toString());
    }

    @Test
    void anAnswerThatIsNoneIsTakenBackAndSaid() throws IOException {
        ImportSession session = localHours();
        session.answer("site", "fra");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        int questions = state(session).open().size();

        session.answer("zone", "Europe/Berln");

        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        assertThat(session.doingProperty().get()).startsWith("“Europe/Berln” is no time zone. Maybe Europe/Berlin?");
        assertThat(state(session).open()).hasSize(questions);
        assertThat(session.decisions().answers()).containsOnlyKeys("site");

        session.answer("zone", "Europe/Berlin");
        assertThat(session.doingProperty().get()).isEmpty();
        assertThat(state(session).open()).hasSize(questions - 1);
    }

    /** The day is still asked, so the file would be on its way, but under such a zone nothing of it can be read. */
    @Test
    void anAnswerThatIsNoneIsTakenBackWhileOtherQuestionsAreOpen() throws IOException {
        StringBuilder text = new StringBuilder("time,Room 9 (kWh)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append(hour).append(":00,3\n");
        }
        ImportSession session = session("room.csv", text.toString());
        assertThat(questions(session)).contains("date", "zone");

        session.answer("zone", "2025-03-28");

        assertThat(session.doingProperty().get()).startsWith("“2025-03-28” is no time zone.");
        assertThat(questions(session)).contains("date", "zone");
        assertThat(state(session).preview().series()).hasSize(1);
        assertThat(session.decisions().answers()).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatItWasSaidToBeIsReadAsBefore() throws IOException {
        ImportSession session = localHours();

        session.answer("as", "tariff");

        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        assertThat(session.doingProperty().get()).isNotEmpty();
        assertThat(state(session).preview().series()).hasSize(1);
        assertThat(session.decisions().answers()).isEmpty();
    }

    @Test
    void whatAWeatherFileSaysOfItselfIsNoQuestion() throws IOException {
        StringBuilder text =
                new StringBuilder("City,Latitude,Longitude,Time Zone,Elevation\nPhoenix,33.43,-112.02,-7,339\n"
                        + "Year,Month,Day,Hour,GHI,Tdry,RH\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append("2025,7,1,").append(hour).append(",500,30,40\n");
        }
        ImportState weather = state(session("phoenix.csv", text.toString()));
        assertThat(weather.preview().guesses())
                .anyMatch(guess -> guess.question().equals("zone"))
                .noneMatch(weather::takesAnyText);

        ImportState hours = state(localHours());
        assertThat(hours.preview().guesses())
                .anyMatch(guess -> guess.question().equals("zone") && hours.takesAnyText(guess));
    }

    @Test
    void seriesWithoutAUnitAreAskedOnceForAll() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01T").append(hour).append(":00:00Z,3,4,5\n");
        }
        ImportSession session = session("export.csv", text.toString());
        Finding units = state(session).open().stream()
                .filter(finding -> finding.code().startsWith("unit"))
                .findFirst()
                .orElseThrow();
        assertThat(state(session).open())
                .filteredOn(finding -> finding.code().startsWith("unit"))
                .hasSize(1);
        assertThat(units.message()).endsWith(": the file names no unit. Which is it?");
        assertThat(units.options().get(0).total()).hasValue(120.0); // 10 hours of 3 + 4 + 5 kWh
        assertThat(ImportWords.action(units)).isEqualTo("What is chosen holds for all 3 of them.");

        session.answer(units.code(), "MWh");

        assertThat(session.decisions().answers()).hasSize(3).allSatisfy((question, answer) -> {
            assertThat(question).startsWith("unit:export");
            assertThat(answer).isEqualTo("MWh");
        });
        assertThat(state(session).preview().series())
                .allMatch(series -> series.sourceUnit().equals("MWh"));
    }

    @Test
    void unlikeFuelsAreAskedOneByOne() throws IOException {
        StringBuilder text = new StringBuilder("time,Gas (m³),Gas oil (L)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01T").append(hour).append(":00:00Z,3,4\n");
        }
        assertThat(state(session("fuel.csv", text.toString())).open())
                .filteredOn(finding -> finding.code().startsWith("calorific"))
                .hasSize(2);
    }

    @Test
    void whatNewMetersMeasureIsSaidOnlyOfThoseThatDoNotSayIt() throws IOException {
        StringBuilder text = new StringBuilder("time,Server cluster (kWh),L1 (kWh),L2 (kWh)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01T").append(hour).append(":00:00Z,30,3,4\n");
        }
        ImportSession session = session("room.csv", text.toString());
        session.answer("site", "fra");
        assertThat(state(session).open()).extracting(Finding::code).containsExactly("measures");

        session.answer("measures", "other");

        assertThat(session.decisions().answers()).containsOnlyKeys("site", "measures:L1", "measures:L2");
        assertThat(effect(state(session), "Server cluster").meter().measures())
                .isEqualTo(org.coppice.model.plan.meter.Meter.Measures.IT);
    }

    @Test
    void aQuestionOfSeveralSeriesUnderOneCodeIsShownOnce() throws IOException {
        StringBuilder text = new StringBuilder("time,Hall A (kWh),Hall B (kWh)\n");
        for (int hour = 10; hour < 20; hour++) {
            text.append("2025-06-01T").append(hour).append(":00:00Z,3,4\n");
        }
        ImportSession session =
                session("twice.csv", text.append("2025-06-01T12:00:00Z,9,9\n").toString());

        assertThat(state(session).open())
                .filteredOn(finding -> finding.code().equals("duplicates"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.options().get(0).total()).hasValue(70.0)); // 10 × (3 + 4)
        session.answer("duplicates", "first");
        assertThat(questions(session)).doesNotContain("duplicates");
    }

    /** Who answers from above would else take the zone of the first site for a file of another. */
    @Test
    void theSiteIsAskedBeforeTheZoneSoThatItsOwnIsOffered() throws IOException {
        StringBuilder text = new StringBuilder("time,Hall A (kWh)\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append(String.format("2025-03-14 %02d:00,5%n", hour));
        }
        ImportSession session = session("hall.csv", text.toString().replace("Hall A", "UPS 9"));
        assertThat(state(session).open()).extracting(Finding::code).startsWith("site", "zone");
        session.answer("site", "cmh");
        Finding zone = state(session).open().get(0);
        assertThat(zone.code()).isEqualTo("zone");
        assertThat(zone.options().get(0).choice()).isEqualTo("America/New_York");
    }

    /** One question is shown, whose answer holds for both: it says so by name. */
    @Test
    void aQuestionThatHoldsForSeveralMetersNamesTheOthers() throws IOException {
        String header = "time,UPS 8 (kWh),UPS 9 (kWh)\n";
        ImportSession first = session("may.csv", header + "2025-05-01T10:00:00Z,5,6\n2025-05-01T11:00:00Z,5,6\n");
        first.answer("site", "fra");
        first.commit(() -> {}, problem -> {
            throw problem;
        });
        ImportSession again = session("again.csv", header + "2025-05-01T10:00:00Z,7,8\n2025-05-01T11:00:00Z,5,6\n");
        Finding overlap = state(again).open().get(0);
        assertThat(overlap.message()).startsWith("Of “UPS 8” 1 reading is in the project");
        assertThat(overlap.action()).isEqualTo("The same is asked of “UPS 9”; what is chosen holds for all.");
    }
}
