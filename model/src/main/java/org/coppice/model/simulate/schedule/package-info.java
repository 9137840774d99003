/**
 * Which hours flexible work takes within a site: the methods of {@link org.coppice.model.schedule} applied to the tasks of its fleets.
 *
 * <p>Terms: the <i>signal</i> is what the work follows: price, carbon, or generation that nobody uses; <i>room</i> is what a fleet has
 * beside its other work; the <i>connection</i> bounds what the site draws.
 *
 * <p>After {@code demand}, {@code plants} and {@code grid} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.schedule;

import org.jspecify.annotations.NullMarked;
