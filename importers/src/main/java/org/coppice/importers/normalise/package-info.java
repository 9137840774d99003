/**
 * What did each meter measure, and when, in our units? From raw series to readings: instants in UTC, starts of intervals,
 * canonical units.
 *
 * <p>Clock changes keep every kWh: the repeated hour of autumn is told apart by order, the hour that spring skips is listed. Power
 * becomes energy by the length of its interval, a register becomes differences, each with a finding that names what was done.
 */
@NullMarked
package org.coppice.importers.normalise;

import org.jspecify.annotations.NullMarked;
