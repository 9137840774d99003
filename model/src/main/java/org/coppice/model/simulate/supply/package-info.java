/**
 * Who supplies the load: generation on the site, generators, batteries by their policies, and the grid for the rest.
 *
 * <p>After {@code facility}, {@code plants} and {@code grid} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.supply;

import org.jspecify.annotations.NullMarked;
