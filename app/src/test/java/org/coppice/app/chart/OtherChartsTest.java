package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Heat map, sankey, sparkline, list of bars, two objectives; and what is true of every chart. */
class OtherChartsTest {

    private static final Viewport SIZE = Viewport.of(600, 260);

    static Stream<Chart> charts() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_has_a_title_a_summary_and_a_table_of_equally_long_rows(Chart chart) {
        assertThat(chart.title()).isNotBlank();
        assertThat(chart.summary()).startsWith(chart.title()).endsWith(".");
        List<List<String>> table = chart.table();
        assertThat(table).hasSizeGreaterThan(1);
        assertThat(table).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_survives_a_window_that_is_far_too_small(Chart chart) {
        assertThat(chart.draw(Viewport.of(30, 12)).marks()).isNotNull();
        assertThat(chart.draw(Viewport.of(1, 1)).marks()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_text_stands_inside_the_picture(Chart chart) {
        assertThat(Drawings.all(chart.draw(SIZE), Mark.Text.class)).allSatisfy(text -> {
            assertThat(text.x()).isBetween(0.0, SIZE.width());
            assertThat(text.y()).isBetween(0.0, SIZE.height());
        });
    }

    @Test
    void a_heat_map_has_days_across_and_hours_downwards() {
        double[] values = new double[48];
        values[24 + 5] = 10;
        HeatMap chart = HeatMap.of("Load", "kW", LocalDate.of(2027, 3, 13), values, Ink.SERIES_1);
        Drawing drawing = chart.draw(SIZE);

        Mark.Raster raster = Drawings.all(drawing, Mark.Raster.class).get(0);
        assertThat(raster.shades()[5 * 2 + 1]).isEqualTo(1);
        assertThat(Arrays.stream(raster.shades()).sum()).isEqualTo(1);

        Rect plot = drawing.plot();
        Hit hit = drawing.hitAt(plot.x() + 0.75 * plot.width(), plot.y() + 5.5 / 24 * plot.height())
                .orElseThrow();
        assertThat(hit.index()).isEqualTo(29);
        assertThat(hit.label()).isEqualTo("Sun 14 Mar 2027 05:00–06:00");
        assertThat(hit.value()).isEqualTo("10 kW");
    }

    @Test
    void what_is_missing_in_a_heat_map_is_not_the_faintest_shade() {
        double[] values = new double[24];
        values[2] = Double.NaN;
        Drawing drawing =
                new HeatMap("Load", "kW", LocalDate.of(2027, 3, 28), values, new Extent(0, 1), Ink.SERIES_1).draw(SIZE);

        assertThat(Drawings.all(drawing, Mark.Raster.class).get(0).shades()[2]).isNaN();
        assertThat(Drawings.texts(drawing)).contains("missing");
    }

    @Test
    void a_heat_map_needs_whole_days() {
        assertThatThrownBy(() -> HeatMap.of("Load", "kW", LocalDate.EPOCH, new double[23], Ink.SERIES_1))
                .hasMessageContaining("23 is no multiple of 24");
    }

    @Test
    void a_sankeys_ribbons_fill_their_nodes_exactly() {
        Sankey chart = Samples.sankey();
        Drawing drawing = chart.draw(SIZE);
        List<Mark.Ribbon> ribbons = Drawings.all(drawing, Mark.Ribbon.class);
        List<Mark.Box> boxes = Drawings.all(drawing, Mark.Box.class);

        double intoRecycling = ribbons.stream()
                .filter(ribbon -> chart.flows().get(ribbons.indexOf(ribbon)).to() == 5)
                .mapToDouble(Mark.Ribbon::thickness1)
                .sum();

        assertThat(boxes).hasSize(10);
        assertThat(intoRecycling).isCloseTo(boxes.get(5).rect().height(), within(1e-9));
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.rect().y()).isGreaterThanOrEqualTo(drawing.plot().y() - 1e-9);
            assertThat(box.rect().bottom()).isLessThanOrEqualTo(drawing.plot().bottom() + 1e-9);
        });
    }

    @Test
    void the_pointer_finds_nodes_and_flows_of_a_sankey() {
        Drawing drawing = Samples.sankey().draw(SIZE);
        Mark.Box first = Drawings.all(drawing, Mark.Box.class).get(0);
        Mark.Ribbon last = Drawings.all(drawing, Mark.Ribbon.class).get(14);

        Hit node = drawing.hitAt(first.rect().centreX(), first.rect().centreY()).orElseThrow();
        assertThat(node.series()).isEqualTo("GPU nodes");
        assertThat(node.value()).isEqualTo("62 t");

        // Half way along, the ribbon's edge is half way between its ends.
        double x = (last.x0() + last.x1()) / 2;
        double y = (last.y0() + last.y1() + last.thickness0()) / 2;
        Hit flow = drawing.hitAt(x, y).orElseThrow();
        assertThat(flow.series()).isEqualTo("High-grade recycling → Steel, Al, Cu recovered");
        assertThat(flow.value()).isEqualTo("66 t");
    }

