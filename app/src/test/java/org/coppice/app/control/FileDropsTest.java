package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class FileDropsTest {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("files-over");

    private final FxRobot robot = new FxRobot();
    private final List<Path> dropped = new ArrayList<>();

    private static Pane pane() {
        Pane pane = new Pane();
        pane.setPrefSize(150, 200);
        return pane;
    }

    @Test
    void aPlaceShowsThatFilesAreHeldOverItUntilTheyAreDropped() {
        Pane from = FxThread.call(FileDropsTest::pane);
        Pane to = FxThread.call(FileDropsTest::pane);
        Stage stage = FxThread.call(() -> {
            from.setOnDragDetected(event -> {
                ClipboardContent files = new ClipboardContent();
                files.putFiles(List.of(new File("b.csv"), new File("a.csv")));
                from.startDragAndDrop(TransferMode.COPY).setContent(files);
                event.consume();
            });
            FileDrops.accept(to, dropped::addAll);
            Stage shown = new Stage();
            shown.setScene(new Scene(new HBox(from, to), 300, 200));
            shown.show();
            return shown;
        });
        robot.drag(from, MouseButton.PRIMARY).moveTo(to);
        FxThread.await(
                "the place under the files", () -> to.getPseudoClassStates().contains(OVER));
        robot.drop();
        FxThread.await("the files", () -> !dropped.isEmpty());
        FxThread.run(() -> {
            assertThat(to.getPseudoClassStates()).doesNotContain(OVER);
            stage.hide();
        });
        assertThat(dropped)
                .extracting(path -> String.valueOf(path.getFileName()))
                .containsExactly("a.csv", "b.csv");
    }
}
