package org.coppice.app.chart.fx;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Viewport;

/**
 * Makes the drawings of a view, one at a time and only what is wanted last: while a window is resized or a slider is dragged, those
 * in between are left out. Its methods belong to the JavaFX thread.
 */
final class Drawer {
    private final Executor work;
    private final Executor ui;
    private final Consumer<Drawing> done;
    private Optional<Wanted> wanted = Optional.empty();
    private boolean busy;

    private record Wanted(Chart chart, Viewport viewport) {

        boolean is(Chart other, Viewport otherViewport) {
            return chart == other && viewport.equals(otherViewport);
        }
    }

    /** Draws on one executor and hands drawings over on another. */
    Drawer(Executor work, Executor ui, Consumer<Drawing> done) {
        this.work = work;
        this.ui = ui;
        this.done = done;
    }

    /** Draws a chart, unless that is what was drawn last. */
    void draw(Chart chart, Viewport viewport) {
        if (wanted.stream().noneMatch(last -> last.is(chart, viewport))) {
            Wanted now = new Wanted(chart, viewport);
            wanted = Optional.of(now);
            if (!busy) {
                begin(now);
            }
        }
    }

    private void begin(Wanted now) {
        busy = true;
        work.execute(() -> {
            Runnable end = drawing(now);
            ui.execute(end);
        });
    }

    @SuppressWarnings("IllegalCatch") // a drawing that fails must not keep the next one from being made
    private Runnable drawing(Wanted now) {
        try {
            Drawing drawing = now.chart().draw(now.viewport());
            return () -> end(now, drawing);
        } catch (RuntimeException bug) {
            return () -> {
                busy = false;
                throw bug;
            };
        }
    }

    private void end(Wanted drawn, Drawing drawing) {
        busy = false;
        done.accept(drawing);
        wanted.filter(last -> last != drawn).ifPresent(this::begin);
    }

    /** Puts into words what a chart shows. */
    void summarise(Chart chart, Consumer<String> told) {
        work.execute(() -> {
            String summary = chart.summary();
            ui.execute(() -> told.accept(summary));
        });
    }
}
