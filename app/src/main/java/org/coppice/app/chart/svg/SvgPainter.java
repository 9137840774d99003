package org.coppice.app.chart.svg;

import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Fill;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Shape;
import org.coppice.app.chart.drawing.Stroke;

/** Writes a drawing as SVG 1.1, a mark a line. */
public final class SvgPainter {

    private final Palette palette;
    private final StringBuilder svg = new StringBuilder();

    private SvgPainter(Palette palette) {
        this.palette = palette;
    }

    /** The whole document; {@code title} is what a screen reader says. */
    public static String paint(Drawing drawing, Palette palette, String title) {
        SvgPainter painter = new SvgPainter(palette);
        painter.document(drawing, title);
        return painter.svg.toString();
    }

    private void document(Drawing drawing, String title) {
        String width = SvgNumber.of(drawing.width());
        String height = SvgNumber.of(drawing.height());
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
        svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
        svg.append(' ').append(height).append("\" font-family=\"Inter, system-ui, sans-serif\" role=\"img\">\n");
        svg.append("<title>").append(escape(title)).append("</title>\n");
        box(Mark.Box.of(new Rect(0, 0, drawing.width(), drawing.height()), Fill.of(Ink.SURFACE)));
        drawing.marks().forEach(this::mark);
        svg.append("</svg>\n");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Line line) {
            path(SvgPath.of(line), "fill=\"none\"" + stroke(line.stroke()));
        } else if (mark instanceof Mark.Area area) {
            path(SvgPath.of(area), fill(palette.fill(area.fill().ink()).hex(), area.fill()));
        } else if (mark instanceof Mark.Box box) {
            box(box);
        } else if (mark instanceof Mark.Point point) {
            point(point);
        } else if (mark instanceof Mark.Ribbon ribbon) {
            path(SvgPath.of(ribbon), fill(palette.fill(ribbon.fill().ink()).hex(), ribbon.fill()));
        } else if (mark instanceof Mark.Raster raster) {
            SvgRaster.write(svg, raster, palette);
        } else if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Clip clip) {
            clip(clip);
        }
    }

    private void path(String d, String attributes) {
        if (!d.isEmpty()) {
            svg.append("<path d=\"").append(d).append("\" ").append(attributes).append("/>\n");
        }
    }

    private void box(Mark.Box box) {
        svg.append("<rect").append(place(box.rect()));
        if (box.cornerRadius() > 0) {
            svg.append(" rx=\"").append(SvgNumber.of(box.cornerRadius())).append('"');
        }
        svg.append(' ')
                .append(fill(palette.fill(box.fill().ink()).hex(), box.fill()))
                .append("/>\n");
    }

    private void point(Mark.Point point) {
        String look = fill(palette.line(point.fill().ink()).hex(), point.fill())
                + point.outline().map(this::stroke).orElse("");
        if (point.shape() != Shape.CIRCLE) {
            path(SvgPath.of(point), look);
            return;
        }
        svg.append("<circle cx=\"").append(SvgNumber.of(point.x()));
        svg.append("\" cy=\"").append(SvgNumber.of(point.y()));
        svg.append("\" r=\"")
                .append(SvgNumber.of(point.radius()))
                .append("\" ")
                .append(look)
                .append("/>\n");
    }

    private void text(Mark.Text text) {
        svg.append("<text x=\"").append(SvgNumber.of(text.x()));
        svg.append("\" y=\"").append(SvgNumber.of(text.y()));
        svg.append("\" font-size=\"").append(SvgNumber.of(text.size()));
        svg.append("\" fill=\"").append(palette.text(text.ink()).hex()).append('"');
        switch (text.anchor()) {
            case START -> svg.append("");
            case MIDDLE -> svg.append(" text-anchor=\"middle\"");
            case END -> svg.append(" text-anchor=\"end\"");
        }
        svg.append(text.bold() ? " font-weight=\"600\"" : "");
        svg.append('>').append(escape(text.text())).append("</text>\n");
    }

    /** A nested picture clips by itself, which needs no id that could clash with another on the same page. */
    private void clip(Mark.Clip clip) {
        Rect rect = clip.rect();
        svg.append("<svg").append(place(rect)).append(" overflow=\"hidden\" viewBox=\"");
        svg.append(SvgNumber.of(rect.x()))
                .append(' ')
                .append(SvgNumber.of(rect.y()))
                .append(' ');
        svg.append(SvgNumber.of(rect.width()))
                .append(' ')
                .append(SvgNumber.of(rect.height()))
                .append("\">\n");
        clip.marks().forEach(this::mark);
        svg.append("</svg>\n");
    }

    private static String place(Rect rect) {
        return " x=\"" + SvgNumber.of(rect.x()) + "\" y=\"" + SvgNumber.of(rect.y()) + "\" width=\""
                + SvgNumber.of(rect.width()) + "\" height=\"" + SvgNumber.of(rect.height()) + "\"";
    }

    private static String fill(String colour, Fill fill) {
        if (fill.opacity() == 0) {
            return "fill=\"none\"";
        }
        return "fill=\"" + colour + "\"" + opacity("fill-opacity", fill.opacity());
    }

    private String stroke(Stroke stroke) {
        return " stroke=\"" + palette.line(stroke.ink()).hex() + "\" stroke-width=\"" + SvgNumber.of(stroke.width())
                + "\" stroke-linejoin=\"round\"" + opacity("stroke-opacity", stroke.opacity())
                + (stroke.dashed() ? " stroke-dasharray=\"3 3\"" : "");
    }

    private static String opacity(String attribute, double opacity) {
        return opacity == 1 ? "" : " " + attribute + "=\"" + SvgNumber.of(opacity) + "\"";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
