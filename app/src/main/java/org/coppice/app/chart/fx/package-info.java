/**
 * How does a chart live in the window?
 *
 * <p>{@link org.coppice.app.chart.fx.ChartView} is a resizable region with two canvases: the drawing, painted anew when
 * size, data, zoom or palette change, and above it what follows the pointer. What leaves the window (files, clipboard,
 * a table) goes through {@link org.coppice.app.chart.fx.ChartExports}.
 */
@NullMarked
package org.coppice.app.chart.fx;

import org.jspecify.annotations.NullMarked;
