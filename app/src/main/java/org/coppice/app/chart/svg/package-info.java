/** What does a drawing look like as SVG? For export, and as text that tests can read. */
@NullMarked
package org.coppice.app.chart.svg;

import org.jspecify.annotations.NullMarked;
