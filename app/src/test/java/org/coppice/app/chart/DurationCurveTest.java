package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;

class DurationCurveTest {
    private static final Viewport SIZE = Viewport.of(600, 260);

    private static DurationCurve curve(double... values) {
        return new DurationCurve(
                "Load", Axis.of("Power", "kW"), List.of(DurationCurve.Curve.of("load", Ink.SERIES_1, values)));
    }

    @Test
    void values_stand_in_falling_order_and_missing_ones_are_left_out() {
        assertThat(curve(3, Double.NaN, 9, 1).curves().get(0).falling()).containsExactly(9, 3, 1);
    }

    @Test
    void a_share_of_the_year_gives_the_value_that_is_reached_for_so_long() {
        // 100 steps of 1..100 kW: 91 kW or more is reached in 10 of them, the next step is at 90 kW.
        double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        DurationCurve.Curve load = curve(values).curves().get(0);

        assertThat(load.at(0)).isEqualTo(100);
        assertThat(load.at(0.10)).isEqualTo(90);
        assertThat(load.at(1)).isEqualTo(1);
    }

    @Test
    void the_line_falls_from_the_peak_and_has_a_point_a_pixel_however_many_values_there_are() {
        double[] values =
                IntStream.range(0, 1_000_000).mapToDouble(i -> i % 977).toArray();
        Drawing drawing = curve(values).draw(SIZE);

        Mark.Line line = Drawings.all(drawing, Mark.Line.class).stream()
                .max(java.util.Comparator.comparingInt(each -> each.xs().length))
                .orElseThrow();
        assertThat(line.xs()).hasSizeLessThanOrEqualTo(601);
        double[] sorted = line.ys().clone();
        Arrays.sort(sorted);
        assertThat(line.ys()).containsExactly(sorted); // pixels grow downwards
    }

    @Test
    void under_the_pointer_stands_for_how_long_and_how_much() {
        double[] values = IntStream.rangeClosed(1, 1000).asDoubleStream().toArray();
        Drawing drawing = curve(values).draw(SIZE);

        Hit hit = drawing.hitAt(drawing.plot().centreX(), drawing.plot().centreY())
                .orElseThrow();
        assertThat(hit.label()).isEqualTo("for 50 % of the year at least");
        assertThat(hit.value()).isEqualTo("500 kW");
        assertThat(hit.y()).isCloseTo(drawing.plot().centreY(), within(2.0));
    }
}
