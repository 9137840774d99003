package org.coppice.app.chart.fx;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.colour.Rgb;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Stroke;

/** Paints marks on a canvas in the colours of a palette. */
public final class CanvasPainter {

    private final GraphicsContext context;
    private final Palette palette;
    private final PixelGrid grid;

    /** {@code scale} is the number of device pixels a pixel, 1.25 on a screen at 125 %. */
    public CanvasPainter(GraphicsContext context, Palette palette, double scale) {
        this.context = context;
        this.palette = palette;
        this.grid = new PixelGrid(scale);
    }

    public void paint(Iterable<Mark> marks) {
        marks.forEach(this::paint);
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Line line) {
            line(line);
        } else if (mark instanceof Mark.Area area) {
            area(area);
        } else if (mark instanceof Mark.Box box) {
            box(box);
        } else if (mark instanceof Mark.Point point) {
            point(point);
        } else if (mark instanceof Mark.Ribbon ribbon) {
            ribbon(ribbon);
        } else if (mark instanceof Mark.Raster raster) {
            raster(raster);
        } else if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Clip clip) {
            clip(clip);
        }
    }

    private void line(Mark.Line line) {
        use(line.stroke());
        double[] xs = line.xs();
        double[] ys = line.ys();
        if (xs.length == 2 && (xs[0] == xs[1] || ys[0] == ys[1])) {
            straight(line);
            return;
        }
        context.beginPath();
        boolean open = false;
        for (int i = 0; i < xs.length; i++) {
            boolean there = !Double.isNaN(ys[i]) && !Double.isNaN(xs[i]);
            if (there && open) {
                context.lineTo(xs[i], ys[i]);
            } else if (there) {
                context.moveTo(xs[i], ys[i]);
            }
            open = there;
        }
        context.stroke();
    }

    private void straight(Mark.Line line) {
        double width = line.stroke().width();
        double x0 = line.xs()[0];
        double x1 = line.xs()[1];
        double y0 = line.ys()[0];
        double y1 = line.ys()[1];
        if (x0 == x1) {
            double x = grid.middle(x0, width);
            context.strokeLine(x, y0, x, y1);
        } else {
            double y = grid.middle(y0, width);
            context.strokeLine(x0, y, x1, y);
        }
    }

    private void area(Mark.Area area) {
        context.setFill(colour(palette.fill(area.fill().ink()), area.fill().opacity()));
        int from = 0;
        int size = area.xs().length;
        for (int i = 0; i <= size; i++) {
            if (i == size || Double.isNaN(area.tops()[i]) || Double.isNaN(area.bottoms()[i])) {
                fillBetween(area, from, i);
                from = i + 1;
            }
        }
    }

    private void fillBetween(Mark.Area area, int from, int to) {
        if (to <= from) {
            return;
        }
        context.beginPath();
        context.moveTo(area.xs()[from], area.tops()[from]);
        for (int i = from + 1; i < to; i++) {
            context.lineTo(area.xs()[i], area.tops()[i]);
        }
        for (int i = to - 1; i >= from; i--) {
            context.lineTo(area.xs()[i], area.bottoms()[i]);
        }
        context.closePath();
        context.fill();
    }

    private void box(Mark.Box box) {
        context.setFill(colour(palette.fill(box.fill().ink()), box.fill().opacity()));
        Rect rect = box.rect();
        double x = grid.edge(rect.x());
        double y = grid.edge(rect.y());
        double width = grid.edge(rect.right()) - x;
        double height = grid.edge(rect.bottom()) - y;
        double arc = 2 * box.cornerRadius();
        if (arc > 0) {
            context.fillRoundRect(x, y, width, height, arc, arc);
        } else {
            context.fillRect(x, y, width, height);
        }
    }

    private void point(Mark.Point point) {
        if (point.fill().opacity() > 0) {
            use(point.fill());
            Symbols.fill(context, point);
        }
        point.outline().ifPresent(stroke -> {
            use(stroke);
            Symbols.stroke(context, point);
        });
    }

    private void ribbon(Mark.Ribbon ribbon) {
        context.setFill(colour(palette.fill(ribbon.fill().ink()), ribbon.fill().opacity()));
        double middle = (ribbon.x0() + ribbon.x1()) / 2;
        double bottom0 = ribbon.y0() + ribbon.thickness0();
        double bottom1 = ribbon.y1() + ribbon.thickness1();
        context.beginPath();
        context.moveTo(ribbon.x0(), ribbon.y0());
        context.bezierCurveTo(middle, ribbon.y0(), middle, ribbon.y1(), ribbon.x1(), ribbon.y1());
        context.lineTo(ribbon.x1(), bottom1);
        context.bezierCurveTo(middle, bottom1, middle, bottom0, ribbon.x0(), bottom0);
        context.closePath();
        context.fill();
    }

    private void raster(Mark.Raster raster) {
        Rect rect = raster.rect();
        context.setImageSmoothing(false);
        context.drawImage(RasterImage.of(raster, palette), rect.x(), rect.y(), rect.width(), rect.height());
        context.setImageSmoothing(true);
    }

    private void text(Mark.Text text) {
        context.setFill(colour(palette.text(text.ink()), 1));
        context.setFont(ChartFont.of(text.size(), text.bold()));
        context.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.fillText(text.text(), grid.edge(text.x()), grid.edge(text.y()));
    }

    private void clip(Mark.Clip clip) {
        Rect rect = clip.rect();
        context.save();
        context.beginPath();
        // Half a pixel more, or the line along an edge of the plot would lose half its width.
        context.rect(rect.x() - 0.5, rect.y() - 1, rect.width() + 1, rect.height() + 2);
        context.clip();
        paint(clip.marks());
        context.restore();
    }

    private void use(Fill fill) {
        context.setFill(colour(palette.line(fill.ink()), fill.opacity()));
    }

    private void use(Stroke stroke) {
        context.setStroke(colour(palette.line(stroke.ink()), stroke.opacity()));
        context.setLineWidth(stroke.width());
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setLineCap(StrokeLineCap.BUTT);
        if (stroke.dashed()) {
            context.setLineDashes(3, 3);
        } else {
            context.setLineDashes();
        }
    }

    private static Color colour(Rgb rgb, double opacity) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue(), opacity);
    }
}
