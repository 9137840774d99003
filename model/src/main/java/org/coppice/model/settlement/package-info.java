/**
 * What a power purchase agreement pays against a price: volumes and prices go in, amounts come out.
 *
 * <p>Terms: the <i>strike</i> is the agreed price; the <i>reference price</i> that of the market in which the generation is valued;
 * the <i>basis</i> what the place of settlement adds to it; a <i>collar</i> bounds it by floor and cap; the <i>capture price</i> is
 * the mean price that a volume earns, the <i>shape factor</i> its ratio to the mean price of all hours. The buyer pays
 * {@code Σ V·(S − p)}; negative means that the buyer receives, the sign convention of physical and virtual agreements alike.
 */
@NullMarked
package org.coppice.model.settlement;

import org.jspecify.annotations.NullMarked;
