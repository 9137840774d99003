/**
 * Tariffs from files of the Utility Rate Database (OpenEI, URDB): the rate object of version 7, as the System Advisor Model saves
 * it, and the answer of the utility-rate API, which is a list {@code items} of such objects. Field names and units after the
 * documentation of the "Utility Rates API, version 7".
 */
@NullMarked
package org.coppice.importers.tariff;

import org.jspecify.annotations.NullMarked;
