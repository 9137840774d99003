/**
 * Real calendars, never "8760": the hours of a site-year with its leap day and clock changes, and values over them.
 *
 * <p>Instants are UTC. A value belongs to [start, start + step). A site-year runs from 1 January 00:00 to the next in the
 * site's zone. Missing is NaN, never zero. Readings keep their own start and end and become a
 * {@link org.coppice.model.time.Series} only by a named {@link org.coppice.model.time.Resampling}.
 */
@NullMarked
package org.coppice.model.time;

import org.jspecify.annotations.NullMarked;
