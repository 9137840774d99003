package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists instead of readings, through the same steps: known by their headers, shown, asked about, committed, undone. */
class ListImportTest {
    private static final String CERTIFICATES = "Plant,Technology,Country,Vintage,Volume (MWh),Certificate status\n"
            + "Norrby,Wind,SE,2024,120,Cancelled\nNorrby,Wind,SE,2024,30,Cancelled\nSolheim,Solar,SE,2024,7,Issued\n";

    @TempDir
    private Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final List<UserError> complaints = new ArrayList<>();
    private final ImportQueue queue = new ImportQueue(workspace, complaints::add);

    private ImportSession read(String name, String text) throws IOException {
        queue.add(List.of(Files.writeString(folder.resolve(name), text)));
        return queue.sessions().get(queue.sessions().size() - 1);
    }

    private static ImportState state(ImportSession session) {
        return session.stateProperty().get().orElseThrow();
    }

    private static List<String> open(ImportSession session) {
        return state(session).open().stream().map(Finding::code).toList();
    }

    @Test
    void aRegisterOfCertificatesIsKnownShownCommittedAndUndone() throws IOException {
        ImportSession session = read("gos.csv", CERTIFICATES);
        ImportState read = state(session);
        assertThat(read.preview().guesses().get(0).chosen()).isEqualTo("certificates");
        assertThat(read.preview().tables().get(0).size()).isEqualTo(4);
        assertThat(read.read().totals().orElseThrow().rows())
                .contains(
                        List.of("Norrby", "wind", "SE", "2024", "cancelled", "150"),
                        List.of("=all", "", "", "", "", "157"));
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(read.commitText()).isEqualTo("Commit 3 rows");

        queue.commit(session);

        assertThat(complaints).isEmpty();
        assertThat(session.stageProperty().get()).isEqualTo(Stage.DONE);
        Plan after = workspace.plan();
        assertThat(after.contracts())
                .filteredOn(each ->
                        each instanceof Certificates made && made.plant().equals("Norrby"))
                .hasSize(1);
        assertThat(after.imports()).anyMatch(each -> each.file().equals("gos.csv"));
        workspace.undo();
        assertThat(workspace.plan().contracts()).isEqualTo(SamplePages.plan().contracts());
        workspace.redo();
        assertThat(workspace.plan().contracts()).isEqualTo(after.contracts());
    }

    @Test
    void theSameRegisterAgainIsKnown() throws IOException {
        queue.commit(read("gos.csv", CERTIFICATES));
        assertThat(read("again.csv", CERTIFICATES).stageProperty().get()).isEqualTo(Stage.KNOWN);
    }

    @Test
    void whatIsAnsweredForOneRegisterIsRememberedForTheNext() throws IOException {
        String header = "Plant,Technology,Country,Vintage,Certificates\n";
        ImportSession first = read("q1.csv", header + "Norrby,Wind,SE,2024,5\n");
        assertThat(open(first)).containsExactly("cancelled");
        queue.answer(first, "cancelled", "yes");
        queue.commit(first);
        ImportSession second = read("q2.csv", header + "Norrby,Wind,SE,2025,6\n");
        assertThat(open(second)).isEmpty();
        assertThat(second.stageProperty().get()).isEqualTo(Stage.READY);
    }

    @Test
    void aLogOfJobsAsksForItsZoneAndFleet() throws IOException {
        Fleet fleet = SamplePages.plan().fleets().get(0);
        ImportSession session = read(
                "sacct.csv",
                "JobID,Start,End,Nodes\n"
                        + "1,2025-06-20T08:00:00,2025-06-20T10:00:00,1\n"
                        + "2,2025-06-20T09:00:00,2025-06-20T10:00:00,1\n");
        assertThat(state(session).preview().guesses().get(0).chosen()).isEqualTo("jobs");
        assertThat(open(session)).contains("zone", "fleet");
        session.answer(Map.of("zone", "Europe/Berlin", "fleet", fleet.id()));
        assertThat(open(session)).isEmpty();
        assertThat(state(session).read().totals().orElseThrow().rows()).contains(List.of("node-hours", "3"));
        queue.commit(session);
        assertThat(workspace.plan().workloads())
                .anyMatch(each -> each instanceof Batch batch && batch.fleet().equals(fleet.id()));
    }

