package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.Samples;
import org.coppice.app.chart.Sparkline;
import org.coppice.app.chart.colour.Palette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paints every kind of chart in both palettes into target/charts, to be looked at. */
class ChartGalleryTest {

    private static final Path FOLDER = Path.of("target", "charts");

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyKindOfChartIsPainted(Palette palette) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] gallery = FxToolkit.call(() -> paint(Samples.all(), palette));
        Files.write(FOLDER.resolve("gallery-" + palette.name().toLowerCase(Locale.ROOT) + ".png"), gallery);
        assertThat(coloursIn(gallery)).hasSizeGreaterThan(100);
    }

    private static byte[] paint(List<Chart> charts, Palette palette) {
        FlowPane pane = new FlowPane(12, 12);
        pane.setStyle("-fx-background-color: " + palette.surface().hex() + "; -fx-padding: 12;");
        for (Chart chart : charts) {
            ChartView view = new ChartView();
            view.setPalette(palette);
            view.setChart(chart);
            view.setPrefSize(chart instanceof Sparkline ? 100 : 560, chart instanceof Sparkline ? 30 : 260);
            view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            pane.getChildren().add(view);
        }
        Scene scene = new Scene(pane, 1180, 1380);
        pane.applyCss();
        pane.layout();
        return PngImage.encode(scene.getRoot().snapshot(new SnapshotParameters(), null));
    }

    private static Set<Integer> coloursIn(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }
}
