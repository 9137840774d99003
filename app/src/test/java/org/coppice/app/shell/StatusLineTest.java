package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Threads;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private final List<Runnable> work = new ArrayList<>();
    private final Background background =
            new Background(new Threads(Runnable::run, work::add, Runnable::run), problem -> {
                throw problem;
            });

    private RunningJob start(String title) {
        return background.start(title, progress -> title, done -> {});
    }

    private StatusLine line() {
        StatusLine line = new StatusLine(
                background,
                new SimpleStringProperty("no unsaved changes"),
                new SimpleStringProperty("All balances closed"),
                new SimpleStringProperty("50 % metered · 50 % modelled"),
                new SimpleStringProperty("recomputed in 2262 ms"));
        new Theme().add(new Scene(line, 640, 40));
        return line;
    }

    private static void layout(Node line) {
        ((StatusLine) line).resize(640, 30);
        line.applyCss();
        ((StatusLine) line).layout();
    }

    @Test
    void cancelIsNeverCut() {
        FxThread.run(() -> {
            StatusLine line = line();
            start("Reading a file of a very long name that nobody can remember.csv");
            start("Comparing model and meter of all sites");
            layout(line);
            assertThat(line.lookupAll(".link-button"))
                    .hasSize(2)
                    .allSatisfy(node -> assertThat(((Button) node).getWidth())
                            .isGreaterThanOrEqualTo(((Button) node).prefWidth(-1) - 1));
        });
    }

    @Test
    void whatWasCancelledIsNotListedAndMoreThanTwoAreCounted() {
        FxThread.run(() -> {
            StatusLine line = line();
            start("first").cancel();
            for (String title : List.of("second", "third", "fourth", "fifth")) {
                start(title);
            }
            layout(line);
            assertThat(line.lookupAll("#running-jobs .label"))
                    .extracting(node -> ((Label) node).getText())
                    .containsExactly("second", "third", "and 2 more");
        });
    }

    @Test
    void whatAJobDoesIsNotSaidTwice() {
        FxThread.run(() -> {
            StatusLine line = line();
            List<String> said = new ArrayList<>();
            background.start(
                    "Reading a.csv",
                    progress -> {
                        for (String doing : List.of("Reading a.csv", "Checking")) {
                            progress.tell(0.5, doing);
                            said.add(((Label) line.lookup("#running-jobs .label")).getText());
                        }
                        return true;
                    },
                    done -> {});
            work.forEach(Runnable::run);
            assertThat(said).containsExactly("Reading a.csv", "Reading a.csv: Checking");
        });
    }
}
