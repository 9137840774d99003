package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class EndsLineTest {
    private final HBox words = new HBox(box(60, 60, 20), box(0, 100, 20));
    private final EndsLine line = new EndsLine(words);
    private final List<Region> commands = List.of(box(0, 80, 24), box(0, 50, 24));

    private static Region box(double least, double width, double height) {
        Region region = new Region();
        region.setMinSize(least, height);
        region.setPrefSize(width, height);
        region.setMaxHeight(height);
        return region;
    }

    private void layOut(double width) {
        FxThread.run(() -> {
            if (line.getScene() == null) {
                line.add(commands.toArray(Region[]::new));
                new Scene(new VBox(line));
            }
            line.getScene().getRoot().resize(width, 400);
            line.getScene().getRoot().layout();
        });
    }

    private double left(Region node) {
        return node.localToScene(0, 0).getX();
    }

    private double top(Region node) {
        return node.localToScene(0, 0).getY();
    }

    @Test
    void commandsStandAtTheRightWhileThereIsRoomForTheTitle() {
        layOut(300);

        // 80 + 8 + 50 = 138 at the right end; the title has the rest and its second word is not cut
        assertThat(left(commands.get(0))).isEqualTo(300 - 138);
        assertThat(top(commands.get(1))).isEqualTo(top(commands.get(0)));
        assertThat(line.getHeight()).isEqualTo(24);
    }

    @Test
    void whatMayBeCutOfTheTitleGivesWayFirst() {
        layOut(60 + 8 + 138);

        assertThat(line.getHeight()).isEqualTo(24);
        assertThat(words.getWidth()).isEqualTo(60);
    }

    @Test
    void atAZoomOfWhichWidthsAreNoWholeNumbersTheyStandOnOneLineToo() {
        FxThread.run(() -> {
            Stage stage = new Stage();
            stage.setRenderScaleX(1.5);
            stage.setScene(new Scene(new VBox(line), 700, 200));
            Region[] five = {box(0, 130.1, 24), box(0, 50.4, 24), box(0, 80.7, 24), box(0, 66.3, 24), box(0, 58.9, 24)};
            line.add(five);
            for (int width = 640; width < 700; width++) {
                line.getScene().getRoot().resize(width + 0.3, 200);
                line.getScene().getRoot().layout();
                assertThat(top(five[4])).as("at %d", width).isEqualTo(top(five[0]));
            }
        });
    }

    @Test
    void thenTheCommandsGoBelowAndWrapUncut() {
        layOut(150);
        assertThat(top(commands.get(0))).isGreaterThanOrEqualTo(20);
        assertThat(top(commands.get(1))).isEqualTo(top(commands.get(0)));

        layOut(100);
        assertThat(top(commands.get(1))).isEqualTo(top(commands.get(0)) + 24 + 8);
        assertThat(commands).allSatisfy(command -> {
            assertThat(left(command)).isZero();
            assertThat(command.getWidth()).isEqualTo(command.getPrefWidth());
        });
        assertThat(line.getHeight()).isEqualTo(20 + 8 + 24 + 8 + 24);
    }
}
