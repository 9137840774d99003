/**
 * Unit types, ranges, and figures that explain themselves.
 *
 * <p>Each quantity is a small record over one canonical double: kW, kWh, kg, g/kWh, L, L/kWh, a currency's main unit, a
 * fraction (never per cent), years, seconds, FLOP, FLOP/s, tokens. Methods that change dimension carry the physics:
 * {@code power.over(hours)} is an {@link org.coppice.model.quantity.Energy}, {@code energy.at(intensity)} a
 * {@link org.coppice.model.quantity.Carbon}. What a person types has a unit and goes through
 * {@link org.coppice.model.quantity.QuantityText}.
 *
 * <p>Conversion factors: BIPM, The International System of Units, 9th ed. 2019; therm (US) = 29.30011 kWh and lb =
 * 0.45359237 kg from NIST SP 811, appendix B.8.
 */
@NullMarked
package org.coppice.model.quantity;

import org.jspecify.annotations.NullMarked;
