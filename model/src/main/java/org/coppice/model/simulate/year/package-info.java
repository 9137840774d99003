/**
 * The site-year that is simulated: its steps, its calendar, and readings of another year laid on them.
 *
 * <p>Uses no other package of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.year;

import org.jspecify.annotations.NullMarked;
