/**
 * When does a reading belong? Dates and times as files write them, and the evidence for what they leave open: the order of day
 * and month, the zone, whether a stamp is the start or the end of its interval.
 *
 * <p>Local times are seconds since 1970-01-01T00:00 without a zone, until {@link org.coppice.importers.stamp.ClockChanges} gives
 * them one.
 */
@NullMarked
package org.coppice.importers.stamp;

import org.jspecify.annotations.NullMarked;