    @Test
    void aListOfWhichEveryRowIsLeftOutIsNotCalledKnown() throws IOException {
        ImportSession session = read("servers.csv", "Model,Count,Purchase date,Site\nOldbox,3,2024-01-01,Frankfurt\n");
        session.answer("type:Oldbox", "drop");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.KNOWN);
        assertThat(state(session).leavesOut()).isTrue();
        session.takeBack();
        assertThat(open(session)).containsExactly("type:Oldbox");
        assertThat(state(session).leavesOut()).isFalse();
        assertThat(session.decisions().hasAnswers()).isFalse();
    }

    /** Who leaves out kind after kind at one place of the window must not come upon another question there. */
    @Test
    void questionsKeepTheirPlacesWhileThoseAboveThemAreAnswered() throws IOException {
        ImportSession session = read("servers.csv", "Model,Count\nOldbox,3\nOtherbox,2\nThird,1\n");
        assertThat(open(session)).containsExactly("type:Oldbox", "type:Otherbox", "type:Third", "site", "purchased");
        session.answer("type:Oldbox", SamplePages.plan().deviceTypes().get(0).id());
        assertThat(open(session)).containsExactly("type:Otherbox", "type:Third", "site", "purchased");
        session.answer("type:Otherbox", "drop");
        session.answer("type:Third", "drop");
        assertThat(state(session).open())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).contains("1 row, count 3"));
    }

    @Test
    void rowsThatAreLeftOutAskNothingMore() throws IOException {
        ImportSession session = read("servers.csv", "Model,Count\nOldbox,3\n");
        session.answer("site", "drop");
        assertThat(open(session)).isEmpty();
    }

    @Test
    void aServerARowIsCountedSoInTheQuestionsThatFollow() throws IOException {
        ImportSession session = read("nodes.csv", "sn,gpu,model\nn1,8,Oldbox\nn2,8,Oldbox\n");
        session.answer("as", "assets");
        session.answer("counted", "rows");
        assertThat(state(session).open())
                .anySatisfy(question -> assertThat(question.message()).startsWith("“Oldbox” (2 rows, count 2)"));
    }

    @Test
    void whatAListOfServersLeavesOpenIsAskedOnceForAllRowsThatSayIt() throws IOException {
        ImportSession session =
                read("servers.csv", "Model,Count,Purchase date\nOldbox,3,\nOldbox,4,\nOddity 9,2,2024-03-01\n");
        assertThat(state(session).preview().guesses().get(0).chosen()).isEqualTo("assets");
        assertThat(open(session)).containsExactly("type:Oldbox", "type:Oddity 9", "site", "purchased");
        assertThat(state(session).open().get(0).message())
                .isEqualTo("“Oldbox” (2 rows, count 7) is no device type of the plan or the catalogue. Which is it?");
        assertThat(state(session).commitText()).isEqualTo("Commit 3 rows");
        String type = state(session).open().get(0).options().get(0).choice();
        session.answer(Map.of("type:Oldbox", type, "type:Oddity 9", "drop", "site", "fra", "purchased", "2023-05"));
        assertThat(open(session)).isEmpty();
        assertThat(state(session).commitText()).isEqualTo("Commit"); // of three rows one is left out
        int before =
                SamplePages.plan().fleets().stream().mapToInt(Fleet::servers).sum();
        queue.commit(session);
        assertThat(workspace.plan().fleets().stream().mapToInt(Fleet::servers).sum())
                .isEqualTo(before + 7);
    }

    @Test
    void aColumnOfAcceleratorsIsNotTakenForServersWithoutAQuestion() throws IOException {
        ImportSession session = read("nodes.csv", "node,gpus,model\nn1,8,l4-4\nn2,8,l4-4\n");
        assertThat(open(session)).containsExactly("counted", "site", "purchased");
        assertThat(state(session).open().get(0).message())
                .isEqualTo("“gpus” counts accelerators: 16 in 2 rows. How many servers are that?");
        session.answer(Map.of("counted", "rows", "site", "fra", "purchased", "2023"));
        assertThat(state(session).open()).isEmpty();
        int before =
                SamplePages.plan().fleets().stream().mapToInt(Fleet::servers).sum();
        queue.commit(session);
        assertThat(workspace.plan().fleets().stream().mapToInt(Fleet::servers).sum())
                .isEqualTo(before + 2);
    }

    @Test
    void readingsBesideModelsAndDatesOfInstallationAreReadings() throws IOException {
        ImportSession session = read(
                "m.csv",
                "Model,Installed,Location,Time,Energy (kWh)\n"
                        + "M7,2019-05-01,Hall,2024-03-01T00:00:00Z,5\nM7,2019-05-01,Hall,2024-03-01T01:00:00Z,6\n"
                        + "M7,2019-05-01,Hall,2024-03-01T02:00:00Z,7\n");
        assertThat(state(session).preview().guesses().get(0).chosen()).isEqualTo("meters");
    }

    @Test
    void whatThePlanCannotTakeIsSaidAndTheListStaysToBeLookedAt() throws IOException {
        Fleet first = SamplePages.plan().fleets().get(0);
        ImportSession session = read(
                "servers.csv",
                "Model,Count,Purchase date,Site\n" + first.deviceType() + ",3,2021-03-01," + first.site() + "\n");
        assertThat(open(session)).containsExactly("not-taken");
        assertThat(state(session).open().get(0).message()).contains("2 fleets");
        assertThat(state(session).preview().tables()).hasSize(1);
    }

    @Test
    void aTariffIsKnownByItsStructureAndAsksForItsSite() throws IOException {
        ImportSession session = read(
                "rate.json",
                "{\"name\": \"Plain\", \"energyratestructure\": [[{\"rate\": 0.1}]], \"energyweekdayschedule\": "
                        + schedule() + ", \"energyweekendschedule\": " + schedule() + "}");
        assertThat(state(session).preview().guesses().get(0).chosen()).isEqualTo("tariff");
        assertThat(open(session)).containsExactly("site");
        session.answer("site", "cmh");
        queue.commit(session);
        assertThat(complaints).isEmpty();
        assertThat(workspace.plan().contracts())
                .anyMatch(
                        each -> each instanceof GridContract grid && grid.name().equals("Plain"));
    }

    private static String schedule() {
        String day = "[" + "0,".repeat(23) + "0]";
        return "[" + (day + ",").repeat(11) + day + "]";
    }

    @Test
    void aRegisterCanBeReadAsMetersIfSomebodySaysSo() throws IOException {
        ImportSession session = read("gos.csv", CERTIFICATES);
        session.answer("as", "meters");
        assertThat(open(session)).doesNotContain("kind");
    }

    @Test
    void onlyTheFileThatIsLookedAtKeepsItsRows() throws IOException {
        read("a.csv", "time,Hall A (kWh)\n2024-03-01T00:00:00Z,1\n2024-03-01T01:00:00Z,1\n2024-03-01T02:00:00Z,1\n");
        read("b.csv", "time,Room (kWh)\n2024-03-01T00:00:00Z,1\n2024-03-01T01:00:00Z,1\n2024-03-01T02:00:00Z,1\n");
        ImportSession shown = queue.shownProperty().get().orElseThrow();
        assertThat(queue.sessions())
                .allSatisfy(
                        session -> assertThat(state(session).preview().tables()).hasSize(session == shown ? 1 : 0));
        ImportSession other = queue.sessions().stream()
                .filter(session -> session != shown)
                .findFirst()
                .orElseThrow();
        queue.show(other);
        assertThat(state(other).preview().tables()).hasSize(1);
        assertThat(state(shown).preview().tables()).isEmpty();
    }
}