    @Test
    void a_sankey_flows_from_left_to_right() {
        List<Sankey.Node> nodes =
                List.of(new Sankey.Node("here", 0, Ink.SERIES_1), new Sankey.Node("there", 1, Ink.SERIES_2));

        assertThatThrownBy(() -> new Sankey("t", "t", nodes, List.of(new Sankey.Flow(1, 0, 1))))
                .hasMessageContaining("“there” does not stand left of “here”");
        assertThatThrownBy(() -> new Sankey.Flow(0, 1, -1)).hasMessageContaining("turn it round");
    }

    @Test
    void a_sparkline_marks_its_last_value_unless_it_is_missing() {
        Sparkline known = new Sparkline("PUE", "", List.of("a", "b"), new double[] {1.3, 1.2}, Ink.SERIES_1);
        Sparkline unknown = new Sparkline("PUE", "", List.of("a", "b"), new double[] {1.3, Double.NaN}, Ink.SERIES_1);

        assertThat(Drawings.all(known.draw(Viewport.of(60, 20)), Mark.Point.class))
                .hasSize(1);
        assertThat(Drawings.all(unknown.draw(Viewport.of(60, 20)), Mark.Point.class))
                .isEmpty();
        assertThat(known.summary()).isEqualTo("PUE, from 1.3 (a) to 1.2 (b).");
    }

    @Test
    void bars_begin_at_zero_and_are_as_long_as_their_values() {
        Drawing drawing = Samples.barList().draw(SIZE);
        List<Mark.Box> bars = Drawings.all(drawing, Mark.Box.class);

        assertThat(bars.get(0).rect().width()).isCloseTo(drawing.plot().width(), within(1e-9));
        assertThat(bars.get(1).rect().width() / bars.get(0).rect().width()).isCloseTo(676.0 / 1804, within(1e-9));
        assertThat(drawing.hitAt(300, 1.5 * 28).orElseThrow().label()).isEqualTo("Inference, Frankfurt");
        assertThat(Drawings.texts(drawing)).contains("1,804 t");
    }

    @Test
    void a_bar_that_is_missing_says_so() {
        BarList chart = new BarList("Water", "m³", List.of(BarList.Bar.of("Oslo", Double.NaN)));

        assertThat(Drawings.all(chart.draw(SIZE), Mark.Box.class)).isEmpty();
        assertThat(Drawings.texts(chart.draw(SIZE))).contains("missing");
    }

    @Test
    void two_objectives_have_an_axis_each_in_their_own_ink() {
        Drawing drawing = Samples.objectives().draw(SIZE);

        assertThat(Drawings.all(drawing, Mark.Text.class))
                .filteredOn(text -> text.ink() == Ink.SERIES_6)
                .extracting(Mark.Text::text)
                .contains("10", "30", "scrap a year, kg ■");
        assertThat(Drawings.texts(drawing)).contains("neither is best alone", "5 y");
        Hit hit = drawing.hitAt(drawing.plot().centreX(), drawing.plot().centreY())
                .orElseThrow();
        assertThat(hit.readings()).extracting(Hit.Reading::name).containsExactly("carbon a year", "scrap a year");
    }

    @Test
    void two_objectives_name_where_each_is_least() {
        assertThat(Samples.objectives().summary())
                .contains("carbon a year: least at 5 y, 4,550 kg CO2e.", "scrap a year: least at 8 y, 11.2 kg.");
    }

    @Test
    void theMissingHoursOfAHeatMapAreHatchedSinceZeroIsAShadeToo() {
        double[] whole = new double[48];
        double[] gap = whole.clone();
        gap[30] = Double.NaN;

        assertThat(HeatMap.of("Load", "kW", LocalDate.EPOCH, whole, Ink.SERIES_1)
                        .draw(SIZE)
                        .marks())
                .noneMatch(Mark.Clip.class::isInstance);
        assertThat(HeatMap.of("Load", "kW", LocalDate.EPOCH, gap, Ink.SERIES_1)
                        .draw(SIZE)
                        .marks())
                .filteredOn(Mark.Clip.class::isInstance)
                .hasSize(2); // the plot and the legend
    }
}
