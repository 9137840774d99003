/**
 * The load of a site: IT as modelled or metered, and what cooling, power chain and the rest of the building add; water and heat.
 *
 * <p>After {@code demand} and {@code schedule} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.facility;

import org.jspecify.annotations.NullMarked;
