package org.coppice.app.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Builds what is seen in parts, as many a frame as fit into it. New controls are styled and laid out when they come into a window,
 * which for a whole page takes longer than a frame; a part is styled and laid out by itself, and when the time is over the rest
 * waits for the next frame. All methods belong to the JavaFX thread.
 *
 * <p>With the system property {@value #AT_ONCE} each part is built when it is asked for, as tests want it.
 */
public class FrameByFrame {
    /** The system property that builds everything at once. */
    public static final String AT_ONCE = "coppice.build-at-once";

    /** Of the 16.7 ms of a frame; the rest is for the part that goes beyond it. */
    private static final long BUDGET_NANOS = 9_000_000;

    /** After so long the rest comes in one frame: on a slow machine it shall not become a slide show. */
    static final long PATIENCE_NANOS = 250_000_000;

    private static final FrameByFrame WINDOW =
            new FrameByFrame(System::nanoTime, BUDGET_NANOS, Boolean.getBoolean(AT_ONCE));

    private final LongSupplier clock;
    private final long budget;
    private final boolean atOnce;
    private boolean running;
    private long begun;
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    private record Part(Node where, Runnable step) {}

    FrameByFrame(LongSupplier clock, long budget, boolean atOnce) {
        this.clock = clock;
        this.budget = budget;
        this.atOnce = atOnce;
    }

    /** For everything in the windows of the program. */
    public static FrameByFrame inWindow() {
        return WINDOW;
    }

    /** Whether parts are built when they are asked for. */
    public boolean isAtOnce() {
        return atOnce;
    }

    /** Builds a part in the order in which parts were asked for. Afterwards what is new around {@code where} is styled and laid out. */
    public void build(Node where, Runnable step) {
        if (atOnce) {
            step.run();
            return;
        }
        if (waiting.isEmpty() && !running) {
            running = true;
            begun = clock.getAsLong();
            begin();
        }
        waiting.add(new Part(where, step));
    }

    /** Runs something once nothing waits to be built any more. */
    public void afterwards(Runnable last) {
        if (!running) {
            last.run();
        } else {
            afterwards.add(last);
        }
    }

    /** Starts the frames; for tests to replace. */
    void begin() {
        frames.start();
    }

    /** Ends the frames; for tests to replace. */
    void end() {
        frames.stop();
    }

    /** What fits into one frame, and at least one part. */
    void frame() {
        long now = clock.getAsLong();
        boolean all = now - begun > PATIENCE_NANOS;
        while (!waiting.isEmpty() && (all || clock.getAsLong() - now < budget)) {
            Part part = waiting.remove();
            part.step().run();
            if (!all) {
                settle(part.where());
            }
        }
        if (waiting.isEmpty()) {
            running = false;
            end();
            List<Runnable> last = List.copyOf(afterwards);
            afterwards.clear();
            last.forEach(Runnable::run);
        }
    }

    /** What the next pulse would do, done now, so that its time is seen. */
    private static void settle(Node where) {
        Scene scene = where.getScene();
        if (scene != null) {
            Parent root = scene.getRoot();
            root.applyCss();
            root.layout();
        }
    }
}
