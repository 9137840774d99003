package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.coppice.app.shell.FxThread;
import org.junit.jupiter.api.Test;

class FrameByFrameTest {
    private static final long BUDGET = 9;

    private final List<String> seen = new ArrayList<>();
    private long now;
    private boolean running;
    private final Pane pane = new Pane();

    private final class Frames extends FrameByFrame {
        Frames(boolean atOnce) {
            super(() -> now, BUDGET, atOnce);
        }

        @Override
        void begin() {
            running = true;
        }

        @Override
        void end() {
            running = false;
        }
    }

    private FrameByFrame frames(boolean atOnce) {
        return FxThread.call(() -> new Frames(atOnce));
    }

    private void take(String name, long time) {
        seen.add(name);
        now += time;
    }

    @Test
    void aFrameTakesWhatFitsAndLeavesTheRestToTheNext() {
        FrameByFrame frames = frames(false);
        for (String part : List.of("a", "b", "c", "d")) {
            frames.build(pane, () -> take(part, 5));
        }
        assertThat(running).isTrue();
        assertThat(seen).isEmpty();

        frames.frame();
        assertThat(seen).containsExactly("a", "b");
        frames.frame();
        assertThat(seen).containsExactly("a", "b", "c", "d");
        assertThat(running).isFalse();
    }

    @Test
    void aPartThatIsTooLongHasAFrameOfItsOwn() {
        FrameByFrame frames = frames(false);
        frames.build(pane, () -> take("long", 50));
        frames.build(pane, () -> take("short", 1));

        frames.frame();

        assertThat(seen).containsExactly("long");
    }

    @Test
    void whatAPartAsksForComesAfterWhatWaitsAlready() {
        FrameByFrame frames = frames(false);
        frames.build(pane, () -> {
            take("card", 1);
            frames.build(pane, () -> take("table", 1));
        });
        frames.build(pane, () -> take("next card", 1));
        frames.afterwards(() -> seen.add("done"));

        frames.frame();

        assertThat(seen).containsExactly("card", "next card", "table", "done");
        assertThat(running).isFalse();
    }

    @Test
    void onASlowMachineTheRestComesAtOnceAfterAWhile() {
        FrameByFrame frames = frames(false);
        for (int i = 0; i < 100; i++) {
            frames.build(pane, () -> take("part", BUDGET));
        }
        frames.frame();
        assertThat(seen).hasSize(1);

        now += FrameByFrame.PATIENCE_NANOS + 1;
        frames.frame();

        assertThat(seen).hasSize(100);
        assertThat(running).isFalse();
    }

    @Test
    void atOnceNothingWaits() {
        FrameByFrame frames = frames(true);
        frames.build(pane, () -> take("a", 50));
        frames.afterwards(() -> seen.add("done"));

        assertThat(seen).containsExactly("a", "done");
        assertThat(running).isFalse();
    }
}
