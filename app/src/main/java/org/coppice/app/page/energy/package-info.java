/**
 * The Energy page: contracts, the ledger of a site as charts, what covers its import, and the bill line by line.
 */
@NullMarked
package org.coppice.app.page.energy;

import org.jspecify.annotations.NullMarked;
