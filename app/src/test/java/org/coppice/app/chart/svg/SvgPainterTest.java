package org.coppice.app.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.Samples;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.HitTest;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class SvgPainterTest {

    private static final Fill BLUE = Fill.of(Ink.SERIES_1);
    private static final Rect UNIT = new Rect(10, 20, 30, 40);

    @Test
    void a_picture_begins_with_its_size_its_title_and_the_page() {
        assertThat(SvgPainter.paint(drawing(), Palette.LIGHT, "Power < 5 & more"))
                .isEqualTo("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" \
                        font-family="Inter, system-ui, sans-serif" role="img">
                        <title>Power &lt; 5 &amp; more</title>
                        <rect x="0" y="0" width="100" height="50" fill="#ffffff"/>
                        </svg>
                        """);
    }

    @Test
    void a_missing_value_breaks_a_line() {
        Mark line = new Mark.Line(
                new double[] {0, 1.5, 2, 3.25}, new double[] {4, 5, Double.NaN, 6}, Stroke.of(Ink.SERIES_1, 1.4));

        assertThat(paint(line))
                .isEqualTo(
                        "<path d=\"M0 4L1.5 5M3.25 6\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"1.4\" stroke-linejoin=\"round\"/>");
    }

    @Test
    void a_missing_value_splits_an_area() {
        double[] tops = {1, 1, Double.NaN, 1, 1};
        Mark area = new Mark.Area(new double[] {0, 1, 2, 3, 4}, tops, new double[] {9, 9, 9, 9, 9}, BLUE);

        assertThat(paint(area)).isEqualTo("<path d=\"M0 1L1 1L1 9L0 9ZM3 1L4 1L4 9L3 9Z\" fill=\"#0072b2\"/>");
    }

    @Test
    void boxes_points_ribbons_and_text() {
        assertThat(paint(new Mark.Box(UNIT, new Fill(Ink.BAD, 0.08), 2)))
                .isEqualTo(
                        "<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\" rx=\"2\" fill=\"#cf222e\" fill-opacity=\"0.08\"/>");
        assertThat(paint(Mark.Point.of(5, 6, 4.5, BLUE)))
                .isEqualTo("<circle cx=\"5\" cy=\"6\" r=\"4.5\" fill=\"#0072b2\"/>");
        assertThat(paint(new Mark.Point(8, 8, 4, Shape.DIAMOND, BLUE, Optional.empty())))
                .isEqualTo("<path d=\"M8 3L13 8L8 13L3 8Z\" fill=\"#0072b2\"/>");
        assertThat(paint(new Mark.Ribbon(0, 0, 10, 20, 30, 10, BLUE)))
                .isEqualTo("<path d=\"M0 0C10 0 10 30 20 30L20 40C10 40 10 10 0 10Z\" fill=\"#0072b2\"/>");
        assertThat(paint(Mark.Text.of(3, 4, "a<b", Ink.TEXT, Mark.Anchor.END)))
                .isEqualTo("<text x=\"3\" y=\"4\" font-size=\"11\" fill=\"#1f2328\" text-anchor=\"end\">a&lt;b</text>");
    }

    @Test
    void neighbouring_cells_of_one_shade_are_one_rectangle_and_missing_ones_none() {
        double[] shades = {1, 1, Double.NaN};

        assertThat(paint(new Mark.Raster(new Rect(0, 0, 30, 10), 3, 1, shades, Ink.SERIES_1)))
                .isEqualTo("<g shape-rendering=\"crispEdges\">\n<path fill=\"#0072b2\" d=\"M0 0h20v10h-20Z\"/>\n</g>");
    }

    @Test
    void a_clip_is_a_picture_in_the_picture() {
        assertThat(paint(new Mark.Clip(UNIT, List.of(Mark.Box.of(UNIT, BLUE)))))
                .startsWith(
                        "<svg x=\"10\" y=\"20\" width=\"30\" height=\"40\" overflow=\"hidden\" viewBox=\"10 20 30 40\">");
    }

    @Test
    void dark_is_the_same_drawing_in_other_colours() {
        Drawing drawing = drawing(Mark.Text.of(3, 4, "kW", Ink.MUTED, Mark.Anchor.START));

        assertThat(SvgPainter.paint(drawing, Palette.DARK, "t")).contains("fill=\"#0d1117\"", "fill=\"#8d96a0\"");
    }

    static Stream<Chart> charts() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_chart_gives_well_formed_svg_without_a_stray_number(Chart chart) throws Exception {
        String svg = SvgPainter.paint(chart.draw(Viewport.of(560, 260)), Palette.LIGHT, chart.title());

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain("NaN", "Infinity", "92233720368547758");
        assertThat(svg.length()).isLessThan(600_000);
    }

    private static String paint(Mark mark) {
        List<String> lines =
                SvgPainter.paint(drawing(mark), Palette.LIGHT, "t").lines().toList();
        return String.join("\n", lines.subList(3, lines.size() - 1));
    }

    private static Drawing drawing(Mark... marks) {
        return new Drawing(100, 50, new Rect(0, 0, 100, 50), List.of(marks), HitTest.NOTHING);
    }
}
