package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.chart.trace.Stack;
import org.coppice.app.chart.trace.Times;
import org.junit.jupiter.api.Test;

class StackedChartsTest {

    private static final Axis KWH = Axis.of("", "kWh");
    private static final Viewport SIZE = Viewport.of(500, 250);

    @Test
    void layers_lie_on_top_of_each_other() {
        Stack stack = Stack.of(
                new Across.Labels(List.of("2026", "2027")),
                List.of(Layer.of(0, "a", 1, 2), Layer.of(1, "b", 10, 20)),
                new Scale.Linear(new Extent(0, 1), 0, 100));

        assertThat(stack.edges()).isEqualTo(new double[][] {{0, 0}, {1, 2}, {11, 22}});
    }

    @Test
    void where_a_layer_is_missing_there_is_no_total_and_so_a_gap_in_all() {
        Stack stack = Stack.of(
                new Across.Labels(List.of("2026", "2027")),
                List.of(Layer.of(0, "a", 1, 2), Layer.of(1, "b", 10, Double.NaN)),
                new Scale.Linear(new Extent(0, 1), 0, 100));

        assertThat(stack.edges()[1]).containsExactly(1, Double.NaN);
        assertThat(stack.edges()[0][1]).isNaN();
    }

    @Test
    void many_steps_become_the_mean_of_each_column_so_that_the_area_stays() {
        double[] values = new double[35_040];
        Arrays.setAll(values, i -> i % 96);
        Across across = new Across.Clock(new Times.Regular(0, 900_000, values.length), Samples.BERLIN);

        Stack stack = Stack.of(across, List.of(Layer.of(0, "grid", values)), new Scale.Linear(across.extent(), 0, 365));

        assertThat(stack.xs().length).isLessThanOrEqualTo(366);
        assertThat(Arrays.stream(stack.edges()[1]).average().orElseThrow()).isCloseTo(47.5, within(0.2));
    }

    @Test
    void an_area_below_zero_is_refused() {
        assertThatThrownBy(() -> new StackedAreaChart(
                        "Supply", KWH, new Across.Labels(List.of("2027")), List.of(Layer.of(0, "export", -1))))
                .hasMessageContaining("export")
                .hasMessageContaining("bars");
    }

    @Test
    void the_pointer_finds_the_layer_and_reads_all_of_them_with_their_total() {
        StackedAreaChart chart = new StackedAreaChart(
                "Supply",
                KWH,
                new Across.Labels(List.of("2026", "2027")),
                List.of(Layer.of(0, "wind", 30, 30), Layer.of(1, "grid", 70, 70)));
        Drawing drawing = chart.draw(SIZE);

        // 100 kWh fill the plot: a quarter above the base line is wind, half is grid.
        Hit wind =
                drawing.hitAt(drawing.plot().right(), at(drawing.plot(), 0.25)).orElseThrow();
        Hit grid =
                drawing.hitAt(drawing.plot().right(), at(drawing.plot(), 0.5)).orElseThrow();

        assertThat(wind.series()).isEqualTo("wind");
        assertThat(wind.value()).isEqualTo("30 kWh");
        assertThat(wind.label()).isEqualTo("2027");
        assertThat(grid.series()).isEqualTo("grid");
        assertThat(grid.readings()).extracting(Hit.Reading::name).containsExactly("grid", "wind", "total");
        assertThat(grid.readings().get(2).value()).isEqualTo("100 kWh");
    }

    @Test
    void bars_are_as_tall_as_their_values() {
        StackedBarChart chart = new StackedBarChart(
                "Bill", Axis.of("", "€"), List.of("Jan", "Feb"), List.of(Layer.of(0, "energy", 50, 100)));
        Drawing drawing = chart.draw(SIZE);

        List<Rect> bars = bars(drawing, Ink.SERIES_1);

        assertThat(bars.get(1).height()).isCloseTo(drawing.plot().height(), within(1e-6));
        assertThat(bars.get(0).height()).isCloseTo(drawing.plot().height() / 2, within(1e-6));
        assertThat(bars.get(0).bottom()).isCloseTo(bars.get(1).bottom(), within(1e-6));
    }

    @Test
    void what_is_below_zero_hangs_below_the_base_line() {
        StackedBarChart chart = new StackedBarChart(
                "Bill",
                Axis.of("", "€"),
                List.of("Jan"),
                List.of(Layer.of(0, "energy", 60), Layer.of(1, "credit", -40)));
        Drawing drawing = chart.draw(SIZE);

        Rect energy = bars(drawing, Ink.SERIES_1).get(0);
        Rect credit = bars(drawing, Ink.SERIES_2).get(0);

        assertThat(energy.bottom()).isCloseTo(credit.y(), within(1e-6));
        assertThat(energy.height() / credit.height()).isCloseTo(1.5, within(1e-6));
        Hit hit = drawing.hitAt(drawing.plot().centreX(), credit.centreY()).orElseThrow();
        assertThat(hit.series()).isEqualTo("credit");
        assertThat(hit.readings().get(2).value()).isEqualTo("20 €");
    }

    @Test
    void a_missing_part_has_no_bar_a_shade_behind_it_and_no_total() {
        StackedBarChart chart = new StackedBarChart(
                "Energy", KWH, List.of("Jan"), List.of(Layer.of(0, "a", 5), Layer.of(1, "b", Double.NaN)));

        assertThat(bars(chart.draw(SIZE), Ink.SERIES_1)).hasSize(1);
        assertThat(bars(chart.draw(SIZE), Ink.SERIES_2)).isEmpty();
        assertThat(bars(chart.draw(SIZE), Ink.WARNING)).hasSize(1);
        assertThat(Drawings.texts(chart.draw(SIZE))).contains("incomplete");
        assertThat(chart.table())
                .containsExactly(List.of("", "a (kWh)", "b (kWh)", "total (kWh)"), List.of("Jan", "5", "", ""));
    }

    @Test
    void labels_that_would_touch_are_left_out() {
        List<String> years =
                IntStream.range(2000, 2060).mapToObj(Integer::toString).toList();
        StackedBarChart chart =
                new StackedBarChart("Stock", KWH, years, List.of(new Layer("a", Ink.SERIES_1, new double[60])));

        assertThat(Drawings.texts(chart.draw(SIZE))).contains("2000").doesNotContain("2001");
    }

    @Test
    void a_legend_too_long_for_one_row_takes_two() {
        List<Layer> layers = IntStream.range(0, 8)
                .mapToObj(i -> Layer.of(i, "a cohort with a long name " + i, 1))
                .toList();
        Drawing drawing = new StackedBarChart("Stock", KWH, List.of("2027"), layers).draw(SIZE);

        assertThat(Drawings.all(drawing, Mark.Text.class).stream()
                        .filter(text -> text.text().startsWith("a cohort"))
                        .map(Mark.Text::y)
                        .distinct()
                        .count())
                .isGreaterThan(1);
        assertThat(Drawings.all(drawing, Mark.Text.class))
                .allSatisfy(text -> assertThat(text.x()).isBetween(0.0, 500.0));
    }

    private static double at(Rect plot, double share) {
        return plot.bottom() - share * plot.height();
    }

    /** Without the key in the legend, which is nine pixels wide. */
    private static List<Rect> bars(Drawing drawing, Ink ink) {
        return Drawings.all(drawing, Mark.Box.class).stream()
                .filter(box -> box.fill().ink() == ink)
                .map(Mark.Box::rect)
                .filter(rect -> rect.width() > 9)
                .toList();
    }
}
