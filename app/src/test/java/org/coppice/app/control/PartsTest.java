package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final VBox pane = new VBox(new Region());
    private final Region first = region(40);
    private final Region second = region(60);
    private final Region third = region(10);
    private final FrameByFrame frames = FxThread.call(Stepwise::new);
    private final Parts parts = new Parts(pane, frames);

    /** A frame takes one part. */
    private static final class Stepwise extends FrameByFrame {
        private static long now;

        Stepwise() {
            super(() -> now += 10, 15, false);
        }

        @Override
        void begin() {}

        @Override
        void end() {}
    }

    private static Region region(double height) {
        Region region = new Region();
        region.setMinHeight(height);
        region.setPrefHeight(height);
        return region;
    }

    private List<Node> shown() {
        return pane.getChildren().subList(1, pane.getChildren().size());
    }

    private void open() {
        FxThread.run(() -> new Scene(new VBox(pane)));
    }

    private void frame() {
        FxThread.run(frames::frame);
    }

    @Test
    void outsideAWindowNothingIsBuilt() {
        FxThread.run(() -> parts.show(List.of(first, second)));
        frame();

        assertThat(shown()).isEmpty();
    }

    @Test
    void theRoomOfAllIsKeptWhileOneComesAfterTheOther() {
        FxThread.run(() -> parts.show(List.of(first, second)));
        open();
        assertThat(shown()).hasSize(2).doesNotContain(first, second);
        assertThat(shown()).extracting(node -> node.prefHeight(-1)).containsExactly(40.0, 60.0);

        frame();
        assertThat(shown()).contains(first).doesNotContain(second);
        frame();
        assertThat(shown()).containsExactly(first, second);
    }

    @Test
    void whatIsNotWantedAnyMoreNeverComes() {
        open();
        FxThread.run(() -> parts.show(List.of(first, second)));
        frame();
        FxThread.run(() -> parts.show(List.of(first, third)));
        frame();
        frame();
        frame();

        assertThat(shown()).containsExactly(first, third);
    }

    @Test
    void whatStaysIsNotTakenOut() {
        open();
        FxThread.run(() -> parts.show(List.of(first)));
        frame();
        FxThread.run(() -> parts.add(second));
        assertThat(shown()).startsWith(first);
        frame();

        assertThat(shown()).containsExactly(first, second);
    }
}
