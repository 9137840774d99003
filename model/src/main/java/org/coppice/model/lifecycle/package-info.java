/**
 * From cohorts to scrap: how many servers are in service, when they leave, where they go, what is recovered, and what their
 * making emitted.
 *
 * <p>Terms: a <i>cohort</i> is what a fleet bought together; its <i>survival</i> is the share still in service at an age; the
 * <i>stock</i> is what is in service at the end of a year, <i>exits</i> what left during it; a <i>route</i> is where a machine
 * goes and a <i>fate</i> what becomes of its material. <i>Acquired</i> embodied carbon counts a server whole in the year it
 * was bought; <i>amortised</i> spreads it over its mean life.
 *
 * <p>Sources: Pauliuk and Heeren 2020, ODYM (inflow-driven stock, end-of-year convention); UNU-KEYS waste-over-time (mid-year
 * convention, as differences of the distribution so that mass is conserved); GHG Protocol Scope 3 Standard, category 2; ISO/IEC
 * 21031:2024 (SCI).
 */
@NullMarked
package org.coppice.model.lifecycle;

import org.jspecify.annotations.NullMarked;
