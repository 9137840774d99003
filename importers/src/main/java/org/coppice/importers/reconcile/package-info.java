/**
 * Do the totals of a file agree with what is known otherwise? Months, an invoice, and what the totals would be had a unit or a
 * convention been read in another way.
 *
 * <p>Terms: a <i>bill</i> is what an invoice says for a stretch of local days. An <i>alternative</i> is a reading that was not
 * chosen (kWh instead of kW, MWh instead of kWh, stamps as ends), with the total it would give.
 */
@NullMarked
package org.coppice.importers.reconcile;

import org.jspecify.annotations.NullMarked;
