package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.control.FindingList;
import org.coppice.app.intake.SeriesEffect;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportQueueTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final List<UserError> complaints = new ArrayList<>();
    private final ImportQueue queue = new ImportQueue(workspace, complaints::add);

    /** Hours of a month of 2024 as local times, so that the zone is asked; named after the file. */
    private Path month(String name, int month, String header) throws IOException {
        StringBuilder text = new StringBuilder("time," + header + "\n");
        for (int hour = 0; hour < 48; hour++) {
            text.append(String.format("2024-%02d-%02d %02d:00,%d%n", month, 13 + hour / 24, hour % 24, 5 + hour % 7));
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private Path clear(String name, int month, String header) throws IOException {
        StringBuilder text = new StringBuilder("time," + header + "\n");
        for (int hour = 0; hour < 48; hour++) {
            text.append(
                    String.format("2024-%02d-%02dT%02d:00:00Z,%d%n", month, 13 + hour / 24, hour % 24, 5 + hour % 7));
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private List<Stage> stages() {
        return queue.sessions().stream()
                .map(session -> session.stageProperty().get())
                .toList();
    }

    private ImportSession shown() {
        return queue.shownProperty().get().orElseThrow();
    }

    private void decide(ImportSession session, Map<String, String> answers) {
        answers.forEach((question, answer) -> queue.answer(session, question, answer));
    }

    private Optional<Meter> meter(String name) {
        return workspace.plan().meters().stream()
                .filter(meter -> meter.name().equals(name))
                .findFirst();
    }

    private static SeriesEffect effect(ImportState state, String series) {
        return state.intake().effects().stream()
                .filter(effect -> effect.series().equals(series))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileThatAsksIsShown() throws IOException {
        queue.add(List.of(clear("a.csv", 3, "Hall A (kWh)"), month("b.csv", 3, "Room (kWh)")));
        assertThat(stages()).containsExactly(Stage.READY, Stage.ASKS);
        assertThat(shown().name()).isEqualTo("b.csv");
        queue.leaveOut(shown());
        assertThat(shown().name()).isEqualTo("a.csv");
        queue.commit(shown());
        assertThat(queue.isFinished()).isTrue();
        assertThat(complaints).isEmpty();
    }

    /** Else the second would be put to the meter of the first, whose name is the same. */
    @Test
    void theSiteThatIsDecidedForOneDoesNotHoldForAFileWhoseNameSaysAnother() throws IOException {
        queue.add(List.of(
                month("frankfurt.csv", 3, "Main (kWh)"),
                month("columbus.csv", 3, "Main (kWh)"),
                month("more.csv", 4, "Main (kWh)")));
        decide(shown(), Map.of("zone", "UTC", "site", "fra", "measures:Main", "facility"));
        assertThat(stages()).containsExactly(Stage.READY, Stage.ASKS, Stage.READY);
        assertThat(queue.sessions().get(1).decisions().answers()).doesNotContainKey("site");
    }

    @Test
    void whatIsDecidedForOneHoldsForTheOthersOfItsShape() throws IOException {
        queue.add(List.of(month("a.csv", 3, "Room (kWh)"), month("b.csv", 4, "Room (kWh)")));
        assertThat(stages()).containsExactly(Stage.ASKS, Stage.ASKS);
        decide(shown(), Map.of("zone", "Europe/Berlin", "site", "fra", "measures:Room", "it"));
        assertThat(stages()).containsOnly(Stage.READY);

        queue.commitReady();

        assertThat(stages()).containsOnly(Stage.DONE);
        assertThat(queue.isFinished()).isTrue();
        Meter room = meter("Room").orElseThrow();
        assertThat(room.measures()).isEqualTo(Meter.Measures.IT);
        assertThat(workspace
                        .readings()
                        .find(room.series().orElseThrow())
                        .orElseThrow()
                        .size())
                .isEqualTo(96); // two days of each month
        assertThat(workspace.plan().imports())
                .hasSize(SamplePages.plan().imports().size() + 2);
        workspace.undo();
        assertThat(workspace
                        .readings()
                        .find(meter("Room").orElseThrow().series().orElseThrow())
                        .orElseThrow()
                        .size())
                .isEqualTo(48); // each file is a step of its own
    }

    @Test
    void warningsOfFilesThatNobodyLookedAtAreSaidWhenAllAreCommitted() throws IOException {
        queue.add(List.of(
                clear("a.csv", 3, "Hall A IT load (kWh)"),
                clear("b.csv", 3, "Hall C IT load (kWh)"),
                clear("c.csv", 3, "Hall D IT load (kWh)")));
        decide(shown(), Map.of("site", "fra"));
        decide(queue.sessions().get(1), Map.of("site", "fra"));
        decide(queue.sessions().get(2), Map.of("site", "fra"));
        assertThat(stages()).containsOnly(Stage.READY);
        assertThat(shown().name()).isEqualTo("a.csv");

        queue.commitReady();

        assertThat(stages()).containsOnly(Stage.DONE);
        assertThat(queue.unseenWarnings())
                .extracting(FindingList.Row::where)
                .containsExactly("b.csv", "b.csv", "c.csv", "c.csv"); // a.csv was looked at
        assertThat(queue.unseenWarnings().get(0).message())
                .contains("“Hall C IT load” and “Hall A IT load”", "added up");
    }

    @Test
    void whatIsCommittedAloneWasLookedAt() throws IOException {
        queue.add(List.of(clear("a.csv", 3, "Hall A (kWh)")));
        queue.commit(shown());
        assertThat(queue.unseenWarnings()).isEmpty();
    }

    @Test
    void aRememberedRecipeAnswersForFilesThatComeLater() throws IOException {
        queue.add(List.of(month("a.csv", 3, "Room (kWh)")));
        decide(shown(), Map.of("zone", "Europe/Berlin", "site", "fra", "measures:Room", "it"));
        queue.commit(shown());
        queue.close();

        ImportQueue next = new ImportQueue(workspace, complaints::add);
        next.add(List.of(month("b.csv", 4, "Room (kWh)")));
        ImportSession session = next.shownProperty().get().orElseThrow();
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(session.recipe()).isPresent();
    }

    @Test
    void whatACommitTeachesIsAppliedToFilesThatWereReadBefore() throws IOException {
        queue.add(List.of(month("a.csv", 3, "Room (kWh)"), month("b.csv", 4, "Room (kWh)")));
        ImportSession first = queue.sessions().get(0);
        first.answer(Map.of("zone", "Europe/Berlin", "site", "fra", "measures:Room", "it")); // behind the queue's back
        assertThat(stages()).containsExactly(Stage.READY, Stage.ASKS);
        queue.commit(first);
        assertThat(stages()).containsExactly(Stage.DONE, Stage.READY);
    }

    @Test
    void cancellingLeavesWhatWasCommittedAndNothingElse() throws IOException {
        queue.add(List.of(clear("a.csv", 3, "Hall A (kWh)"), clear("b.csv", 4, "Hall A (kWh)")));
        queue.commit(queue.sessions().get(0));
        Plan committed = workspace.plan();
        queue.close();
        assertThat(workspace.plan()).isSameAs(committed);
        assertThat(stages()).containsExactly(Stage.DONE, Stage.STOPPED);
        assertThat(queue.changes()).hasSize(1);
    }

    @Test
    void aFileThatIsLeftOutIsNotCommittedWithTheOthers() throws IOException {
        queue.add(List.of(clear("a.csv", 3, "Hall A (kWh)"), clear("b.csv", 4, "Hall A (kWh)")));
        queue.leaveOut(queue.sessions().get(0));
        queue.commitReady();
        assertThat(stages()).containsExactly(Stage.STOPPED, Stage.DONE);
        assertThat(workspace.plan().imports())
                .hasSize(SamplePages.plan().imports().size() + 1);
    }

    @Test
    void theSameFileAgainIsKnownAndChangesNothing() throws IOException {
        Path file = clear("a.csv", 3, "Hall A (kWh)");
        queue.add(List.of(file, file));
        assertThat(queue.sessions()).hasSize(1);
        queue.commit(shown());
        Plan once = workspace.plan();

        ImportQueue again = new ImportQueue(workspace, complaints::add);
        again.add(List.of(file));
        assertThat(again.sessions().get(0).stageProperty().get()).isEqualTo(Stage.KNOWN);
        again.commitReady();
        assertThat(workspace.plan()).isSameAs(once);
    }

    @Test
    void afterUndoAFileThatWasKnownCanBeCommittedAgain() throws IOException {
        Path file = clear("a.csv", 3, "Hall A (kWh)");
        queue.add(List.of(file));
        queue.commit(shown());
        ImportQueue again = new ImportQueue(workspace, complaints::add);
        again.add(List.of(file));
        workspace.undo();
        assertThat(again.sessions().get(0).stageProperty().get()).isEqualTo(Stage.READY);
    }

    @Test
    void aFolderGivesItsFilesAndAFileThatIsNoTableIsRefusedByName() throws IOException {
        clear("b.csv", 3, "Hall A (kWh)");
        Files.writeString(folder.resolve("readme.txt"), "no readings here");
        Files.writeString(folder.resolve("photo.jpeg"), "not even looked at");
        queue.add(List.of(folder));
        assertThat(queue.sessions()).extracting(ImportSession::name).containsExactly("b.csv", "readme.txt");
        assertThat(stages()).containsExactly(Stage.READY, Stage.REFUSED);
        queue.commitReady();
        assertThat(stages()).containsExactly(Stage.DONE, Stage.REFUSED);
        assertThat(queue.isFinished()).isFalse(); // it stays until somebody has seen why
        assertThat(shown().name()).isEqualTo("readme.txt");
    }

    @Test
    void aFileThatCannotBeReadGivesWayToOneThatAsksUnlessItWasPicked() throws IOException {
        Path letter = Files.writeString(folder.resolve("a-letter.txt"), "Dear sir");
        queue.add(List.of(letter, month("b.csv", 3, "Room (kWh)")));
        assertThat(shown().name()).isEqualTo("b.csv");
        queue.show(queue.sessions().get(0));
        queue.answer(queue.sessions().get(1), "zone", "UTC");
        assertThat(shown().name()).isEqualTo("a-letter.txt");
    }

    @Test
    void cancellingWhileAFileIsReadLeavesNothingOfIt() throws IOException {
        java.util.ArrayDeque<Runnable> waiting = new java.util.ArrayDeque<>();
        Workspace slow = new Workspace(
                new org.coppice.app.workspace.Threads(Runnable::run, waiting::add, Runnable::run), problem -> {
                    throw new AssertionError(problem);
                });
        slow.show(SamplePages.plan(), org.coppice.model.time.SeriesSource.NONE);
        ImportQueue reading = new ImportQueue(slow, complaints::add);
        reading.add(List.of(clear("a.csv", 3, "Hall A (kWh)"), clear("b.csv", 4, "Hall A (kWh)")));
        ImportSession first = reading.sessions().get(0);
        assertThat(first.stageProperty().get()).isEqualTo(Stage.READING);
        assertThat(reading.sessions().get(1).stageProperty().get()).isEqualTo(Stage.WAITING);
        reading.commitReady();
        reading.close();
        assertThat(first.stageProperty().get()).isEqualTo(Stage.STOPPED); // at once, before the work notices
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(first.stateProperty().get()).isEmpty();
        assertThat(slow.plan()).isSameAs(SamplePages.plan());
        assertThat(slow.background().running()).isEmpty();
    }

    @Test
    void anAnswerWhileAFileIsReadStartsAnewAndOnlyTheNewestIsShown() throws IOException {
        java.util.ArrayDeque<Runnable> waiting = new java.util.ArrayDeque<>();
        Workspace slow = new Workspace(
                new org.coppice.app.workspace.Threads(Runnable::run, waiting::add, Runnable::run), problem -> {
                    throw new AssertionError(problem);
                });
        slow.show(SamplePages.plan(), org.coppice.model.time.SeriesSource.NONE);
        ImportSession session = new ImportSession(slow, month("a.csv", 3, "Room (kWh)"));
        session.read();
        session.answer("zone", "UTC");
        assertThat(session.stageProperty().get()).isEqualTo(Stage.READING);
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(session.stageProperty().get()).isEqualTo(Stage.ASKS);
        assertThat(session.stateProperty().get().orElseThrow().preview().findings())
                .noneMatch(finding -> finding.code().equals("zone"));
    }

    @Test
    void aFileThatVanishedIsRefusedAndTheNextIsRead() throws IOException {
        Path gone = folder.resolve("gone.csv");
        queue.add(List.of(gone, clear("a.csv", 3, "Hall A (kWh)")));
        assertThat(stages()).containsExactly(Stage.REFUSED, Stage.READY);
        assertThat(queue.sessions().get(0).doingProperty().get()).contains("gone.csv");
    }

    @Test
    void twoFilesOfOneMeterThatOverlapAskBeforeTheSecondIsCommitted() throws IOException {
        Path first = clear("a.csv", 3, "Hall A (kWh)");
        Path second = Files.writeString(
                folder.resolve("b.csv"), Files.readString(first).replace(",5\n", ",50\n"));
        queue.add(List.of(first, second));
        assertThat(stages()).containsOnly(Stage.READY);
        queue.commitReady();
        assertThat(stages()).containsExactly(Stage.DONE, Stage.ASKS);
        ImportState asking = shown().stateProperty().get().orElseThrow();
        assertThat(asking.open()).extracting(finding -> finding.code()).containsExactly("overlap");
        assertThat(asking.open().get(0).options())
                .allSatisfy(option -> assertThat(option.total()).isPresent());
        assertThat(SeriesRowsQuery.inProject(effect(asking, "Hall A")))
                .isEqualTo("48 → 48 readings, 41 there already, 7 differ");
    }

    @Test
    void whatIsUndoneIsNoLongerCalledImported() throws IOException {
        queue.add(List.of(clear("a.csv", 3, "Hall A (kWh)"), month("b.csv", 3, "Room (kWh)")));
        ImportSession first = queue.sessions().get(0);
        queue.commit(first);
        assertThat(first.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(first.changes()).isNotEmpty();

        workspace.undo();
        assertThat(first.stageProperty().get()).isEqualTo(Stage.READY);
        assertThat(first.changes()).isEmpty();

        workspace.redo();
        assertThat(first.stageProperty().get()).isEqualTo(Stage.KNOWN);
    }
}
