package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Better;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zoom;
import org.junit.jupiter.api.Test;

class ScatterChartTest {

    private static final Axis LATENCY = Axis.of("latency", "ms").better(Better.LOWER);
    private static final Axis ENERGY = Axis.of("energy", "J/token").better(Better.LOWER);
    private static final Viewport SIZE = Viewport.of(600, 300);

    @Test
    void the_front_is_drawn_as_a_line_from_left_to_right_and_dominated_points_are_faint() {
        Drawing drawing = chart().draw(SIZE);

        Mark.Line front = Drawings.all(drawing, Mark.Line.class).stream()
                .filter(line -> line.stroke().ink() == Ink.TEXT)
                .findFirst()
                .orElseThrow();
        assertThat(front.xs()).hasSize(3).isSorted();
        assertThat(points(drawing).stream().filter(point -> point.fill().opacity() < 1))
                .hasSize(1);
        assertThat(points(drawing).stream().filter(point -> point.fill().opacity() == 1))
                .hasSize(3);
    }

    @Test
    void an_estimated_point_is_hollow_and_the_legend_says_so() {
        Dots dots = new Dots(
                List.of("a", "b"),
                new double[] {1, 2},
                new double[] {1, 2},
                new int[2],
                List.of("H100"),
                new boolean[] {true, false},
                new boolean[] {true, false});
        Drawing drawing = ScatterChart.of("t", LATENCY, ENERGY, dots).draw(SIZE);

        assertThat(Drawings.texts(drawing)).contains("estimated", "H100");
        Mark.Point estimated = points(drawing).get(1); // the front is drawn last
        assertThat(estimated.fill().ink()).isEqualTo(Ink.SURFACE);
        assertThat(estimated.outline()).isPresent();
    }

    @Test
    void beyond_a_limit_the_plot_is_shaded_and_points_of_the_front_are_faint() {
        Drawing drawing = chart().withLimits(Optional.of(Limit.atMost(25, "objective 25 ms")), Optional.empty())
                .draw(SIZE);

        Mark.Box shade = Drawings.all(drawing, Mark.Box.class).get(0);
        assertThat(shade.fill().ink()).isEqualTo(Ink.BAD);
        assertThat(shade.rect().right()).isEqualTo(drawing.plot().right());
        assertThat(Drawings.texts(drawing)).contains("objective 25 ms");
        assertThat(points(drawing).stream().filter(point -> point.fill().opacity() < 1))
                .hasSize(2);
    }

    @Test
    void a_limit_upwards_shades_the_other_side() {
        Drawing drawing = chart().withLimits(Optional.empty(), Optional.of(Limit.atLeast(2, "at least 2")))
                .draw(SIZE);

        Mark.Box shade = Drawings.all(drawing, Mark.Box.class).get(0);
        assertThat(shade.rect().bottom()).isEqualTo(drawing.plot().bottom());
        assertThat(shade.rect().y()).isGreaterThan(drawing.plot().y());
    }

    @Test
    void the_pointer_finds_the_nearest_point_within_reach() {
        Drawing drawing = chart().draw(SIZE);
        Mark.Point front = points(drawing).get(1);

        Hit hit = drawing.hitAt(front.x() + 6, front.y() - 6).orElseThrow();

        assertThat(hit.index()).isZero();
        assertThat(hit.label()).isEqualTo("batch 1");
        assertThat(hit.series()).isEqualTo("H100");
        assertThat(hit.value()).isEqualTo("10 ms · 4 J/token");
        assertThat(hit.readings().get(2).value()).isEqualTo("on the front, measured");
        assertThat(drawing.hitAt(front.x() + 30, front.y() + 30)).isEmpty();
    }

    @Test
    void the_chosen_point_has_a_ring() {
        Drawing drawing = chart().highlighting(OptionalInt.of(2)).draw(SIZE);

        Mark.Point ring = points(drawing).get(4);
        assertThat(ring.outline().orElseThrow().ink()).isEqualTo(Ink.ACCENT);
        assertThat(ring.x()).isEqualTo(points(drawing).get(3).x());
    }

    @Test
    void on_a_logarithmic_axis_a_point_at_zero_is_not_drawn_but_counted() {
        Dots dots = Dots.of("H100", List.of("a", "b"), new double[] {0, 10}, new double[] {1, 2});
        ScatterChart chart = ScatterChart.of("t", LATENCY.onLogScale(true), ENERGY, dots);

        assertThat(points(chart.draw(SIZE))).hasSize(1);
        assertThat(chart.summary()).contains("1 not shown, for want of a value.");
    }

    @Test
    void without_a_point_that_has_both_values_it_says_so() {
        Dots dots = Dots.of("H100", List.of("a"), new double[] {Double.NaN}, new double[] {1});

        assertThat(Drawings.texts(ScatterChart.of("t", LATENCY, ENERGY, dots).draw(SIZE)))
                .containsExactly("No point has a value on both axes");
    }

    @Test
    void axes_say_their_unit_and_which_way_is_better() {
        assertThat(Drawings.texts(chart().draw(SIZE)))
                .contains("latency, ms · lower is better ←", "energy, J/token · lower is better ↓");
    }

    @Test
    void zoomed_in_only_a_part_of_the_axis_is_labelled() {
        Drawing near = chart().draw(SIZE.withZoom(new Zoom(0, 0.25, 0, 0.25)));

        assertThat(Drawings.texts(near)).doesNotContain("40");
    }

    @Test
    void the_table_says_basis_and_front() {
        assertThat(chart().table().get(0))
                .containsExactly("point", "group", "latency (ms)", "energy (J/token)", "on the front", "basis");
        assertThat(chart().table().get(4)).containsExactly("batch 8", "H100", "30", "4.5", "no", "measured");
    }

    @Test
    void a_group_without_a_name_is_refused() {
        assertThatThrownBy(() -> new Dots(
                        List.of("a"),
                        new double[1],
                        new double[1],
                        new int[] {3},
                        List.of("H100"),
                        new boolean[1],
                        new boolean[1]))
                .hasMessageContaining("Group 3 has no name");
    }

    @Test
    void a_point_that_is_not_there_cannot_be_chosen() {
        assertThatThrownBy(() -> chart().highlighting(OptionalInt.of(4))).hasMessageContaining("no point 4 among 4");
    }

    private static ScatterChart chart() {
        Dots dots = new Dots(
                List.of("batch 1", "batch 2", "batch 4", "batch 8"),
                new double[] {10, 20, 40, 30},
                new double[] {4, 2, 1, 4.5},
                new int[4],
                List.of("H100"),
                new boolean[] {true, true, true, false},
                new boolean[4]);
        return ScatterChart.of("Energy against latency", LATENCY, ENERGY, dots);
    }

    /** Those in the plot, dominated ones first; the legend's key lies outside. */
    private static List<Mark.Point> points(Drawing drawing) {
        return Drawings.all(drawing, Mark.Point.class).stream()
                .filter(point -> drawing.plot().contains(point.x(), point.y()))
                .toList();
    }
}
