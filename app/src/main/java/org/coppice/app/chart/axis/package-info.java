/**
 * Where on the picture does a value lie, and which values are written beside it?
 *
 * <p>A <em>scale</em> maps values to pixels, linear or logarithmic; time is linear in epoch milliseconds. <em>Ticks</em>
 * are at round values: 1, 2, 2.5 and 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems,
 * 1990, with 2.5 added), and for time at round local times of a zone. The <em>frame</em> is all around the data: grid,
 * tick labels, units, legend.
 */
@NullMarked
package org.coppice.app.chart.axis;

import org.jspecify.annotations.NullMarked;
