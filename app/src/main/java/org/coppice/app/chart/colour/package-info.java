/**
 * Which colour is an ink, in light and in dark?
 *
 * <p>Series take the palette of Okabe and Ito, "Color Universal Design" (2008), which people with any of the usual kinds
 * of colour blindness can tell apart. Contrast is that of WCAG 2.2: 3 : 1 for lines and points (1.4.11), 4.5 : 1 for text
 * (1.4.3); a series colour that misses it on its background is darkened or lightened until it does.
 */
@NullMarked
package org.coppice.app.chart.colour;

import org.jspecify.annotations.NullMarked;
