package org.coppice.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.coppice.app.shell.FxThread;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.HeldThreads;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final HeldThreads work = new HeldThreads();
    private final Background background = new Background(work.threads(), problem -> {
        throw new AssertionError(problem);
    });
    private boolean fails;

    private final Answering<String> answering = Answering.quietly(
            background,
            "Answering",
            () -> Optional.of(progress -> {
                if (fails) {
                    throw new UserError("The factor was removed. Choose another on the Sites page.");
                }
                return Optional.empty();
            }));

    private static Label words(Waiting waiting) {
        return (Label) waiting.getChildren().get(0);
    }

    @Test
    void it_stands_while_an_answer_is_on_its_way_and_then_gives_way_to_what_says_that_there_is_nothing() {
        FxThread.run(() -> {
            Waiting waiting = new Waiting(answering, "Computing…");
            Label empty = new Label("Nothing yet");
            answering.refresh();
            assertThat(waiting.or(empty)).isSameAs(waiting);
            work.doAll();
            assertThat(waiting.or(empty)).isSameAs(empty);
        });
    }

    @Test
    void an_answer_that_is_soon_there_is_not_announced() {
        FxThread.run(() -> {
            Waiting waiting = new Waiting(answering, "Computing…");
            new Scene(new StackPane(waiting));
            answering.refresh();
            assertThat(words(waiting).isVisible()).isFalse();
            assertThat(words(waiting).getText()).isEqualTo("Computing…");
        });
    }

    @Test
    void a_wait_that_lasts_is_announced() {
        Waiting waiting = FxThread.call(() -> {
            Waiting made = new Waiting(answering, "Computing…");
            new Scene(new StackPane(made));
            answering.refresh();
            return made;
        });
        FxThread.await("the words", () -> words(waiting).isVisible());
    }

    @Test
    void why_there_is_no_answer_is_said_at_once_and_stays() {
        FxThread.run(() -> {
            Waiting waiting = new Waiting(answering, "Computing…");
            fails = true;
            answering.refresh();
            work.doAll();
            assertThat(words(waiting).isVisible()).isTrue();
            assertThat(words(waiting).getText()).startsWith("The factor was removed.");
            assertThat(waiting.or(new Label())).isSameAs(waiting);
        });
    }
}
