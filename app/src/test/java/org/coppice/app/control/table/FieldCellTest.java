package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.coppice.app.page.SamplePages;
import org.coppice.app.shell.FxThread;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person types into a cell, faster than frames are drawn, and what is said where it is refused. */
class FieldCellTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());
    private Stage stage = FxThread.call(Stage::new);

    private final FieldTable<Fleet> table = FxThread.call(() -> new FieldTable<>(
            "Fleets",
            new FieldTableModel<>(
                    workspace,
                    new PlanRows<>(PlanTable.FLEETS, Fleet.TYPE, plan -> {
                        throw new AssertionError("not asked for");
                    }),
                    List.of(Column.of(Fleet.NAME, 20), Column.of(Fleet.BASE_UTILISATION, 12)))));

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            Scene scene = new Scene(new StackPane(table), 600, 300);
            new Theme().add(scene);
            stage.setScene(scene);
            stage.show();
        });
        FxThread.await("the cells", () -> table.lookupAll(".table-cell").size() >= 2);
    }

    @AfterEach
    void close() {
        FxThread.run(stage::close);
    }

    private Node focus() {
        return Optional.ofNullable(stage.getScene().getFocusOwner()).orElseThrow();
    }

    private void type(String text) {
        for (char letter : text.toCharArray()) {
            Event.fireEvent(
                    focus(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(letter),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private void press(KeyCode code) {
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void selectUtilisation() {
        TableColumn<Fleet, ?> column = table.getColumns().get(1);
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(0, column);
        table.getFocusModel().focus(0, column);
    }

    private double utilisation() {
        return workspace.plan().fleets().get(0).baseUtilisation().value();
    }

    @Test
    void nothingIsLostOfWhatIsTypedBeforeTheNextFrame() {
        String written = FxThread.call(() -> {
            selectUtilisation();
            type("97.5 %");
            return ((TextField) focus()).getText();
        });

        assertThat(written).isEqualTo("97.5 %");
        FxThread.run(() -> press(KeyCode.ENTER));
        assertThat(FxThread.call(this::utilisation)).isEqualTo(0.975);
    }

    @Test
    void whatIsRefusedSaysWhyInSightAndEscapeTakesItBack() {
        double before = utilisation();
        FxThread.run(() -> {
            selectUtilisation();
            type("104 %");
            press(KeyCode.ENTER);
        });

        FxThread.await(
                "the reason", () -> reason().map(label -> opacity(label) == 1).orElse(false));
        assertThat(FxThread.call(() -> reason().orElseThrow().getText())).contains("100 %");
        assertThat(utilisation()).isEqualTo(before);

        FxThread.run(() -> press(KeyCode.ESCAPE));
        FxThread.await("the end of the complaint", () -> reason().isEmpty());
        assertThat(FxThread.call(() -> table.getEditingCell() == null)).isTrue();
        assertThat(FxThread.call(() -> table.lookup(".wrong") == null)).isTrue();
    }

    private static Optional<Label> reason() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopOver && window.isShowing())
                .map(window -> (Label) ((PopOver) window).getContentNode())
                .findFirst();
    }

    /** As it is seen, through everything around it. */
    private static double opacity(Node node) {
        double opacity = node.getScene().getWindow().getOpacity();
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }
}
