package org.coppice.app.chart;

import java.util.List;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Viewport;
import org.coppice.app.chart.drawing.Zooming;

/** Numbers that can be drawn in any size, and read as a table. */
public interface Chart {

    /** What the chart is called: in files, in tables, for assistive technology. */
    String title();

    Drawing draw(Viewport viewport);

    /** Row after row, the header first; units are in the header, missing values are empty. */
    List<List<String>> table();

    /** What a person who cannot see the chart should hear, in a sentence or two. */
    String summary();

    default Zooming zooming() {
        return Zooming.NONE;
    }
}
