/**
 * What is written down of a site-year: columns, allocations, postings, and what became of every plant, battery and instrument.
 *
 * <p>Terms: a <i>column</i> holds one value a step; an <i>allocation</i> says how much of the import an instrument covers under a rule
 * set; a <i>posting</i> is an amount of money that a contract asks for a period; a <i>portion</i> is the part of the IT energy that a
 * fleet, a workload, base use or idling takes. Data only; the first of the packages of {@link org.coppice.model.simulate}.
 */
@NullMarked
package org.coppice.model.simulate.ledger;

import org.jspecify.annotations.NullMarked;
