/**
 * The shapes of reference data: factors, claims about embodied carbon, and versioned rule sets.
 *
 * <p>The values themselves ship with the {@code resources} module; a plan keeps copies of those it uses, so that a new version
 * of a factor never changes an old result.
 */
@NullMarked
package org.coppice.model.reference;

import org.jspecify.annotations.NullMarked;
