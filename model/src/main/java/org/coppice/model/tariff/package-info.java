/**
 * What a tariff asks for a year of electricity, line by line.
 *
 * <p>A <i>tariff</i> names a <i>period</i> for every hour of every month and day type; an <i>energy period</i> has <i>tiers</i> of
 * kWh, a <i>demand charge</i> asks for the highest average power of a <i>billing interval</i> (15, 30 or 60 min) in each period and
 * month. A <i>ratchet</i> bills at least a share of the highest peak of other months. <i>Contracted power</i> is paid whether it is
 * used or not, with a penalty above it. Bills are made for calendar months; a month that is cut by the start or end of a tariff is
 * charged by its days. Amounts are in the currency of the contract that holds the tariff; positive is paid.
 *
 * <p>Takes numbers and knows nothing of a plan. Semantics after the Utility Rate Database (OpenEI, URDB, "Utility Rates API,
 * version 7"), as the System Advisor Model's {@code utilityrate5} and REopt apply it; contracted power after Real Decreto 1164/2001,
 * article 9.
 */
@NullMarked
package org.coppice.model.tariff;

import org.jspecify.annotations.NullMarked;
