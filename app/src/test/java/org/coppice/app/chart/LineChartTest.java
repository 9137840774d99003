package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.TextWidth;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zoom;
import org.coppice.app.chart.trace.Span;
import org.coppice.app.chart.trace.Trace;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static final ZoneId BERLIN = Samples.BERLIN;
    private static final long HOUR = 3_600_000;
    private static final Viewport SIZE = Viewport.of(600, 240);

    @Test
    void a_million_readings_give_a_drawing_as_small_as_the_picture() {
        double[] values = new double[1_000_000];
        Arrays.setAll(values, i -> Math.sin(i / 5_000.0));
        LineChart chart = chart(Trace.regular("Hall A", Ink.SERIES_1, Samples.NEW_YEAR, 60_000, values));

        Drawing drawing = chart.draw(SIZE);

        assertThat(drawing.marks().size()).isLessThan(40);
        assertThat(line(drawing).xs().length).isLessThan(4 * 600);
    }

    @Test
    void the_last_label_is_not_cut_off() {
        double[] tenDays = new double[240];
        Drawing drawing = chart(Trace.regular("Hall A", Ink.SERIES_1, Samples.NEW_YEAR, HOUR, tenDays))
                .draw(SIZE);
        assertThat(drawing.marks())
                .filteredOn(Mark.Text.class::isInstance)
                .extracting(Mark.Text.class::cast)
                .filteredOn(text -> text.anchor() == Mark.Anchor.MIDDLE)
                .anyMatch(text -> text.text().equals("11 Jan"))
                .allMatch(text -> text.x() + TextWidth.of(text.text()) / 2 <= drawing.width());
    }

    @Test
    void the_pointer_reads_every_trace_at_the_interval_under_it() {
        LineChart chart = chart(trace("Hall A", 10, 20, 30, 40), trace("Hall B", 1, 2, Double.NaN, 4));
        Drawing drawing = chart.draw(SIZE);

        // Four hours across: 62 % lies in the third, which starts at half the width.
        Hit hit = drawing.hitAt(
                        drawing.plot().x() + 0.62 * drawing.plot().width(),
                        drawing.plot().centreY())
                .orElseThrow();

        assertThat(hit.series()).isEqualTo("Hall A");
        assertThat(hit.index()).isEqualTo(2);
        assertThat(hit.value()).isEqualTo("30 kW");
        assertThat(hit.label()).isEqualTo("Fri 1 Jan 2027 02:00");
        assertThat(hit.x()).isEqualTo(drawing.plot().centreX());
        assertThat(hit.readings())
                .containsExactly(
                        new Hit.Reading("Hall A", "30 kW", Ink.SERIES_1),
                        new Hit.Reading("Hall B", "missing", Ink.SERIES_1));
    }

    @Test
    void the_trace_nearest_to_the_pointer_is_the_one_that_is_hit() {
        LineChart chart = chart(trace("high", 100, 100), trace("low", 0, 0));
        Drawing drawing = chart.draw(SIZE);

        assertThat(drawing.hitAt(200, drawing.plot().bottom() - 1).orElseThrow().series())
                .isEqualTo("low");
        assertThat(drawing.hitAt(200, drawing.plot().y() + 1).orElseThrow().series())
                .isEqualTo("high");
    }

    @Test
    void outside_the_plot_nothing_is_hit() {
        Drawing drawing = chart(trace("Hall A", 1, 2)).draw(SIZE);

        assertThat(drawing.hitAt(1, 1)).isEmpty();
    }

    @Test
    void the_vertical_axis_fits_what_is_seen() {
        LineChart chart = chart(trace("Hall A", 0, 1, 2, 3, 1_000, 2_000, 3_000, 4_000));

        List<String> left = texts(chart.draw(SIZE.withZoom(new Zoom(0, 0.3, 0, 1))));

        assertThat(left).contains("3").doesNotContain("1,000", "4,000");
    }

    @Test
    void gaps_are_shaded_at_least_two_pixels_wide_and_named() {
        Span gap = new Span(Samples.NEW_YEAR + HOUR, Samples.NEW_YEAR + HOUR + 1, "gap", Ink.WARNING);
        Drawing drawing =
                chart(trace("Hall A", 1, 2, 3)).withSpans(List.of(gap)).draw(SIZE);

        Mark.Box box = (Mark.Box) clip(drawing).marks().get(0);
        assertThat(box.rect().width()).isEqualTo(2);
        assertThat(texts(drawing)).contains("gap", "Hall A");
    }

    @Test
    void one_trace_alone_needs_no_legend() {
        assertThat(texts(chart(trace("Hall A", 1, 2, 3)).draw(SIZE))).doesNotContain("Hall A");
    }

    @Test
    void a_logarithmic_axis_leaves_out_zero() {
        LineChart chart = LineChart.of(
                "Power", Axis.of("Power", "kW").onLogScale(true), BERLIN, trace("Hall A", 10, 0, 100, 1_000));

        assertThat(line(chart.draw(SIZE)).ys()[1]).isNaN();
    }

    @Test
    void without_readings_it_says_so() {
        assertThat(texts(chart(trace("Hall A")).draw(SIZE))).containsExactly("No readings yet");
    }

    @Test
    void nothing_but_gaps_can_be_drawn() {
        assertThat(chart(trace("Hall A", Double.NaN, Double.NaN)).draw(SIZE).marks())
                .isNotEmpty();
    }

    @Test
    void the_table_has_a_column_a_trace_and_an_empty_cell_where_a_value_is_missing() {
        LineChart chart = chart(trace("Hall A", 10.5, 20), trace("Hall B", 1, Double.NaN));

        assertThat(chart.table())
                .containsExactly(
                        List.of("time", "Hall A (kW)", "Hall B (kW)"),
                        List.of("2027-01-01 00:00 +01:00", "10.5", "1"),
                        List.of("2027-01-01 01:00 +01:00", "20", ""));
    }

    @Test
    void traces_with_times_of_their_own_make_a_tall_table() {
        LineChart chart = chart(
                trace("Hall A", 1),
                Trace.irregular("Hall B", Ink.SERIES_2, new long[] {Samples.NEW_YEAR + 5 * HOUR}, new double[] {2}));

        assertThat(chart.table())
                .containsExactly(
                        List.of("series", "time", "value (kW)"),
                        List.of("Hall A", "2027-01-01 00:00 +01:00", "1"),
                        List.of("Hall B", "2027-01-01 05:00 +01:00", "2"));
    }

    @Test
    void the_summary_counts_what_is_missing() {
        assertThat(chart(trace("Hall A", 1, Double.NaN, 3)).summary())
                .isEqualTo("Power, line chart over time. Hall A: 3 values from 1 to 3 kW, 1 missing.");
    }

    @Test
    void a_time_for_each_value_is_required() {
        assertThatThrownBy(() -> Trace.irregular("Hall A", Ink.SERIES_1, new long[] {1}, new double[] {1, 2}))
                .hasMessageContaining("2 values, but 1 times");
    }

    private static LineChart chart(Trace... traces) {
        return LineChart.of("Power", Axis.of("Power", "kW"), BERLIN, traces);
    }

    private static Trace trace(String name, double... values) {
        return Trace.regular(name, Ink.SERIES_1, Samples.NEW_YEAR, HOUR, values);
    }

    private static Mark.Clip clip(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Clip.class::isInstance)
                .map(Mark.Clip.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Mark.Line line(Drawing drawing) {
        return clip(drawing).marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Drawing drawing) {
        return Drawings.texts(drawing);
    }
}
