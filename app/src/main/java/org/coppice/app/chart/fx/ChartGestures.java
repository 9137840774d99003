package org.coppice.app.chart.fx;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Zoom;
import org.coppice.app.chart.drawing.Zooming;

/**
 * Mouse and keyboard on a chart. The wheel with Ctrl and two fingers zoom at the pointer, with Shift the wheel pans; alone
 * it scrolls the page. Dragging chooses the part to see, with Shift or the middle button it pans; a double click shows everything. Keys: + − zoom, arrows pan, 0 shows
 * everything, Shift with an arrow moves the place that is read, Enter chooses what is there.
 */
final class ChartGestures {

    private static final double WHEEL_FACTOR = 1.2;
    private static final double KEY_FACTOR = 1.5;
    private static final double KEY_STEP = 0.15;
    private static final double WHEEL_STEP = 0.08;
    private static final double DRAG_PX = 5;
    private static final double KEY_PX = 8;

    private final ChartView view;
    private Optional<Point2D> pressed = Optional.empty();
    private Zoom zoomAtPress = Zoom.NONE;
    private boolean panning;

    ChartGestures(ChartView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.pointAt(x(event), y(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.pointAtNothing());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        pressed = primary || middle ? Optional.of(new Point2D(x(event), y(event))) : Optional.empty();
        panning = middle || event.isShiftDown();
        zoomAtPress = view.getZoom();
    }

    private void drag(MouseEvent event) {
        Rect plot = plot();
        if (pressed.isEmpty() || view.zooming() == Zooming.NONE) {
            return;
        }
        Point2D start = pressed.get();
        if (panning) {
            double dx = (start.getX() - x(event)) / plot.width();
            double dy = (y(event) - start.getY()) / plot.height();
            view.setZoom(zoomAtPress.moved(dx, dy, view.zooming()));
        } else {
            view.band(between(start, x(event), y(event), plot));
        }
    }

    private void release(MouseEvent event) {
        if (pressed.isEmpty()) {
            return;
        }
        Point2D start = pressed.get();
        pressed = Optional.empty();
        boolean dragged = start.distance(x(event), y(event)) > DRAG_PX;
        if (dragged && !panning && view.zooming() != Zooming.NONE) {
            zoomInto(between(start, x(event), y(event), plot()));
        } else if (!dragged && event.getClickCount() == 2) {
            view.setZoom(Zoom.NONE);
        } else if (!dragged) {
            view.select(x(event), y(event));
        }
    }

    private void zoomInto(Rect rect) {
        Rect plot = plot();
        Zoom zoom = view.getZoom();
        if (rect.width() > DRAG_PX) {
            zoom = zoom.across((rect.x() - plot.x()) / plot.width(), (rect.right() - plot.x()) / plot.width());
        }
        if (view.zooming().up() && rect.height() > DRAG_PX) {
            zoom = zoom.up((plot.bottom() - rect.bottom()) / plot.height(), (plot.bottom() - rect.y()) / plot.height());
        }
        view.pointAtNothing();
        view.setZoom(zoom);
    }

    /** The dragged part, over the full height where only time is zoomed. */
    private Rect between(Point2D start, double x, double y, Rect plot) {
        double x0 = Math.max(plot.x(), Math.min(start.getX(), x));
        double x1 = Math.min(plot.right(), Math.max(start.getX(), x));
        if (!view.zooming().up()) {
            return new Rect(x0, plot.y(), x1 - x0, plot.height());
        }
        double y0 = Math.max(plot.y(), Math.min(start.getY(), y));
        double y1 = Math.min(plot.bottom(), Math.max(start.getY(), y));
        return new Rect(x0, y0, x1 - x0, y1 - y0);
    }

    /** The wheel alone is left to the page: what scrolls shall not halt over a chart. */
    private void scroll(ScrollEvent event) {
        boolean sideways = event.getDeltaX() != 0 && Math.abs(event.getDeltaX()) >= Math.abs(event.getDeltaY());
        if (view.zooming() == Zooming.NONE || (sideways ? view.getZoom().isNone() : !event.isShortcutDown())) {
            return;
        }
        if (sideways) {
            view.setZoom(view.getZoom().moved(-Math.signum(event.getDeltaX()) * WHEEL_STEP, 0, view.zooming()));
        } else if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (view.zooming() != Zooming.NONE) {
            zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        Rect plot = plot();
        double fx = clamp((x(x) - plot.x()) / plot.width());
        double fy = clamp((plot.bottom() - y(y)) / plot.height());
        view.setZoom(view.getZoom().by(factor, fx, fy, view.zooming()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            view.selectPointed();
            event.consume();
        } else if (event.getCode().isArrowKey() && event.isShiftDown()) {
            movePointer(event.getCode());
            event.consume();
        } else {
            pan(event);
        }
    }

    private void movePointer(KeyCode key) {
        switch (key) {
            case LEFT -> view.movePointer(-KEY_PX, 0);
            case RIGHT -> view.movePointer(KEY_PX, 0);
            case UP -> view.movePointer(0, -KEY_PX);
            case DOWN -> view.movePointer(0, KEY_PX);
            default -> {
                // The arrows of the number pad move nothing.
            }
        }
    }

    private void pan(KeyEvent event) {
        if (view.zooming() == Zooming.NONE || view.getZoom().isNone()) {
            return;
        }
        Zoom zoom = view.getZoom();
        Zoom moved = switch (event.getCode()) {
            case LEFT -> zoom.moved(-KEY_STEP, 0, view.zooming());
            case RIGHT -> zoom.moved(KEY_STEP, 0, view.zooming());
            case UP -> zoom.moved(0, KEY_STEP, view.zooming());
            case DOWN -> zoom.moved(0, -KEY_STEP, view.zooming());
            default -> zoom;
        };
        if (event.getCode().isArrowKey()) {
            view.setZoom(moved);
            event.consume();
        }
    }

    /** By the character and not the key: where + and 0 lie differs from keyboard to keyboard. */
    private void typed(KeyEvent event) {
        if (view.zooming() == Zooming.NONE) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> view.setZoom(view.getZoom().by(KEY_FACTOR, 0.5, 0.5, view.zooming()));
            case "-", "−" -> view.setZoom(view.getZoom().by(1 / KEY_FACTOR, 0.5, 0.5, view.zooming()));
            case "0" -> view.setZoom(Zoom.NONE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Rect plot() {
        return view.getDrawing().map(Drawing::plot).orElse(new Rect(0, 0, 1, 1));
    }

    private double x(MouseEvent event) {
        return x(event.getX());
    }

    private double y(MouseEvent event) {
        return y(event.getY());
    }

    private double x(double inView) {
        return view.inDrawing(inView, 0).getX();
    }

    private double y(double inView) {
        return view.inDrawing(0, inView).getY();
    }

    private static double clamp(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }
}
