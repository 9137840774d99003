package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;

/** Drawings are made elsewhere, one at a time; the last one wanted is always made. */
class DrawerTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Drawing> drawn = new ArrayList<>();
    private final Drawer drawer = new Drawer(work::add, Runnable::run, drawn::add);
    private final Chart chart = new BarList("Bars", "kWh", List.of(BarList.Bar.of("a", 1)));

    private void doAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void nothing_is_drawn_where_it_is_asked_for() {
        drawer.draw(chart, Viewport.of(200, 100));
        assertThat(drawn).isEmpty();
        doAll();
        assertThat(drawn).hasSize(1);
    }

    @Test
    void while_a_window_is_resized_the_sizes_in_between_are_left_out() {
        for (int width = 200; width <= 300; width += 10) {
            drawer.draw(chart, Viewport.of(width, 100));
        }
        doAll();
        assertThat(drawn).extracting(Drawing::width).containsExactly(200.0, 300.0);
    }

    @Test
    void what_was_drawn_last_is_not_drawn_again() {
        drawer.draw(chart, Viewport.of(200, 100));
        doAll();
        drawer.draw(chart, Viewport.of(200, 100));
        assertThat(work).isEmpty();
    }

    @Test
    void a_drawing_that_fails_does_not_keep_the_next_from_being_made() {
        Chart failing = new Chart() {
            @Override
            public String title() {
                return "Failing";
            }

            @Override
            public Drawing draw(Viewport viewport) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public List<List<String>> table() {
                return List.of();
            }

            @Override
            public String summary() {
                return "";
            }
        };
        drawer.draw(failing, Viewport.of(200, 100));
        assertThatThrownBy(this::doAll).hasMessage("a bug");
        drawer.draw(chart, Viewport.of(200, 100));
        doAll();
        assertThat(drawn).hasSize(1);
    }
}
