package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class AnswerRowTest {
    private static Button wide(double width) {
        Button button = new Button();
        button.setMinWidth(width);
        button.setPrefWidth(width);
        return button;
    }

    private static double width(List<Double> answers) {
        AnswerRow row = new AnswerRow(20); // 260 px
        answers.forEach(each -> row.add(wide(each)));
        return row.prefWidth(-1);
    }

    @Test
    void takes_the_width_of_its_answers_so_that_the_question_has_the_rest() {
        FxThread.run(() -> {
            assertThat(width(List.of(80.0))).isEqualTo(80);
            assertThat(width(List.of(80.0, 70.0))).isEqualTo(156);
        });
    }

    @Test
    void goes_on_in_another_line_but_never_cuts_an_answer() {
        FxThread.run(() -> {
            assertThat(width(List.of(100.0, 100.0, 100.0))).isEqualTo(206); // two in the first line
            assertThat(width(List.of(300.0, 100.0))).isEqualTo(300);
        });
    }
}
