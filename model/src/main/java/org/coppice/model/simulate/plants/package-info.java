/**
 * What plants generate in each step: those on the site by meter, weather or capacity factor, and those of contracts elsewhere.
 *
 * <p>Sources: the chains of {@link org.coppice.model.generation}; granular certificates by the fields of the EnergyTag standard.
 *
 * <p>After {@code ledger} and {@code year} in the order of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.plants;

import org.jspecify.annotations.NullMarked;
