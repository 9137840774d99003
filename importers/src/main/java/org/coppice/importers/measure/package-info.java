/**
 * What does a column measure, and in which unit? The words of meter exports in several languages, and their factors.
 *
 * <p>Terms: a <em>source unit</em> is the unit as the file has it, with its factor to the canonical unit of the model; a
 * <em>measure</em> is what kind of quantity it is; a <em>quantity</em> is how successive readings relate: the energy of an
 * interval, its average power, a register that only grows.
 *
 * <p>Factors: NIST Special Publication 811 (2008), appendix B; the therm is the US therm, 29.30011 kWh.
 */
@NullMarked
package org.coppice.importers.measure;

import org.jspecify.annotations.NullMarked;
