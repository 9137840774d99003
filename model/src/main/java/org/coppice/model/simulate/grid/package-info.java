/**
 * What a kWh from the grid costs, emits and takes of water in each step: the factors that a site names and the contract in force.
 *
 * <p>Terms: a factor's <i>course</i> is the value it has in each step, read from a series or the same all year.
 *
 * <p>After {@code year} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.grid;

import org.jspecify.annotations.NullMarked;
