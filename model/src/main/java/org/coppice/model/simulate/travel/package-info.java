/**
 * Which work moves to fleets at other sites, decided for all sites before any of them is simulated.
 *
 * <p>Source: Riepin and Brown 2024, load shifting in space.
 *
 * <p>After {@code schedule} and {@code facility} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.travel;

import org.jspecify.annotations.NullMarked;
