/**
 * What is to be painted, without saying by whom?
 *
 * <p>A <em>drawing</em> is a list of <em>marks</em> (line, area, box, point, ribbon, raster, text) in pixels, with the
 * origin at the top left and y growing downwards. A mark names its colour by its role, an <em>ink</em>, so the same
 * drawing serves light and dark. A drawing also answers what lies under a pixel: a <em>hit</em>. Nothing here knows a
 * toolkit, so every picture can be tested as text.
 *
 * <p>The split follows GanttProject's toolkit-free scenes with painters.
 */
@NullMarked
package org.coppice.app.chart.drawing;

import org.jspecify.annotations.NullMarked;
