/**
 * What a battery takes, holds and gives, how it is best used, and how it ages. Takes numbers and series, never a plan.
 *
 * <p>Terms: <i>content</i> the energy inside; <i>charge</i> and <i>discharge</i> at the AC terminals; <i>efficiency</i> one way,
 * above 0 and at most 1: content gained for energy charged, energy discharged for content lost; <i>net load</i> load less
 * generation on the site, negative where there is a surplus; <i>policy</i> how the battery is used: for self-consumption, to shave
 * peaks, or for price and carbon.
 *
 * <p>Sources: Kazhamiaka, Rosenberg and Keshav 2019, "Tractable lithium-ion storage models for optimizing energy systems" (C/L/C);
 * REopt (efficiencies, ageing); ASTM E1049-85 (rainflow counting).
 */
@NullMarked
package org.coppice.model.storage;

import org.jspecify.annotations.NullMarked;
