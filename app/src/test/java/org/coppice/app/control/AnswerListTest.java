package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class AnswerListTest {
    private final List<Integer> answers = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private AnswerList list;
    private Stage stage;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            list = new AnswerList(List.of("oak", "ash", "elm"), "choose…", answers::add);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(list), 300, 300));
            stage.show();
            list.requestFocus();
        });
    }

    @AfterEach
    void hide() {
        FxThread.run(stage::hide);
    }

    @Test
    void theFirstArrowKeyOpensItAndAnswersNothing() {
        robot.push(KeyCode.DOWN);
        FxThread.await("the open list", list::isShowing);
        assertThat(answers).isEmpty();
    }

    @Test
    void movingAnswersNothingAndEnterDoes() {
        robot.push(KeyCode.DOWN);
        FxThread.await("the open list", list::isShowing);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(answers).isEmpty();
        robot.push(KeyCode.ENTER);
        FxThread.await("the closed list", () -> !list.isShowing());
        assertThat(answers).containsExactly(1);
    }

    @Test
    void escapeAnswersNothingAndEndsNothingElse() {
        List<String> heard = new ArrayList<>();
        FxThread.run(() -> stage.getScene()
                .getAccelerators()
                .put(new javafx.scene.input.KeyCodeCombination(KeyCode.ESCAPE), () -> heard.add("escape")));
        robot.push(KeyCode.DOWN);
        FxThread.await("the open list", list::isShowing);
        robot.push(KeyCode.DOWN).push(KeyCode.ESCAPE);
        FxThread.await("the closed list", () -> !list.isShowing());
        assertThat(answers).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(FxThread.call(() -> list.getSelectionModel().getSelectedIndex()))
                .isEqualTo(-1);
    }
}
