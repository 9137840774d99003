package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.coppice.app.chart.drawing.Zoom;
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
    void every_kind_of_chart_is_painted(Palette palette) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] gallery = FxToolkit.call(() -> paint(Samples.all(), palette));
        Files.write(FOLDER.resolve("gallery-" + palette.name() + ".png"), gallery);
        assertThat(coloursIn(gallery)).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void read_outs_zooms_and_small_sizes_are_painted(Palette palette) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] gallery = FxToolkit.call(() -> {
            List<ChartView> views = new ArrayList<>();
            for (Chart chart : List.of(Samples.line(), Samples.stackedArea(), Samples.scatter(), Samples.heatMap())) {
                views.add(view(chart, palette, 560, 260));
                views.add(view(chart, palette, 280, 150));
            }
            views.get(0).setZoom(new Zoom(0.185, 0.205, 0, 1));
            views.get(4).setZoom(new Zoom(0.2, 0.6, 0.2, 0.6));
            FlowPane pane = laidOut(views, palette, 900, 1120);
            views.forEach(view -> view.movePointer(20, 10));
            return picture(pane);
        });
        Files.write(FOLDER.resolve("states-" + palette.name() + ".png"), gallery);
        assertThat(coloursIn(gallery)).hasSizeGreaterThan(100);
    }

    private static byte[] paint(List<Chart> charts, Palette palette) {
        List<ChartView> views = charts.stream()
                .map(chart ->
                        chart instanceof Sparkline ? view(chart, palette, 100, 30) : view(chart, palette, 560, 260))
                .toList();
        return picture(laidOut(views, palette, 1180, 1380));
    }

    private static ChartView view(Chart chart, Palette palette, double width, double height) {
        ChartView view = new ChartView();
        view.setPalette(palette);
        view.setChart(chart);
        view.setPrefSize(width, height);
        view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return view;
    }

    private static FlowPane laidOut(List<ChartView> views, Palette palette, double width, double height) {
        FlowPane pane = new FlowPane(12, 12);
        pane.setStyle("-fx-background-color: " + palette.surface().hex() + "; -fx-padding: 12;");
        pane.getChildren().addAll(views);
        new Scene(pane, width, height);
        pane.resize(width, height);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private static byte[] picture(FlowPane pane) {
        return PngImage.encode(pane.snapshot(new SnapshotParameters(), null));
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
