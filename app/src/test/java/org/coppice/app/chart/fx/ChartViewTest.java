package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.Samples;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Zoom;
import org.junit.jupiter.api.Test;

class ChartViewTest {

    @Test
    void the_drawing_fills_the_room_it_is_given() {
        with(Samples.stackedBars(), view -> {
            assertThat(drawing(view).width()).isEqualTo(600);
            view.resize(300, 200);
            view.layout();
            assertThat(drawing(view).width()).isEqualTo(300);
        });
    }

    @Test
    void the_wheel_with_ctrl_zooms_where_the_pointer_is() {
        with(Samples.line(), view -> {
            Rect plot = drawing(view).plot();
            Event.fireEvent(view, wheel(plot.right(), plot.centreY(), 40, true));

            assertThat(view.getZoom().x1()).isEqualTo(1);
            assertThat(view.getZoom().x0()).isCloseTo(1 - 1 / 1.2, within(1e-9));
        });
    }

    @Test
    void the_wheel_over_a_chart_that_does_not_zoom_is_left_to_the_page() {
        with(Samples.stackedBars(), view -> {
            Event.fireEvent(view, wheel(100, 100, 40, true));
            assertThat(view.getZoom().isNone()).isTrue();
        });
    }

    @Test
    void the_wheel_alone_is_left_to_the_page() {
        with(Samples.line(), view -> {
            AtomicInteger page = new AtomicInteger();
            view.getParent().addEventHandler(ScrollEvent.SCROLL, event -> page.incrementAndGet());
            Event.fireEvent(view, wheel(100, 100, 40, false));
            assertThat(view.getZoom().isNone()).isTrue();
            assertThat(page).hasValue(1);

            Event.fireEvent(view, wheel(100, 100, 40, true));
            assertThat(view.getZoom().isNone()).isFalse();
            assertThat(page).hasValue(1);
        });
    }

    @Test
    void dragging_chooses_the_part_to_see_and_a_double_click_shows_everything() {
        with(Samples.line(), view -> {
            Rect plot = drawing(view).plot();
            double from = plot.x() + 0.25 * plot.width();
            double to = plot.x() + 0.5 * plot.width();
            mouse(view, MouseEvent.MOUSE_PRESSED, from, 100, 1);
            mouse(view, MouseEvent.MOUSE_DRAGGED, to, 120, 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, to, 120, 1);

            assertThat(view.getZoom().x0()).isCloseTo(0.25, within(1e-9));
            assertThat(view.getZoom().x1()).isCloseTo(0.5, within(1e-9));

            mouse(view, MouseEvent.MOUSE_PRESSED, from, 100, 2);
            mouse(view, MouseEvent.MOUSE_RELEASED, from, 100, 2);
            assertThat(view.getZoom().isNone()).isTrue();
        });
    }

    @Test
    void a_scatter_zooms_along_both_axes() {
        with(Samples.scatter(), view -> {
            Rect plot = drawing(view).plot();
            mouse(view, MouseEvent.MOUSE_PRESSED, plot.x(), plot.bottom(), 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, plot.centreX(), plot.centreY(), 1);

            assertThat(view.getZoom().x1()).isCloseTo(0.5, within(1e-9));
            assertThat(view.getZoom().y1()).isCloseTo(0.5, within(1e-9));
        });
    }

    @Test
    void keys_zoom_pan_and_go_back() {
        with(Samples.line(), view -> {
            type(view, "+");
            assertThat(view.getZoom().x1() - view.getZoom().x0()).isCloseTo(1 / 1.5, within(1e-9));
            double before = view.getZoom().x0();
            press(view, KeyCode.RIGHT, false);
            assertThat(view.getZoom().x0()).isGreaterThan(before);
            type(view, "0");
            assertThat(view.getZoom().isNone()).isTrue();
        });
    }

    @Test
    void a_click_selects_and_so_does_enter() {
        with(Samples.barList(), view -> {
            List<Hit> selected = new ArrayList<>();
            view.setOnSelect(selected::add);
            mouse(view, MouseEvent.MOUSE_PRESSED, 300, 42, 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, 300, 42, 1);
            press(view, KeyCode.DOWN, true);
            press(view, KeyCode.ENTER, false);

            assertThat(selected).extracting(Hit::index).startsWith(1).hasSize(2);
        });
    }

