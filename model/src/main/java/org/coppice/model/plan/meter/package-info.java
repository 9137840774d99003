/**
 * Meters, and what is remembered of every import: the file, the recipe by which it was read, and the repair log.
 *
 * <p>Readings themselves are kept outside the plan, see {@link org.coppice.model.time.SeriesRef}.
 */
@NullMarked
package org.coppice.model.plan.meter;

import org.jspecify.annotations.NullMarked;
