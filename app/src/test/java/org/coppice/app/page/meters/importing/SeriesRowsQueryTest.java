package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coppice.app.control.Statement;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the meters of a file, and what is kept of what they say. */
class SeriesRowsQueryTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());

    /** A March of quarter-hours at 4 kW, in UTC. */
    private ImportSession march(String header) throws IOException {
        StringBuilder text = new StringBuilder("time," + header + "\n");
        for (int i = 0; i < 31 * 96; i++) {
            text.append(String.format(
                    "2024-03-%02dT%02d:%02d:00Z,%s%n", 1 + i / 96, i / 4 % 24, i % 4 * 15, i % 2 == 0 ? "3.9" : "4.1"));
        }
        ImportSession session =
                new ImportSession(workspace, Files.writeString(folder.resolve("march.csv"), text.toString()));
        session.read();
        return session;
    }

    private static ImportState state(ImportSession session) {
        return session.stateProperty().get().orElseThrow();
    }

    private static SeriesRow row(ImportSession session) {
        return SeriesRowsQuery.of(
                        state(session), Map.of("Room 7", session.decisions().billOf("Room 7")))
                .get(0);
    }

    @Test
    void aMeterWhoseNameSaysNothingIsAskedPlainlyWithItsSite() throws IOException {
        ImportSession session = march("Room 7 (kW)");
        assertThat(state(session).open()).extracting(Finding::code).containsExactly("site");
        assertThat(row(session).inProject()).isEqualTo("which site?");
        session.answer("site", "fra");
        assertThat(state(session).open()).extracting(Finding::code).containsExactly("measures:Room 7");
        assertThat(state(session).open().get(0).message()).isEqualTo("What does “Room 7” measure?");
        assertThat(row(session).measures()).contains("");
        session.answer("measures:Room 7", "it");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(row(session).use()).isEqualTo("IT: PUE, cost, carbon");
    }

    @Test
    void onlyShowingItIsAnAnswerToo() throws IOException {
        ImportSession session = march("Room 7 (kW)");
        session.answer(Map.of("site", "fra", "measures:Room 7", "other"));
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(row(session).use()).isEqualTo("no result");
    }

    @Test
    void aNameThatSaysItIsNotAskedFor() throws IOException {
        ImportSession session = march("UPS output (kW)");
        session.answer("site", "fra");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(SeriesRowsQuery.of(state(session), Map.of()).get(0).measures())
                .contains("it");
    }

    @Test
    void totalsAndChoicesStandInTheRow() throws IOException {
        SeriesRow row = row(march("Room 7 (kW)"));
        assertThat(row.unit()).isEqualTo("kW");
        assertThat(row.units()).contains("kWh", "MW");
        assertThat(row.kind()).isEqualTo("average-power");
        assertThat(row.kinds()).containsExactly("average-power", "instantaneous-power");
        assertThat(row.intervals()).isEqualTo("2,976");
        assertThat(row.total()).isEqualTo("2.976\u00a0MWh"); // 744 h × 4 kW
        assertThat(row.peak()).isEqualTo("4.1\u00a0kW");
    }

    @Test
    void anotherUnitChangesTheTotalAtOnce() throws IOException {
        ImportSession session = march("Room 7 (kW)");
        session.answer("unit:Room 7", "kWh");
        assertThat(row(session).total()).isEqualTo("11.9\u00a0MWh"); // 2,976 × 4 kWh
        assertThat(row(session).kind()).isEqualTo("energy");
    }

    @Test
    void monthsStandBesideWhatWasNotChosen() throws IOException {
        ImportSession session = march("Room 7 (kW)");
        ImportedSeries series = state(session).preview().series().get(0);
        Statement months = MonthsQuery.of(state(session), series);
        assertThat(months.header()).startsWith("month", "covered", "as read", "if kWh instead of kW");
        // The zone is Berlin's: one hour of the file is April's, and March begins an hour before the file.
        assertThat(months.rows().get(0).get(0)).isEqualTo("2024-03");
        assertThat(months.rows().get(0).get(1)).isEqualTo("99.8 %");
        assertThat(months.rows()).last().satisfies(all -> {
            assertThat(all.get(2)).isEqualTo("2.976\u00a0MWh");
            assertThat(all.get(3)).isEqualTo("11.9\u00a0MWh");
        });
        assertThat(MonthsQuery.summary(series)).startsWith("mean 4\u00a0kW · load factor 98 %");
    }

    @Test
    void aBillIsComparedNamesWhatWouldFitAndIsKeptWithTheImport() throws IOException {
        ImportSession session = march("Room 7 (kW)");
        session.answer(Map.of("site", "fra", "measures:Room 7", "it"));
        session.bill("Room 7", "11.9 MWh");
        assertThat(row(session).bill()).isEqualTo("-74.99 %");
        assertThat(row(session).fits()).isFalse();
        assertThat(SeriesRowsQuery.check(
                                state(session),
                                state(session).preview().series().get(0),
                                "11.9 MWh")
                        .orElseThrow()
                        .fitting())
                .extracting(other -> other.question() + "=" + other.choice())
                .containsExactly("unit:Room 7=kWh");

        session.answer("unit:Room 7", "kWh");
        assertThat(row(session).fits()).isTrue();
        session.commit(() -> {}, problem -> {
            throw problem;
        });
        ImportRecord record =
                workspace.plan().imports().get(workspace.plan().imports().size() - 1);
        assertThat(record.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("bill");
            assertThat(finding.message()).contains("the bill says 11,900 kWh: +0.03 %");
        });
        assertThat(record.recipe().answers()).containsEntry("bill:Room 7", "11.9 MWh");
        assertThat(workspace.plan().recipes())
                .allSatisfy(recipe -> assertThat(recipe.answers()).doesNotContainKey("bill:Room 7"));
    }

    @Test
    void aBillThatIsNoneBlocksAndSaysHowToWriteIt() throws IOException {
        ImportSession session = march("Hall A (kW)");
        session.bill("Hall A", "a lot");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        assertThat(state(session).open()).extracting(Finding::code).containsExactly("bill");
        session.bill("Hall A", "");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
    }

    @Test
    void aSeriesThatIsLeftOutStaysInTheTable() throws IOException {
        ImportSession session = march("Hall A (kW)");
        session.answer("use:Hall A", "no");
        List<SeriesRow> rows = SeriesRowsQuery.of(state(session), Map.of());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).used()).isFalse();
        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        session.answer("use:Hall A", "yes");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
    }

    @Test
    void everythingThatAMeterMayMeasureHasAWord() {
        for (Meter.Measures measures : Meter.Measures.values()) {
            String answer = measures.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(ImportWords.use(
                            Meter.MEASURES.with(SamplePages.plan().meters().get(0), measures)))
                    .isNotBlank();
            assertThat(List.of("IT load", "whole site", "grid", "generation", "only show it"))
                    .contains(ImportWords.choice("measures:x", answer, SamplePages.plan()));
        }
    }

    @Test
    void whatIsNoElectricityIsNotAskedWhichLoadItIs() throws IOException {
        ImportSession session = march("Supply air (°C)");
        session.answer("site", "fra");
        SeriesRow temperature = SeriesRowsQuery.of(state(session), Map.of()).get(0);
        assertThat(temperature.unit()).isEqualTo("°C");
        assertThat(temperature.measures()).isEmpty();
        assertThat(temperature.use()).isEqualTo("no result");
    }

    @Test
    void gasIsUsedInNoResultWhateverItIsSaidToMeasure() {
        Meter hall = SamplePages.plan().meters().get(0);
        assertThat(ImportWords.use(hall)).isEqualTo("IT: PUE, cost, carbon");
        assertThat(ImportWords.use(Meter.COMMODITY.with(hall, Commodity.GAS))).isEqualTo("no result");
    }

    private SeriesRow first(String name, String text) throws IOException {
        ImportSession session = new ImportSession(workspace, Files.writeString(folder.resolve(name), text));
        session.read();
        return SeriesRowsQuery.of(state(session), Map.of()).get(0);
    }

    @Test
    void thePeakOfBillsIsTheirHighestMeanPower() throws IOException {
        SeriesRow row = first("bills.csv", """
            start,end,Hall (kWh)
            2024-01-01T00:00:00Z,2024-02-01T00:00:00Z,744
            2024-02-01T00:00:00Z,2024-03-01T00:00:00Z,1392
            2024-03-01T00:00:00Z,2024-04-01T00:00:00Z,744
            """);
        assertThat(row.peak()).isEqualTo("2\u00a0kW"); // 1,392 kWh in the 696 h of February
    }

    @Test
    void sharesAreShownAsTheyStandInTheFile() throws IOException {
        StringBuilder text = new StringBuilder("City,Latitude,Longitude,Time Zone,Elevation\nTown,33.4,-112,-7,339\n"
                + "Year,Month,Day,Hour,GHI,Tdry,RH\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append("2025,7,1,").append(hour).append(",500,30,40\n");
        }
        ImportSession session =
                new ImportSession(workspace, Files.writeString(folder.resolve("air.csv"), text.toString()));
        session.read();
        assertThat(SeriesRowsQuery.of(state(session), Map.of()))
                .filteredOn(row -> row.name().contains("humidity"))
                .extracting(SeriesRow::total)
                .containsExactly("⌀ 40\u00a0%");
    }
}
