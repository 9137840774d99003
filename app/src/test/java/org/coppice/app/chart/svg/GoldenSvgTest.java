package org.coppice.app.chart.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.LineChart;
import org.coppice.app.chart.Samples;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layout kept as text: a change shows as a difference to review. {@code -Dgolden.update=true} writes the pictures anew;
 * look at them in a browser before committing.
 */
class GoldenSvgTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "coppice", "app", "chart", "svg");

    /** Not those with a year of readings: their files would be larger than all the code of the charts. */
    static Stream<Chart> charts() {
        return Samples.all().stream().filter(chart -> !(chart instanceof LineChart || chart instanceof HeatMap));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_picture_is_as_it_was_approved(Chart chart) throws IOException {
        Path file = FOLDER.resolve(chart.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".svg");
        String svg = SvgPainter.paint(chart.draw(Viewport.of(560, 260)), Palette.LIGHT, chart.title());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
