package org.coppice.app.chart.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Stroke;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static final Stroke STROKE = Stroke.of(Ink.SERIES_1, 1);

    @Test
    void a_million_values_become_at_most_four_points_a_pixel_column() {
        double[] values = new double[1_000_000];
        Random random = new Random(1);
        Arrays.setAll(values, i -> random.nextGaussian());

        Mark.Line line = decimate(values, 800);

        assertThat(line.xs().length).isBetween(2 * 800, 4 * 801);
        assertThat(mostInAColumn(line)).isLessThanOrEqualTo(4);
    }

    @Test
    void the_least_and_the_greatest_value_of_every_column_are_kept() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(5_000);
            int width = 1 + random.nextInt(300);
            double[] values = new double[size];
            Arrays.setAll(values, i -> random.nextInt(10) == 0 ? Double.NaN : random.nextDouble());

            Mark.Line line = decimate(values, width);

            assertThat(extremes(line.xs(), line.ys())).as("seed " + seed).isEqualTo(expected(values, width));
            assertThat(mostInAColumn(line)).as("seed " + seed).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void few_values_are_all_drawn_where_they_are() {
        Mark.Line line = decimate(new double[] {5, 1, 3}, 100);

        assertThat(line.xs()).containsExactly(0, 50, 100);
        assertThat(line.ys()).containsExactly(5, 1, 3);
    }

    @Test
    void points_stay_in_the_order_of_time() {
        Random random = new Random(2);
        double[] values = new double[20_000];
        Arrays.setAll(values, i -> random.nextDouble());

        assertThat(decimate(values, 333).xs()).isSorted();
    }

    @Test
    void a_missing_value_breaks_the_line() {
        Mark.Line line = decimate(new double[] {1, 2, Double.NaN, 4, 5}, 100);

        assertThat(line.ys()).containsExactly(1, 2, Double.NaN, 4, 5);
    }

    @Test
    void a_gap_narrower_than_a_pixel_still_breaks_the_line() {
        double[] values = new double[10_000];
        values[5_003] = Double.NaN;

        assertThat(Arrays.stream(decimate(values, 100).ys()).filter(Double::isNaN))
                .hasSize(1);
    }

    @Test
    void the_line_is_broken_once_for_each_gap_that_is_wide_enough() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] values = new double[20_000];
            int gaps = 1 + random.nextInt(9);
            // 200 values a column of 100 pixels; gaps of three columns, two thousand values apart
            for (int g = 0; g < gaps; g++) {
                Arrays.fill(values, 1_000 + 2_000 * g, 1_600 + 2_000 * g, Double.NaN);
            }
            Mark.Line line = decimate(values, 100);
            assertThat(Arrays.stream(line.ys()).filter(Double::isNaN)).hasSize(gaps);
        }
    }

    @Test
    void a_value_between_two_gaps_is_drawn_as_a_short_dash() {
        Mark.Line line = decimate(new double[] {Double.NaN, 7, Double.NaN, Double.NaN}, 90);

        assertThat(line.ys()[0]).isEqualTo(7);
        assertThat(line.ys()[1]).isEqualTo(7);
        assertThat(line.xs()[1] - line.xs()[0]).isCloseTo(0.99, within(1e-9));
    }

    @Test
    void nothing_but_gaps_is_no_line() {
        assertThat(decimate(new double[] {Double.NaN, Double.NaN}, 90).xs()).isEmpty();
    }

    @Test
    void only_the_visible_part_and_one_value_beyond_each_end_are_scanned() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> i);
        Scale across = new Scale.Linear(new Extent(500, 510), 0, 100);

        Mark.Line line = Decimation.of(trace(values), across, up(values), STROKE);

        assertThat(line.xs()[0]).isEqualTo(0);
        assertThat(line.xs()[line.xs().length - 1]).isCloseTo(110, within(1e-9));
        assertThat(line.xs()).hasSize(12);
    }

    @Test
    void irregular_times_keep_their_distances() {
        Trace trace = Trace.irregular("meter", Ink.SERIES_1, new long[] {0, 10, 100}, new double[] {1, 2, 3});
        Scale across = new Scale.Linear(new Extent(0, 100), 0, 200);

        Mark.Line line = Decimation.of(trace, across, new Scale.Linear(new Extent(0, 3), 0, 3), STROKE);

        assertThat(line.xs()).containsExactly(0, 20, 200);
    }

    private static Mark.Line decimate(double[] values, int width) {
        Scale across = new Scale.Linear(new Extent(0, values.length - 1), 0, width);
        return Decimation.of(trace(values), across, up(values), STROKE);
    }

    private static Trace trace(double[] values) {
        return Trace.regular("power", Ink.SERIES_1, 0, 1, values);
    }

    /** One pixel a unit and growing upwards, so that pixels and values are the same numbers. */
    private static Scale up(double[] values) {
        return new Scale.Linear(new Extent(0, values.length), 0, values.length);
    }

    private static int mostInAColumn(Mark.Line line) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < line.xs().length; i++) {
            if (!Double.isNaN(line.ys()[i])) {
                counts.merge((int) Math.floor(line.xs()[i]), 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Extent expected(double[] values, int width) {
        double[] xs = new double[values.length];
        Arrays.setAll(xs, i -> i * (double) width / (values.length - 1));
        return extremes(xs, values);
    }

    /** Sums of the least and of the greatest of every column, which differ if any single one does. */
    private static Extent extremes(double[] xs, double[] ys) {
        Map<Integer, Extent> columns = new HashMap<>();
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(ys[i])) {
                Extent single = new Extent(ys[i], ys[i]);
                columns.merge((int) Math.floor(xs[i] + 1e-9), single, (a, b) -> a.including(b.min()));
            }
        }
        double least = columns.values().stream().mapToDouble(Extent::min).sum();
        double greatest = columns.values().stream().mapToDouble(Extent::max).sum();
        return new Extent(Math.round(least * 1e6), Math.round(greatest * 1e6));
    }
}
