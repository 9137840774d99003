/**
 * Which picture do these numbers make?
 *
 * <p>A chart is data → drawing → painter. A {@link org.coppice.app.chart.Chart} is an immutable value that holds plain
 * numbers (NaN is missing) and names, and makes of them, for a size and a zoom, a drawing that knows no toolkit; it also
 * gives its numbers as a table. Painters put a drawing on a canvas or into SVG.
 */
@NullMarked
package org.coppice.app.chart;

import org.jspecify.annotations.NullMarked;