    @Test
    void what_is_read_is_said_to_assistive_technology() {
        with(Samples.stackedBars(), view -> {
            assertThat(view.getAccessibleText()).startsWith("Electricity by origin, stacked bars.");
            Rect plot = drawing(view).plot();
            mouse(view, MouseEvent.MOUSE_MOVED, plot.x() + 5, plot.bottom() - 2, 0);
            assertThat(view.getAccessibleHelp()).isEqualTo("J, on-site PV, 0.12 GWh");
        });
    }

    @Test
    void the_menu_exports_what_is_shown() {
        with(Samples.barList(), view -> {
            Kept kept = new Kept();
            ChartMenu menu = new ChartMenu(view, kept);
            menu.getItems().forEach(MenuItem::fire);

            assertThat(kept.what.get(0)).startsWith("\tWhat the total is made of (t)\nTraining, Frankfurt\t1804\n");
            assertThat(kept.what.get(1)).startsWith("what-the-total-is-made-of.svg <svg");
            // 89 P N G, read as Latin-1
            assertThat(kept.what.get(2)).startsWith("what-the-total-is-made-of.png \u0089PNG");
            assertThat(kept.what.get(3)).isEqualTo("What the total is made of 4 rows");
        });
    }

    @Test
    void other_numbers_of_the_same_chart_keep_the_zoom_and_another_chart_does_not() {
        with(Samples.line(), view -> {
            view.setZoom(new Zoom(0.2, 0.4, 0, 1));
            view.setChart(Samples.line());
            assertThat(view.getZoom().x0()).isEqualTo(0.2);
            view.setChart(Samples.scatter());
            assertThat(view.getZoom().isNone()).isTrue();
        });
    }

    @Test
    void another_palette_paints_anew() {
        with(Samples.stackedBars(), view -> {
            String light = view.toSvg();
            view.setPalette(Palette.DARK);
            view.layout();
            assertThat(view.toSvg()).isNotEqualTo(light).contains("#0d1117");
        });
    }

    /** As large as all other text: the drawing has less room, and is shown larger. */
    @Test
    void a_magnified_chart_is_drawn_smaller_and_read_where_it_is_shown() {
        with(Samples.stackedBars(), view -> {
            view.setDrawnHeight(200);
            view.magnificationProperty().set(1.5);
            view.layout();
            Drawing magnified = drawing(view);
            assertThat(view.getPrefHeight()).isEqualTo(300);
            assertThat(magnified.width()).isEqualTo(400);
            assertThat(magnified.height()).isEqualTo(200);

            AtomicReference<Hit> hit = new AtomicReference<>();
            view.setOnSelect(hit::set);
            Rect plot = magnified.plot();
            double x = plot.x() + plot.width() / 24;
            double y = plot.bottom() - 2;
            mouse(view, MouseEvent.MOUSE_PRESSED, 1.5 * x, 1.5 * y, 1);
            mouse(view, MouseEvent.MOUSE_RELEASED, 1.5 * x, 1.5 * y, 1);
            assertThat(hit.get()).isEqualTo(magnified.hitAt(x, y).orElseThrow());
        });
    }

    private static void with(Chart chart, Consumer<ChartView> test) {
        FxToolkit.call(() -> {
            ChartView view = new ChartView();
            view.setChart(chart);
            StackPane pane = new StackPane(view);
            Scene scene = new Scene(pane, 600, 300);
            pane.resize(scene.getWidth(), scene.getHeight());
            pane.applyCss();
            pane.layout();
            test.accept(view);
            return true;
        });
    }

    private static Drawing drawing(ChartView view) {
        return view.getDrawing().orElseThrow();
    }

    private static void mouse(ChartView view, EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = type != MouseEvent.MOUSE_MOVED;
        Event.fireEvent(
                view,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        down ? MouseButton.PRIMARY : MouseButton.NONE,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(view, x, y)));
    }

    private static ScrollEvent wheel(double x, double y, double delta, boolean ctrl) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                ctrl,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(null, x, y));
    }

    private static void type(ChartView view, String character) {
        Event.fireEvent(
                view, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void press(ChartView view, KeyCode key, boolean shift) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    private static final class Kept implements ChartExports {
        private final List<String> what = new ArrayList<>();

        @Override
        public void copyText(String text) {
            what.add(text);
        }

        @Override
        public void saveSvg(String suggestedName, String svg) {
            what.add(suggestedName + " " + svg);
        }

        @Override
        public void savePng(String suggestedName, byte[] png) {
            what.add(suggestedName + " " + new String(png, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void showTable(String title, List<List<String>> table) {
            what.add(title + " " + table.size() + " rows");
        }
    }
}
