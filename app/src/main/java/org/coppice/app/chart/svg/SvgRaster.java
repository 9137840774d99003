package org.coppice.app.chart.svg;

import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;

/** A raster as one path a shade: vectors, not an embedded picture, and small. */
final class SvgRaster {

    /** More shades than these cannot be told apart side by side. */
    private static final int SHADES = 32;

    private SvgRaster() {}

    static void write(StringBuilder svg, Mark.Raster raster, Palette palette) {
        StringBuilder[] paths = new StringBuilder[SHADES];
        for (int row = 0; row < raster.rows(); row++) {
            addRow(paths, raster, row);
        }
        svg.append("<g shape-rendering=\"crispEdges\">\n");
        for (int level = 0; level < SHADES; level++) {
            if (paths[level] != null) {
                String colour =
                        palette.shade(raster.ink(), level / (SHADES - 1.0)).hex();
                svg.append("<path fill=\"")
                        .append(colour)
                        .append("\" d=\"")
                        .append(paths[level])
                        .append("\"/>\n");
            }
        }
        svg.append("</g>\n");
    }

    /** Neighbours of the same shade become one rectangle. */
    private static void addRow(StringBuilder[] paths, Mark.Raster raster, int row) {
        int start = 0;
        for (int column = 1; column <= raster.columns(); column++) {
            int level = level(raster, row, start);
            if (column < raster.columns() && level(raster, row, column) == level) {
                continue;
            }
            if (level >= 0) {
                if (paths[level] == null) {
                    paths[level] = new StringBuilder();
                }
                SvgPath.addCell(paths[level], cells(raster, row, start, column));
            }
            start = column;
        }
    }

    private static Rect cells(Mark.Raster raster, int row, int from, int to) {
        double width = raster.rect().width() / raster.columns();
        double height = raster.rect().height() / raster.rows();
        return new Rect(
                raster.rect().x() + from * width, raster.rect().y() + row * height, (to - from) * width, height);
    }

    private static int level(Mark.Raster raster, int row, int column) {
        double shade = raster.shades()[row * raster.columns() + column];
        return Double.isNaN(shade) ? -1 : (int) Math.round(shade * (SHADES - 1));
    }
}
