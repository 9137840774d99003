/**
 * How do a million readings become a line of a few thousand points that looks the same?
 *
 * <p>A <em>trace</em> is values with their times. Of each pixel column only the first, least, greatest and last value are
 * kept, which draws the same pixels as all of them: Jugel, Jerzak, Hackenbroich, Markl, "M4: a visualization-oriented
 * time series data aggregation", PVLDB 7(10), 2014. A missing value (NaN) breaks the line.
 */
@NullMarked
package org.coppice.app.chart.trace;

import org.jspecify.annotations.NullMarked;
