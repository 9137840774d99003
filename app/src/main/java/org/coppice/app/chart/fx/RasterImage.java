package org.coppice.app.chart.fx;

import javafx.scene.image.WritableImage;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.colour.Rgb;
import org.coppice.app.chart.drawing.Mark;

/** A raster as a picture of one pixel a cell, which the canvas stretches. */
final class RasterImage {

    private static final int SHADES = 256;

    private RasterImage() {}

    static WritableImage of(Mark.Raster raster, Palette palette) {
        int[] colours = new int[SHADES];
        for (int i = 0; i < SHADES; i++) {
            Rgb rgb = palette.shade(raster.ink(), i / (SHADES - 1.0));
            colours[i] = 0xff000000 | rgb.red() << 16 | rgb.green() << 8 | rgb.blue();
        }
        WritableImage image = new WritableImage(raster.columns(), raster.rows());
        for (int i = 0; i < raster.shades().length; i++) {
            double shade = raster.shades()[i];
            int argb = Double.isNaN(shade) ? 0 : colours[(int) Math.round(shade * (SHADES - 1))];
            image.getPixelWriter().setArgb(i % raster.columns(), i / raster.columns(), argb);
        }
        return image;
    }
}
