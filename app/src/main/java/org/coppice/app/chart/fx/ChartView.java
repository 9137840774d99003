package org.coppice.app.chart.fx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.TableText;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.colour.Rgb;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zoom;
import org.coppice.app.chart.drawing.Zooming;
import org.coppice.app.chart.svg.SvgPainter;

/**
 * A chart in the window. It fills the room it is given, and draws itself anew when its size, chart, zoom or palette
 * change. The pointer reads values, dragging and the wheel with Ctrl zoom, double click and 0 show everything again.
 */
public final class ChartView extends Region {

    /** Twice the size on screen, so that a picture in a report is sharp in print. */
    private static final double PNG_SCALE = 2;

    private final Layer canvas = new Layer();
    private final Layer overlay = new Layer();
    private final Region focusRing = new Region();
    private final ObjectProperty<Optional<Chart>> chart = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.NONE);
    private final DoubleProperty magnification = new SimpleDoubleProperty(1);
    private OptionalDouble drawnHeight = OptionalDouble.empty();
    private Optional<Drawing> drawing = Optional.empty();
    private Drawer drawer = new Drawer(Runnable::run, Runnable::run, this::drawn);
    /** What is on the canvas. */
    private Optional<Painted> painted = Optional.empty();

    private Optional<Point2D> pointed = Optional.empty();
    private Consumer<Hit> onSelect = hit -> {};

    public ChartView() {
        getStyleClass().add("chart-view");
        getChildren().addAll(canvas, overlay, focusRing);
        focusRing.setMouseTransparent(true);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        overlay.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(40, 20);
        setPrefSize(480, 260);
        chart.addListener(observable -> chartChanged());
        palette.addListener(observable -> requestLayout());
        // On a screen of another scale the hairlines lie on other pixels.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((observable, before, now) -> requestLayout());
        zoom.addListener(observable -> requestLayout());
        magnification.addListener(observable -> fitHeight());
        new ChartGestures(this).install();
    }

    /**
     * Makes drawings on {@code work} from now on, and paints them on {@code ui}, the JavaFX thread: a year of steps takes longer to
     * draw than to paint. What is painted stays until the new drawing is there.
     */
    public void drawOn(Executor work, Executor ui) {
        drawer = new Drawer(work, ui, this::drawn);
    }

    /** Shows another chart. The zoom is kept where the new one has the same title: the same chart with other numbers. */
    public void setChart(Chart newChart) {
        if (chart.get().stream().anyMatch(old -> old == newChart)) {
            return;
        }
        boolean same =
                chart.get().map(old -> old.title().equals(newChart.title())).orElse(false);
        if (!same) {
            zoom.set(Zoom.NONE);
        }
        chart.set(Optional.of(newChart));
    }

    public Optional<Chart> getChart() {
        return chart.get();
    }

    public void setPalette(Palette newPalette) {
        palette.set(newPalette);
    }

    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** How much larger than drawn the chart is shown, its texts and lines too: as much as all other text. */
    public DoubleProperty magnificationProperty() {
        return magnification;
    }

    /** Keeps room for a drawing of that height, however large it is shown. */
    public void setDrawnHeight(double height) {
        drawnHeight = OptionalDouble.of(height);
        fitHeight();
    }

    private void fitHeight() {
        drawnHeight.ifPresent(height -> {
            setPrefHeight(height * magnification.get());
            setMinHeight(height * magnification.get());
        });
        requestLayout();
    }

    /** From a place in this view to that of the drawing. */
    Point2D inDrawing(double x, double y) {
        return new Point2D(x - getInsets().getLeft(), y - getInsets().getTop()).multiply(1 / magnification.get());
    }

    public void setZoom(Zoom newZoom) {
        zoom.set(newZoom);
    }

    public Zoom getZoom() {
        return zoom.get();
    }

    /** Called with what was clicked, or chosen with Enter. */
    public void setOnSelect(Consumer<Hit> listener) {
        onSelect = listener;
    }

    /** Switches on the context menu (Copy values, Save as SVG…, Save as PNG…, Show as table). */
    public void setExports(ChartExports exports) {
        ChartMenu menu = new ChartMenu(this, exports);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    }

    /** The chart's table as text for a spreadsheet. */
    public String toTsv() {
        return chart.get().map(shown -> TableText.tsv(shown.table())).orElse("");
    }

    /** What is seen now, as SVG. */
    public String toSvg() {
        return drawing.map(shown -> SvgPainter.paint(shown, palette.get(), getAccessibleText()))
                .orElse("");
    }

    /** What is seen now, as PNG. */
    public byte[] toPng() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(PNG_SCALE, PNG_SCALE));
        WritableImage image = canvas.snapshot(parameters, null);
        return PngImage.encode(image);
    }

    /** The drawing on screen; empty before the first layout. */
    public Optional<Drawing> getDrawing() {
        return drawing;
    }

    Zooming zooming() {
        return chart.get().map(Chart::zooming).orElse(Zooming.NONE);
    }

    void select(double x, double y) {
        drawing.flatMap(shown -> shown.hitAt(x, y)).ifPresent(onSelect);
    }

    /** Shows the values at a place, or nothing where there are none. */
    void pointAt(double x, double y) {
        overlay.wipe();
        pointed = Optional.of(new Point2D(x, y));
        Optional<Hit> hit = drawing.flatMap(shown -> shown.hitAt(x, y));
        hit.ifPresent(found -> drawing.ifPresent(shown -> painter(overlay).paint(Readout.marks(shown, found))));
        setAccessibleHelp(hit.map(found -> found.label() + ", " + found.series() + ", " + found.value())
                .orElse(null));
    }

    /** Moves the place that is read, from the middle of the plot at first: the keyboard's way to the values. */
    void movePointer(double dx, double dy) {
        drawing.ifPresent(shown -> {
            Rect plot = shown.plot();
            Point2D from = pointed.orElse(new Point2D(plot.centreX(), plot.centreY()));
            pointAt(
                    Math.max(plot.x(), Math.min(plot.right(), from.getX() + dx)),
                    Math.max(plot.y(), Math.min(plot.bottom(), from.getY() + dy)));
        });
    }

    void selectPointed() {
        pointed.ifPresent(place -> select(place.getX(), place.getY()));
    }

    /** Shows the part that is about to be zoomed into. */
    void band(Rect rect) {
        overlay.wipe();
        painter(overlay).paint(List.of(Mark.Box.of(rect, new Fill(Ink.ACCENT, 0.15))));
    }

    void pointAtNothing() {
        pointed = Optional.empty();
        overlay.wipe();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = Math.floor(getWidth() - insets.getLeft() - insets.getRight());
        double height = Math.floor(getHeight() - insets.getTop() - insets.getBottom());
        for (Layer layer : List.of(canvas, overlay)) {
            layer.relocate(insets.getLeft(), insets.getTop());
            layer.setWidth(Math.max(0, width));
            layer.setHeight(Math.max(0, height));
        }
        focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
        redraw();
    }

    private void chartChanged() {
        chart.get()
                .ifPresent(shown -> drawer.summarise(shown, words -> {
                    if (chart.get().stream().anyMatch(now -> now == shown)) {
                        setAccessibleText(words);
                    }
                }));
        requestLayout();
    }

    private void redraw() {
        double width = canvas.getWidth() / magnification.get();
        double height = canvas.getHeight() / magnification.get();
        if (width < 1 || height < 1) {
            drawing = Optional.empty();
            painted = Optional.empty();
            return;
        }
        chart.get().ifPresent(shown -> drawer.draw(shown, new Viewport(width, height, zoom.get())));
        paint();
    }

    private void drawn(Drawing made) {
        drawing = Optional.of(made);
        paint();
    }

    /** Paints what was drawn, unless that is on the canvas already. */
    private void paint() {
        Painted now = new Painted(
                drawing, palette.get(), canvas.scale(magnification.get()), canvas.getWidth(), canvas.getHeight());
        if (painted.stream().anyMatch(now::isSame)) {
            return;
        }
        painted = Optional.of(now);
        pointAtNothing();
        Rgb ring = palette.get().line(Ink.ACCENT);
        focusRing.setBorder(Border.stroke(Color.rgb(ring.red(), ring.green(), ring.blue())));
        // Filling the whole canvas first also empties its queue of older paintings.
        Rect all = new Rect(0, 0, canvas.getWidth() / magnification.get(), canvas.getHeight() / magnification.get());
        painter(canvas).paint(List.of(Mark.Box.of(all, Fill.of(Ink.SURFACE))));
        drawing.ifPresent(shown -> painter(canvas).paint(shown.marks()));
    }

    private CanvasPainter painter(Layer layer) {
        return layer.painter(palette.get(), magnification.get());
    }
}
