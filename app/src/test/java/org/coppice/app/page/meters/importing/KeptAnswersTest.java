package org.coppice.app.page.meters.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {
    @TempDir
    private Path folder;

    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private final List<UserError> complaints = new ArrayList<>();

    /** Hours as local times, so that the zone is asked. */
    private Path month(String name, int month, String header) throws IOException {
        StringBuilder text = new StringBuilder("time," + header + "\n");
        for (int hour = 0; hour < 48; hour++) {
            text.append(String.format("2024-%02d-%02d %02d:00,%d%n", month, 13 + hour / 24, hour % 24, 5 + hour % 7));
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    @Test
    void answersOfAnImportThatWasEndedAreFoundAgainWithTheFile() throws IOException {
        KeptAnswers kept = new KeptAnswers();
        Path file = month("a.csv", 3, "Room (kWh)");
        ImportQueue ended = new ImportQueue(workspace, complaints::add, kept);
        ended.add(List.of(file));
        ended.answer(ended.shownProperty().get().orElseThrow(), "zone", "Europe/Berlin");
        ended.close();

        ImportQueue again = new ImportQueue(workspace, complaints::add, kept);
        again.add(List.of(file));
        ImportSession session = again.shownProperty().get().orElseThrow();
        assertThat(session.decisions().answers()).containsEntry("zone", "Europe/Berlin");
        assertThat(session.decisions().recalled()).isEqualTo(1);
        session.takeBack();
        assertThat(session.decisions().answers()).isEmpty();
        assertThat(session.decisions().recalled()).isZero();
    }

    @Test
    void aFileThatWasWrittenAnewBeginsWithoutAnswers() throws IOException {
        KeptAnswers kept = new KeptAnswers();
        ImportQueue ended = new ImportQueue(workspace, complaints::add, kept);
        ended.add(List.of(month("a.csv", 3, "Room (kWh)")));
        ended.answer(ended.shownProperty().get().orElseThrow(), "zone", "Europe/Berlin");
        ended.close();

        ImportQueue again = new ImportQueue(workspace, complaints::add, kept);
        again.add(List.of(month("a.csv", 3, "Server room (kWh)")));
        assertThat(again.shownProperty().get().orElseThrow().decisions().answers())
                .isEmpty();
    }

    /** Another project was opened meanwhile, or the site was removed. */
    @Test
    void aSiteThatIsNoLongerThereIsNotAnsweredAgain() throws IOException {
        KeptAnswers kept = new KeptAnswers();
        Path file = month("a.csv", 3, "Room (kWh)");
        ImportQueue ended = new ImportQueue(workspace, complaints::add, kept);
        ended.add(List.of(file));
        ended.answer(ended.shownProperty().get().orElseThrow(), "site", "fra");
        ended.close();

        workspace.show(Plan.empty("Other", 2024), SeriesSource.NONE);
        ImportQueue again = new ImportQueue(workspace, complaints::add, kept);
        again.add(List.of(file));
        assertThat(again.shownProperty().get().orElseThrow().decisions().answers())
                .isEmpty();
        assertThat(kept.find(file, SamplePages.plan()))
                .hasValueSatisfying(decided -> assertThat(decided.answers()).containsEntry("site", "fra"));
    }

    /** The site that was named is gone for a while: the answers do not fit, so the file is looked at without them. */
    @Test
    void endingAnImportThatWasNotAnsweredDropsNothing() throws IOException {
        KeptAnswers kept = new KeptAnswers();
        Path file = month("a.csv", 3, "Room (kWh)");
        ImportQueue answered = new ImportQueue(workspace, complaints::add, kept);
        answered.add(List.of(file));
        answered.answer(answered.shownProperty().get().orElseThrow(), "site", "fra");
        answered.close();
        Plan none = Plan.empty("Nothing", 2025);
        ImportQueue looked = new ImportQueue(SamplePages.workspace(none), complaints::add, kept);
        looked.add(List.of(file));
        assertThat(looked.sessions().get(0).decisions().answers()).isEmpty();
        looked.close();

        assertThat(kept.find(file, workspace.plan()).orElseThrow().answers()).containsEntry("site", "fra");
    }

    @Test
    void aBillThatWasTypedIsKeptWithoutAnAnswer() throws IOException {
        KeptAnswers kept = new KeptAnswers();
        Path file = month("a.csv", 3, "Room (kWh)");
        ImportQueue ended = new ImportQueue(workspace, complaints::add, kept);
        ended.add(List.of(file));
        ended.shownProperty().get().orElseThrow().bill("Room", "812 kWh, 2024-03");
        ended.close();

        ImportQueue again = new ImportQueue(workspace, complaints::add, kept);
        again.add(List.of(file));
        Decisions decided = again.shownProperty().get().orElseThrow().decisions();
        assertThat(decided.billOf("Room")).isEqualTo("812 kWh, 2024-03");
        assertThat(decided.hasAnswers()).isFalse();
    }
}
