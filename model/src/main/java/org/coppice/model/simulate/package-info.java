/**
 * Step by step through a site-year: what the machines draw, what the building adds, and who supplies it.
 *
 * <p>Demand (workloads → fleets → utilisation → IT power) → facility (PUE, water) → supply (contracts, prices, instruments) →
 * {@link org.coppice.model.simulate.Ledger}. Every flow is written to the ledger once; every statement is a sum over it.
 *
 * <p>Terms: a <i>column</i> holds one value a step; an <i>allocation</i> says how much of the import an instrument covers under a
 * rule set; a <i>posting</i> is an amount of money that a contract asks for a period; a <i>portion</i> is the part of the IT
 * energy that a fleet, a workload, base use or idling takes.
 *
 * <p>Sources: power over utilisation and caps as in {@link org.coppice.model.performance}; training time after Patterson et al.
 * 2021 (arXiv 2104.10350); the order of instruments after the GHG Protocol Scope 2 Guidance 2015, table 6.3.
 */
@NullMarked
package org.coppice.model.simulate;

import org.jspecify.annotations.NullMarked;
