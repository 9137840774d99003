/**
 * From the hours of a ledger to statements: Scope 2, hourly matching, the bill, water, and key figures.
 *
 * <p>A statement never computes a flow; it sums what the ledger holds, so that cost, carbon and matching cannot disagree.
 *
 * <p>Sources: GHG Protocol Scope 2 Guidance 2015; Google, "24/7 Carbon-Free Energy: Methodologies and Metrics" 2021; EN 50600-4
 * and Delegated Regulation (EU) 2024/1364, Annex III, for PUE, WUE, CUE and REF.
 */
@NullMarked
package org.coppice.model.account;

import org.jspecify.annotations.NullMarked;
