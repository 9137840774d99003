/**
 * Step by step through a site-year: what the machines draw, what the building adds, and who supplies it. {@link
 * org.coppice.model.simulate.Simulator} is the entry; what comes out is a {@link org.coppice.model.simulate.ledger.Ledger} a site.
 *
 * <p>The packages inside follow the steps, and each uses only those before it (ArchitectureTest holds it so):
 *
 * <ol>
 *   <li>{@code ledger} and {@code year}: what is written down, and the steps it is written for
 *   <li>{@code grid} and {@code plants}: what a kWh from the grid costs and emits, what plants generate
 *   <li>{@code demand}: workloads → fleets → utilisation → IT power
 *   <li>{@code schedule}: flexible work to other hours
 *   <li>{@code facility}: PUE or cooling and power chain, meters, water
 *   <li>{@code travel}: flexible work to other sites
 *   <li>{@code supply}: on site, generators, batteries, grid
 *   <li>{@code billing}: tariffs, agreements, fuel
 *   <li>{@code claims}: contracts and certificates against the import, under each rule set
 * </ol>
 *
 * <p>Every flow is written to the ledger once; every statement is a sum over it.
 */
@NullMarked
package org.coppice.model.simulate;

import org.jspecify.annotations.NullMarked;
